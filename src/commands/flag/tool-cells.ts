import { type Finding, withoutCount, withoutFix } from '../../check/findings/finding';
import { sentenceOf } from '../../check/findings/messages';
import { type Cell, textOf } from '../../grid/cell';
import { grouped } from '../../grid/grouped';
import type { Choice, Reported, Standing } from '../../memory/row-record';
import type { ToolColumn } from '../../register/columns';
import { headingAt } from '../../register/heading-row';
import type { Measure } from '../../register/measure';
import { progressOf, withProgress } from '../../register/progress/progress';
import { columnCell, type Register } from '../../register/read-register';
import { reportedPrint } from '../../register/results';
import { overviewCodes } from '../../register/rows/overview';
import { STATE_LABELS } from '../../register/states';
import { formatDateShort, type PlainDate } from '../../thai/dates/calendar';
import type { OfficeBook } from '../common/read-office';

/** The tool's cells of one row. A cell that is left out keeps its value. */
export type ToolCells = Partial<Readonly<Record<Exclude<ToolColumn, 'id'>, Cell>>> & {
  /** Kept in the row's รหัส. */
  readonly standing?: Standing;
  readonly review?: Choice;
  readonly reportedAs?: Reported;
  /** The row is of no split any more. */
  readonly whole?: true;
};

/** The state column shows the state read from the result's text, or confirmed for it. Staff's own choice has its own column, and wins everywhere else. */
export function progressCells(measure: Measure, today: PlainDate): ToolCells {
  const { due, daysLeft, overdue, state, fromText, reviewed } = progressOf(measure, today);
  const closed = state === 'done' || state === 'cancelled';
  return {
    state: STATE_LABELS[reviewed ?? fromText.state],
    due: due === null ? '' : `${overdue ? 'เกินกำหนด ' : ''}${formatDateShort(due)}`,
    dueDate: due === null ? '' : { date: due },
    daysLeft: closed || daysLeft === null ? '' : daysLeft,
  };
}

/** What ภาพรวม counts of these measures, by row. */
export function overviewCells(
  { register, today, settings }: OfficeBook,
  measures: readonly Measure[] = register.measures,
): ReadonlyMap<number, string> {
  if (register.headings.columns.overview === null) return new Map();
  return overviewCodes(withProgress(measures, today), register.round, settings.fiscalYear);
}

/** So that the advice fits into a cell. The list of findings has the rest. */
const MOST_LINES = 40;

/**
 * What to correct in each row, one line for each finding. It does not offer the menu แก้ไขอักขระและคำผิด: an editor on a phone has no
 * menu, and whether a cell holds plain text, which is all that the menu corrects, is not known here.
 */
export function adviceCells(
  { register }: OfficeBook,
  findings: readonly Finding[],
  rows: readonly number[],
): ReadonlyMap<number, ToolCells> {
  const byRow = grouped(findings, ({ row }) => row);
  const sentence = (finding: Finding) => sentenceOf(withoutCount(withoutFix(finding)), headingOf(register, finding));
  return new Map(
    rows.map(row => {
      const lines = (byRow.get(row) ?? []).slice(0, MOST_LINES).map(sentence);
      return [row, { advice: lines.join('\n') }];
    }),
  );
}

/** The heading of a finding's column, as the sheet has it. */
export function headingOf({ grid, headings }: Register, { column }: Finding): string {
  return headingAt(grid, headings, headings.columns[column] ?? 0);
}

/** What was reported, by its print, wherever a sort has left it. */
export function reportedTexts({ grid, headings }: Register): ReadonlyMap<string, string> {
  if (headings.columns.reported === null) return new Map();
  const texts = grid.cells.map((_, at) => textOf(columnCell(grid, headings, at + 1, 'reported')));
  return new Map(texts.map(text => [reportedPrint(text), text]));
}
