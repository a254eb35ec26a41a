import { STORED } from '../../../memory/stored';
import type { Settings } from '../../../office/settings/settings';
import type { PlainDate } from '../../../thai/dates/calendar';
import type { Store } from '../../ports/adapters';

/** Who installed the daily run. Recorded because an account cannot see another's triggers, and two daily runs would double every letter. */
export interface DailyOwner {
  readonly owner: string;
  readonly since: PlainDate;
  readonly hour: number;
  /** The build that installed it. */
  readonly version: string;
}

export function readDailyOwner(store: Store): DailyOwner | null {
  const text = store.get(STORED.daily);
  return text === null ? null : (JSON.parse(text) as DailyOwner);
}

/** The hours of the day at which it can be set to run. */
export const HOURS: readonly number[] = [...Array(24).keys()];

/** The daily run as pages show it. `owner`: null if it is off. `hour`: the hour of the day, 0 to 23, at which it runs or would run. */
export interface DailyState {
  readonly owner: string | null;
  readonly hour: number;
}

export function dailyState(store: Store, { dailyHour }: Pick<Settings, 'dailyHour'>): DailyState {
  const daily = readDailyOwner(store);
  return { owner: daily?.owner ?? null, hour: daily?.hour ?? dailyHour };
}
