import type { Permission } from '../../problem';
import type { DailyOwner, LastRun } from '../daily/daily-record';

export interface HealthData {
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
  /** The units, with how they are reached, that staff must tell something themselves. */
  readonly byHand: readonly string[];
  /** What is wrong, in Thai, each with what to do; nothing where the tool is ready. */
  readonly faults: readonly string[];
}
