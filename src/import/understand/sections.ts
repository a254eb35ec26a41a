import { columnOf } from '../../register/columns';
import { headingKey } from '../../thai/text/text';
import { assignColumns } from './headings/assign-columns';
import type { ColumnUse, Heading } from './headings/column-use';
import { findHeadings, type HeadingRows, headingsOf } from './headings/find-headings';
import { fold } from './headings/fold';
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
  for (const table of tables) {
    const last = sections[sections.length - 1];
    const found = headingsIn(table, last, options);
    if (found !== null) sections.push(...sectionsIn(table, found, options));
    else if (last && last.table.width === table.width) {
      sections.push({ ...last, table, headingRows: null, from: 0, to: table.rows.length, titlesFrom: 0 });
    } else others.push(table);
  }
  return { sections, others };
}

/** After a table of the same width, a row is of headings only if it repeats that table's or has known ones: data may look like headings. */
function headingsIn(
  table: SpreadTable,
  before: Section | undefined,
  { map = [] }: UnderstandOptions,
): HeadingRows | null {
  const found = findHeadings(table, new Set(map.map(({ heading }) => headingKey(heading))));
  if (found === null || before === undefined || before.table.width !== table.width) return found;
  const texts = (table.rows[found.row] ?? []).map(({ text }) => text);
  const repeated = texts.filter(
    (text, at) => text !== '' && fold(text) === fold(before.headings[at]?.tiers[0] ?? ''),
  ).length;
  return repeated * 2 >= texts.length || knownIn(texts) >= LEAST_KNOWN ? found : null;
}

function knownIn(texts: readonly string[]): number {
  return new Set(texts.flatMap(text => columnOf(text) ?? [])).size;
}

function sectionsIn(table: SpreadTable, first: HeadingRows, options: UnderstandOptions): Section[] {
  const starts = [first, ...laterHeadings(table, first)];
  return starts.map((headingRows, at): Section => {
    const from = headingRows.row + headingRows.tiers;
    const to = starts[at + 1]?.row ?? table.rows.length;
    const dataRows = Array.from({ length: to - from }, (_, index) => from + index);
    const headings = headingsOf(table, headingRows, dataRows);
    return {
      table,
      headingRows,
      headings,
      ...assignColumns(headings, options),
      from,
      to,
      titlesFrom: at === 0 ? 0 : headingRows.row,
    };
  });
}

/** Headings further down that are not the first ones again. */
function laterHeadings(table: SpreadTable, first: HeadingRows): HeadingRows[] {
  const texts = (row: number) => (table.rows[row] ?? []).map(({ text }) => fold(text)).join('|');
  const own = texts(first.row);
  return table.rows.flatMap((cells, row) => {
    if (row < first.row + first.tiers) return [];
    return knownIn(cells.map(({ text }) => text)) >= LEAST_KNOWN && texts(row) !== own ? [{ row, tiers: 1 }] : [];
  });
}
