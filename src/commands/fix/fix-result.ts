/** One cell's old and new text. */
export interface TextChange {
  readonly row: number;
  /** Column number, from 1. */
  readonly at: number;
  /** The heading as the sheet has it. */
  readonly column: string;
  readonly was: string;
  readonly now: string;
}

/** A staff cell that got a text meant for another cell, because rows moved between the check of that cell and its change. */
export interface StrayText {
  readonly row: number;
  /** Column number, from 1. */
  readonly column: number;
  readonly heading: string;
  readonly text: string;
  /** The cell's text before; null if it is unknown. */
  readonly was: string | null;
}

/** How correcting staff's texts ended. `left`: the number of cells left for another run. */
export type FixResult =
  | { readonly kind: 'previewed'; readonly changes: readonly TextChange[] }
  | { readonly kind: 'declined'; readonly changes: readonly TextChange[] }
  | {
      readonly kind: 'fixed';
      readonly changes: readonly TextChange[];
      readonly left: number;
      readonly strays: readonly StrayText[];
    };

/** How restoring the old texts ended. */
export interface UndoResult {
  readonly restored: number;
  /** Number of cells not restored, because somebody has edited them or their row is gone. */
  readonly kept: number;
  readonly left: number;
  readonly strays: readonly StrayText[];
}
