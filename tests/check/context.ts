import { checkRegister, contextOf } from '../../src/check/check';
import type { CheckContext, Finding, RuleName } from '../../src/check/findings/finding';
import type { Cell } from '../../src/grid/cell';
import { DEFAULT_INDICATORS } from '../../src/office/kinds/indicators';
import { readSettings } from '../../src/office/settings/read-settings';
import type { Settings } from '../../src/office/settings/settings';
import { namesInTable } from '../../src/office/units/table-units';
import type { Unit } from '../../src/office/units/unit';
import { HEADINGS, STAFF_COLUMNS, STAFF_COLUMNS_BY_ROUND, type StaffColumn } from '../../src/register/columns';
import { readRegister } from '../../src/register/read-register';
import { type Round, runningRound } from '../../src/register/results';
import { roundSpan } from '../../src/thai/dates/calendar';

/** A row's cells by column. Columns that are left out have the text in `PROPER`. */
export type Row = Partial<Readonly<Record<StaffColumn, Cell>>>;

export interface OfficeFacts {
  readonly today?: string;
  /** Replace the usual headings; '' means that the table does not have the column. */
  readonly headings?: Partial<Readonly<Record<StaffColumn, string>>>;
  readonly settings?: Partial<Settings>;
  readonly units?: readonly Unit[];
  /** The register has a result column for each round. */
  readonly byRound?: true;
  /** The year's closed rounds. Left out, round 6 is closed as soon as it is over. */
  readonly closed?: readonly Round[];
}

/** A row without findings on 2026-04-01 in the fiscal year 2569 (B.E.). */
export const PROPER = {
  group: '๑. การปฏิบัติหน้าที่',
  method: 'จัดทำคู่มือ',
  unit: 'กองคลัง',
  period: 'ต.ค. ๖๘ - มี.ค. ๖๙',
  result: '- ดำเนินการครบทุกงานแล้ว',
  result6: '',
  result12: '',
  suggestion: '',
  evidence: 'คำสั่งที่ ๑๒/๒๕๖๙',
  chosenState: '',
} as const;

export function unit(changes: Partial<Unit> = {}): Unit {
  return {
    name: 'กองคลัง',
    otherNames: [],
    headPost: '',
    email: 'finance@office.example',
    headEmail: '',
    reachedBy: 'อีเมล',
    pausedUntil: null,
    pauseReason: '',
    unreadablePause: '',
    row: 2,
    ...changes,
  };
}

/** What rules look at. The rows are below the usual headings, so the first is row 2. The settings' list has one indicator. */
export function contextWith(rows: readonly Row[], office: OfficeFacts = {}): CheckContext {
  const today = office.today ?? '2026-04-01';
  const indicators = DEFAULT_INDICATORS.slice(0, 1);
  const settings = { ...readSettings(undefined, today), fiscalYear: 2569, indicators, ...office.settings };
  const units = office.units ?? [unit()];
  const columns = office.byRound ? STAFF_COLUMNS_BY_ROUND : STAFF_COLUMNS;
  const cells = rows.map(row => columns.map(column => row[column] ?? PROPER[column]));
  const headings = columns.map(column => office.headings?.[column] ?? HEADINGS[column]);
  const grid = { sheetId: 1, name: 'มาตรการ', cells: [headings, ...cells] };
  const closed = office.closed ?? (today > roundSpan(settings.fiscalYear, 6).end ? [6] : []);
  const register = readRegister(grid, { ...settings, units, closed, round: runningRound(closed) });
  if ('problems' in register) throw new Error(JSON.stringify(register.problems));
  return contextOf({ today, settings, units, register });
}

/** A table from another source with its headings first, and with the units that it names. */
export function contextOfTable(cells: readonly (readonly string[])[], today: string, fiscalYear: number): CheckContext {
  const settings = { ...readSettings(undefined, today), fiscalYear };
  const units = namesInTable(
    cells.map(([, , text = '']) => text),
    settings.kind,
  ).map(name => unit({ name }));
  const register = readRegister({ sheetId: 1, name: 'มาตรการ', cells }, { ...settings, units, round: 12 });
  if ('problems' in register) throw new Error(JSON.stringify(register.problems));
  return contextOf({ today, settings, units, register });
}

/** All findings as rule, row and column. */
export function found(rows: readonly Row[], office: OfficeFacts = {}): [RuleName, number, string][] {
  return checkRegister(contextWith(rows, office)).map(({ rule, row, column }) => [rule, row, column]);
}

/** The data of all findings of one rule. */
export function dataOf(rule: RuleName, rows: readonly Row[], office: OfficeFacts = {}): Finding['data'][] {
  return checkRegister(contextWith(rows, office)).flatMap(finding => (finding.rule === rule ? [finding.data] : []));
}
