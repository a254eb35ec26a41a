import type { Cell } from '../../grid/cell';
import type { Block, Grid } from '../../grid/grid';
import type { SheetChange, SheetState } from '../../layout/changes';
import type { PlainDate } from '../../thai/dates/calendar';

// What commands ask of the spreadsheet. Rows and columns count from 1.

export interface Book {
  /** The spreadsheet's own id; null where Apps Script gives no spreadsheet. */
  id(): string | null;
  /** The file's name; null where Apps Script gives no spreadsheet. */
  name(): string | null;
  /** The values of the sheets asked for; those that are not there are left out. One read a sheet. */
  read(wanted: (name: string, sheetId: number) => boolean): readonly Grid[];
  /** The same of sheets by their ids; those that are gone are left out. */
  readSheets(sheetIds: readonly number[]): readonly Grid[];
  /** The sheet's values as they stand now; null where somebody deleted it. */
  readSheet(sheetId: number): Grid | null;
  /** Writes whole columns from `firstRow` down, all of one length, one write a run of neighbouring columns. */
  writeColumns(sheetId: number, firstRow: number, columns: readonly ColumnValues[]): void;
  /** Writes a column of links, each to a cell of this book, from `firstRow` down; null leaves a cell empty. One write. */
  writeLinks(sheetId: number, firstRow: number, column: number, links: readonly (CellLink | null)[]): void;
  /** Those of the cells that hold plain text: neither a formula nor a link, and no look but the cell's. Two reads, however many. */
  plainCells<Place extends CellPlace>(sheetId: number, cells: readonly Place[]): readonly Place[];
  /** Writes texts one by one, and gives those it wrote: a cell that no longer holds plain text, or another one, stays. */
  writeTexts<Text extends CellText>(sheetId: number, texts: readonly Text[]): readonly Text[];
  /** Puts every write so far into effect. */
  settle(): void;
  /** Puts a row of text right below the heading and drops rows beyond `keep`; nothing where the sheet is gone. */
  insertNewest(sheetId: number, headingRow: number, row: readonly string[], keep: number): void;
}

/** One cell, by its numbers from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A text for one cell, in place of what it `was`. */
export interface CellText extends CellPlace {
  readonly was: string;
  readonly text: string;
}

/** A blank cell and what is to stand there. `beside` is a text of its row, by which a row is known that moved. */
export interface BlankCell extends CellPlace {
  readonly value: Cell;
  readonly beside: { readonly column: number; readonly text: string };
}

/** A text that jumps to a cell of the book. */
export interface CellLink {
  readonly text: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** `values` are text, numbers, or dates; a text stays the text it is, whatever it looks like. */
export interface ColumnValues {
  readonly column: number;
  readonly values: readonly Cell[];
}

export interface Notes {
  /** The notes of a block, row by row; '' where there is none. */
  read(sheetId: number, block: Block): readonly (readonly string[])[];
  write(sheetId: number, block: Block, notes: readonly (readonly string[])[]): void;
}

/** Staff's blank cells, which are written only when somebody asked for it. */
export interface Blanks {
  /** Those of the cells that hold no formula; there must be one. One read, however many. */
  withoutFormulas<Place extends CellPlace>(sheetId: number, cells: readonly Place[]): readonly Place[];
  /** Takes apart all that is merged below the headings. */
  unmergeBelow(sheetId: number, headingRow: number): void;
  /**
   * Fills the cells, in one write for those below each other that are to hold the same, and gives the number it filled: a write would
   * have to find all its cells blank, and beside the texts that they stood beside. Begins no more of them once it is late.
   */
  fill(sheetId: number, cells: readonly BlankCell[], isLate: () => boolean): number;
}

export interface Layout {
  /** Everything about the sheets that set-up decides on. */
  inspect(): readonly SheetState[];
  /** Makes the changes in order, and gives every sheet's id by its name as it then is. */
  apply(changes: readonly SheetChange[]): ReadonlyMap<string, number>;
}

export interface Heartbeat {
  /** Whether the log sheet is there. */
  hasPlace(logSheetId: number): boolean;
  /** Keeps the day in the log sheet's head; null: the daily run is off. Nothing where the sheet is gone. */
  set(logSheetId: number, day: PlainDate | null): void;
  /** Shows a text below a heading without changing its value; '' for none. Nothing where the heading is not there any more. */
  caption(
    sheetId: number,
    heading: { readonly row: number; readonly column: number; readonly text: string },
    caption: string,
  ): void;
}

/** Rows of one sheet that a person just edited. */
export interface Edit {
  readonly sheetId: number;
  readonly firstRow: number;
  readonly lastRow: number;
}
