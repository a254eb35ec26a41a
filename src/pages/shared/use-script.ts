import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageCalls } from '../../commands/page-calls';
import { type Problem, reasonOf } from '../../problem';
import { callScript } from './call-script';
import { faultMessage } from './fault-message';

/** What a page is doing. `message` is for the person: what is being done, what was done, or what went wrong and what to do. */
export interface Work {
  readonly state: 'idle' | 'busy' | 'done' | 'problem';
  readonly message: string;
}

type DataOf<Name extends keyof PageCalls> = Extract<ReturnType<PageCalls[Name]>, { done: true }>['data'];

interface Saying<Data> {
  /** Shown while the script works: "กำลังสร้างรายงาน โปรดรอสักครู่". */
  readonly doing: string;
  /** What failed: "สร้างรายงานไม่สำเร็จ". */
  readonly failure: string;
  /** What to say once it is done. The default is the command's own message. */
  readonly done?: (data: Data) => string;
  /** What to say of a problem, if not the command's own message. */
  readonly stopped?: (problem: Problem) => string | null;
  /** Leaves what was said before, be it good or bad, unless this call fails. */
  readonly keepsMessage?: true;
}

/** Calls one function of the script at a time. A second click while the first one's call is under way does nothing. */
export function useScript() {
  const [work, show] = useState<Work>({ state: 'idle', message: '' });
  const now = useRef(work);
  const isBusy = useRef(false);
  const setWork = (next: Work) => {
    now.current = next;
    show(next);
  };

  /** The command's data, or null if it did not do its work. `work` says why. */
  async function run<Name extends keyof PageCalls>(
    name: Name,
    args: Parameters<PageCalls[Name]>,
    { doing, failure, done, stopped, keepsMessage }: Saying<DataOf<Name>>,
  ): Promise<DataOf<Name> | null> {
    if (isBusy.current) return null;
    isBusy.current = true;
    const before = now.current;
    setWork({ state: 'busy', message: keepsMessage ? before.message : doing });
    try {
      const outcome = await callScript(name, args);
      if (!outcome.done) {
        setWork({ state: 'problem', message: stopped?.(outcome.problem) ?? outcome.message });
        return null;
      }
      const data = outcome.data as DataOf<Name>;
      const said = done ? done(data) : outcome.message;
      setWork(keepsMessage ? before : { state: 'done', message: said });
      return data;
    } catch (fault) {
      setWork({ state: 'problem', message: faultMessage(failure, reasonOf(fault)) });
      return null;
    } finally {
      isBusy.current = false;
    }
  }

  /** Says something that needs no call. */
  const say = (state: Work['state'], message: string) => setWork({ state, message });
  return { work, run, say, isBusy: work.state === 'busy' };
}

/** A page's one line to the script. */
export type Script = ReturnType<typeof useScript>;

/** Does something once, when the page has opened. */
export function useOnce(task: () => void): void {
  useEffect(task, []);
}
