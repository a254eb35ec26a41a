import { addDays, BUDDHIST_OFFSET, fiscalYearOf, THAI_MONTHS } from '../../../thai/dates/calendar';
import { toThaiDigits } from '../../../thai/text/numerals';
import type { ColumnUse, Heading } from '../headings/column-use';
import { markedCells, readMark } from '../headings/marks';
import { yearIn } from '../headings/time-label';

/** A column of marks: its number (from 0), heading and time. */
interface MarkColumn {
  readonly at: number;
  readonly heading: Heading;
  readonly time: NonNullable<ColumnUse['time']>;
}

export interface MarkedPeriod {
  /** As a person would write it; '' without marks. */
  readonly text: string;
  /** Columns (from 0) in which a text stands instead of a mark. */
  readonly texts: readonly number[];
}

/** The period that a row's marks under months, quarters or years say. */
export function markedPeriod(
  cells: readonly string[],
  uses: readonly ColumnUse[],
  headings: readonly Heading[],
): MarkedPeriod {
  const columns = uses.flatMap((use, at): MarkColumn[] => {
    const heading = headings[at];
    return use.as === 'marks' && use.time !== null && heading ? [{ at, heading, time: use.time }] : [];
  });
  const marked = markedCells(columns.map(({ at }) => cells[at] ?? ''));
  const texts = columns.filter(({ at }) => readMark(cells[at] ?? '') === 'text').map(({ at }) => at);
  const written = runsOf(columns, marked).map(run => writtenRun(run));
  return { text: written.join(', '), texts };
}

function runsOf(columns: readonly MarkColumn[], marked: readonly boolean[]): MarkColumn[][] {
  const runs: MarkColumn[][] = [];
  columns.forEach((column, at) => {
    if (!marked[at]) return;
    const last = runs[runs.length - 1];
    if (last && followsOn(last[last.length - 1], column)) last.push(column);
    else runs.push([column]);
  });
  return runs;
}

/** True if one time begins on the day after the other ends. Columns of other things may stand between them. */
function followsOn(before: MarkColumn | undefined, { time }: MarkColumn): boolean {
  return before?.time.kind === time.kind && time.kind !== 'terms' && addDays(before.time.end, 1) === time.start;
}

function writtenRun(run: readonly MarkColumn[]): string {
  const [first, last] = [run[0], run[run.length - 1]];
  if (first === undefined || last === undefined) return '';
  switch (first.time.kind) {
    case 'months':
      return range(monthOf(first), monthOf(last));
    case 'quarters':
      return quarters(first, last);
    case 'terms':
      return first.heading.tiers[first.heading.tiers.length - 1] ?? '';
    case 'years':
      return inDigitsOf(
        first,
        `ปีงบประมาณ พ.ศ. ${range(String(fiscalYearOf(first.time.end)), String(fiscalYearOf(last.time.end)))}`,
      );
  }
}

const range = (first: string, last: string) => (first === last ? first : `${first} - ${last}`);

/** With the year if the headings name one. */
function monthOf(column: MarkColumn): string {
  const [year, month] = column.time.start.split('-').map(Number);
  const name = THAI_MONTHS[(month ?? 1) - 1]?.short ?? '';
  return namesYear(column) ? inDigitsOf(column, `${name} ${(year ?? 0) + BUDDHIST_OFFSET}`) : name;
}

function quarters(first: MarkColumn, last: MarkColumn): string {
  const number = ({ time }: MarkColumn) => Math.floor(((Number(time.start.slice(5, 7)) + 2) % 12) / 3) + 1;
  const year = ({ time }: MarkColumn) => fiscalYearOf(time.start);
  if (!namesYear(first)) return inDigitsOf(first, `ไตรมาส ${range(String(number(first)), String(number(last)))}`);
  if (year(first) === year(last)) {
    return inDigitsOf(
      first,
      `ไตรมาส ${range(String(number(first)), String(number(last)))} ปีงบประมาณ พ.ศ. ${year(first)}`,
    );
  }
  return inDigitsOf(first, `ไตรมาส ${number(first)}/${year(first)} - ไตรมาส ${number(last)}/${year(last)}`);
}

function namesYear({ heading }: MarkColumn): boolean {
  return heading.tiers.some(tier => yearIn(tier) !== null || /(?<![\d๐-๙])[\d๐-๙]{2}(?![\d๐-๙])/.test(tier));
}

/** Thai numerals where the heading has them. */
function inDigitsOf({ heading }: MarkColumn, text: string): string {
  return /[๐-๙]/.test(heading.text) ? toThaiDigits(text) : text;
}
