import type { PageCalls } from '../../commands/page-calls';
import { say } from './elements';
import { faultMessage } from './fault-message';

/** The part of `google.script.run` that pages use. */
type ScriptRun = {
  withSuccessHandler(handler: (outcome: never) => void): ScriptRun;
  withFailureHandler(handler: (fault: Error) => void): ScriptRun;
} & { readonly [Name in keyof PageCalls]: (...args: Parameters<PageCalls[Name]>) => void };

declare const google: { readonly script: { readonly run: ScriptRun } };

interface Answers<Name extends keyof PageCalls> {
  done(outcome: ReturnType<PageCalls[Name]>): void;
  /** What failed, in Thai, such as "สร้างรายงานไม่สำเร็จ". Shown together with the error. */
  readonly failure: string;
  /** Called before the error is shown. */
  failed?(): void;
}

/** Calls a function of the script. If it throws, the page shows the error. */
export function callScript<Name extends keyof PageCalls>(
  name: Name,
  args: Parameters<PageCalls[Name]>,
  { done, failure, failed }: Answers<Name>,
): void {
  const run = google.script.run.withSuccessHandler(done).withFailureHandler(fault => {
    failed?.();
    say(faultMessage(failure, fault.message), true);
  });
  (run[name] as (...args: Parameters<PageCalls[Name]>) => void)(...args);
}
