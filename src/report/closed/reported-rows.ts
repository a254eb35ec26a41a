import type { RowRecord } from '../../memory/row-record';
import type { PrintedRow } from '../../register/measure';
import { takenApart } from '../../register/progress/joined-text';
import { RESULT_OF_ROUND_6, type State } from '../../register/states';
import { stateOf } from './amendments';
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

type RowOfSplit = Pick<RowRecord, 'id' | 'split'>;

/** What was reported of any row of the register; null if the row was in no line. `names`: everybody whom the row's split names. */
export function reportedRows(closed: ClosedRound): (row: RowOfSplit, names?: readonly string[]) => ReportedRow | null {
  const { rows } = closed;
  const lines = new Map(rows.map(line => [line.id, wholeLine(line)]));
  const parts = new Map(rows.flatMap(line => (line.parts ?? []).map(part => [part.id, { line, part }] as const)));
  return ({ id, split }, names = []) => {
    const own = parts.get(id);
    // A row of a split that was joined since stands for the whole line.
    if (split === null) return lines.get(id) ?? lines.get(own?.line.id ?? '') ?? null;
    const line = lines.get(split.from);
    // A row that was split since was reported with all others. Of a split that was reported, a row may have been added since.
    return own ? partOf(own.line, own.part, names, closed) : line && !line.line.parts ? line : null;
  };
}

function wholeLine(line: ClosedRow): ReportedRow {
  return { ...line.measure, line, part: null, state: line.progress.state, earlier: line.earlier ?? [] };
}

/** A correction is of the whole line: each part gets its own words out of it. If nobody can tell them, the line's are those of each. */
function partOf(line: ClosedRow, part: ClosedPart, splitNames: readonly string[], closed: ClosedRound): ReportedRow {
  const { unitText, periodText, result, state, fromRound6 } = part;
  const own = { ...line.measure, line, part, unitText, periodText, result, state, fromRound6 };
  if (!line.earlier) return { ...own, earlier: [] };
  const names = [...(line.parts ?? []).map(one => one.unitText), ...splitNames];
  const wordsIn = (text: string) => {
    const apart = takenApart(text, [...new Set(names)]);
    return apart && (apart.get(unitText) ?? '');
  };
  const earlier = [result, ...line.earlier.map(text => wordsIn(text) ?? text)];
  const words = wordsIn(line.measure.result);
  if (words === null) return { ...own, result: line.measure.result, state: line.progress.state, earlier };
  if (words === result || words === `${result.trim()} (${RESULT_OF_ROUND_6})`) return { ...own, earlier };
  const reported = { measure: { ...line.measure, periodText, result, fromRound6 }, progress: { state, sure: true } };
  return { ...own, result: words, fromRound6: false, state: stateOf(reported, words, closed).state, earlier };
}
