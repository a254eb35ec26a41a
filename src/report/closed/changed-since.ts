import type { Identity } from '../../register/identity';
import type { Measure } from '../../register/measure';
import { progressOf } from '../../register/progress/progress';
import type { Register } from '../../register/read-register';
import type { PlainDate } from '../../thai/dates/calendar';
import type { ClosedRound, ClosedRow } from './closed-round';

/** What differs in a row: its place among the rows of the report, or a cell. */
export type Change = 'added' | 'deleted' | 'cancelled' | 'group' | 'method' | 'unit' | 'period' | 'result';

/** A row of the register that is no longer as it was reported. */
export interface ChangedRow {
  /** Null if it is gone. */
  readonly row: number | null;
  readonly method: string;
  readonly what: readonly Change[];
}

/** What has changed in the register since the round was closed. Nothing of it is in the round's report. */
export function changedSince(
  closed: ClosedRound,
  register: Register,
  identities: ReadonlyMap<number, Pick<Identity, 'id'>>,
  today: PlainDate,
): ChangedRow[] {
  const idOf = ({ row }: Measure) => identities.get(row)?.id ?? '';
  const reported = new Map(closed.rows.map(row => [row.id, row]));
  const left = new Set(register.measures.map(idOf));
  const now = register.measures.map((measure): ChangedRow => {
    const before = reported.get(idOf(measure));
    const what = before ? changes(before, measure, closed, today) : (['added'] as const);
    return { row: measure.row, method: measure.method, what };
  });
  const gone = closed.rows.filter(({ id }) => !left.has(id));
  return [
    ...now.filter(({ what }) => what.length > 0),
    ...gone.map(({ measure: { method } }): ChangedRow => ({ row: null, method, what: ['deleted'] })),
  ];
}

function changes(
  { measure: before, progress }: ClosedRow,
  now: Measure,
  { round }: ClosedRound,
  today: PlainDate,
): Change[] {
  const own = now.results.find(([column]) => column === `result${round}`);
  const result = own ? own[1] : now.result;
  const isCancelled = progress.state !== 'cancelled' && progressOf(now, today).state === 'cancelled';
  return [
    ...(isCancelled ? (['cancelled'] as const) : []),
    ...(now.group === before.group ? [] : (['group'] as const)),
    ...(now.method === before.method ? [] : (['method'] as const)),
    ...(now.unitText === before.unitText ? [] : (['unit'] as const)),
    ...(now.periodText === before.periodText ? [] : (['period'] as const)),
    // A row that stood for round 6 in the report of round 12 has no text of its own.
    ...(result === before.result || (before.fromRound6 && result === '') ? [] : (['result'] as const)),
  ];
}
