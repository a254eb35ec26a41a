import type { RowRecord } from '../../memory/row-record';
import type { PrintedRow } from '../../register/measure';
import type { State } from '../../register/states';
import type { ClosedPart, ClosedRound, ClosedRow } from './closed-round';

type Texts = Pick<PrintedRow['measure'], 'group' | 'method' | 'unitText' | 'periodText' | 'result' | 'fromRound6'>;

/** What was reported of a row of the register: its line of the report, or its own part of a line for the rows of a split. */
export interface ReportedRow extends Texts {
  readonly line: ClosedRow;
  /** Null if it is the whole line. */
  readonly part: ClosedPart | null;
  readonly state: State;
  /** The result before it was corrected. */
  readonly earlier: readonly string[];
}

/** What was reported of any row of the register; null if the row was in no line. */
export function reportedRows({ rows }: ClosedRound): (row: Pick<RowRecord, 'id' | 'split'>) => ReportedRow | null {
  const lines = new Map(rows.map(line => [line.id, wholeLine(line)]));
  const parts = new Map(rows.flatMap(line => (line.parts ?? []).map(part => [part.id, partOf(line, part)] as const)));
  return ({ id, split }) => {
    // A row of a split that was joined since stands for the whole line.
    if (split === null) return lines.get(id) ?? lines.get(parts.get(id)?.line.id ?? '') ?? null;
    const line = lines.get(split.from);
    // A row that was split since was reported with all others. Of a split that was reported, a row may have been added since.
    return parts.get(id) ?? (line && !line.line.parts ? line : null);
  };
}

function wholeLine(line: ClosedRow): ReportedRow {
  return { ...line.measure, line, part: null, state: line.progress.state, earlier: line.earlier ?? [] };
}

function partOf(line: ClosedRow, part: ClosedPart): ReportedRow {
  const { unitText, periodText, result, state, fromRound6 } = part;
  const own = { ...line.measure, line, part, unitText, periodText, fromRound6 };
  // A correction is of the whole line.
  return line.earlier
    ? { ...own, result: line.measure.result, state: line.progress.state, earlier: [result] }
    : { ...own, result, state, earlier: [] };
}
