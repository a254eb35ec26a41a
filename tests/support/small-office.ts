import type { HostOptions } from '../../local/host/host-options';
import { typeInto } from '../../local/sheets/people';
import { newWorkbook, putCell, type WorkbookModel } from '../../local/workbook/model';
import { HEADINGS, STAFF_COLUMNS, type ToolColumn } from '../../src/register/columns';
import { hostOver, setUpWith, sheetOf, type TestHost, valuesOf } from './office';

export const REGISTER = 'มาตรการ';
const FIRST_ROW = 2;

/** What follows from the staff cells and the day, and hence can be told anew at any time. */
const FOLLOWING: readonly ToolColumn[] = ['state', 'due', 'dueDate', 'daysLeft', 'advice'];
const EMPTY_ROWS = 12;

/** An office of these rows (the first five columns), whose sheets are no longer than they must be: thousands of runs read them. */
export function smallOffice(rows: readonly (readonly string[])[], addresses: Readonly<Record<string, string>>) {
  const workbook = newWorkbook('ตัวอย่าง');
  setUpWith(workbook, [STAFF_COLUMNS.slice(0, 5).map(key => HEADINGS[key]), ...rows], 2569);
  for (const [unit, address] of Object.entries(addresses)) typeBeside(workbook, 'ส่วนราชการ', unit, 'D', address);
  for (const sheet of workbook.sheets) {
    sheet.maxRows = valuesOf(workbook, sheet.name).length + EMPTY_ROWS;
    sheet.rows.length = Math.min(sheet.rows.length, sheet.maxRows);
  }
  return workbook;
}

/** For thousands of runs. */
export function warmHost(workbook: WorkbookModel, options: Partial<HostOptions>): TestHost {
  return hostOver(workbook, { ...options, warm: true });
}

/** Types into the row of a sheet that begins with `label`. */
export function typeBeside(model: WorkbookModel, sheet: string, label: string, column: string, text: string): void {
  const row = valuesOf(model, sheet).findIndex(([name]) => name === label) + 1;
  if (row === 0) throw new Error(`the sheet ${sheet} has no ${label}`);
  typeInto({ model, sheet }, `${column}${row}`, text);
}

/** The cells below these headings, row for row; a column that is gone is empty. */
export function cellsUnder(workbook: WorkbookModel, headings: readonly string[]): unknown[][] {
  const [found = [], ...rows] = valuesOf(workbook, REGISTER);
  const places = headings.map(heading => found.indexOf(heading));
  return rows.map(row => places.map(place => row[place] ?? ''));
}

/** What staff wrote, to the last row that holds any of it. */
export function staffRows(workbook: WorkbookModel): string[][] {
  const rows = cellsUnder(
    workbook,
    STAFF_COLUMNS.map(key => HEADINGS[key]),
  ).map(row => row.map(String));
  const last = rows.map(row => row.some(text => text !== '')).lastIndexOf(true);
  return rows.slice(0, last + 1);
}

/** What the tool tells of each row of staff's. */
export function told(workbook: WorkbookModel): unknown[][] {
  const headings = FOLLOWING.map(key => HEADINGS[key]);
  return cellsUnder(workbook, headings).map(row => [...row]);
}

/** What a tool that never saw this office before would tell of each row: its columns emptied, then flagged and checked. */
export function toldAfresh(workbook: WorkbookModel, today: string): unknown[][] {
  const fresh = structuredClone(workbook);
  const sheet = sheetOf(fresh, REGISTER);
  for (const key of [...FOLLOWING, 'lastMailed', 'id'] as const) {
    const column = sheet.rows[0]?.findIndex(cell => cell?.value === HEADINGS[key]) ?? -1;
    if (column < 0) continue;
    for (let row = FIRST_ROW - 1; row < sheet.rows.length; row += 1) putCell(sheet, row, column, undefined);
  }
  flagAndCheck(fresh, today);
  return told(fresh);
}

export function flagAndCheck(workbook: WorkbookModel, now: string): void {
  const host = warmHost(workbook, { now });
  host.call('flagProgress');
  host.call('checkEntries');
}
