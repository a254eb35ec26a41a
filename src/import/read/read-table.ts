import type { Aside, Link, SourceTable } from '../source';
import { refuseTooBig } from './limits';

export interface TextLink {
  readonly text: string;
  readonly address: string;
}

/** A cell with all that is in it. Rows and columns count from 0. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly links: readonly TextLink[];
  readonly asides: readonly Pick<Aside, 'kind' | 'text'>[];
  /** The tables in it. */
  readonly tables: readonly ReadTable[];
}

/** A table as read, with what is in its cells besides their text. */
export interface ReadTable {
  readonly table: SourceTable;
  readonly cells: readonly ReadCell[];
}

/** @throws Unreadable if the table is too big. */
export function readTable(name: string, rows: number, headingRows: number, cells: readonly ReadCell[]): ReadTable {
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columns), 0);
  refuseTooBig(name, rows, columns);
  const texts = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  const links: Link[] = [];
  for (const { row, column, text, links: own } of cells) {
    const line = texts[row];
    if (line && text.trim() !== '') line[column] = text;
    links.push(...own.map(link => ({ row, column, ...link })));
  }
  const merges = cells.flatMap(({ row, column, rows, columns }) =>
    rows > 1 || columns > 1 ? [{ row, column, rows, columns }] : [],
  );
  return { table: { name, cells: texts, merges, headingRows, ...(links.length > 0 && { links }) }, cells };
}

/** The links of a text, without those whose address it shows or that lead nowhere outside. */
export function hiddenLink(written: string, address: string | null): TextLink[] {
  const text = written.trim();
  if (address === null || !/^(https?|ftp|mailto):/i.test(address) || shows(text, address)) return [];
  return [{ text, address }];
}

/** True if a person who reads the text knows the address. */
function shows(text: string, address: string): boolean {
  const bare = (one: string) =>
    one
      .toLowerCase()
      .replace(/^(https?:\/\/|ftp:\/\/|mailto:)/, '')
      .replace(/\/$/, '');
  return bare(text).includes(bare(address));
}
