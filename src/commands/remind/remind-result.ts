import type { SettingFinding } from '../../check/office/setting-finding';
import type { Letter } from '../../letters/letter';
import type { LineText } from '../../letters/line-texts';
import type { NotTold, WhyLeft } from '../../letters/not-told';
import type { Problem } from '../../problem';
import type { PlainDate } from '../../thai/dates/calendar';

/** How telling people of what is due ended. */
export type RemindResult = { readonly kind: 'declined' } | Previewed | Mailed;

/** What would go to whom; nothing was sent. */
interface Previewed {
  readonly kind: 'previewed';
  readonly letters: readonly Letter[];
  readonly skipped: readonly NotTold[];
  readonly notices: Notices;
  /** Each unit's text for LINE. */
  readonly texts: readonly LineText[];
}

export interface Mailed {
  readonly kind: 'mailed';
  /** Letters that went out in this run. */
  readonly letters: readonly Letter[];
  /** Those for whom no letter was written. */
  readonly skipped: readonly NotTold[];
  /** Letters due in this run that were refused or had to be kept for a later one. */
  readonly left: readonly LetterLeft[];
  readonly mailFault: MailFault | null;
  /** Why the day could not be noted in the rows; null where it was. */
  readonly notNoted: Problem | null;
  readonly notices: Notices;
}

/** A letter that did not go: it was refused, or is kept for a later run. */
export interface LetterLeft extends NotTold {
  readonly who: Extract<NotTold['who'], { kind: 'address' }>;
  readonly why: WhyLeft;
  /** Its person's last one went, or there was none. */
  readonly isFirst: boolean;
}

/**
 * Why letters that were due did not go though nothing is wrong with whom they are for: the account's mail is refused, or its quota
 * ended before the letters did.
 */
export type MailFault = 'refused' | 'noQuota';

/** What else is to be known of the day: who waits, what is uncertain, what the sheets ตั้งค่า and วันหยุด lack. */
export interface Notices {
  /** How many were told on an earlier day, and after how many working days they may be told again; null: never. */
  readonly waiting: number;
  readonly everyWorkingDays: number | null;
  /** Letters of earlier days of which nobody knows whether they went. */
  readonly uncertain: readonly { readonly to: string; readonly day: PlainDate }[];
  readonly settings: readonly SettingFinding[];
  /** The year (B.E.) whose holidays are missing, or null. */
  readonly missingYear: number | null;
  readonly unreadableHolidays: readonly string[];
  /** On a day off the next working day; null on a working day. */
  readonly nextWorkingDay: PlainDate | null;
}

/** Those whose letter was refused in this run, and not the one before it. */
export function newlyRefused({ left }: Mailed): readonly LetterLeft[] {
  return left.filter(({ why, isFirst }) => isFirst && (why.code === 'badAddress' || why.code === 'refused'));
}

/** Letters are left that go as soon as there is time again. */
export function isOutOfTime({ left }: Mailed): boolean {
  return left.some(({ why }) => why.code === 'outOfTime');
}

/** How sending the person at the screen a letter to look at ended. */
export type TestLetterResult =
  | { readonly kind: 'sent'; readonly to: string; readonly unit: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'noQuota' }
  | { readonly kind: 'nobodyByMail'; readonly skipped: readonly NotTold[] }
  | { readonly kind: 'nothingDue' };
