import type { Block, Grid } from '../grid/grid';

/** What set-up needs to know of a sheet before it decides. */
export interface SheetState {
  readonly grid: Grid;
  readonly maxRows: number;
  readonly frozenRows: number;
  /** Notes of the first rows, as far down as headings may stand; row by row from A1. */
  readonly topNotes: readonly (readonly string[])[];
  /** The tool's own conditional formats, known by the mark in their formula. */
  readonly ownColours: readonly { readonly a1: string; readonly formula: string }[];
  /** Descriptions of the protections of ranges in this sheet. */
  readonly protections: readonly string[];
}

/** A conditional format: `formula` is relative to the block's first cell. */
export interface ColourRule {
  readonly block: Block;
  readonly formula: string;
  readonly background: string;
  readonly fontColor: string;
}

/** How the cells of a block look; what is left out stays as it is. */
export interface Look {
  /** '@' keeps text text. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly background?: string;
  readonly wrap?: boolean;
  /** Text at the cell's top, as in the official table. */
  readonly top?: boolean;
  readonly center?: boolean;
}

/** One thing set-up does, in order. A sheet goes by the name it has when its turn comes. */
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
  | {
      readonly kind: 'note';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly kind: 'width'; readonly sheet: string; readonly column: number; readonly pixels: number }
  | { readonly kind: 'hide'; readonly sheet: string; readonly column: number }
  | { readonly kind: 'freeze'; readonly sheet: string; readonly rows: number }
  | {
      readonly kind: 'dropDown';
      readonly sheet: string;
      readonly block: Block;
      /** The choices, or the sheet and block that hold them. */
      readonly from: readonly string[] | { readonly sheet: string; readonly block: Block };
      /** Refuses other entries; otherwise it only marks them. */
      readonly strict: boolean;
      readonly help: string;
    }
  | { readonly kind: 'protect'; readonly sheet: string; readonly block: Block; readonly description: string }
  | { readonly kind: 'colours'; readonly sheet: string; readonly rules: readonly ColourRule[] };

/** Stands in every formula of the tool's conditional formats, so that it knows its own from other people's. N("…") is 0. */
export const COLOUR_MARK = 'N("matrakan")';
