import type { Cell } from '../../grid/cell';
import type { Block, Grid } from '../../grid/grid';
import type { SheetChange, SheetState } from '../../layout/changes';
import type { ProtectedPlace } from '../../problem';
import type { PlainDate } from '../../thai/dates/calendar';

// What commands need from the spreadsheet. Rows and columns count from 1.

export interface Book {
  /** The spreadsheet's id; null if Apps Script gives no spreadsheet. */
  id(): string | null;
  /** The file's name; null if Apps Script gives no spreadsheet. */
  name(): string | null;
  /** The values of the wanted sheets. One read for each sheet. */
  read(wanted: (name: string, sheetId: number) => boolean): readonly Grid[];
  /** The same for sheets by id. Sheets that are gone are left out. */
  readSheets(sheetIds: readonly number[]): readonly Grid[];
  /** The sheet's present values; null if the sheet is gone. */
  readSheet(sheetId: number): Grid | null;
  /** Writes columns of equal length from `firstRow` down. One write for each group of adjacent columns. */
  writeColumns(sheetId: number, firstRow: number, columns: readonly ColumnValues[]): void;
  /** The same for columns of the tool. What somebody pasted there could refuse or change the values: so drop-downs go, and formats are set. */
  writeOwnColumns(sheetId: number, firstRow: number, columns: readonly ColumnValues[]): void;
  /** Writes a column of links to cells of this workbook, from `firstRow` down; null empties a cell. One write. */
  writeLinks(sheetId: number, firstRow: number, column: number, links: readonly (CellLink | null)[]): void;
  /** The cells that hold plain text: no formula, no link, no formatting within the text. Two reads, whatever the number of cells. */
  plainCells<Place extends CellPlace>(sheetId: number, cells: readonly Place[]): readonly Place[];
  /** Writes texts one by one and returns those written. A cell that no longer holds its old text as plain text is not written. */
  writeTexts<Text extends CellText>(sheetId: number, texts: readonly Text[]): readonly Text[];
  /** The cells that this run has tried to write and that others have protected from this account. Only for a run that failed. */
  protectedPlaces(): readonly ProtectedPlace[];
  /** The address of the spreadsheet's owner, or null if it has none or Google does not tell. */
  owner(): string | null;
  /** Selects a cell on the person's screen, and opens the group of rows that it is in. Does nothing if the sheet is gone. */
  select(sheetId: number, cell: CellPlace): void;
  /** Makes sure that all writes so far have taken effect. */
  settle(): void;
  /** Inserts a row of text below the heading and deletes the oldest rows beyond `keep`. Does nothing if the sheet is gone. */
  insertNewest(sheetId: number, headingRow: number, row: readonly string[], keep: number): void;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A new text for a cell, to replace `was`. */
export interface CellText extends CellPlace {
  readonly was: string;
  readonly text: string;
}

/** A blank cell and the value to fill in. `beside` is a text in the same row, to notice if the row has moved. */
export interface BlankCell extends CellPlace {
  readonly value: Cell;
  readonly beside: { readonly column: number; readonly text: string };
}

/** A text with a link to a cell of the workbook. */
export interface CellLink {
  readonly text: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** `values` are texts, numbers or dates. A text stays a text even if it looks like a number, a date or a formula. */
export interface ColumnValues {
  readonly column: number;
  readonly values: readonly Cell[];
}

export interface Notes {
  /** The notes of a block, row by row; '' for a cell without a note. */
  read(sheetId: number, block: Block): readonly (readonly string[])[];
  write(sheetId: number, block: Block, notes: readonly (readonly string[])[]): void;
}

/** Staff's blank cells, which are written only if somebody asks for it. */
export interface Blanks {
  /** The cells that hold no formula. `cells` must not be empty. One read, whatever the number of cells. */
  withoutFormulas<Place extends CellPlace>(sheetId: number, cells: readonly Place[]): readonly Place[];
  /** Unmerges all merged cells below the headings. */
  unmergeBelow(sheetId: number, headingRow: number): void;
  /**
   * Fills the cells and returns how many it filled. Cells of a column that get the same value are one write. A cell is left out if it is
   * no longer blank, or no longer beside the text that it was beside. Starts no further write once `isLate`.
   */
  fill(sheetId: number, cells: readonly BlankCell[], isLate: () => boolean): number;
}

/** Staff's rows, which are added and deleted only if somebody asks for it. */
export interface Rows {
  /** The merged blocks that share a cell with the block, and its cells with a formula. Two reads. */
  obstacles(
    sheetId: number,
    block: Block,
  ): { readonly merged: readonly Block[]; readonly formulas: readonly CellPlace[] };
  /** Inserts rows below a row, with its formats. */
  insertBelow(sheetId: number, row: number, count: number): void;
  /** Writes columns of equal length from `firstRow` down. The cells become plain text, so that Sheets changes none of their texts. */
  writeTexts(sheetId: number, firstRow: number, columns: readonly ColumnTexts[]): void;
  delete(sheetId: number, rows: readonly number[]): void;
  /** The rows that the person has selected in this sheet; none if another sheet is open. */
  selected(sheetId: number): readonly number[];
}

export interface ColumnTexts {
  readonly column: number;
  readonly values: readonly string[];
}

export interface Layout {
  /** Everything about the sheets that set-up needs to know. */
  inspect(): readonly SheetState[];
  /** Makes the changes in order. Returns every sheet's id by its name after the changes. */
  apply(changes: readonly SheetChange[]): ReadonlyMap<string, number>;
}

export interface Heartbeat {
  /** True if the log sheet is there. */
  hasPlace(logSheetId: number): boolean;
  /** Writes the day into the log sheet's head; null means that the daily run is off. Does nothing if the sheet is gone. */
  set(logSheetId: number, day: PlainDate | null): void;
  /**
   * Shows a text below a heading without changing the cell's value; '' for none. The heading was read just now. If it has moved since,
   * nothing is shown.
   */
  caption(
    sheetId: number,
    heading: { readonly row: number; readonly column: number; readonly text: string },
    caption: string,
  ): void;
}

/** The rows of a sheet that a person has just edited. */
export interface Edit {
  readonly sheetId: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}
