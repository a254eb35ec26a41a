import type { Problem } from '../../problem';
import type { Flagged } from '../flag/messages';
import type { Mailed, MailFault } from '../remind/remind-result';

/** How a daily run ended that came to its work. */
export type DailyResult =
  /** Another account has the daily run, or it is off: this one's trigger removed itself. */
  | { readonly kind: 'notHere' }
  /** Somebody emptied the register, or has not filled it in yet. */
  | { readonly kind: 'noMeasures'; readonly problem: Problem; readonly refusals: Refusals }
  | { readonly kind: 'worked'; readonly work: DaysWork; readonly refusals: Refusals }
  | FailedWork;

/** Why a daily run failed. */
export type DailyFailure =
  | FailedWork
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** `why`: Google's words. `isSheetRefused`: it gave the run no spreadsheet. */
  | { readonly kind: 'fault'; readonly why: string; readonly isSheetRefused: boolean };

/** Work that was done, and is no good day's all the same. */
export type FailedWork =
  /** Letters that were due could not go; for want of quota, on the second day running. */
  | { readonly kind: 'lettersKept'; readonly mailFault: MailFault; readonly work: DaysWork }
  /** The register could not be written into; letters went, or had not to go. */
  | { readonly kind: 'notFlagged'; readonly problem: Problem; readonly work: DaysWork };

export interface DaysWork {
  /** The states, or why they could not be brought up to date. */
  readonly flagged: Flagged | { readonly problem: Problem };
  readonly mailed: Mailed;
  /** Minutes until the run goes on with letters for which it had no time; null where there are none. */
  readonly resumesIn: number | null;
}

/** Google's words where the work was done and this was refused. */
export interface Refusals {
  readonly heartbeat: string | null;
  readonly ownersMail: string | null;
}

export function isFailedWork(result: DailyResult): result is FailedWork {
  return result.kind === 'lettersKept' || result.kind === 'notFlagged';
}
