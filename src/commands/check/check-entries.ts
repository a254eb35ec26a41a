import { checkRegister, contextOf, countBySeverity } from '../../check/check';
import type { Finding, Severity } from '../../check/findings/finding';
import { adviceOf, oneLine, sentenceOf } from '../../check/findings/messages';
import { mergeNote } from '../../check/findings/note';
import { FISCAL_YEAR_MISSING } from '../../check/office/setting-messages';
import type { Block } from '../../grid/grid';
import { grouped } from '../../grid/grouped';
import { chosenColumn } from '../../office/house-sheets/read-rows';
import { settingPlaces } from '../../office/settings/read-settings';
import type { Problem, Stopped } from '../../problem';
import { STAFF_COLUMNS } from '../../register/columns';
import type { Register } from '../../register/read-register';
import type { Ending, Outcome } from '../common/outcome';
import { recordedPlaces } from '../common/places';
import { REPORT_SHEETS, readOffice } from '../common/read-office';
import { runCommand } from '../common/run';
import { adviceCells, headingAt } from '../flag/tool-cells';
import { isUnmoved, writeToolCells } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { listFindings, type ShownFinding } from './list-findings';
import { type CheckResult, checkMessage, LIST_WORDS } from './messages';
import { onlyFixable } from './only-fixable';
import { shownSettings } from './setting-findings';

/** A finding for the command line. */
type ToldFinding = Omit<ShownFinding, 'advice' | 'cell'> & {
  /** What is wrong, and what to do. */
  readonly message: string;
};

export interface CheckData {
  readonly findings: readonly ToldFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Checks every row and shows what to correct: as notes on the cells, in the row's ข้อควรแก้ไข, and as a list. */
export function checkEntries(adapters: Adapters): Outcome<CheckData> {
  const data = ({ findings, counts }: CheckResult<ToldFinding>) => ({ findings, counts });
  return runCommand(adapters, 'ตรวจสอบข้อมูล', { message: checkMessage, data }, () => check(adapters));
}

function check(adapters: Adapters): Ending<CheckResult<ToldFinding>> {
  let findings: readonly Finding[] = [];
  const office = writeToolCells(
    adapters,
    read => {
      findings = checkRegister(contextOf(read));
      return adviceCells(read, findings);
    },
    () => readOffice(adapters, REPORT_SHEETS),
  );
  if ('problems' in office) return listUnreadable(adapters, office.problems);
  const { register } = office;
  findings = onlyFixable(adapters, register, findings);
  if (!writeNotes(adapters, register, findings)) {
    return { problem: { code: 'rowsMoved', sheet: register.grid.name, rows: [] } };
  }
  const { grid, headings } = register;
  const ofRegister = findings.map(finding =>
    shownFinding(finding, grid.name, headingAt(register, finding), {
      sheetId: grid.sheetId,
      row: finding.row,
      column: headings.columns[finding.column] ?? 1,
    }),
  );
  // For an empty register, report only that it is empty.
  const shown = register.measures.length === 0 ? ofRegister : [...ofRegister, ...shownSettings(office)];
  const listed = listFindings(adapters, shown);
  return { result: { kind: 'checked', ...dataOf(shown), measures: register.measures.length, listed } };
}

/** Reports missing or duplicate headings and a missing fiscal year as findings. Any other problem ends the command. */
function listUnreadable(adapters: Adapters, problems: Stopped['problems']): Ending<CheckResult<ToldFinding>> {
  const sheetId = recordedPlaces(adapters.documentStore).register ?? 0;
  const findings = problems.flatMap((problem): ShownFinding[] => {
    if (problem.code === 'settingMissing') return [yearFinding(adapters, problem)];
    const finding = headingFinding(problem);
    if (!finding || !('heading' in problem)) return [];
    return [shownFinding(finding, problem.sheet, problem.heading, { sheetId, row: finding.row, column: 1 })];
  });
  if (findings.length < problems.length) return { problem: problems[0] };
  listFindings(adapters, findings);
  return { result: { kind: 'unreadable', ...dataOf(findings) } };
}

/** The finding for a missing fiscal year, without which no period can be read. */
function yearFinding(
  { book, documentStore }: Adapters,
  problem: Extract<Problem, { code: 'settingMissing' }>,
): ShownFinding {
  const sheetId = recordedPlaces(documentStore).settings;
  const sheet = sheetId === undefined ? null : book.readSheet(sheetId);
  const row = (sheet && settingPlaces(sheet).get('fiscalYear')) ?? 1;
  return {
    sheet: problem.sheet,
    row,
    column: LIST_WORDS.ofSettings(problem.key),
    rule: 'fiscalYearMissing',
    severity: 'error',
    advice: FISCAL_YEAR_MISSING,
    fix: null,
    cell: sheet && { sheetId: sheet.sheetId, row, column: chosenColumn(sheet, 'settings') },
  };
}

function headingFinding(problem: Problem): Finding | null {
  if (problem.code !== 'headingMissing' && problem.code !== 'headingDoubled') return null;
  const at = { severity: 'error', row: problem.row, column: 'group' } as const;
  return problem.code === 'headingMissing'
    ? { ...at, rule: problem.code, data: { heading: problem.heading, nearest: problem.nearest } }
    : { ...at, rule: problem.code, data: { heading: problem.heading, cells: problem.cells } };
}

/** Rewrites the notes of staff's block if any has changed. False if rows moved: then nothing is written, so that people's notes stay. */
function writeNotes(adapters: Adapters, register: Register, findings: readonly Finding[]): boolean {
  const { notes } = adapters;
  const { grid, headings } = register;
  const block = staffBlock(register);
  if (block.rows === 0) return true;
  const cellOf = (row: number, column: number | null) => `${row},${column}`;
  const byCell = grouped(findings, ({ row, column }) => cellOf(row, headings.columns[column]));
  const before = notes.read(grid.sheetId, block);
  const after = before.map((line, row) =>
    line.map((note, column) => {
      const here = byCell.get(cellOf(block.row + row, block.column + column)) ?? [];
      return mergeNote(
        note,
        here.map(finding => sentenceOf(finding, headingAt(register, finding))),
      );
    }),
  );
  if (JSON.stringify(after) === JSON.stringify(before)) return true;
  if (!isUnmoved(adapters, register)) return false;
  notes.write(grid.sheetId, block, after);
  return true;
}

function staffBlock({ grid, headings }: Register): Block {
  const columns = STAFF_COLUMNS.flatMap(key => headings.columns[key] ?? []);
  const first = Math.min(...columns);
  return {
    row: headings.row + 1,
    column: first,
    rows: grid.cells.length - headings.row,
    columns: Math.max(...columns) - first + 1,
  };
}

function shownFinding(finding: Finding, sheet: string, column: string, cell: ShownFinding['cell']): ShownFinding {
  const { row, rule, severity, data } = finding;
  const fix = 'fix' in data ? data.fix : null;
  return { sheet, row, column, rule, severity, advice: adviceOf(finding, column), fix, cell };
}

function dataOf(findings: readonly ShownFinding[]): CheckData {
  return {
    findings: findings.map(({ advice, cell: _, ...finding }) => ({ ...finding, message: oneLine(advice) })),
    counts: countBySeverity(findings),
  };
}
