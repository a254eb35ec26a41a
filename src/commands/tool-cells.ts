import { type Finding, withoutFix } from '../check/finding';
import { sentenceOf } from '../check/messages';
import { type Cell, textOf } from '../measure/cell';
import type { ToolColumn } from '../measure/columns';
import { cellAt } from '../measure/grid';
import type { Measure } from '../measure/measure';
import type { Register } from '../measure/register';
import type { Standing } from '../measure/standing';
import { progressOf } from '../progress/progress';
import { STATE_LABELS } from '../progress/state';
import { formatDateShort, type PlainDate } from '../thai/calendar';
import { grouped } from './grouped';
import type { Office } from './read-book';

/** The tool's cells of one row; what is left out stays as the row has it. */
export type ToolCells = Partial<Readonly<Record<Exclude<ToolColumn, 'id'>, Cell>>> & {
  /** Kept in its รหัส. */
  readonly standing?: Standing;
};

/** The state column tells what the result's text says; staff's own choice stands beside it and wins everywhere else. */
export function progressCells(measure: Measure, today: PlainDate): ToolCells {
  const { due, daysLeft, overdue, state } = progressOf(measure, today);
  const read = progressOf({ ...measure, chosenState: null }, today);
  const closed = state === 'done' || state === 'cancelled';
  return {
    state: STATE_LABELS[read.state],
    due: due === null ? '' : `${overdue ? 'เกินกำหนด ' : ''}${formatDateShort(due)}`,
    dueDate: due === null ? '' : { date: due },
    daysLeft: closed || daysLeft === null ? '' : daysLeft,
  };
}

/** More than fit into a cell stand in the list of findings only. */
const MOST_LINES = 40;

/** What to mend in each row, a line a finding. It offers no menu: whoever edits may have none, on a phone, and what a cell is made of is not known. */
export function adviceCells({ register }: Office, findings: readonly Finding[]): ReadonlyMap<number, ToolCells> {
  const byRow = grouped(findings, ({ row }) => row);
  const sentence = (finding: Finding) => sentenceOf(withoutFix(finding), headingAt(register, finding));
  return new Map(
    register.measures.map(({ row }) => {
      const lines = (byRow.get(row) ?? []).slice(0, MOST_LINES).map(sentence);
      return [row, { advice: lines.join('\n') }];
    }),
  );
}

/** The heading of a finding's column, as the sheet has it. */
export function headingAt({ grid, headings }: Register, { column }: Finding): string {
  return textOf(cellAt(grid, headings.row, headings.columns[column] ?? 0)).trim();
}
