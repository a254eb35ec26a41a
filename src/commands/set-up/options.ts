import type { Source } from '../../import/source';
import type { RowChoice } from '../../import/understand/understood';
import type { StaffColumn } from '../../register/columns';

export interface SetUpOptions {
  /** B.E.; the default is the year in the settings, else the year that the periods name, else today's. */
  readonly fiscalYear?: number;
  /** The memo's emblem: a PNG in base64. */
  readonly emblem?: string;
  /** An office's paper to fill a new register with. `name`: the file's. */
  readonly paper?: { readonly name: string; readonly source: Source };
  /** How a person reads a heading: a column, or null for a column of the office's own. */
  readonly map?: readonly { readonly heading: string; readonly column: StaffColumn | null }[];
  /** Only this table of the paper, from 1. */
  readonly tableNumber?: number;
  /** How a person reads rows of the paper. */
  readonly rows?: readonly RowChoice[];
  /** Begin a register with headings only, whatever tables the sheets hold. */
  readonly fresh?: true;
  /** Show how the table is understood, and write nothing. */
  readonly preview?: boolean;
  /** Show it and ask before a new register is filled; the default is no. */
  readonly ask?: boolean;
  /** Whether to fill cells that mean "as above" and to unmerge merged cells; the default is no. */
  readonly fillDown?: boolean | 'ask';
}
