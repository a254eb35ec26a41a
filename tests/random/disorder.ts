import { setValidations } from '../../local/sheets/rules/validations';
import { insert, remove } from '../../local/sheets/structure/structure';
import { putCell, type SheetModel, type ValidationRule } from '../../local/workbook/model';
import { HEADINGS, TOOL_COLUMNS } from '../../src/register/columns';
import { sheetOf, valuesOf } from '../support/office';
import { REGISTER } from '../support/small-office';
import type { SimulatedOffice } from './office';

const UNITS_SHEET = 'ส่วนราชการ';
const DRAFT = 'สำเนาของ มาตรการ';
/** Marks the methods of a draft, which no letter may name. */
export const OF_DRAFT = '(ฉบับร่าง)';

/** The list of สถานะ, which refuses everything else. */
const LIST: ValidationRule = { type: 'list', values: ['ดำเนินการแล้ว'], showErrorMessage: true, errorStyle: 'stop' };

/** Copies a cell of สถานะ over one of the tool's: its value, and its list. */
export function pasteOverGrey(sheet: SheetModel, row: number, pick: number): void {
  const key = TOOL_COLUMNS[pick % TOOL_COLUMNS.length] ?? 'state';
  const column = sheet.rows[0]?.findIndex(cell => cell?.value === HEADINGS[key]) ?? -1;
  if (column < 0) return;
  putCell(sheet, row - 1, column, { value: 'ดำเนินการแล้ว' });
  setValidations(sheet, { top: row - 1, bottom: row - 1, left: column, right: column }, [[LIST]]);
}

/** Keeps a copy of the register beside it, as a draft of next year's. */
export function doubleRegister({ workbook }: SimulatedOffice): void {
  if (workbook.sheets.some(({ name }) => name === DRAFT)) return;
  const copy = structuredClone(sheetOf(workbook, REGISTER));
  const id = Math.max(...workbook.sheets.map(sheet => sheet.id)) + 1;
  for (const [index, cells] of copy.rows.entries()) {
    const method = cells[1]?.value;
    if (index > 0 && method) putCell(copy, index, 1, { value: `${method} ${OF_DRAFT}` });
  }
  workbook.sheets.push({ ...copy, id, name: DRAFT });
}

// Each of these returns what undoes it. A command works in between.

/** Gives the register another name. */
export function renameRegister({ workbook }: SimulatedOffice): () => void {
  const sheet = sheetOf(workbook, REGISTER);
  sheet.name = 'ทะเบียนมาตรการ';
  return () => {
    sheet.name = REGISTER;
  };
}

/** Inserts a column into the register. */
export function insertColumn({ workbook }: SimulatedOffice, at: number): () => void {
  const sheet = sheetOf(workbook, REGISTER);
  insert(workbook, sheet, 'columns', at, 1, at);
  return () => remove(workbook, sheet, 'columns', at, 1);
}

/** Gives the units other names in ส่วนราชการ, or sorts their names and nothing else. */
export function mixNames(office: SimulatedOffice, isSorted: boolean): () => void {
  if (!office.workbook.sheets.some(({ name }) => name === UNITS_SHEET)) return () => undefined;
  const sheet = sheetOf(office.workbook, UNITS_SHEET);
  const names = valuesOf(office.workbook, UNITS_SHEET).map(([name]) => String(name ?? ''));
  const write = (all: readonly string[]) => {
    for (const [row, value] of all.entries()) if (row > 0) putCell(sheet, row, 0, { value });
  };
  const [heading = '', ...own] = names;
  write([heading, ...(isSorted ? [...own].sort().reverse() : own.map(name => `${name}และอื่น ๆ`))]);
  return () => write(names);
}
