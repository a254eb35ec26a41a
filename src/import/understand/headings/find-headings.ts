import { isUnseen } from '../../../thai/text/invisible';
import { headingKey } from '../../../thai/text/text';
import { filledCells, type SpreadCell, type SpreadTable } from '../spread';
import type { Heading } from './column-use';
import { fold, repairedHeading } from './fold';
import { readMark } from './marks';
import { readHeading } from './read-heading';
import { roundOf, timeLabel } from './time-label';

/** Where a table's headings are: the first row (from 0), and how many rows they take. */
export interface HeadingRows {
  readonly row: number;
  readonly tiers: number;
}

/** Titles may precede the headings, so this many rows are searched. */
export const ROWS_SEARCHED = 40;
const MOST_TIERS = 3;
const LEAST_KNOWN = 3;
/** A heading is looked for only where most filled cells are this short, in letters on the line. */
const LONGEST = 70;
/** How sure a cell must be to count as a heading. */
const LEAST_SURE = 0.65;
/** More than a row can score by its words. */
const READ_BY_A_PERSON = 1000;

/** B.E. Here it only matters whether a heading names a time. */
const ANY_YEAR = 2560;

/**
 * The row with the most headings, with the tiers above and below it; null if no row looks like headings. `mapped`: headings that a person has
 * read, as `headingKey` gives them: their row is a row of headings, whatever else stands in it.
 */
export function findHeadings(table: SpreadTable, mapped: ReadonlySet<string> = new Set()): HeadingRows | null {
  let best = { row: -1, score: 0 };
  for (let row = 0; row < Math.min(ROWS_SEARCHED, table.rows.length); row += 1) {
    const cells = table.rows[row] ?? [];
    const read = cells.filter(({ text }) => mapped.has(headingKey(repairedHeading(text)))).length;
    const score = headingScore(cells) + read * READ_BY_A_PERSON;
    if (score > best.score) best = { row, score };
  }
  if (best.row < 0) return null;
  let first = hasTierAbove(table, best.row) ? best.row - 1 : best.row;
  // Parts such as "แผน | ผล" under each month may look more like headings than the headings above them.
  while (first > 0 && headingScore(table.rows[first - 1] ?? []) > 0 && isTierBelow(table, first - 1, first)) first -= 1;
  let last = best.row;
  while (last - first + 1 < MOST_TIERS && isTierBelow(table, first, last + 1)) last += 1;
  return { row: first, tiers: last - first + 1 };
}

/** How much a row looks like headings; 0 unless it says one thing that matters, and another or several things of the office's own. */
function headingScore(cells: readonly SpreadCell[]): number {
  const filled = filledCells(cells);
  if (filled.some(({ text }) => fold(text).length > LONGEST)) return 0;
  const named = filled.filter(({ text }) => timeLabel(text, ANY_YEAR) === null);
  const times = filled.length - named.length;
  const likely = named
    .map(({ text }) => readHeading(text))
    .filter(({ meaning, sure }) => meaning !== null && sure >= LEAST_SURE);
  const meanings = new Set(likely.map(({ meaning }) => meaning).filter(meaning => meaning !== 'own'));
  // "มาตรการ | วิธีการดำเนินการ" and nothing else: what is to be done is all that a plan must say.
  const isPlan = likely.length === named.length && likely.length > 1 && likely.every(({ sure }) => sure === 1);
  const isEnough = meanings.size > 1 || (meanings.size === 1 && (times > 1 || likely.length > 3 || isPlan));
  // A sheet may have many columns of the office's own, but then its other headings are well known.
  const known = likely.filter(({ sure, meaning }) => sure === 1 && meaning !== 'own').length;
  if (!isEnough || (known < LEAST_KNOWN && (likely.length + times) * 2 < filled.length)) return 0;
  const strange = named.length - likely.length;
  const sum = likely.reduce((all, { sure }) => all + sure, 0);
  return sum - Math.min(strange * 0.3, sum / 2) + (times > 1 ? times * 0.5 : 0);
}

/** "ปีงบประมาณ ๒๕๖๗" above the months: the row above stands only where this row has times or rounds, or is joined with it. */
function hasTierAbove(table: SpreadTable, row: number): boolean {
  const [above, here] = [table.rows[row - 1], table.rows[row]];
  if (above === undefined || here === undefined) return false;
  const filled = filledCells(above);
  if (filled.length === 0 || filled.some(({ column }) => column === 0 && !joinsDown(above[0], row))) return false;
  return filled.every(({ column }) => joinsDown(above[column], row) || isPart(here[column]?.text ?? ''));
}

function joinsDown(cell: SpreadCell | undefined, row: number): boolean {
  const merge = cell?.merge;
  return merge !== null && merge !== undefined && merge.row + merge.rows > row && merge.rows > 1;
}

/**
 * True if a row only names parts of the headings above it: rounds, months, years, or what is counted in each year. Under headings that are
 * not divided it is blank, or joined with them.
 */
