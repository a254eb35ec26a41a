import type { SettingFinding } from '../../check/office/setting-finding';
import type { NotTold } from '../../letters/not-told';
import type { Permission, Problem } from '../../problem';
import type { DailyOwner, LastRun } from '../daily/daily-record';

export interface HealthResult {
  /** The build's version. */
  readonly version: string;
  /** The sheets' layout; null where nothing was set up. */
  readonly layout: number | null;
  readonly missingPermissions: readonly Permission[];
  readonly daily: DailyOwner | null;
  readonly lastRun: LastRun | null;
  /** The daily run is on, and did not do its work for days. */
  readonly stale: boolean;
  /** Recipients that this account may still mail today; null where it may not mail. */
  readonly quotaLeft: number | null;
  /** The units that staff must tell something themselves. */
  readonly byHand: readonly ByHand[];
  /** What is wrong, gravest first; nothing where the tool is ready. */
  readonly faults: readonly HealthFault[];
}

export interface ByHand {
  readonly name: string;
  /** How the unit is told, as the sheet says it. */
  readonly reachedBy: string;
}

export type HealthFault =
  /** What keeps commands from their work. */
  | { readonly code: 'problem'; readonly problem: Problem }
  /** A question that failed; `why` is the service's words. */
  | { readonly code: 'notKnown'; readonly why: string }
  | { readonly code: 'triggerGone' }
  /** `owner`: the account that has the daily run. */
  | { readonly code: 'dailyStopped'; readonly owner: string }
  | { readonly code: 'dailyFailing' }
  /** `said`: what it said, to be shown as it is. */
  | { readonly code: 'lastRunFailed'; readonly said: string }
  | { readonly code: 'lettersKept'; readonly owner: string; readonly said: string }
  | { readonly code: 'noQuota' }
  | { readonly code: 'noAddress' }
  | { readonly code: 'unreached'; readonly people: readonly NotTold[] }
  | { readonly code: 'refused'; readonly people: readonly NotTold[] }
  /** The daily run goes by another hour than the settings say. */
  | { readonly code: 'otherHour'; readonly daily: DailyOwner; readonly wanted: number }
  | { readonly code: 'otherZone'; readonly zone: { readonly sheet: string; readonly script: string } }
  | { readonly code: 'setting'; readonly finding: SettingFinding }
  /** The year is B.E. */
  | { readonly code: 'holidaysMissing'; readonly year: number };
