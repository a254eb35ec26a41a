import type { CellStyle, Cell as FileCell, Sheet as FileSheet, CellValue as FileValue, FontStyle } from 'hucre';
import { BadInput } from '../../bad-input';
import { rectName } from '../a1';
import { type CellModel, isEmpty, isError, type SheetModel, type ValidationRule } from '../model';
import type { Rect } from '../rect';
import type { RawSheet } from './raw-parts';

/**
 * A sheet for the .xlsx library, based on the sheet it was read from: tables, pictures, page set-up and everything else that
 * the model does not know are kept.
 */
export function sheetToFile(sheet: SheetModel, origin: FileSheet | undefined, defaultFont: FontStyle): FileSheet {
  const file: FileSheet = {
    ...origin,
    name: nameFor(sheet),
    ...writeCells(sheet, defaultFont),
    ...writeRules(sheet),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    columns: Array.from(sheet.columns, column => column ?? {}),
    rowDefs: new Map(sheet.rowDefs.flatMap((def, row) => (def ? [[row, def] as const] : []))),
    freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    hidden: sheet.hidden,
  };
  if (sheet.frozenRows + sheet.frozenColumns === 0) delete file.freezePane;
  if (!sheet.hidden) delete file.veryHidden;
  if (sheet.tabColor !== null) file.view = { ...file.view, tabColor: { rgb: sheet.tabColor } };
  return file;
}

function writeRules(sheet: SheetModel): Pick<FileSheet, 'dataValidations' | 'conditionalRules'> {
  const validations = sheet.validations.filter(({ rule }) => fitsFile(rule));
  return {
    dataValidations: validations.map(({ ranges, rule }) => ({ ...rule, range: writeRanges(ranges) })),
    conditionalRules: sheet.conditionalFormats.flatMap(({ ranges, rule }, index) =>
      rule.type === 'foreign' ? [] : [{ ...rule, range: writeRanges(ranges), priority: index + 1 }],
    ),
  };
}

/** The raw parts for the saved file: our rules of foreign kinds, and the original sheet's protection and extensions. */
export function rawOf(sheet: SheetModel, origin: RawSheet | undefined): Omit<RawSheet, 'number'> {
  const rules = sheet.conditionalFormats.flatMap(({ ranges, rule }, index) =>
    rule.type === 'foreign' ? [{ range: writeRanges(ranges), priority: index + 1, rule }] : [],
  );
  return { rules, protection: origin?.protection ?? null, extensions: origin?.extensions ?? [] };
}

/** In UTF-16 units. Excel refuses a file with a longer sheet name. */
const LONGEST_NAME = 31;
/** Excel's limit for a cell's text, in UTF-16 units. Google's is 50,000, so longer texts are saved in the state file. */
const LONGEST_TEXT = 32_767;

/** The text as stored in a cell of the file, cut to Excel's limit. */
export function fileText(text: string): string {
  const clean = xmlText(text);
  const end = /[\uD800-\uDBFF]/.test(clean.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
  return clean.length <= LONGEST_TEXT ? clean : clean.slice(0, end);
}

/** The texts of a sheet that are too long for a cell of the file. */
export function longTexts(sheet: SheetModel): string[] {
  return sheet.rows.flatMap(row =>
    row.flatMap(cell => (typeof cell?.value === 'string' && cell.value.length > LONGEST_TEXT ? [cell.value] : [])),
  );
}

function nameFor(sheet: SheetModel): string {
  if (sheet.name.length <= LONGEST_NAME && !/[\\/?*[\]:]/.test(sheet.name)) return sheet.name;
  throw new BadInput(`sheet "${sheet.name}": an .xlsx file takes names up to 31 characters without \\ / ? * [ ] :`);
}

function writeCells(sheet: SheetModel, defaultFont: FontStyle): { rows: FileValue[][]; cells: Map<string, FileCell> } {
  const cells = new Map<string, FileCell>();
  const masters = sharedFormulas(sheet);
  const styles = new Map<CellStyle, CellStyle>();
  const rows = sheet.rows.map((row, top) =>
    Array.from(row, (cell, left) => {
      if (cell === undefined) return null;
      if (hasDetails(cell)) cells.set(`${top},${left}`, writeCell(withFullFont(cell, defaultFont, styles), masters));
      return cell.value === '' ? null : writeValue(cell);
    }),
  );
  return { rows, cells };
}

function hasDetails(cell: CellModel): boolean {
  return Boolean(cell.style || cell.note || cell.richText || cell.link || cell.formula !== undefined);
}

/** Adds the default name and size: a font in a file that says only "bold" has no name and size, not the default ones. */
function withFullFont(cell: CellModel, defaultFont: FontStyle, known: Map<CellStyle, CellStyle>): CellModel {
  const { style } = cell;
  if (!style?.font || (style.font.name && style.font.size)) return cell;
  const full = known.get(style) ?? { ...style, font: { ...defaultFont, ...style.font } };
  known.set(style, full);
  return { ...cell, style: full };
}

function writeCell(cell: CellModel, masters: ReadonlySet<number>): FileCell {
  const value = isEmpty(cell) ? null : writeValue(cell);
  const lostMaster = cell.formula === '' && !masters.has(cell.formulaKind?.formulaSharedIndex ?? -1);
  const isFormula = cell.formula !== undefined && !lostMaster;
  return {
    value,
    type: isFormula ? 'formula' : cell.richText ? 'richText' : typeOf(value),
    // The library takes a formula's last result only from `formulaResult`.
    ...(isFormula && { formula: cell.formula, formulaResult: writeValue(cell) }),
    ...(isFormula && cell.formulaKind),
    ...(cell.style && { style: cell.style }),
    ...(cell.note && { comment: { ...cell.note, text: xmlText(cell.note.text) } }),
    ...(cell.richText && { richText: cell.richText.map(run => ({ ...run, text: xmlText(run.text) })) }),
    ...(cell.link && { hyperlink: cell.link }),
  };
}

function writeValue(cell: CellModel): FileValue {
  if (isError(cell.value)) return cell.value.error;
  return typeof cell.value === 'string' ? fileText(cell.value) : cell.value;
}

/** Removes control characters and lone surrogates. XML does not allow them, but the library would write them. */
function xmlText(text: string): string {
  return text.replace(NOT_XML, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function typeOf(value: FileValue): FileCell['type'] {
  return value === null ? 'empty' : (typeof value as 'string' | 'number' | 'boolean');
}

/** The indexes of shared formulas whose master cell still exists. If the master is gone, the other cells keep only their values. */
function sharedFormulas(sheet: SheetModel): Set<number> {
  const masters = new Set<number>();
  for (const cell of sheet.rows.flat()) {
    if (cell?.formula && cell.formulaKind?.formulaSharedIndex !== undefined) {
      masters.add(cell.formulaKind.formulaSharedIndex);
    }
  }
  return masters;
}

/**
 * True if an .xlsx file can hold the rule. It stores a list's values as one text of at most 255 characters, separated by commas.
 * Other rules are saved in the state file.
 */
export function fitsFile(rule: ValidationRule): boolean {
  if (!rule.values) return true;
  return rule.values.join(',').length <= 255 && !rule.values.some(value => /[,"]/.test(value));
}

function writeRanges(ranges: readonly Rect[]): string {
  return ranges.map(rectName).join(' ');
}
