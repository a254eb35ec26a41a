import type { Cell } from '../../grid/cell';

export interface SetUpOptions {
  /** B.E.; the default is the year in the settings, else the year that the periods name, else today's. */
  readonly fiscalYear?: number;
  /** The memo's emblem: a PNG in base64. */
  readonly emblem?: string;
  /** A table to fill a new register with: its file name, and its cells from A1. */
  readonly table?: { readonly name: string; readonly cells: readonly (readonly Cell[])[] };
  /** Whether to fill cells that mean "as above" and to unmerge merged cells; the default is no. */
  readonly fillDown?: boolean | 'ask';
}
