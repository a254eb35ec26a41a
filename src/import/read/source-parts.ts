import type { Aside, Source, SourceTable } from '../source';
import { holdsText } from './limits';

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

  table(table: SourceTable): void {
    this.tables.push(table);
  }

  source(): Source {
    const asides = this.asides.map(aside => (aside.table === this.tables.length ? { ...aside, table: null } : aside));
    return { tables: this.tables, aside: asides };
  }
}
