import type { Cell } from '../../grid/cell';

export interface SetUpOptions {
  /** B.E.; left out, it is what the settings say, else what the periods name, else today's. */
  readonly fiscalYear?: number;
  /** The memo's emblem: a PNG in base64. */
  readonly emblem?: string;
  /** A table to fill a new register with: its file's name, and its cells from A1. */
  readonly table?: { readonly name: string; readonly cells: readonly (readonly Cell[])[] };
  /** Whether cells that mean "as above" are filled in, and merged ones taken apart; left out, they stay. */
  readonly fillDown?: boolean | 'ask';
}
