import type { PlainDate } from '../thai/dates/calendar';
import { fingerprint } from './identity';
import type { MeasureWithProgress } from './measure';

/** A row's status (`standsAs`) when letters were last sent, and the day since which it has had that status. */
export interface Standing {
  readonly as: string;
  readonly since: PlainDate;
}

/** What a row's รหัส remembers about letters: the day of the last one that named it (as in แจ้งล่าสุด), and its status. */
export interface RowMemory {
  readonly mailed: string;
  /** Null if no letter was sent since the row was added, or if an older build sent it. */
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

/** A key of everything that decides when a letter names this row, and who gets it; '' if the row needs no letter. */
export function standsAs({ measure, progress: { due, state } }: MeasureWithProgress): string {
  if (due === null || state === 'done' || state === 'cancelled') return '';
  const { all, units } = measure.units;
  return `${due}.${fingerprint([...(all ? ['*'] : []), ...[...units].sort()].join('/'))}`;
}
