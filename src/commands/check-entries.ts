import { checkRegister, contextOf, countBySeverity } from '../check/check';
import type { Finding, RuleName, Severity } from '../check/finding';
import { SEVERITY_LABELS, sentenceOf } from '../check/messages';
import { mergeNote } from '../check/note';
import { housePlaces } from '../layout/house-rows';
import { HOUSE_HEADING_ROW } from '../layout/sheets';
import { STAFF_COLUMNS } from '../measure/columns';
import type { Block } from '../measure/grid';
import type { Register } from '../measure/register';
import type { Problem, Stopped } from '../problem';
import type { Adapters } from './adapters';
import { grouped } from './grouped';
import { MESSAGES } from './messages';
import type { Outcome } from './outcome';
import { recordedPlaces } from './places';
import type { Office } from './read-book';
import { type Ending, runCommand } from './run';
import { adviceCells, headingAt } from './tool-cells';
import { stands, writeToolCells } from './write-tool-cells';

export interface CheckData {
  readonly findings: readonly ReportedFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

export interface ReportedFinding {
  readonly row: number;
  /** The heading as the sheet has it. */
  readonly column: string;
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly message: string;
  /** The text that would mend the cell, or null. */
  readonly fix: string | null;
}

/** Fits the sheet as it is made; nobody reads further, and what was mended makes room for the rest. */
const MOST_LISTED = 900;

const BY_SEVERITY: readonly Severity[] = ['error', 'warning', 'suggestion'];

/** Checks every row and shows what to mend: as notes on the cells, in the row's ข้อควรแก้ไข, and as a list. */
export function checkEntries(adapters: Adapters): Outcome<CheckData> {
  return runCommand(adapters, 'ตรวจสอบข้อมูล', () => check(adapters));
}

function check(adapters: Adapters): Ending<CheckData> {
  let findings: readonly Finding[] = [];
  const office = writeToolCells(adapters, read => {
    findings = checkRegister(contextOf(read));
    return adviceCells(read, findings);
  });
  if ('problems' in office) return checkedHeadings(adapters, office.problems);
  const { register } = office;
  if (!writeNotes(adapters, register, findings)) {
    return { problem: { code: 'rowsMoved', sheet: register.grid.name, rows: [] } };
  }
  const reported = findings.map(finding => reportedFinding(finding, headingAt(register, finding)));
  listFindings(adapters, reported);
  return { message: closingMessage(office, findings), data: { findings: reported, counts: countBySeverity(findings) } };
}

/** Headings missing or doubled are findings here, all at once; whatever else stands in the way is a problem. */
function checkedHeadings(adapters: Adapters, problems: Stopped['problems']): Ending<CheckData> {
  const findings = problems.flatMap((problem): ReportedFinding[] => {
    const finding = headingFinding(problem);
    return finding && 'heading' in problem ? [reportedFinding(finding, problem.heading)] : [];
  });
  if (findings.length < problems.length) return { problem: problems[0] };
  listFindings(adapters, findings);
  return {
    message: findings.map(({ message }) => message).join('\n'),
    data: { findings, counts: { error: findings.length, warning: 0, suggestion: 0 } },
  };
}

function headingFinding(problem: Problem): Finding | null {
  if (problem.code !== 'headingMissing' && problem.code !== 'headingDoubled') return null;
  const at = { severity: 'error', row: problem.row, column: 'group' } as const;
  return problem.code === 'headingMissing'
    ? { ...at, rule: problem.code, data: { heading: problem.heading, nearest: problem.nearest } }
    : { ...at, rule: problem.code, data: { heading: problem.heading, cells: problem.cells } };
}

/** Rewrites the notes of the staff's block, where any changed. False where rows moved: a person's note keeps its row. */
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
  if (!stands(adapters, register)) return false;
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

/** Writes the list over the former one, in its own columns: what an officer keeps beside it stays. */
function listFindings({ book, documentStore }: Adapters, findings: readonly ReportedFinding[]): void {
  const sheetId = recordedPlaces(documentStore).findings;
  const list = sheetId === undefined ? null : book.readSheet(sheetId);
  if (list === null) return;
  const rows = [...findings]
    .sort((a, b) => BY_SEVERITY.indexOf(a.severity) - BY_SEVERITY.indexOf(b.severity))
    .map(({ severity, row, column, message }) => [SEVERITY_LABELS[severity], String(row), column, message]);
  const more = rows.length - MOST_LISTED;
  if (more > 0) rows.splice(MOST_LISTED, more, ['', '', '', MESSAGES.moreFindings(more)]);
  const length = Math.max(rows.length, list.cells.length - HOUSE_HEADING_ROW);
  const columns = housePlaces(list, 'findings').flatMap((column, index) =>
    column === null ? [] : [{ column, values: Array.from({ length }, (_, row) => rows[row]?.[index] ?? '') }],
  );
  book.writeColumns(list.sheetId, HOUSE_HEADING_ROW + 1, columns);
}

function reportedFinding(finding: Finding, column: string): ReportedFinding {
  const { row, rule, severity } = finding;
  return { row, column, rule, severity, message: sentenceOf(finding, column), fix: fixOf(finding) };
}

/** The cell's mended text, where the rule knows it. */
function fixOf({ data }: Finding): string | null {
  return 'fix' in data ? data.fix : null;
}

function closingMessage({ register }: Office, findings: readonly Finding[]): string {
  const { error, warning, suggestion } = countBySeverity(findings);
  return findings.length === 0
    ? MESSAGES.checkedClean(register.measures.length)
    : MESSAGES.checked(error, warning, suggestion);
}
