import { isUnseen } from '../../thai/text/invisible';
import type { Merge, SourceTable } from '../source';

/** A table in which merged cells hold for every row and column that they cover. Rows and columns count from 0. */
export interface SpreadTable {
  readonly name: string;
  /** From 1. */
  readonly number: number;
  readonly width: number;
  /** All rows have the table's width. */
  readonly rows: readonly (readonly SpreadCell[])[];
  readonly headingRows: number;
}

export interface SpreadCell {
  readonly text: string;
  /** The text with the addresses of its links. */
  readonly linked: string;
  /** The merged block that the cell lies in, or null. */
  readonly merge: Merge | null;
}

export function spread(table: SourceTable, number: number): SpreadTable {
  const linked = withAddresses(table);
  const width = table.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const merges = new Map<number, Merge>();
  for (const merge of table.merges) {
    for (let row = merge.row; row < merge.row + merge.rows && row < table.cells.length; row += 1) {
      for (let column = merge.column; column < merge.column + merge.columns && column < width; column += 1) {
        merges.set(row * width + column, merge);
      }
    }
  }
  const rows = table.cells.map((_, row) =>
    Array.from({ length: width }, (_, column): SpreadCell => {
      const merge = merges.get(row * width + column) ?? null;
      const [from, at] = merge === null ? [row, column] : [merge.row, merge.column];
      return { text: table.cells[from]?.[at] ?? '', linked: linked[from]?.[at] ?? '', merge };
    }),
  );
  return { name: table.name, number, width, rows, headingRows: table.headingRows };
}

/** Behind a link's text stands its address, on the same line: a register's cell keeps the text alone. An e-mail address leads to no evidence. */
function withAddresses({ cells, links = [] }: SourceTable): readonly (readonly string[])[] {
  if (links.length === 0) return cells;
  const texts = cells.map(row => [...row]);
  const searched = new Map<string, number>();
  for (const { row, column, text, address } of links) {
    const line = texts[row];
    const cell = line?.[column];
    if (!line || cell === undefined || address.startsWith('mailto:')) continue;
    const place = `${row} ${column}`;
    const at = cell.indexOf(text, searched.get(place) ?? 0);
    const end = at < 0 ? cell.length : at + text.length;
    line[column] = `${cell.slice(0, end)} ${address}${cell.slice(end)}`;
    searched.set(place, end + 1 + address.length);
  }
  return texts;
}

/** True if the cell repeats the one above it in a merged block. */
export function isCovered({ merge }: SpreadCell, row: number): boolean {
  return merge !== null && merge.row < row;
}

/** True if a cell's text begins in this column (from 0), and is not merged from the left. */
export function beginsAt(cell: SpreadCell | undefined, column: number): boolean {
  return !cell?.merge || cell.merge.column >= column;
}

/** The filled texts that begin in a column (from 0), in these rows. A title that is merged across it is none. */
export function textsIn({ rows }: SpreadTable, column: number, from: number, to: number): string[] {
  return rows.slice(from, to).flatMap(cells => {
    const text = cells[column]?.text ?? '';
    return isUnseen(text) || !beginsAt(cells[column], column) ? [] : [text];
  });
}

/** False for "๒", "-", "✓": no method is said without a word. */
export function hasWord(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** The filled cells of a row. A block that is merged across counts once. */
export function filledCells(cells: readonly SpreadCell[]): { readonly text: string; readonly column: number }[] {
  return cells.flatMap(({ text }, column) =>
    isUnseen(text) || !beginsAt(cells[column], column) ? [] : [{ text, column }],
  );
}
