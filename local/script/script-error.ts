import type { RunReport } from './run-report';

/** An error that the script did not catch, with the script's own stack. */
export class ScriptError extends Error {
  /** What the run did until then. */
  readonly run: RunReport;

  /** `inSources` makes of a place in Code.js one in the sources, where somebody looks at the stack: many an error is only counted. */
  constructor(thrown: unknown, run: RunReport, inSources: (stack: string) => string) {
    const { name, message, stack } = describe(thrown);
    super(message);
    this.name = name;
    this.run = run;
    Object.defineProperty(this, 'stack', { get: () => inSources(stack), configurable: true });
  }
}

/** The thrown value comes from another context, so `instanceof Error` does not work. */
function describe(thrown: unknown): { readonly name: string; readonly message: string; readonly stack: string } {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) {
    return { name: 'Error', message: String(thrown), stack: '' };
  }
  const message = String(thrown.message);
  const name = 'name' in thrown ? String(thrown.name) : 'Error';
  const frames = 'stack' in thrown ? String(thrown.stack).match(/^ {4}at .*$/gm) : null;
  return { name, message, stack: [`${name}: ${message}`, ...(frames ?? [])].join('\n') };
}
