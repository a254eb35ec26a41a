import { checkRegister, contextOf, countBySeverity } from '../../check/check';
import { oneLine } from '../../check/findings/advice';
import type { Finding, Severity } from '../../check/findings/finding';
import { adviceOf } from '../../check/findings/messages';
import { oneFaultEach } from '../../check/findings/one-fault';
import { FISCAL_YEAR_MISSING } from '../../check/office/setting-messages';
import { textOf } from '../../grid/cell';
import { chosenColumn } from '../../office/house-sheets/read-rows';
import { settingPlaces } from '../../office/settings/read-settings';
import type { Problem, Stopped } from '../../problem';
import type { MeasureWithProgress } from '../../register/measure';
import { splitGroups } from '../../register/progress/printed-rows';
import { columnCell } from '../../register/read-register';
import type { Ending, Outcome } from '../common/outcome';
import { recordedPlaces } from '../common/places';
import { REPORT_SHEETS, readOffice } from '../common/read-office';
import { runCommand } from '../common/run';
import { adviceCells, headingOf } from '../flag/tool-cells';
import { writeToolCells } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { bySeverity, listFindings } from './list-findings';
import { type CheckResult, checkMessage, LIST_WORDS, type ShownFinding, whyOf } from './messages';
import { onlyFixable } from './only-fixable';
import { shownSettings } from './setting-findings';
import { writeNotes } from './write-notes';

/** A finding for the command line. */
type ToldFinding = Omit<ShownFinding, 'advice' | 'cell' | 'why'> & {
  /** What is wrong, and what to do. */
  readonly message: string;
};

export interface CheckData {
  readonly findings: readonly ToldFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** What a page shows. */
export interface ShownData {
  readonly findings: readonly ShownFinding[];
  readonly counts: CheckData['counts'];
}

const TASK = 'ตรวจสอบข้อมูล';

/** Checks every row and shows what to correct: as notes on the cells, in the row's ข้อควรแก้ไข, and as a list. */
export function checkEntries(adapters: Adapters): Outcome<CheckData> {
  const data = ({ findings, counts }: CheckResult) => ({ findings: findings.map(toldFinding), counts });
  return runCommand(adapters, TASK, { message: checkMessage, data }, () => check(adapters));
}

/** The same for a page. */
export function checkForPage(adapters: Adapters): Outcome<ShownData> {
  const data = ({ findings, counts }: CheckResult) => ({ findings: bySeverity(findings), counts });
  return runCommand(adapters, TASK, { message: checkMessage, data }, () => check(adapters));
}

function toldFinding({ advice, cell: _, why: __, ...finding }: ShownFinding): ToldFinding {
  return { ...finding, message: oneLine(advice) };
}

function check(adapters: Adapters): Ending<CheckResult> {
  let findings: readonly Finding[] = [];
  let measures: readonly MeasureWithProgress[] = [];
  const office = writeToolCells(
    adapters,
    read => {
      const context = contextOf(read);
      measures = context.measures;
      findings = checkRegister(context);
      return adviceCells(read, findings, read.register.rows);
    },
    () => readOffice(adapters, REPORT_SHEETS),
  );
  if ('problems' in office) return listUnreadable(adapters, office.problems);
  const { register } = office;
  findings = onlyFixable(adapters, register, findings);
  if (!writeNotes(adapters, register, { findings, measures })) {
    return { problem: { code: 'rowsMoved', sheet: register.grid.name, rows: [] } };
  }
  const { grid, headings } = register;
  const textAt = ({ row, column }: Finding) => textOf(columnCell(grid, headings, row, column));
  const byRow = new Map(measures.map(one => [one.measure.row, one]));
  const ofRegister = oneFaultEach(findings, textAt).map(finding => ({
    ...shownFinding(finding, grid.name, headingOf(register, finding), {
      sheetId: grid.sheetId,
      row: finding.row,
      column: headings.columns[finding.column] ?? 1,
    }),
    ...whyOf(finding, byRow.get(finding.row)),
  }));
  // For an empty register, report only that it is empty.
  const shown = register.measures.length === 0 ? ofRegister : [...ofRegister, ...shownSettings(office)];
  const listed = listFindings(adapters, shown);
  return {
    result: { kind: 'checked', ...counted(shown), measures: splitGroups(register.measures, one => one).length, listed },
  };
}

/** Reports missing or duplicate headings and a missing fiscal year as findings. Any other problem ends the command. */
function listUnreadable(adapters: Adapters, problems: Stopped['problems']): Ending<CheckResult> {
  const sheetId = recordedPlaces(adapters.documentStore).register ?? 0;
  const findings = problems.flatMap((problem): ShownFinding[] => {
    if (problem.code === 'settingMissing') return [yearFinding(adapters, problem)];
    const finding = headingFinding(problem);
    if (!finding || !('heading' in problem) || !('sheet' in problem)) return [];
    return [shownFinding(finding, problem.sheet, problem.heading, { sheetId, row: finding.row, column: 1 })];
  });
  if (findings.length < problems.length) return { problem: problems[0] };
  listFindings(adapters, findings);
  return { result: { kind: 'unreadable', ...counted(findings) } };
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
    rows: [row],
    column: LIST_WORDS.ofSettings(problem.key),
    rule: 'fiscalYearMissing',
    severity: 'error',
    advice: FISCAL_YEAR_MISSING,
    fix: null,
    cell: sheet && { sheetId: sheet.sheetId, row, column: chosenColumn(sheet, 'settings') },
  };
}

function headingFinding(problem: Problem): Finding | null {
  const at = (row: number) => ({ severity: 'error', row, column: 'group' }) as const;
  switch (problem.code) {
    case 'headingMissing': {
      const { row, heading, nearest } = problem;
      return { ...at(row), rule: 'headingMissing', data: { heading, nearest, other: null } };
    }
    case 'roundMissing': {
      const { row, heading, other } = problem;
      return { ...at(row), rule: 'headingMissing', data: { heading, nearest: null, other } };
    }
    case 'headingDoubled': {
      const { row, heading, cells } = problem;
      return { ...at(row), rule: 'headingDoubled', data: { heading, cells } };
    }
    default:
      return null;
  }
}

function shownFinding(
  finding: Finding & { readonly rows?: readonly number[] },
  sheet: string,
  column: string,
  cell: ShownFinding['cell'],
): ShownFinding {
  const { row, rows = [row], rule, severity, data } = finding;
  const fix = 'fix' in data ? data.fix : null;
  return { sheet, row, rows, column, rule, severity, advice: adviceOf(finding, column), fix, cell };
}

function counted(findings: readonly ShownFinding[]): ShownData {
  return { findings, counts: countBySeverity(findings) };
}
