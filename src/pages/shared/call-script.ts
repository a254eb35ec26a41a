import type { PageCalls } from '../../commands/page-calls';

/** The part of `google.script.run` that pages use. */
type ScriptRun = {
  withSuccessHandler(handler: (outcome: never) => void): ScriptRun;
  withFailureHandler(handler: (fault: Error) => void): ScriptRun;
} & { readonly [Name in keyof PageCalls]: (...args: Parameters<PageCalls[Name]>) => void };

declare const google: { readonly script: { readonly run: ScriptRun; readonly host: { close(): void } } };

/** Calls a function of the script. The promise is rejected with the fault that the script threw, or with Google's refusal. */
export function callScript<Name extends keyof PageCalls>(
  name: Name,
  args: Parameters<PageCalls[Name]>,
): Promise<ReturnType<PageCalls[Name]>> {
  return new Promise((resolve, reject) => {
    const run = google.script.run.withSuccessHandler(resolve).withFailureHandler(reject);
    (run[name] as (...args: Parameters<PageCalls[Name]>) => void)(...args);
  });
}

/** Closes the dialog or the sidebar. */
export function closePage(): void {
  google.script.host.close();
}
