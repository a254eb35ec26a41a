import type { Identity } from '../../register/identity';
import type { Measure } from '../../register/measure';
import { progressOf } from '../../register/progress/progress';
import type { Register } from '../../register/read-register';
import type { PlainDate } from '../../thai/dates/calendar';
import type { ClosedRound } from './closed-round';
import { type ReportedRow, reportedRows } from './reported-rows';

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
  identities: ReadonlyMap<number, Pick<Identity, 'id' | 'split'>>,
  today: PlainDate,
): ChangedRow[] {
  const reportedOf = reportedRows(closed);
  const left = new Set<unknown>();
  const now = register.measures.map((measure): ChangedRow => {
    const identity = identities.get(measure.row);
    const before = identity ? reportedOf(identity, measure.split?.names) : null;
    left.add(before?.part ?? before?.line);
    const what = before ? changes(before, measure, closed, today) : (['added'] as const);
    return { row: measure.row, method: measure.method, what };
  });
  const gone = closed.rows.flatMap(line => {
    const parts = line.parts ?? [];
    // Of a split that was joined again, the whole line is left.
    return left.has(line) ? [] : (parts.length === 0 ? [line] : parts.filter(part => !left.has(part))).map(() => line);
  });
  return [
    ...now.filter(({ what }) => what.length > 0),
    ...gone.map(({ measure: { method } }): ChangedRow => ({ row: null, method, what: ['deleted'] })),
  ];
}

function changes(before: ReportedRow, now: Measure, { round }: ClosedRound, today: PlainDate): Change[] {
  const own = now.results.find(([column]) => column === `result${round}`);
  const result = own ? own[1] : now.result;
  // The units of a row that was split since are still those of the split.
  const unitText = before.part === null ? (now.split?.unitText ?? now.unitText) : now.unitText;
  const isCancelled = before.state !== 'cancelled' && progressOf(now, today).state === 'cancelled';
  return [
    ...(isCancelled ? (['cancelled'] as const) : []),
    ...(now.group === before.group ? [] : (['group'] as const)),
    ...(now.method === before.method ? [] : (['method'] as const)),
    ...(unitText === before.unitText ? [] : (['unit'] as const)),
    ...(now.periodText === before.periodText ? [] : (['period'] as const)),
    // A row that stood for round 6 in the report of round 12 has no text of its own.
    ...(result === before.result || (before.fromRound6 && result === '') ? [] : (['result'] as const)),
  ];
}
