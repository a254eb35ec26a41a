import { illegal, legalCopy } from './legal-values';
import type { FromFrame, ToFrame } from './messages';

/** Set by the server before this program. */
declare const frame: {
  /** The origin of the page with the sheet. */
  readonly shell: string;
  readonly functions: readonly string[];
};

interface Handlers {
  readonly done?: (value: unknown, userObject: unknown) => void;
  readonly failed?: (error: Error, userObject: unknown) => void;
  readonly userObject?: unknown;
}

/** Gives the page `google.script.run` and `google.script.host`. A call travels by way of the page with the sheet. */
export function googleScript(): void {
  const waiting = new Map<number, Handlers>();
  let calls = 0;

  addEventListener('message', ({ source, origin, data }: MessageEvent<ToFrame>) => {
    if (source !== parent || origin !== frame.shell) return;
    const handlers = waiting.get(data.id);
    if (handlers === undefined) return;
    waiting.delete(data.id);
    if (data.error === null) return handlers.done?.(data.value, handlers.userObject);
    const error = Object.assign(new Error(data.error), { name: 'ScriptError' });
    if (handlers.failed === undefined) throw error;
    handlers.failed(error, handlers.userObject);
  });

  function runner(handlers: Handlers): object {
    const call =
      (functionName: string) =>
      (...args: unknown[]) => {
        const copies = args.map((arg, index) => argument(arg, index, args.length));
        calls += 1;
        waiting.set(calls, handlers);
        tell({ kind: 'call', id: calls, functionName, args: copies });
      };
    return {
      ...Object.fromEntries(frame.functions.map(name => [name, call(name)])),
      withSuccessHandler: (done: NonNullable<Handlers['done']>) => runner({ ...handlers, done }),
      withFailureHandler: (failed: NonNullable<Handlers['failed']>) => runner({ ...handlers, failed }),
      withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
    };
  }

  const host = {
    origin: frame.shell,
    close: () => tell({ kind: 'close' }),
    setWidth: (width: number) => tell({ kind: 'resize', width }),
    setHeight: (height: number) => tell({ kind: 'resize', height }),
    editor: { focus: () => tell({ kind: 'focusSheet' }) },
  };
  Object.assign(globalThis, { google: { script: { run: runner({}), host } } });
}

function tell(message: FromFrame): void {
  parent.postMessage(message, frame.shell);
}

/** A form may be the only argument. It becomes an object of its fields; a list of those that have several values. */
function argument(value: unknown, index: number, count: number): unknown {
  if (!(value instanceof HTMLFormElement)) return legalCopy(value, String(index));
  if (count > 1) throw illegal(String(index));
  const fields: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {};
  for (const [name, field] of new FormData(value)) {
    // Google makes a blob of a file, which is not done here.
    if (typeof field !== 'string') throw illegal(name);
    const known = fields[name];
    fields[name] = known === undefined ? field : [known, field].flat();
  }
  return fields;
}
