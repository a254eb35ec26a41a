import type { TestHost } from './office';

/** The host, whose answers to a page wait until they are let go. */
export function held(host: TestHost): { readonly host: TestHost; letGo(): void } {
  let waiting: (() => void)[] = [];
  const call: typeof host.call = (name, args, as) => {
    const run = host.call(name, args, as);
    if (as !== 'page') return run;
    const value = new Promise(done => {
      waiting.push(() => done(run.value));
    });
    return { ...run, value };
  };
  function letGo(): void {
    for (const answer of waiting) answer();
    waiting = [];
  }
  return { host: { ...host, call }, letGo };
}
