import type { PlainDate } from '../thai/dates/calendar';
import { fingerprint } from './identity';
import type { MeasureWithProgress } from './measure';

/** How a row stood when letters last went, and since which day's letters it has stood so. */
export interface Standing {
  readonly as: string;
  readonly since: PlainDate;
}

/** What a row's รหัส keeps of letters: the day of the last that named it, as แจ้งล่าสุด has it, and its standing. */
interface RowMemory {
  readonly mailed: string;
  /** Null where letters have not gone since the row came to be, or an older build sent them. */
  readonly standing: Standing | null;
}

const MEMORY = /^(.*?)(?:@([^@]*)@(\d{4}-\d\d-\d\d))?$/s;

export function readMemory(text: string): RowMemory {
  const [, mailed = '', as = '', since] = MEMORY.exec(text) ?? [];
  return { mailed, standing: since === undefined ? null : { as, since } };
}

export function memoryText({ mailed, standing }: RowMemory): string {
  return standing === null ? mailed : `${mailed}@${standing.as}@${standing.since}`;
}

/** All that decides when a row is told, and to whom; '' where there is nothing to tell of it, however late. */
export function standsAs({ measure, progress: { due, state } }: MeasureWithProgress): string {
  if (due === null || state === 'done' || state === 'cancelled') return '';
  const { all, units } = measure.units;
  return `${due}.${fingerprint([...(all ? ['*'] : []), ...[...units].sort()].join('/'))}`;
}
