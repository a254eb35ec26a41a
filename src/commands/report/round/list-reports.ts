import { textOf } from '../../../grid/cell';
import type { Grid } from '../../../grid/grid';
import { planHouseSheet } from '../../../layout/plan-house';
import { STORED } from '../../../memory/stored';
import { cutOffs } from '../../../office/cut-off';
import { HOUSE_HEADING_ROW, HOUSE_SHEETS } from '../../../office/house-sheets/house-sheets';
import { housePlaces, houseRows } from '../../../office/house-sheets/read-rows';
import { readClosedSheet } from '../../../report/closed/closed-sheet';
import {
  editionsOf,
  keyCells,
  type Listed,
  type ListedReport,
  listedCells,
  nextStep,
} from '../../../report/closed/report-list';
import { thai } from '../../../thai/text/numerals';
import { closedRecords } from '../../common/closed-records';
import type { Ending, Outcome, View } from '../../common/outcome';
import { houseGrid } from '../../common/places';
import { type OfficeBook, REGISTER_SHEETS, readOffice } from '../../common/read-office';
import { runCommand } from '../../common/run';
import type { Adapters } from '../../ports/adapters';

export interface ReportListData {
  /** The sheet's name. */
  readonly sheet: string;
  readonly reports: readonly ListedReport[];
}

const VIEW: View<ReportListData, ReportListData> = { message: listMessage, data: data => data };
const { name: NAME, columns: COLUMNS } = HOUSE_SHEETS.reports;
/** Where staff's own cells stand among the columns. */
const STAFF = ['number', 'signedOn', 'scan', 'url'] as const;
const [FIRST_OF_STAFF, CUT_OFF, NEXT] = [4, 3, COLUMNS.length - 1];

/** Lists the reports of the year's rounds, and of all closed ones, in ทะเบียนคุมรายงาน, each with what is to be done next. */
export function listReports(adapters: Adapters): Outcome<ReportListData> {
  return runCommand(adapters, 'ปรับทะเบียนคุมรายงาน', VIEW, () => list(adapters));
}

function list(adapters: Adapters): Ending<ReportListData> {
  const { layout, documentStore, book } = adapters;
  const office = readOffice(adapters, REGISTER_SHEETS);
  if ('problems' in office) return { problem: office.problems[0] };
  const states = layout.inspect();
  const grids = states.map(({ grid }) => grid);
  const grid = houseGrid(grids, 'reports', office.places);
  if (!grid && grids.some(({ name }) => name === NAME)) return { problem: { code: 'sheetTaken', sheet: NAME } };
  const reports = withSteps(withStaffCells(listed(adapters, office, grids), grid), office);
  const known = new Map(houseRows(grid, 'reports').map(({ row, cells }) => [keyOf(cells.map(textOf)), row]));
  const added = reports.filter(report => !known.has(keyOf(keyCells(report))));
  const state = states.find(one => one.grid === grid);
  const rows = added.map(report => ({ cells: listedCells(report) }));
  const { make, fill } = planHouseSheet('reports', state, states.length, rows);
  const sheetId = layout.apply([...make, ...fill]).get(grid?.name ?? NAME);
  if (sheetId === undefined) throw new Error(`no sheet ${NAME}`);
  documentStore.set(STORED.sheets, JSON.stringify({ ...office.places, reports: sheetId }));
  if (grid) renew(adapters, grid, reports, known);
  book.select(sheetId, { row: HOUSE_HEADING_ROW + 1, column: 1 });
  return { result: { sheet: grid?.name ?? NAME, reports } };
}

function keyOf(cells: readonly string[]): string {
  return cells.slice(0, 3).join('|');
}

/** The reports without what staff have written. */
function listed({ documentStore }: Adapters, { settings, closed }: OfficeBook, grids: readonly Grid[]): Listed[] {
  const records = Object.entries(closedRecords(documentStore)).map(([key, { sheet }]) => {
    const [year = 0, months = 0] = key.split('-').map(Number);
    const round = months === 12 ? 12 : 6;
    const kept = grids.find(({ sheetId }) => sheetId === sheet);
    const read = kept ? readClosedSheet(kept) : 'altered';
    return typeof read === 'string' ? [{ ...blank(year, round), isLost: true }] : editionsOf(read);
  });
  const open = ([6, 12] as const)
    .filter(round => !closed.includes(round))
    .map(round => blank(settings.fiscalYear, round));
  return [...records.flat(), ...open].sort((a, b) => a.year - b.year || a.round - b.round || a.revision - b.revision);
}

function blank(year: number, round: 6 | 12): Listed {
  return { year, round, revision: 0, cutOff: null, number: '', signedOn: '', scan: '', url: '' };
}

/** What staff have written wins, also over the memo. */
function withStaffCells(reports: readonly Listed[], grid: Grid | undefined): Listed[] {
  const rows = new Map(houseRows(grid, 'reports').map(({ cells }) => [keyOf(cells.map(textOf)), cells.map(textOf)]));
  return reports.map(report => {
    const cells = rows.get(keyOf(keyCells(report)));
    const own = STAFF.map((key, at) => [key, cells?.[FIRST_OF_STAFF + at]?.trim() ?? report[key]] as const);
    return { ...report, ...Object.fromEntries(own) };
  });
}

function withSteps(reports: readonly Listed[], { settings, today }: OfficeBook): ListedReport[] {
  return reports.map(report => {
    const { year, round } = report;
    const editions = reports.filter(one => one.year === year && one.round === round);
    const { end } = cutOffs({ ...settings, fiscalYear: year }, round, today);
    return { ...report, next: nextStep(report, editions.length - 1, today < end) };
  });
}

/** The tool's cells of rows that stand there already. */
function renew(
  { book }: Adapters,
  grid: Grid,
  reports: readonly ListedReport[],
  known: ReadonlyMap<string, number>,
): void {
  const cells = new Map(reports.map(report => [known.get(keyOf(keyCells(report))), listedCells(report)]));
  const rows = grid.cells.slice(HOUSE_HEADING_ROW).map((_, at) => HOUSE_HEADING_ROW + 1 + at);
  const places = housePlaces(grid, 'reports');
  const columns = [CUT_OFF, NEXT].flatMap(index => {
    const column = places[index];
    const valueAt = (row: number) => cells.get(row)?.[index] ?? textOf(grid.cells[row - 1]?.[(column ?? 1) - 1]);
    return column ? [{ column, values: rows.map(valueAt) }] : [];
  });
  if (rows.length > 0) book.writeOwnColumns(grid.sheetId, HOUSE_HEADING_ROW + 1, columns);
}

function listMessage({ sheet, reports }: ReportListData): string {
  const left = reports.filter(({ next }) => next !== 'none' && next !== 'replaced');
  const made = reports.filter(({ next }) => next !== 'wait' && next !== 'close').length;
  return [
    `ทะเบียนคุมรายงานอยู่ในแผ่นงาน "${sheet}" ` +
      (made === 0 ? 'ยังไม่มีรายงานของรอบที่ปิดแล้ว' : thai`มีรายงานของรอบที่ปิดแล้ว ${made} ฉบับ`),
    ...left.map(report => {
      const [year = '', round = '', edition = '', , , , , , step = ''] = listedCells(report);
      return `รอบ ${round} ปีงบประมาณ ${year} ${edition}: ${step}`;
    }),
  ].join('\n');
}