function isTierBelow(table: SpreadTable, first: number, row: number): boolean {
  const [top, here] = [table.rows[first], table.rows[row]];
  if (top === undefined || here === undefined) return false;
  if (row < table.headingRows) return true;
  const own = here.flatMap((cell, column) =>
    cell.merge !== null && cell.merge.row < row ? [] : [{ ...cell, column }],
  );
  const filled = own.filter(({ text }) => !isUnseen(text));
  const joined = here.some((cell, column) => (cell.merge?.row ?? row) < row && !isUnseen(top[column]?.text ?? ''));
  if (filled.length === 0) return joined && here.every(cell => (cell.merge?.row ?? row) < row || isUnseen(cell.text));
  if (carriesOn(top, filled) || divides(top, filled) || (joined && filled.every(cell => isUnderSpan(top, cell))))
    return true;
  // What is done is one column: its heading has no parts.
  if (filled.some(({ column }) => readHeading(top[column]?.text ?? '').meaning === 'plan')) return false;
  return filled.every(({ text }) => readMark(text) !== 'marked' && isPart(text)) && (filled.length > 1 || joined);
}

/** True if the row fills exactly the columns of headings that stand over several columns: "ผลการดำเนินงาน | (blank)" over "แล้วเสร็จ | ไม่แล้วเสร็จ". */
function divides(
  top: readonly SpreadCell[],
  filled: readonly { readonly text: string; readonly column: number }[],
): boolean {
  const isOver = top.map(
    ({ text }, column) =>
      isUnseen(text) || (!isUnseen(text) && column + 1 < top.length && isUnseen(top[column + 1]?.text ?? '')),
  );
  const columns = isOver.flatMap((over, column) => (over && column > 0 ? [column] : []));
  const isWhole =
    filled.length > 1 && filled.length === columns.length && filled.every(({ column }, at) => column === columns[at]);
  return (
    isWhole &&
    !isUnseen(top[columns[0] ?? 0]?.text ?? '') &&
    filled.every(({ text }) => fold(text).length <= LONGEST_PART)
  );
}

/** True if the cell is narrower than the heading above it, which is merged over several columns. */
function isUnderSpan(top: readonly SpreadCell[], cell: SpreadCell & { readonly column: number }): boolean {
  const above = top[cell.column]?.merge ?? null;
  return above !== null && above.columns > (cell.merge?.columns ?? 1) && fold(cell.text).length <= LONGEST_PART;
}

/** In letters on the line. */
const LONGEST_PART = 25;

/** "ผู้รับ | ผลการ" over "ผิดชอบ | ดำเนินงาน": a heading that goes on in the next row. */
function carriesOn(
  top: readonly SpreadCell[],
  filled: readonly { readonly text: string; readonly column: number }[],
): boolean {
  const joined = filled.map(({ text, column }) => readHeading(`${top[column]?.text ?? ''}${text}`));
  return (
    filled.length > 1 &&
    joined.every(({ sure }, at) => sure === 1 && !isUnseen(top[filled[at]?.column ?? 0]?.text ?? ''))
  );
}

function isPart(text: string): boolean {
  if (timeLabel(text, ANY_YEAR) !== null || roundOf(text) !== null) return true;
  const { meaning, sure } = readHeading(text);
  return meaning !== null && sure >= 0.8 && !/[:;]/.test(text);
}

/** The headings of all columns, tier over tier. `dataRows`: the rows below, from 0. */
export function headingsOf(table: SpreadTable, { row, tiers }: HeadingRows, dataRows: readonly number[]): Heading[] {
  const lines = table.rows.slice(row, row + tiers);
  return Array.from({ length: table.width }, (_, column) => {
    const texts = lines.flatMap((cells, tier) => {
      const isDivided = lines.slice(tier + 1).some(below => !isUnseen(below[column]?.text ?? ''));
      const text = repairedHeading(tierText(cells, column, isDivided));
      return text === '' ? [] : [text];
    });
    const distinct = texts.filter((text, at) => at === 0 || fold(text) !== fold(texts[at - 1] ?? ''));
    const cells = dataRows.map(at => markIn(table.rows[at]?.[column], column));
    return {
      text: distinct.join(' '),
      tiers: distinct,
      holdsMarks: holdsMarks(cells),
      marked: holdsMarks(cells) && cells.some(isMarked),
    };
  });
}

/** Above a part, a blank cell right of a heading belongs to it if the table was not merged, as in a .csv file. */
function tierText(cells: readonly SpreadCell[], column: number, isDivided: boolean): string {
  const own = cells[column]?.text ?? '';
  if (!isDivided || !isUnseen(own) || cells.some(({ merge }) => merge !== null)) return own;
  const left = cells
    .slice(0, column)
    .reverse()
    .find(({ text }) => !isUnseen(text));
  return left?.text ?? '';
}

/** A title or total that is merged across a column says nothing of what the column holds. */
function markIn(cell: SpreadCell | undefined, column: number): string {
  const { text = '', merge = null } = cell ?? {};
  return merge !== null && merge.column < column && readMark(text) === 'text' ? '' : text;
}

const isMarked = (cell: string) => readMark(cell) === 'marked';

/** Marks, or nothing in most cells and marks in the others. */
function holdsMarks(cells: readonly string[]): boolean {
  const readings = cells.map(readMark);
  const marked = readings.filter(one => one === 'marked').length;
  return marked > 0 ? marked >= readings.filter(one => one === 'text').length : readings.every(one => one === 'blank');
}
