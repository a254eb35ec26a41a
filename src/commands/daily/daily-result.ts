import type { Problem } from '../../problem';
import type { Flagged } from '../flag/messages';
import type { Mailed, MailFault } from '../remind/remind-result';

/** How a daily run ended if nothing kept it from its work. */
export type DailyResult =
  /** Another account owns the daily run, or it is off: this account's trigger removed itself. */
  | { readonly kind: 'notHere' }
  /** The register was emptied, or has not been filled in yet. */
  | { readonly kind: 'noMeasures'; readonly problem: Problem; readonly refusals: Refusals }
  | { readonly kind: 'worked'; readonly work: DaysWork; readonly refusals: Refusals }
  | FailedWork;

/** Why a daily run failed. */
export type DailyFailure =
  | FailedWork
  | { readonly kind: 'problem'; readonly problem: Problem }
  /**
   * `fault`: what was thrown, or its text. `isSheetRefused`: Google gave the run no spreadsheet. `mayPass`: some minutes later it may
   * succeed.
   */
  | { readonly kind: 'fault'; readonly fault: unknown; readonly isSheetRefused: boolean; readonly mayPass: boolean };

/** The work was done, but the day still counts as failed. */
export type FailedWork =
  /** Letters that were due could not go. If the quota was the cause, this was the second day in a row. */
  | { readonly kind: 'lettersKept'; readonly mailFault: MailFault; readonly work: DaysWork }
  /** The register could not be written. The letters went, or none was due. */
  | { readonly kind: 'notFlagged'; readonly problem: Problem; readonly work: DaysWork };

export interface DaysWork {
  /** The states, or why they could not be brought up to date. */
  readonly flagged: Flagged | { readonly problem: Problem };
  readonly mailed: Mailed;
  /** Minutes until the run continues with letters for which it had no time; null if there are none. */
  readonly resumesIn: number | null;
}

/** Why these could not be done after the work itself (the error's text), or null. */
export interface Refusals {
  readonly heartbeat: string | null;
  readonly ownersMail: string | null;
}

export function isFailedWork(result: DailyResult): result is FailedWork {
  return result.kind === 'lettersKept' || result.kind === 'notFlagged';
}
