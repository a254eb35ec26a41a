import { LONGEST_TEXT, textOf } from '../../../grid/cell';
import { cellAt } from '../../../grid/grid';
import { ALL_STAFF_COLUMNS, ALL_TOOL_COLUMNS, type StaffColumn } from '../../../register/columns';
import type { Measure, MeasureWithProgress, SplitRow } from '../../../register/measure';
import { joinedText } from '../../../register/progress/joined-text';
import { type CountedRow, nameOf, printedRows } from '../../../register/progress/printed-rows';
import { columnCell, type Register } from '../../../register/read-register';
import type { WhyNotSplit } from './split-data';

/** The rows of a split that become one row. */
export interface JoinPlan {
  /** The row that stays: the one that was split, or else the first. */
  readonly kept: Measure;
  readonly gone: readonly Measure[];
  /** The row as the report prints it already. */
  readonly whole: CountedRow;
  /** All texts of the row that stays, the unit last. */
  readonly texts: readonly { readonly key: StaffColumn; readonly text: string }[];
  /** What was reported of the rows when a round was closed, as one text. */
  readonly reported: string;
}

export interface NotJoined {
  readonly kept: Measure;
  readonly why: WhyNotSplit;
  readonly key: StaffColumn;
}

/** How the splits that these rows are of are joined. `idOf`: a row's id. */
export function planJoins(
  register: Register,
  measures: readonly MeasureWithProgress[],
  asked: readonly Measure[],
  idOf: (measure: Measure) => string,
): (JoinPlan | NotJoined)[] {
  const splits = new Map(asked.map(measure => [measure.split?.from ?? measure, measure]));
  return [...splits.values()].map((measure): JoinPlan | NotJoined => {
    const { split } = measure;
    if (split === null) return { kept: measure, why: 'alone', key: 'unit' };
    const rows = measures.filter(one => one.measure.split?.from === split.from);
    const first = rows.find(one => idOf(one.measure) === split.from) ?? rows[0];
    return planJoin(register, rows, first?.measure ?? measure, split);
  });
}

function planJoin(
  register: Register,
  rows: readonly MeasureWithProgress[],
  kept: Measure,
  split: SplitRow,
): JoinPlan | NotJoined {
  const all = rows.map(({ measure }) => measure);
  const [whole, ...apart] = printedRows(rows);
  if (!whole || apart.length > 0) return { kept, why: 'apart', key: 'method' };
  if (all.some(({ periodText }) => periodText !== kept.periodText)) return { kept, why: 'period', key: 'period' };
  const gone = all.filter(measure => measure !== kept);
  if (hasOthers(register, kept, gone)) return { kept, why: 'other', key: 'method' };
  const { suggestion, evidence } = whole.measure;
  const words = (text: (row: Measure) => string) =>
    joinedText(
      all.map(row => ({ name: nameOf(row), text: text(row) })),
      true,
      split.names,
    );
  const results = kept.results.map(([key]) => {
    const own = (row: Measure) => row.results.find(([column]) => column === key)?.[1] ?? '';
    // The column of the round that runs gets what is in force, so that the report says the same after.
    const isInForce = (key === 'result' || key === `result${register.round}`) && all.some(row => own(row) !== '');
    return { key, text: isInForce ? whole.measure.result : words(own) };
  });
  const texts: JoinPlan['texts'] = [
    { key: 'suggestion', text: suggestion },
    { key: 'evidence', text: evidence },
    ...results,
    { key: 'chosenState', text: '' },
    { key: 'unit', text: split.unitText },
  ];
  const long = texts.find(({ text }) => text.length > LONGEST_TEXT);
  if (long) return { kept, why: 'tooLong', key: long.key };
  const reported = words(({ row }) => textOf(columnCell(register.grid, register.headings, row, 'reported')));
  return { kept, gone, whole, texts, reported };
}

/** True if a column of the office's own says something in a row that goes, and not in the one that stays. */
function hasOthers({ grid, headings }: Register, kept: Measure, gone: readonly Measure[]): boolean {
  const known = new Set([...ALL_STAFF_COLUMNS, ...ALL_TOOL_COLUMNS].map(key => headings.columns[key]));
  return gone.some(({ row }) =>
    (grid.cells[row - 1] ?? []).some((cell, at) => {
      const text = textOf(cell).trim();
      return text !== '' && !known.has(at + 1) && text !== textOf(cellAt(grid, kept.row, at + 1)).trim();
    }),
  );
}
