import type { Merge, Source, SourceTable } from '../../../src/import/source';

/** A table that an office published, in short: a line a row, "|" between cells, "¶" a line break, "<" and "^" go on the cell at the left or above. */
export interface Paper {
  readonly office: string;
  /** `sheet`: cells with merges; `csv`: without them. In a `docx`, a paragraph that begins with "#" or "•" is numbered by Word. */
  readonly form: 'sheet' | 'csv' | 'html' | 'docx';
  readonly fiscalYear: number;
  readonly tables: readonly (string | { readonly name: string; readonly cells: string })[];
  /** The columns of the first table as a careful reader takes them: see `CODES`; "-" is not compared. */
  readonly columns: string;
  /** The measures: first a line of column codes, then a line a measure; `"` is as above, "?" is not compared. */
  readonly measures: string;
  /** The rows about which a reader would ask: "table.row". */
  readonly asks?: readonly string[];
  /** How the texts begin that are listed as left out. */
  readonly left?: readonly string[];
}

export interface Cells {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

export function linesOf(text: string): string[][] {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  return lines.map(line => line.split('|').map(cell => cell.trim().replaceAll('¶', '\n')));
}

export function cellsOf(table: Paper['tables'][number]): Cells {
  const { name, cells } = typeof table === 'string' ? { name: '', cells: table } : table;
  const lines = linesOf(cells);
  const merges = lines.flatMap((line, row) =>
    line.flatMap((text, column) => {
      if (text === '<' || text === '^') return [];
      let columns = 1;
      while (lines[row]?.[column + columns] === '<') columns += 1;
      let rows = 1;
      while (lines[row + rows]?.[column] === '^') rows += 1;
      return rows * columns === 1 ? [] : [{ row, column, rows, columns }];
    }),
  );
  return { name, cells: lines.map(line => line.map(text => (text === '<' || text === '^' ? '' : text))), merges };
}

export function sourceTable({ name, cells, merges }: Cells): SourceTable {
  return { name, cells, merges, headingRows: 0 };
}

export const asSource = (tables: readonly SourceTable[]): Source => ({ aside: [], tables });
