import type { StaffColumn } from '../../../register/columns';
import type { TimeLabel } from './time-label';

/** What a column of a table is used for. */
export interface ColumnUse {
  readonly column: StaffColumn | null;
  readonly as: 'column' | 'round6' | 'round12' | 'part' | 'marks' | 'own';
  readonly sure: number;
  /** For marks: the time above them. */
  readonly time: TimeLabel | null;
  /** The number (from 0) of the column that was chosen instead of this one, if the two are nearly as sure. */
  readonly insteadOf: number | null;
}

export const OWN: ColumnUse = { column: null, as: 'own', sure: 1, time: null, insteadOf: null };

/** One heading: all its tiers in one text, and the tiers by themselves, the upper one first. */
export interface Heading {
  readonly text: string;
  readonly tiers: readonly string[];
  /** True if the filled cells below are marks, such as ✓ and ←→. */
  readonly holdsMarks: boolean;
  /** True if there is at least one. */
  readonly marked: boolean;
}
