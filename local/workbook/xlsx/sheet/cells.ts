import { parseRect, rectName } from '../../a1';
import type { Rect } from '../../rect';
import type { XmlElement } from '../package/xml';

/** A row of a sheet's XML. `row` counts from 0. */
export interface RowXml {
  readonly row: number;
  readonly attributes: string;
  readonly start: number;
  readonly open: number;
  readonly close: number;
  readonly end: number;
}

/** A cell of a sheet's XML. `column` counts from 0. */
export interface CellXml extends Omit<RowXml, 'row'> {
  readonly column: number;
}

// A sheet may have a million cells, so they are not read as a tree. A row cannot stand in a row, nor a cell in a cell.
const ATTRIBUTES = `((?:[^>"']|"[^"]*"|'[^']*')*?)(/?)>`;

/** The rows of a `<sheetData>`, in a text without comments. A row without a number follows the one before. */
export function* rowsOf(xml: string, data: XmlElement, prefix: string): Generator<RowXml> {
  let row = -1;
  for (const found of elements(xml, `${prefix}row`, data.open, data.close)) {
    const number = /(?:^|\s)r=["'](\d+)["']/.exec(found.attributes)?.[1];
    row = number === undefined ? row + 1 : Number(number) - 1;
    yield { row, ...found };
  }
}

/** The cells of a row. A cell without a name follows the one before. */
export function* cellsOf(xml: string, row: RowXml, prefix: string): Generator<CellXml> {
  let column = -1;
  for (const found of elements(xml, `${prefix}c`, row.open, row.close)) {
    const letters = /(?:^|\s)r=["']([A-Z]+)\d+["']/.exec(found.attributes)?.[1];
    column = letters === undefined ? column + 1 : columnOf(letters);
    yield { column, ...found };
  }
}

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

function* elements(xml: string, tag: string, from: number, to: number): Generator<Omit<RowXml, 'row'>> {
  const start = new RegExp(`<${tag}(?=[\\s/>])${ATTRIBUTES}`, 'g');
  const closing = `</${tag}>`;
  start.lastIndex = from;
  for (let match = start.exec(xml); match !== null && match.index < to; match = start.exec(xml)) {
    const [text, attributes = '', empty] = match;
    const open = match.index + text.length;
    const close = empty === '/' ? open : xml.indexOf(closing, open);
    if (close < 0) throw new Error(`<${tag}> is not closed`);
    const end = empty === '/' ? open : close + closing.length;
    yield { attributes, start: match.index, open, close, end };
    start.lastIndex = end;
  }
}

/** The first element of that name in the content of a cell; undefined if there is none. */
export function partOf(inside: string, tag: string): Omit<RowXml, 'row'> | undefined {
  // Searched first, because most cells have no formula.
  if (!inside.includes(`<${tag}`)) return undefined;
  const [found] = elements(inside, tag, 0, inside.length);
  return found;
}

export const FILE_ROWS = 1_048_576;
export const FILE_COLUMNS = 16_384;

/** Parses the ranges of a rule: A1 names separated by spaces. */
export function rangesOf(text: string) {
  return text.split(/\s+/).flatMap(part => parseRect(part, FILE_ROWS, FILE_COLUMNS) ?? []);
}

export function writeRanges(ranges: readonly Rect[]): string {
  return ranges.map(rectName).join(' ');
}
