import type { Block, Grid } from '../grid/grid';

/** What set-up needs to know about a sheet to plan its changes. */
export interface SheetState {
  readonly grid: Grid;
  readonly maxRows: number;
  readonly frozenRows: number;
  /** Notes of the rows in which headings may be, row by row from A1. */
  readonly topNotes: readonly (readonly string[])[];
  /** The tool's own conditional formats, recognized by `COLOUR_MARK` in their formula. `a1`: their ranges, with commas between. */
  readonly ownColours: readonly { readonly a1: string; readonly formula: string }[];
  /** Descriptions of the sheet's protected ranges. */
  readonly protections: readonly string[];
  /** The cells' formulas, '' for a cell without one. Asks Google when it is first used. */
  readonly formulas: readonly (readonly string[])[];
  /** The merged blocks among the cells. Asks Google when it is first used. */
  readonly merged: readonly Block[];
  /** The number of rows from which the cell's drop-down takes its choices; null if it has no such drop-down. Asks Google. */
  listRows(row: number, column: number): number | null;
}

/** A conditional format: `formula` is relative to the first block's first cell. */
export interface ColourRule {
  readonly blocks: readonly Block[];
  readonly formula: string;
  readonly background: string;
  readonly fontColor?: string;
  readonly bold?: true;
}

/** The format of a block's cells. What is left out stays as it is. */
export interface Look {
  /** '@' is plain text. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly background?: string;
  readonly wrap?: boolean;
  /** Text at the top of the cell, as in the official table. */
  readonly top?: boolean;
  readonly center?: boolean;
  /** A line at the left side of the block. */
  readonly line?: true;
}

/** Rows that are folded together: the first, and how many. */
export interface RowGroup {
  readonly row: number;
  readonly rows: number;
}

/** A change that set-up makes. Changes are made in order; `sheet` is the sheet's name at that time. */
export type SheetChange =
  | { readonly kind: 'make'; readonly sheet: string; readonly index: number }
  | { readonly kind: 'rename'; readonly sheet: string; readonly to: string }
  | { readonly kind: 'grow'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: 'look'; readonly sheet: string; readonly block: Block; readonly look: Look }
  | {
      readonly kind: 'write';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly rows: readonly (readonly string[])[];
    }
  /** What begins with "=" is a formula, and what begins with an apostrophe a text. */
  | {
      readonly kind: 'formulas';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'note';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly kind: 'width'; readonly sheet: string; readonly column: number; readonly pixels: number }
  | { readonly kind: 'hide'; readonly sheet: string; readonly column: number }
  | { readonly kind: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns?: number }
  /** Groups rows and hides them until somebody opens the group, with a button in the row before it. */
  | { readonly kind: 'fold'; readonly sheet: string; readonly groups: readonly RowGroup[] }
  | {
      readonly kind: 'dropDown';
      readonly sheet: string;
      readonly block: Block;
      /** The choices, or the sheet and block with the choices. */
      readonly from: readonly string[] | { readonly sheet: string; readonly block: Block };
      /** True: other entries are refused. False: they are only marked. */
      readonly strict: boolean;
      readonly help: string;
    }
  | { readonly kind: 'protect'; readonly sheet: string; readonly block: Block; readonly description: string }
  /** Warns whoever edits the sheet. */
  | { readonly kind: 'warn'; readonly sheet: string }
  | { readonly kind: 'colours'; readonly sheet: string; readonly rules: readonly ColourRule[] };

/** Part of every formula of the tool's conditional formats, to tell them from other people's. N("…") is 0. */
export const COLOUR_MARK = 'N("matrakan")';
