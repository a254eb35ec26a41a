import { columnOf } from '../../register/columns';
import { isUnseen } from '../../thai/text/invisible';
import { assignColumns } from './headings/assign-columns';
import type { ColumnUse, Heading } from './headings/column-use';
import { findHeadings, type HeadingRows, headingsOf } from './headings/find-headings';
import { fold } from './headings/fold';
import { readHeading } from './headings/read-heading';
import { timeLabel } from './headings/time-label';
import type { SpreadTable } from './spread';
import type { UnderstandOptions } from './understood';

/** A run of rows under the same headings. */
export interface Section {
  readonly table: SpreadTable;
  /** Null if the table carries on the one before it without headings of its own. */
  readonly headingRows: HeadingRows | null;
  readonly headings: readonly Heading[];
  readonly uses: readonly ColumnUse[];
  readonly doubled: readonly (readonly number[])[];
  /** The rows below the headings, from 0, exclusive end. */
  readonly from: number;
  readonly to: number;
  /** Of a table that carries on: the row (from 0) that may be headings after all; null if none is. */
  readonly likeHeadings: number | null;
  /** The row after the last one of the section before, in the same table. */
  readonly titlesFrom: number;
}

/** A row with at least this many known headings begins another table in the same sheet. */
const LEAST_KNOWN = 3;

/** Divides the paper's tables into sections. A table without headings that is as wide as the one before carries it on. */
export function sectionsOf(
  tables: readonly SpreadTable[],
  options: UnderstandOptions,
): { sections: Section[]; others: SpreadTable[] } {
  const sections: Section[] = [];
  const others: SpreadTable[] = [];
  const mapped = new Set((options.map ?? []).map(({ heading }) => headingKey(heading)));
  for (const table of tables) {
    const last = sections[sections.length - 1];
    const found = findHeadings(table, mapped);
    const before = last?.table.width === table.width ? last : undefined;
    if (found !== null && (!before || areHeadings(table, found, before, mapped))) {
      sections.push(...sectionsIn(table, found, options));
    } else if (before) {
      const likeHeadings = found !== null && !holdsTime(table, found) ? found.row : null;
      const rows = { headingRows: null, likeHeadings, from: 0, to: table.rows.length, titlesFrom: 0 };
      sections.push({ ...before, table, ...rows });
    } else others.push(table);
  }
  return { sections, others };
}
