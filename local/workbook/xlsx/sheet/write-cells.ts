import { isDeepStrictEqual } from 'node:util';
import { cellName } from '../../a1';
import { type CellModel, isEmpty, isError, type SheetModel } from '../../model';
import { showsDate } from '../../serial';
import type { OpenedFile } from '../book/parts';
import { inStandardSpelling } from '../book/strings';
import { encoded, withAttribute } from '../package/xml';
import { type CellXml, cellsOf, type RowXml, rowsOf } from './cells';
import { DAYS_1904 } from './read-cells';
import { inheritedStyle, type OpenedSheet } from './read-sheet';
import { neededHeight } from './row-height';

/** What a sheet was and what it is to be. */
export interface SheetChange {
  readonly file: OpenedFile;
  readonly opened: OpenedSheet;
  readonly before: SheetModel;
  readonly after: SheetModel;
}

/** Excel's limit for a cell's text, in UTF-16 units. Google's is 50,000, so longer texts are saved in the state file. */
const LONGEST_TEXT = 32_767;

/** The content of `<sheetData>`: rows and cells that did not change are copied. `columnStyles` are the new formats of the columns. */
export function dataXml(change: SheetChange, columnStyles: readonly (number | undefined)[]): string {
  const { opened, before, after } = change;
  const restyled = columnStyles.some((style, column) => (style ?? 0) !== (opened.columnStyles[column] ?? 0));
  const data = opened.elements.find(({ name }) => name === 'sheetData');
  const sources = new Map<number, RowXml>();
  /** What stands before a row, such as a line break. */
  const gaps = new Map<number, string>();
  const lengths = [after, before].flatMap(({ rows, rowDefs }) => [rows.length, rowDefs.length]);
  let [end, count] = [data?.open ?? 0, Math.max(...lengths)];
  if (data) {
    for (const source of rowsOf(opened.tags, data, opened.prefix)) {
      sources.set(source.row, source);
      gaps.set(source.row, (gaps.get(source.row) ?? '') + opened.xml.slice(end, source.start));
      end = source.end;
      count = Math.max(count, source.row + 1);
    }
  }
  const out: string[] = [];
  for (let row = 0; row < count; row++) {
    const source = sources.get(row);
    const isSame = !restyled && sameRow(before, after, row);
    out.push(gaps.get(row) ?? '');
    if (!isSame) out.push(rowXml(change, row, source, columnStyles));
    else if (source) out.push(opened.xml.slice(source.start, source.end));
  }
  return out.join('') + opened.xml.slice(end, data?.close ?? end);
}

function sameRow(before: SheetModel, after: SheetModel, row: number): boolean {
  const [was = [], is = []] = [before.rows[row], after.rows[row]];
  if (!isDeepStrictEqual(before.rowDefs[row], after.rowDefs[row])) return false;
  for (let column = 0; column < Math.max(was.length, is.length); column++) {
    if (was[column] !== is[column] && !isDeepStrictEqual(was[column], is[column])) return false;
  }
  return true;
}

function rowXml(
  { file, opened, before, after }: SheetChange,
  row: number,
  source: RowXml | undefined,
  columnStyles: readonly (number | undefined)[],
): string {
  const p = opened.prefix;
  const known = new Map<number, CellXml>();
  if (source) for (const cell of cellsOf(opened.tags, source, p)) known.set(cell.column, cell);
  const [was = [], is = []] = [before.rows[row], after.rows[row]];
  const cells: string[] = [];
  const width = Math.max(is.length, was.length, columnStyles.length, 1 + Math.max(-1, ...known.keys()));
  for (let column = 0; column < width; column++) {
    const cell = is[column];
    const cellSource = known.get(column);
    const isSame = cell === was[column] || isDeepStrictEqual(cell, was[column]);
    if (isSame && cellSource) {
      cells.push(named(opened.xml.slice(cellSource.start, cellSource.end), p, cellName(row, column)));
      continue;
    }
    const style = cell ? file.styles.numberOf(cell.style) : inheritedStyle(opened, row, column);
    const inherited = opened.rowStyles.get(row) ?? columnStyles[column] ?? 0;
    if (isEmpty(cell) && style === inherited) continue;
    const old = was[column];
    const isSameContent = cellSource && cell && old && sameContent(cell, old) && !countsAnew(cell, old, file);
    const inside = isSameContent ? opened.xml.slice(cellSource.open, cellSource.close) : null;
    const attributes = inside === null ? '' : withAttribute(cellSource?.attributes ?? '', 's', null);
    cells.push(cellXml(cell, { name: cellName(row, column), style, p, inside, attributes }, file));
  }
  const attributes = rowAttributes(source?.attributes ?? ` r="${row + 1}"`, before, after, row);
  const isPlain = cells.length === 0 && source === undefined && attributes === ` r="${row + 1}"`;
  if (isPlain) return '';
  return cells.length === 0 ? `<${p}row${attributes}/>` : `<${p}row${attributes}>${cells.join('')}</${p}row>`;
}

