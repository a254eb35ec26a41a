import { columnOf } from '../../register/columns';
import { isUnseen } from '../../thai/text/invisible';
import { headingKey } from '../../thai/text/text';
import { assignColumns } from './headings/assign-columns';
import { readByContent } from './headings/by-content';
import type { ColumnUse, Heading } from './headings/column-use';
import { findHeadings, type HeadingRows, headingsOf, ROWS_SEARCHED } from './headings/find-headings';
import { fold, repairedHeading } from './headings/fold';
import { readHeading } from './headings/read-heading';
import { timeLabel } from './headings/time-label';
import { type HeadingSpan, headingSpans, joinedUnder } from './one-heading';
import { filledCells, hasWord, type SpreadTable, textsIn } from './spread';
import type { UnderstandOptions } from './understood';

/** A run of rows under the same headings. */
export interface Section {
  readonly table: SpreadTable;
  /** Null if the table carries on the one before it without headings of its own. */
  readonly headingRows: HeadingRows | null;
  readonly headings: readonly Heading[];
  readonly spans: readonly HeadingSpan[];
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
  lone: readonly string[] = [],
): { sections: Section[]; others: SpreadTable[] } {
  const sections: Section[] = [];
  const others: SpreadTable[] = [];
  const mapped = new Set([...(options.map ?? []).map(({ heading }) => heading), ...lone].map(headingKey));
  for (const table of tables) {
    const last = sections[sections.length - 1];
    const found = findHeadings(table, mapped);
    const before = last?.table.width === table.width ? last : undefined;
    if (found !== null && (!before || areHeadings(table, found, before, mapped))) {
      sections.push(...sectionsIn(table, found, options));
    } else if (before && holdsMethods(table, before)) {
      const likeHeadings = found !== null && !holdsTime(table, found) ? found.row : null;
      const rows = { headingRows: null, likeHeadings, from: 0, to: table.rows.length, titlesFrom: 0 };
      sections.push({ ...before, table: joinedUnder(table, before.spans, 0), ...rows });
    } else others.push(table);
  }
  return { sections, others };
}

/** Known headings of what is to be done among short texts. Where nothing better is found, their rows are headings. */
export function loneHeadings(tables: readonly SpreadTable[]): string[] {
  return tables.flatMap(({ rows }) =>
    rows.slice(0, ROWS_SEARCHED).flatMap(cells => {
      const texts = filledCells(cells).map(({ text }) => repairedHeading(text));
      const isShort = texts.every(text => text.length <= LONGEST_LONE);
      return texts.filter(text => isShort && texts.length > 1 && isKnownPlan(text));
    }),
  );
}

function isKnownPlan(text: string): boolean {
  const { meaning, sure } = readHeading(text);
  return meaning === 'plan' && sure === 1;
}

/** In letters. */
const LONGEST_LONE = 40;

/**
 * After a table of the same width, rows are headings if a person has read one, or they repeat that table's, are known ones, or all read as headings. Data may look
 * like headings: "โครงการสุจริต | กิจกรรมส่งเสริมคุณธรรม | กองคลัง | ไตรมาส ๒".
 */
function areHeadings(table: SpreadTable, { row }: HeadingRows, before: Section, mapped: ReadonlySet<string>): boolean {
  const texts = textsOf(table, row);
  if (texts.some(text => mapped.has(headingKey(text)))) return true;
  const repeated = texts.filter(
    (text, at) => text !== '' && fold(text) === fold(before.headings[at]?.tiers[0] ?? ''),
  ).length;
  return repeated * 2 >= texts.length || knownIn(texts) >= LEAST_KNOWN || areAllHeadings(texts);
}

/** False for a table of numbers as wide as the measures, such as the counts of each unit: below its first row no method has a letter. */
function holdsMethods({ rows }: SpreadTable, before: Section): boolean {
  const method = before.uses.findIndex(({ column }) => column === 'method');
  const below = rows
    .slice(1)
    .flatMap(cells => cells[method]?.text ?? '')
    .filter(text => !isUnseen(text));
  return below.length === 0 || below.some(hasWord);
}

function areAllHeadings(texts: readonly string[]): boolean {
  const filled = texts.filter(text => !isUnseen(text));
  const readings = filled.map(text => readHeading(text));
  const meanings = new Set(readings.map(({ meaning }) => meaning));
  return (
    filled.length * 2 > texts.length &&
    meanings.size >= LEAST_KNOWN &&
    readings.every(({ meaning, sure }) => meaning !== null && sure >= SURE_ALONE) &&
    !filled.some(isTime)
  );
}

/** How sure each cell must be if nothing else says that a row is of headings. */
const SURE_ALONE = 0.75;

/** A row of measures has a period, headings have not. */
function holdsTime(table: SpreadTable, { row }: HeadingRows): boolean {
  return textsOf(table, row).some(isTime);
}

function isTime(text: string): boolean {
  return timeLabel(text, ANY_YEAR) !== null;
}

/** B.E. Here it only matters whether a cell names a time. */
const ANY_YEAR = 2560;

function textsOf(table: SpreadTable, row: number): string[] {
  return (table.rows[row] ?? []).map(({ text }) => text);
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
    const spans = headingSpans(table, headingRows);
    const joined = joinedUnder(table, spans, from);
    const headings = withoutRest(headingsOf(joined, headingRows, dataRows), spans);
    const { uses, doubled } = assignColumns(headings, options);
    return {
      table: joined,
      headingRows,
      headings,
      spans,
      uses: readByContent(uses, headings, column => textsIn(joined, column, from, to), options.fiscalYear),
      doubled,
      likeHeadings: null,
      from,
      to,
      titlesFrom: at === 0 ? 0 : headingRows.row,
    };
  });
}

/** A heading stands above the first of its columns. */
function withoutRest(headings: readonly Heading[], spans: readonly HeadingSpan[]): Heading[] {
  const isRest = (at: number) => spans.some(({ first, count }) => at > first && at < first + count);
  return headings.map((heading, at) =>
    isRest(at) ? { text: '', tiers: [], holdsMarks: false, marked: false } : heading,
  );
}

/** Headings further down that are not the first ones again. */
function laterHeadings(table: SpreadTable, first: HeadingRows): HeadingRows[] {
  const texts = (row: number) => textsOf(table, row).map(fold).join('|');
  const own = texts(first.row);
  return table.rows.flatMap((cells, row) => {
    if (row < first.row + first.tiers) return [];
    const isOther = knownIn(cells.map(({ text }) => text)) >= LEAST_KNOWN || beginsOther(table, row);
    return isOther && texts(row) !== own ? [{ row, tiers: 1 }] : [];
  });
}

/** "ลำดับ | หน่วยงาน | จำนวน" below a blank row, or below a title that stands so: another table in the same sheet. No cell of a measure is a heading. */
function beginsOther(table: SpreadTable, row: number): boolean {
  const filledAt = (at: number) => filledCells(table.rows[at] ?? []).map(({ text }) => text);
  const texts = filledAt(row);
  const above = filledAt(row - 1).length;
  if (texts.length < 2 || above > 1 || (above === 1 && filledAt(row - 2).length > 0)) return false;
  const readings = texts.map(text => readHeading(text));
  return readings.some(({ meaning }) => meaning === 'own') && readings.every(({ sure }) => sure >= SURELY_HEADING);
}

/** Nothing in the text is unknown. */
const SURELY_HEADING = 0.95;
