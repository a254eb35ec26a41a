import type { Measure } from '../../../register/measure';
import type { Register } from '../../../register/read-register';
import { measuresAbove, measuresBelow } from '../../../register/rows/nearby';
import { remembered } from '../../../thai/remembered';
import { toWesternDigits } from '../../../thai/text/numerals';
import { visibleText } from '../../../thai/text/text';
import type { Finding, RegisterRule, Wanted } from '../../findings/finding';

/** A number before an item, at the start of a line: "๑.", "(๒)", or "๕.๓", where the last part counts. */
const ITEM = /^[-–•* ]*\(?(?:\d{1,2}\.)?(\d{1,2})[.)](?!\d)|^[-–•* ]*\d{1,2}\.(\d{1,2})(?= )/;

/**
 * The numbers that may come next in a group. There can be several: after a cell with a list of its own, the next row may continue the
 * list's numbers or the cell's; a row without a number may or may not have been counted; and some plans keep counting through all groups.
 */
interface Count {
  readonly group: string;
  readonly next: readonly number[];
  /** True if the group's first number was one of `next`; null before the first number. */
  readonly beginsRight: boolean | null;
}

/**
 * Numbers of methods that skip or repeat within a group: a row was lost or copied. If a group's numbers neither begin at 1 nor continue the
 * group before, they are part of a longer list elsewhere and are not checked.
 */
export const numbering: RegisterRule = ({ register }, wanted) => {
  if (!wanted.measures.some(({ measure }) => firstNumber(measure) !== null)) return [];
  const findings: Finding[] = [];
  const { measures, below } = measuresTo(wanted, register);
  let count: Count = { group: '', next: [1], beginsRight: null };
  for (const [at, measure] of measures.entries()) {
    if (groupOf(measure) !== count.group)
      count = { group: groupOf(measure), next: [1, ...count.next], beginsRight: null };
    const { leading, inner } = numbersIn(measure.method);
    const first = firstNumber(measure);
    if (first === 1 && isSecondList(count, [measure, measures[at + 1] ?? below])) count = { ...count, next: [1] };
    const fits = first === null || count.next.includes(first);
    const beginsRight = first === null ? count.beginsRight : (count.beginsRight ?? fits);
    const missed = fits || beginsRight === false ? null : expectedOf(count.next, first);
    if (first !== null && missed !== null) {
      const data = { number: first, expected: missed };
      findings.push({ rule: 'numbering', severity: 'suggestion', row: measure.row, column: 'method', data });
    }
    const next = nextOf(count.next, leading, inner);
    // A wrong number is reported once: the next row may continue either from it or from the number it should have been.
    count = { ...count, beginsRight, next: missed === null ? next : [...next, missed + 1] };
  }
  return findings;
};

/** The measures from where the count begins to the last wanted one, and the one below that. */
function measuresTo({ measures: wanted }: Wanted, register: Register) {
  const [first = 0, last = 0] = [wanted[0], wanted[wanted.length - 1]].map(one => one?.measure.row);
  let begin = register.measureAt(first);
  // No number above a group that begins at 1 matters.
  for (const above of measuresAbove(register, first)) {
    if (begin !== null && groupOf(above) !== groupOf(begin) && firstNumber(begin) === 1) break;
    begin = above;
  }
  const rows = register.rows.filter(row => row >= (begin?.row ?? first) && row <= last);
  // The rows of a split have one number.
  const splits = new Set<string>();
  const isFirst = ({ split }: Measure) =>
    split === null || (!splits.has(split.from) && splits.add(split.from) !== null);
  const measures = rows.flatMap(row => register.measureAt(row) ?? []).filter(isFirst);
  for (const below of measuresBelow(register, last)) if (isFirst(below)) return { measures, below };
  return { measures, below: null };
}

/**
 * True if a group's numbers begin again at 1 and go on from there: a list for another unit. A 1 right after the first 1, or with another number
 * after it, may be a slip.
 */
function isSecondList({ group, next }: Count, [here, after]: readonly [Measure, Measure | null]): boolean {
  if (!next.some(number => number > 2)) return false;
  const { inner } = numbersIn(here.method);
  if (inner.length > 1) return true;
  if (!after || groupOf(after) !== group) return false;
  const { leading, inner: list } = numbersIn(after.method);
  return (leading ?? list[0]) === 2;
}

/**
 * The group's place in the list, so that a group continued with "(ต่อ)" is the same group. A group that is not in the list is known by its
 * name.
 */
function groupOf({ indicator, group }: Measure): string {
  return indicator === null ? group.replace(/\(ต่อ\)/g, '').trim() : String(indicator);
}

function firstNumber({ method }: Measure): number | null {
  const { leading, inner } = numbersIn(method);
  return leading ?? inner[0] ?? null;
}

/** The numbers of a row are asked for by the rows around it as well. */
const numbersIn = remembered((method: string): { leading: number | null; inner: readonly number[] } => {
  if (!/[\d๐-๙]/.test(method)) return { leading: null, inner: [] };
  const lines = toWesternDigits(visibleText(method)).split('\n');
  const [leading = null, ...inner] = lines.map(line => {
    const [, plain, last] = ITEM.exec(line) ?? [];
    const number = plain ?? last;
    return number === undefined ? null : Number(number);
  });
  return { leading, inner: inner.filter(number => number !== null) };
});

function nextOf(next: readonly number[], leading: number | null, inner: readonly number[]): readonly number[] {
  const last = inner[inner.length - 1];
  const afterInner = last === undefined ? [] : [last + 1];
  if (leading !== null) return [leading + 1, ...afterInner];
  return last === undefined ? [...new Set(next.flatMap(number => [number, number + 1]))].slice(0, 50) : afterInner;
}

/** The nearest number that would have been right; if two are equally near, the first one. */
function expectedOf(next: readonly number[], number: number): number {
  return [...next].sort((a, b) => Math.abs(a - number) - Math.abs(b - number))[0] ?? 1;
}
