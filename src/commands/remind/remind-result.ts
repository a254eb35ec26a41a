import type { SettingFinding } from '../../check/office/setting-finding';
import type { Letter } from '../../letters/letter';
import type { LineText } from '../../letters/line-texts';
import type { NotTold, WhyLeft } from '../../letters/not-told';
import type { Redirects } from '../../letters/redirects/redirects';
import type { FutureDay } from '../../memory/letter-record';
import type { Problem } from '../../problem';
import type { PlainDate } from '../../thai/dates/calendar';

/** How a run of reminders ended. */
export type RemindResult = { readonly kind: 'declined' } | Previewed | Mailed;

/** What would be sent to whom. Nothing was sent. */
export interface Previewed {
  readonly kind: 'previewed';
  readonly letters: readonly Letter[];
  readonly skipped: readonly NotTold[];
  readonly notices: Notices;
  /** Each unit's text for LINE. */
  readonly texts: readonly LineText[];
}

export interface Mailed {
  readonly kind: 'mailed';
  /** Letters sent in this run. */
  readonly letters: readonly Letter[];
  /** People and rows for which no letter was written. */
  readonly skipped: readonly NotTold[];
  /** Letters due in this run that were refused or are kept for a later run. */
  readonly left: readonly LetterLeft[];
  readonly mailFault: MailFault | null;
  /** Why the day could not be noted in the rows, or null. */
  readonly notNoted: Problem | null;
  /** Why the owner of the daily run could not be mailed what changed about where letters go, or null. */
  readonly ownersMail: string | null;
  readonly notices: Notices;
}

/** A letter that was refused or is kept for a later run. */
export interface LetterLeft extends NotTold {
  readonly who: Extract<NotTold['who'], { kind: 'address' }>;
  readonly why: WhyLeft;
  /** The person's previous letter went, or there was none. */
  readonly isFirst: boolean;
}

/**
 * Why letters that were due did not go although their addresses are fine: the account's mail is refused, or its quota was too small.
 */
export type MailFault = 'refused' | 'noQuota';

/** What else people should know about the day: who waits, what is uncertain, what is missing in the sheets ตั้งค่า and วันหยุด. */
export interface Notices {
  /** How many people were told on an earlier day and are not due for the next letter. */
  readonly waiting: number;
  /** After how many working days they may be told again; null: never. */
  readonly everyWorkingDays: number | null;
  /** Letters of earlier days that may or may not have gone. */
  readonly uncertain: readonly { readonly to: string; readonly day: PlainDate }[];
  /** Days after today in the letter records. They count as unknown. */
  readonly future: readonly FutureDay[];
  /** What changed about where letters go. */
  readonly redirects: Redirects;
  /** The contact's address, if the mail service does not take it, so that letters went without a reply address; else null. */
  readonly contactRefused: string | null;
  readonly settings: readonly SettingFinding[];
  /** The year (B.E.) whose holidays are missing, or null. */
  readonly missingYear: number | null;
  readonly unreadableHolidays: readonly string[];
  /** The next working day if today is a day off; null on a working day. */
  readonly nextWorkingDay: PlainDate | null;
}

/** People whose letter was refused in this run but not the time before. */
export function newlyRefused({ left }: Mailed): readonly LetterLeft[] {
  return left.filter(({ why, isFirst }) => isFirst && (why.code === 'badAddress' || why.code === 'refused'));
}

/** True if letters are left because the run's time was up. */
export function isOutOfTime({ left }: Mailed): boolean {
  return left.some(({ why }) => why.code === 'outOfTime');
}

/** How sending a test letter to the person at the screen ended. */
export type TestLetterResult =
  /** `contactRefused`: as in `Notices`. */
  | { readonly kind: 'sent'; readonly to: string; readonly unit: string; readonly contactRefused: string | null }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'noQuota' }
  | { readonly kind: 'nobodyByMail'; readonly skipped: readonly NotTold[] }
  | { readonly kind: 'nothingDue' };
