import type { CellStyle, ColumnDef, ConditionalRule, DataValidation, Hyperlink, RichTextRun, RowDef } from 'hucre';
import type { Rect } from './rect';

/**
 * A spreadsheet as plain data: it crosses to the worker and back by structured clone. Looks (styles, columns, rows,
 * rules) keep the shape of the .xlsx library, so that what other programs set there survives although we never read it.
 */
export interface WorkbookModel {
  /** What Google calls the spreadsheet's id; kept in the state file. */
  id: string;
  name: string;
  /** IANA name, such as Asia/Bangkok: the zone in which serial numbers become dates. */
  timeZone: string;
  /** Google's form, such as th_TH: how typed text is understood. */
  locale: string;
  sheets: SheetModel[];
  /** The local host's own section of the state file, which nothing here looks into. */
  host: unknown;
  /** What the file was when it was read; null when there is none yet. A file changed since is never overwritten. */
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
  /** The sheet's name in the file it was read from, whose other contents (tables, pictures, page set-up) it keeps. */
  origin: string | null;
  /** Sparse: rows and cells beyond the last used are missing. */
  rows: (CellModel | undefined)[][];
  maxRows: number;
  maxColumns: number;
  merges: Rect[];
  validations: Validation[];
  /** The first one that holds for a cell wins. */
  conditionalFormats: ConditionalFormat[];
  columns: (ColumnDef | undefined)[];
  rowDefs: (RowDef | undefined)[];
  frozenRows: number;
  frozenColumns: number;
  protections: ProtectionModel[];
  /** Six hexadecimal digits, or null. */
  tabColor: string | null;
}

/** Never changed in place but replaced, so that rows can share styles and a sort can move cells about. */
export interface CellModel {
  /** '' where there is none. A date is its serial number (1 = 31 December 1899) under a date number format. */
  readonly value: CellValue;
  /** Without the leading '='; `value` is then the result that was last computed. */
  readonly formula?: string;
  /** Set for formulas that other programs enter over a block or share between cells. */
  readonly formulaKind?: FormulaKind;
  readonly style?: CellStyle;
  readonly note?: NoteModel;
  /** The value's parts where they look different. */
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

/** A rule of a kind that only its own program knows, as XML without priority, and how its cells look. */
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
}

/** The size of a sheet newly made in Google Sheets. */
export const NEW_SHEET_ROWS = 1000;
export const NEW_SHEET_COLUMNS = 26;

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
    protections: [],
    tabColor: null,
  };
}

/** A new, empty spreadsheet as a Thai office's account makes it: one sheet, Thai locale, Bangkok's time. */
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

/** The last row and column (1-based, 0 when there is none) that hold any content, as getLastRow counts it. */
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
