import { STORED } from '../../memory/stored';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Store } from '../ports/adapters';

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
