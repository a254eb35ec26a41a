import type { MenuRecord, Question } from '../script/screen';

// What the browser is sent, as plain data. Also compiled for the browser, so nothing of Node or of the workbook's model may be named here.

/** The workbook: its name and the sheets that are shown. */
export interface BookView {
  readonly name: string;
  readonly sheets: readonly SheetTab[];
}

export interface SheetTab {
  readonly id: number;
  readonly name: string;
  /** `#rrggbb`. */
  readonly color: string | null;
}

/** A sheet without its hidden rows and columns. */
export interface SheetView {
  readonly id: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
  /** What cells may hold; `CellView.list` is a place in this list. */
  readonly lists: readonly { readonly values: readonly string[]; readonly help: string | null }[];
}

export interface ColumnView {
  /** From 0. */
  readonly column: number;
  readonly letters: string;
  /** In pixels. */
  readonly width: number;
}

export interface RowView {
  /** From 0. */
  readonly row: number;
  /** True or false if the button of a group of rows is here: whether the group is open. */
  readonly isOpen?: boolean;
  /** For each shown column; null if a merged cell covers it. */
  readonly cells: readonly (CellView | null)[];
}

/** What is left out is as in an empty cell. */
export interface CellView {
  readonly text?: string;
  /** What a person edits, where that is not `text`: a formula, a date, a number's full value. */
  readonly input?: string;
  readonly note?: string;
  readonly link?: string;
  readonly list?: number;
  readonly look?: Look;
  /** The size of a merged cell, in shown rows and columns. */
  readonly span?: { readonly rows: number; readonly columns: number };
}

export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly wrap?: true;
  /** `#rrggbb`. */
  readonly color?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  /** In points. */
  readonly size?: number;
  /** Lines at the sides, as in CSS. */
  readonly lines?: { readonly [Side in 'left' | 'right' | 'top' | 'bottom']?: string };
}

/** A person opens or closes a group of rows by the button in this row (from 0). */
export interface Fold {
  readonly sheet: number;
  readonly row: number;
  readonly isOpen: boolean;
}

/** A text typed into a cell. Rows and columns count from 0. */
export interface Edit {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The version of the workbook that the person saw when the editing began, and what the cell held then. */
  readonly version: number;
  readonly seen: string;
  /** The person knows that the cell is filled in by the tool. */
  readonly sure: boolean;
}

export type EditReply =
  | { readonly kind: 'saved' }
  /** Somebody else changed the cell since. */
  | { readonly kind: 'conflict'; readonly now: string }
  /** Somebody else moved, removed or replaced the row since. */
  | { readonly kind: 'moved' }
  /** The cell's rule allows only some values. */
  | { readonly kind: 'refused'; readonly values: readonly string[]; readonly help: string | null }
  /** The cell is protected by a warning: ask, then send the edit as `sure`. */
  | { readonly kind: 'guarded' }
  | { readonly kind: 'protected' }
  | NotSaved;

/** The workbook's file could not be written. Everything is as it was before. */
export interface NotSaved {
  readonly kind: 'notSaved';
  readonly why: 'changedElsewhere' | 'openElsewhere' | 'cannotWrite';
}

/** A run of the script. What it wrote is saved, even if it failed, as in Google. */
export interface Ran<Page> {
  readonly kind: 'ran';
  readonly value: unknown;
  /** What the script threw, or null. */
  readonly error: string | null;
  readonly pages: readonly Page[];
  /** The cell that the script selected last, or null. Rows and columns count from 0. */
  readonly selected: { readonly sheet: number; readonly row: number; readonly column: number } | null;
}

/** A page that the script opened, as the browser finds it. */
export interface PageView {
  readonly kind: 'modal' | 'modeless' | 'sidebar';
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly url: string;
}

/** What the server tells a tab by itself. */
export type TabEvent =
  /** The workbook changed. `by`: the tab that changed it. */
  | { readonly kind: 'changed'; readonly version: number; readonly by: string }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  /** The question need not be answered any more. */
  | { readonly kind: 'answered'; readonly id: number }
  | { readonly kind: 'toast'; readonly title: string; readonly text: string }
  /** The source was built anew, or could not be built. */
  | { readonly kind: 'reload' };

/** All that a tab needs to begin. */
export interface Start {
  readonly version: number;
  readonly book: BookView;
  readonly menus: readonly MenuRecord[];
  /** The origin of the frames with the script's pages. */
  readonly frames: string;
}
