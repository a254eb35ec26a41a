import type { Aside, Source, SourceTable } from '../source';
import { holdsText } from './limits';
import type { ReadCell, ReadTable } from './read-table';

const LETTER = /\p{L}/u;

/** Gathers what is read of a paper, in its order. */
export class SourceParts {
  private readonly tables: SourceTable[] = [];
  private readonly asides: Aside[] = [];

  /** The next table's name: the last text since the table before it that is more than a page's number. */
  caption(): string {
    const before = this.asides.filter(
      ({ kind, text, table, cell }) =>
        kind === 'paragraph' && cell === null && table === this.tables.length && LETTER.test(text),
    );
    return before[before.length - 1]?.text ?? '';
  }

  /** `cell`: in the table that is added next; null between tables. A blank text is left out, but not a picture without one. */
  aside(kind: Aside['kind'], text: string, cell: Aside['cell']): void {
    const trimmed = text.trim();
    if (trimmed !== '' || kind === 'picture')
      this.asides.push({ kind, text: trimmed, table: this.tables.length, cell });
  }

  /** A table with the tables in its cells: each of these is named, or stands for itself if the outer one only lays out the page. */
  table(read: ReadTable): void {
    const framed = read.cells.flatMap(({ tables }) => tables.filter(one => isFrame(read, one)));
    const isBare = framed.length > 0 && !holdsText(read.table);
    for (const cell of read.cells) this.hang(cell, read, isBare ? null : { row: cell.row, column: cell.column });
    if (!isBare && read.table.cells.length > 0) this.tables.push(read.table);
    for (const one of framed) this.table(isBare ? named(one, read.table.name) : one);
  }

  private hang({ asides, tables }: ReadCell, read: ReadTable, cell: Aside['cell']): void {
    for (const { kind, text } of asides) this.aside(kind, text, cell);
    for (const one of tables) if (!isFrame(read, one)) this.aside('nestedTable', tableText(one), cell);
  }

  source(): Source {
    const asides = this.asides.map(aside => (aside.table === this.tables.length ? { ...aside, table: null } : aside));
    return { tables: this.tables, aside: asides };
  }
}

/** A table's cells as lines. */
export function tableText({ table }: ReadTable): string {
  return table.cells.map(row => row.join('\t')).join('\n');
}

function isFrame(outer: ReadTable, inner: ReadTable): boolean {
  return inner.cells.length > outer.cells.length;
}

function named(read: ReadTable, name: string): ReadTable {
  return { ...read, table: { ...read.table, name } };
}
