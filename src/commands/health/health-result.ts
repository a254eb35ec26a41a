import type { SettingFinding } from '../../check/office/setting-finding';
import type { NotTold } from '../../letters/not-told';
import type { Redirects } from '../../letters/redirects/redirects';
import type { FutureDay } from '../../memory/letter-record';
import type { Permission, Problem } from '../../problem';
import type { DailyOwner } from '../common/owner/daily-owner';
import type { LastRun } from '../daily/daily-record';

export interface HealthResult {
  /** The build's version. */
  readonly version: string;
  /** The version of the sheets' layout; null if nothing was set up. */
  readonly layout: number | null;
  readonly missingPermissions: readonly Permission[];
  readonly daily: DailyOwner | null;
  readonly lastRun: LastRun | null;
  /** The daily run is on but has not done its work for days. */
  readonly stale: boolean;
  /** How many recipients this account may still mail today; null if it may not send mail. */
  readonly quotaLeft: number | null;
  /** The units that staff must tell themselves. */
  readonly byHand: readonly ByHand[];
  /** What is wrong, most serious first; empty if the tool is ready. */
  readonly faults: readonly HealthFault[];
}

export interface ByHand {
  readonly name: string;
  /** How the unit is told, as written in the sheet. */
  readonly reachedBy: string;
}

export type HealthFault =
  /** What stops commands. */
  | { readonly code: 'problem'; readonly problem: Problem }
  /** A check that failed; `why` is the error's text. */
  | { readonly code: 'notKnown'; readonly why: string }
  | { readonly code: 'triggerGone' }
  /** `owner`: the account that owns the daily run. */
  | { readonly code: 'dailyStopped'; readonly owner: string }
  | { readonly code: 'dailyFailing' }
  /** `said`: the message of that run, to be shown as it is. */
  | { readonly code: 'lastRunFailed'; readonly said: string }
  | { readonly code: 'lettersKept'; readonly owner: string; readonly said: string }
  | { readonly code: 'noQuota' }
  | { readonly code: 'noAddress' }
  | { readonly code: 'unreached'; readonly people: readonly NotTold[] }
  | { readonly code: 'refused'; readonly people: readonly NotTold[] }
  /** What changed about where letters go, since the last letters. */
  | { readonly code: 'redirects'; readonly redirects: Redirects }
  /** Letter records have days after today, which count as unknown. */
  | { readonly code: 'futureLetters'; readonly future: readonly FutureDay[] }
  /** The daily run is installed for another hour than the settings say. */
  | { readonly code: 'otherHour'; readonly daily: DailyOwner; readonly wanted: number }
  | { readonly code: 'otherZone'; readonly zone: { readonly sheet: string; readonly script: string } }
  | { readonly code: 'setting'; readonly finding: SettingFinding }
  /** The year is B.E. */
  | { readonly code: 'holidaysMissing'; readonly year: number };
