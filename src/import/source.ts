/** What was read of an office's paper or table, before anything is understood of it. */
export interface Source {
  /** In the paper's order. */
  readonly tables: readonly SourceTable[];
  /** What stands in the paper but in no table's cells, such as text boxes and tables within cells. Said to the person, so that nothing is lost. */
  readonly aside: readonly Aside[];
}

/** A table of texts. Rows may differ in length. */
export interface SourceTable {
  /** How a person finds it: the sheet's name; of a paper, its caption or the last text before it. May be ''. */
  readonly name: string;
  /**
   * Each cell's text as the paper shows it, automatic numbers and bullets included. Paragraphs and line breaks within a cell are "\n"; a
   * blank paragraph is a blank line, because people set columns side by side with them. A cell that a merge covers is ''.
   */
  readonly cells: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  /** The number of rows that the paper repeats on each page as headings; 0 if it says nothing. */
  readonly headingRows: number;
  /** Missing if there are none. */
  readonly links?: readonly Link[];
}

/** A link whose text does not show its address, such as "ดูที่นี่" beside evidence. Row and column are counted from 0. */
export interface Link {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly address: string;
}

/** A merged block. Its text is that of its first cell. Row and column are counted from 0. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Aside {
  /** `hiddenSheet`: the name of a sheet with cells that nobody sees. `struck`: a part of a cell's text that is struck through, so that a person decides what holds. */
  readonly kind: 'paragraph' | 'textBox' | 'nestedTable' | 'note' | 'picture' | 'header' | 'struck' | 'hiddenSheet';
  readonly text: string;
  /** The number of the table, from 0, in which or before which it stands; null after the last. */
  readonly table: number | null;
  /** In a table: row and column from 0. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}
