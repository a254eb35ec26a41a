/** One cell's old and new text. */
export interface TextChange {
  readonly row: number;
  /** The sheet's column number, from 1. */
  readonly at: number;
  /** The heading as the sheet has it. */
  readonly column: string;
  readonly was: string;
  readonly now: string;
}

/** A cell of staff's that holds a text meant for another: rows moved between the look at that cell and its change. */
export interface StrayText {
  readonly row: number;
  /** The sheet's column number, from 1. */
  readonly column: number;
  readonly heading: string;
  readonly text: string;
  /** What it held before; null where nobody knows. */
  readonly was: string | null;
}

/** How mending staff's texts ended. `left` are cells that wait for another run. */
export type FixResult =
  | { readonly kind: 'previewed'; readonly changes: readonly TextChange[] }
  | { readonly kind: 'declined'; readonly changes: readonly TextChange[] }
  | {
      readonly kind: 'fixed';
      readonly changes: readonly TextChange[];
      readonly left: number;
      readonly strays: readonly StrayText[];
    };

/** How putting the old texts back ended. */
export interface UndoResult {
  readonly restored: number;
  /** Cells that somebody edited since, and those whose row is gone: they keep what they hold. */
  readonly kept: number;
  readonly left: number;
  readonly strays: readonly StrayText[];
}