/** A copied cell with its name: without one it would be the next after the cell before. */
function named(source: string, p: string, name: string): string {
  return /^<[^>]*?\sr=["']/.test(source) ? source : source.replace(`<${p}c`, `<${p}c r="${name}"`);
}

function sameContent(a: CellModel, b: CellModel): boolean {
  const content = ({ value, formula, formulaKind, richText }: CellModel) => [value, formula, formulaKind, richText];
  return isDeepStrictEqual(content(a), content(b));
}

/** True if the number in the file must change although the value does not, because it is a date now, or none any more. */
function countsAnew({ value, style }: CellModel, old: CellModel, { from1904 }: OpenedFile): boolean {
  return from1904 && typeof value === 'number' && showsDate(style?.numFmt) !== showsDate(old.style?.numFmt);
}

function rowAttributes(source: string, before: SheetModel, after: SheetModel, row: number): string {
  // The columns a row spans are only a hint, and would be wrong now.
  let attributes = withAttribute(source, 'spans', null);
  const [was, is] = [before.rowDefs[row], after.rowDefs[row]];
  if (was?.height !== is?.height) {
    attributes = withAttribute(attributes, 'ht', is?.height === undefined ? null : String(is.height));
    attributes = withAttribute(attributes, 'customHeight', is?.height === undefined ? null : '1');
  } else if (!/\scustomHeight=["'](1|true)/.test(attributes)) {
    const known = /\sht=["']([\d.]+)/.exec(attributes)?.[1];
    const height = measuredHeight(Number(known ?? 0), neededHeight(before, row), neededHeight(after, row));
    attributes = withAttribute(attributes, 'ht', height === null ? null : String(height));
  }
  for (const name of ['hidden', 'collapsed'] as const) {
    if ((was?.[name] ?? false) !== (is?.[name] ?? false))
      attributes = withAttribute(attributes, name, is?.[name] ? '1' : null);
  }
  if ((was?.outlineLevel ?? 0) === (is?.outlineLevel ?? 0)) return attributes;
  return withAttribute(attributes, 'outlineLevel', is?.outlineLevel ? String(is.outlineLevel) : null);
}

/** A height that we measured is measured again. One that another program measured stays. In points; 0 if the file has none. */
function measuredHeight(height: number, was: number | null, is: number | null): number | null {
  return height === 0 || height === was ? is : height;
}

interface CellPlace {
  readonly name: string;
  readonly style: number;
  readonly p: string;
  /** The content as it was, if only the look changed. */
  readonly inside: string | null;
  readonly attributes: string;
}

function cellXml(
  cell: CellModel | undefined,
  { name, style, p, inside, attributes }: CellPlace,
  file: OpenedFile,
): string {
  const look = style === 0 && cell !== undefined && !isEmpty(cell) ? '' : ` s="${style}"`;
  if (inside !== null) {
    const whole = withAttribute(attributes, 'r', name);
    return inside === '' ? `<${p}c${whole}${look}/>` : `<${p}c${whole}${look}>${inside}</${p}c>`;
  }
  if (cell === undefined || isEmpty(cell)) return `<${p}c r="${name}"${look}/>`;
  const { type, value } = valueXml(cell, p, file);
  return `<${p}c r="${name}"${look}${type === '' ? '' : ` t="${type}"`}>${formulaXml(cell, p)}${value}</${p}c>`;
}

function valueXml(cell: CellModel, p: string, file: OpenedFile): { type: string; value: string } {
  const { value } = cell;
  const of = (type: string, text: string) => ({ type, value: `<${p}v>${text}</${p}v>` });
  if (isError(value)) return of('e', encoded(value.error));
  if (typeof value === 'boolean') return of('b', String(Number(value)));
  if (typeof value === 'number') {
    const isOld = file.from1904 && showsDate(cell.style?.numFmt);
    return of('', String(isOld ? value - DAYS_1904 : value));
  }
  if (cell.formula !== undefined)
    return value === '' ? { type: 'str', value: '' } : of('str', encoded(inStandardSpelling(fileText(value))));
  const text = { text: fileText(value), ...(cell.richText && { runs: cell.richText }) };
  return of('s', String(file.strings.add(text)));
}

function formulaXml({ formula, formulaKind }: CellModel, p: string): string {
  if (formula === undefined) return '';
  const { formulaType, formulaSharedIndex, formulaRef } = formulaKind ?? {};
  const attributes = [
    formulaType === undefined ? '' : ` t="${formulaType}"`,
    formulaRef === undefined ? '' : ` ref="${formulaRef}"`,
    formulaSharedIndex === undefined ? '' : ` si="${formulaSharedIndex}"`,
  ].join('');
  return formula === '' ? `<${p}f${attributes}/>` : `<${p}f${attributes}>${encoded(formula)}</${p}f>`;
}

/** The text as stored in a cell of the file, cut to Excel's limit. */
export function fileText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
  return text.slice(0, end);
}

/** The texts of a sheet that are too long for a cell of the file. */
export function longTexts(sheet: SheetModel): string[] {
  return sheet.rows.flatMap(row =>
    (row ?? []).flatMap(cell =>
      typeof cell?.value === 'string' && cell.value.length > LONGEST_TEXT ? [cell.value] : [],
    ),
  );
}
