import type { CellStyle, ColumnDef, ConditionalRule, DataValidation, Hyperlink, RichTextRun, RowDef } from 'hucre';
import type { Rect } from './rect';

/**
 * A spreadsheet as plain data, because it is passed to a worker and back by structured clone. Styles, columns, rows and rules
 * have the types of the .xlsx library, so that what other programs set there is kept although we never read it.
 */
export interface WorkbookModel {
  /** Google's id of the spreadsheet. Saved in the state file. */
  id: string;
  name: string;
  /** IANA name, such as Asia/Bangkok. Serial numbers become dates in this zone. */
  timeZone: string;
  /** As Google writes it, such as th_TH. Decides how typed text is understood. */
  locale: string;
  sheets: SheetModel[];
  /** The local host's own section of the state file. Not read here. */
  host: unknown;
  /** The file's time and size when it was read; null if there is no file yet. A file that changed since is never overwritten. */
  stamp: FileStamp | null;
}

export interface FileStamp {
  readonly modified: number;
  readonly size: number;
}

export interface SheetModel {
  /** Google's gid. */
  id: number;
  name: string;
  hidden: boolean;
  /** The sheet's name in its file. Saving keeps that sheet's other contents (tables, pictures, page set-up). */
  origin: string | null;
  /** Sparse: rows and cells beyond the last used are missing. */
  rows: (CellModel | undefined)[][];
  maxRows: number;
  maxColumns: number;
  merges: Rect[];
  validations: Validation[];
  /** The first rule that applies to a cell wins. */
  conditionalFormats: ConditionalFormat[];
  columns: (ColumnDef | undefined)[];
  rowDefs: (RowDef | undefined)[];
  frozenRows: number;
  frozenColumns: number;
  /** Where the buttons of row groups are: in the row before or after each group. Null if nothing says so. */
  groupControl: 'before' | 'after' | null;
  protections: ProtectionModel[];
  /** Six hexadecimal digits, or null. */
  tabColor: string | null;
}

/** Immutable, so that rows can share styles and a sort can move cells. */
export interface CellModel {
  /** '' if empty. A date is a serial number (1 is 31 December 1899) with a date format. */
  readonly value: CellValue;
  /** Without the leading '='. `value` is then the last computed result. */
  readonly formula?: string;
  /** Set for array formulas and shared formulas of other programs. */
  readonly formulaKind?: FormulaKind;
  readonly style?: CellStyle;
  readonly note?: NoteModel;
  /** The parts of the text if they have different formats. */
  readonly richText?: readonly RichTextRun[];
  readonly link?: Hyperlink;
}

interface FormulaKind {
  readonly formulaType?: 'shared' | 'array';
  readonly formulaSharedIndex?: number;
  readonly formulaRef?: string;
  readonly formulaDynamic?: boolean;
}

interface NoteModel {
  readonly text: string;
  readonly author?: string;
}

export type CellValue = string | number | boolean | ErrorValue;

/** `#N/A` and its like. */
interface ErrorValue {
  readonly error: string;
}

export interface Validation {
  readonly ranges: readonly Rect[];
  readonly rule: ValidationRule;
}
export type ValidationRule = Omit<DataValidation, 'range'>;

export interface ConditionalFormat {
  readonly ranges: readonly Rect[];
  readonly rule: ConditionalFormatRuleModel | ForeignRule;
}
export type ConditionalFormatRuleModel = Omit<ConditionalRule, 'range' | 'priority'>;

/** A rule of a kind that we cannot express: its XML without the priority, and its differential format (`dxf`). */
export interface ForeignRule {
  readonly type: 'foreign';
  readonly xml: string;
  readonly dxf: string | null;
}

export interface ProtectionModel {
  readonly id: number;
  /** Null: the whole sheet. */
  range: Rect | null;
  description: string;
  warningOnly: boolean;
  /** The addresses of those who may edit, besides the owner. Left out: all editors of the spreadsheet, as until a script or person names some. */
  editors?: readonly string[];
}

/** The size of a new sheet in Google Sheets. */
export const NEW_SHEET_ROWS = 1000;
export const NEW_SHEET_COLUMNS = 26;
/** In points: 21 pixels. In less, the marks above Thai letters are cut off. */
export const NEW_ROW_HEIGHT = 15.75;

export function newSheet(id: number, name: string): SheetModel {
  return {
    id,
    name,
    hidden: false,
    origin: null,
    rows: [],
    maxRows: NEW_SHEET_ROWS,
    maxColumns: NEW_SHEET_COLUMNS,
    merges: [],
    validations: [],
    conditionalFormats: [],
    columns: [],
    rowDefs: [],
    frozenRows: 0,
    frozenColumns: 0,
    groupControl: null,
    protections: [],
    tabColor: null,
  };
}

/** A new, empty spreadsheet of a Thai account: one sheet, Thai locale, Bangkok time. */
export function newWorkbook(name: string): WorkbookModel {
  return {
    id: crypto.randomUUID(),
    name,
    timeZone: 'Asia/Bangkok',
    locale: 'th_TH',
    sheets: [newSheet(0, 'ชีต1')],
    host: null,
    stamp: null,
  };
}

export function isError(value: CellValue): value is ErrorValue {
  return typeof value === 'object';
}

export function isEmpty(cell: CellModel | undefined): boolean {
  return cell === undefined || (cell.value === '' && cell.formula === undefined);
}

export function cellAt(sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.rows[row]?.[column];
}

export function putCell(sheet: SheetModel, row: number, column: number, cell: CellModel | undefined): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = sheet.rows[row];
  if (!cells) return;
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell;
}

/** The last row and column with content, from 1; 0 if the sheet is empty. As getLastRow and getLastColumn. */
export function usedSize(sheet: SheetModel): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.rows.entries()) {
    for (let column = cells.length; column > 0; column--) {
      if (isEmpty(cells[column - 1])) continue;
      rows = row + 1;
      columns = Math.max(columns, column);
      break;
    }
  }
  return { rows, columns };
}
