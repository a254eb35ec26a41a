import { typeInto } from '../../local/sheets/people';
import { copyWorkbook } from '../../local/workbook/copy-workbook';
import { putCell, type WorkbookModel } from '../../local/workbook/model';
import { HEADINGS, STAFF_COLUMNS, STAFF_COLUMNS_BY_ROUND, type ToolColumn } from '../../src/register/columns';
import { bookFrom, foreignWorkbook, hostOver, sheetOf, valuesOf } from './office';

export const REGISTER = 'มาตรการ';
const FIRST_ROW = 2;

/** The tool columns that depend only on the staff cells and the day. */
const DERIVED: readonly ToolColumn[] = ['state', 'due', 'dueDate', 'daysLeft', 'advice'];
const EMPTY_ROWS = 12;

/** An office with these rows (the first five columns, or six if each round has a result). Its sheets are short, because thousands of runs read them. */
export function smallOffice(
  rows: readonly (readonly string[])[],
  addresses: Readonly<Record<string, string>>,
  byRound = false,
  gathered = false,
) {
  const columns = byRound ? STAFF_COLUMNS_BY_ROUND.slice(0, 6) : STAFF_COLUMNS.slice(0, 5);
  const headings = columns.map(key => HEADINGS[key]);
  const workbook = gathered ? gatheredFrom(headings, rows) : bookFrom([headings, ...rows], 2569);
  for (const [unit, address] of Object.entries(addresses)) typeBeside(workbook, 'ส่วนราชการ', unit, 'D', address);
  for (const sheet of workbook.sheets) {
    sheet.maxRows = valuesOf(workbook, sheet.name).length + EMPTY_ROWS;
    sheet.rows.length = Math.min(sheet.rows.length, sheet.maxRows);
  }
  return workbook;
}

/** The same rows in two sheets of the office's own, from which set-up gathered them. */
function gatheredFrom(headings: readonly string[], rows: readonly (readonly string[])[]): WorkbookModel {
  const half = Math.ceil(rows.length / 2);
  const [workbook, other] = [rows.slice(0, half), rows.slice(half)].map((own, at) =>
    foreignWorkbook(SOURCES[at] ?? '', [headings, ...own]),
  );
  const second = other?.sheets[0];
  if (!workbook || !second) throw new Error('there are rows');
  workbook.sheets.push({ ...second, id: second.id + 1 });
  hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
  return workbook;
}

/** The sheets that `smallOffice` gathers. They stay as they are. */
export const SOURCES = ['แผนกองคลัง', 'แผนสำนักปลัด'] as const;

/** Types into the row that begins with `label`. */
export function typeBeside(model: WorkbookModel, sheet: string, label: string, column: string, text: string): void {
  const row = valuesOf(model, sheet).findIndex(([name]) => name === label) + 1;
  if (row === 0) throw new Error(`the sheet ${sheet} has no ${label}`);
  typeInto({ model, sheet }, `${column}${row}`, text);
}

/** For each row, the cells under these headings. The cells of a missing column are ''. */
export function cellsUnder(workbook: WorkbookModel, headings: readonly string[]): unknown[][] {
  const [found = [], ...rows] = valuesOf(workbook, REGISTER);
  const places = headings.map(heading => found.indexOf(heading));
  return rows.map(row => places.map(place => row[place] ?? ''));
}

/** The staff columns, up to the last row that has any text in them. */
export function staffRows(workbook: WorkbookModel): string[][] {
  const byRound = sheetOf(workbook, REGISTER).rows[0]?.some(cell => cell?.value === HEADINGS.result6) ?? false;
  const headings = (byRound ? STAFF_COLUMNS_BY_ROUND : STAFF_COLUMNS).map(key => HEADINGS[key]);
  const rows = cellsUnder(workbook, headings).map(row => row.map(String));
  const last = rows.map(row => row.some(text => text !== '')).lastIndexOf(true);
  return rows.slice(0, last + 1);
}

/** For each row, the tool's columns that depend only on the staff cells and the day. */
export function told(workbook: WorkbookModel): unknown[][] {
  const headings = DERIVED.map(key => HEADINGS[key]);
  return cellsUnder(workbook, headings).map(row => [...row]);
}

/** The same columns after the tool's columns were emptied, so that the tool does not know the office, and then flagged and checked. */
export function toldAfresh(workbook: WorkbookModel, today: string): unknown[][] {
  const fresh = copyWorkbook(workbook);
  const sheet = sheetOf(fresh, REGISTER);
  for (const key of [...DERIVED, 'lastMailed', 'id'] as const) {
    const column = sheet.rows[0]?.findIndex(cell => cell?.value === HEADINGS[key]) ?? -1;
    if (column < 0) continue;
    for (let row = FIRST_ROW - 1; row < sheet.rows.length; row += 1) putCell(sheet, row, column, undefined);
  }
  flagAndCheck(fresh, today);
  return told(fresh);
}

export function flagAndCheck(workbook: WorkbookModel, now: string): void {
  const host = hostOver(workbook, { now });
  host.call('flagProgress');
  host.call('checkEntries');
}
