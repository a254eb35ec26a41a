import { parseRect, rectName } from '../../a1';
import type { Rect } from '../../rect';
import { elementsNamed, type Place } from '../package/repeated';
import type { XmlElement } from '../package/xml';

/** A row of a sheet's XML. `row` counts from 0. */
export interface RowXml extends Place {
  readonly row: number;
}

/** A cell of a sheet's XML. `column` counts from 0. */
export interface CellXml extends Place {
  readonly column: number;
}

/** The rows of a `<sheetData>`, in a text without comments. A row without a number follows the one before. */
export function* rowsOf(xml: string, data: XmlElement, prefix: string): Generator<RowXml> {
  let row = -1;
  for (const found of elementsNamed(xml, `${prefix}row`, data.open, data.close)) {
    const number = /(?:^|\s)r=["'](\d+)["']/.exec(found.attributes)?.[1];
    row = number === undefined ? row + 1 : Number(number) - 1;
    yield { row, ...found };
  }
}

/** The cells of a row. A cell without a name follows the one before. */
export function* cellsOf(xml: string, row: RowXml, prefix: string): Generator<CellXml> {
  let column = -1;
  for (const found of elementsNamed(xml, `${prefix}c`, row.open, row.close)) {
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

/** The first element of that name in the content of a cell; undefined if there is none. */
export function partOf(inside: string, tag: string): Place | undefined {
  // Searched first, because most cells have no formula.
  if (!inside.includes(`<${tag}`)) return undefined;
  const [found] = elementsNamed(inside, tag, 0, inside.length);
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
