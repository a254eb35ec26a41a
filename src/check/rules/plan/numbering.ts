import type { Measure } from '../../../register/measure';
import { toWesternDigits } from '../../../thai/text/numerals';
import { visibleText } from '../../../thai/text/text';
import type { Finding, RegisterRule } from '../../findings/finding';

/** A number before an item, at the start of a line: "๑.", "(๒)", "๕.๓" (of which the last counts). */
const ITEM = /^[-–•* ]*\(?(?:\d{1,2}\.)?(\d{1,2})[.)](?!\d)|^[-–•* ]*\d{1,2}\.(\d{1,2})(?= )/;

/**
 * Which numbers may come next in a group. A cell that holds a list of its own may go on with the list's numbers or with the
 * cell's, a row without a number may have been counted or not, and some plans number on through all groups.
 */
interface Count {
  readonly group: string;
  readonly next: readonly number[];
  /** Whether the group's first number was one of those; null before it. */
  readonly beginsRight: boolean | null;
}

/**
 * Numbers of methods that skip or repeat within a group: a row was lost, or copied. A list that neither begins at 1 nor goes on from the
 * group before is part of a longer one, and its numbers are not the table's to judge.
 */
export const numbering: RegisterRule = ({ register: { measures } }) => {
  const findings: Finding[] = [];
  let count: Count = { group: '', next: [1], beginsRight: null };
  for (const measure of measures) {
    if (groupOf(measure) !== count.group)
      count = { group: groupOf(measure), next: [1, ...count.next], beginsRight: null };
    const { leading, inner } = numbersIn(measure.method);
    const first = leading ?? inner[0] ?? null;
    const fits = first === null || count.next.includes(first);
    const beginsRight = first === null ? count.beginsRight : (count.beginsRight ?? fits);
    const missed = fits || beginsRight === false ? null : expectedOf(count.next, first);
    if (first !== null && missed !== null) {
      const data = { number: first, expected: missed };
      findings.push({ rule: 'numbering', severity: 'suggestion', row: measure.row, column: 'method', data });
    }
    const next = nextOf(count.next, leading, inner);
    // A number mistyped is told once: the rows after it may go on from what it should be.
    count = { ...count, beginsRight, next: missed === null ? next : [...next, missed + 1] };
  }
  return findings;
};

/** The group by its place in the list, so that one continued with "(ต่อ)" is the same. */
function groupOf({ indicator, group }: Measure): string {
  return indicator === null ? group.replace(/\(ต่อ\)/g, '').trim() : String(indicator);
}

function numbersIn(method: string): { leading: number | null; inner: readonly number[] } {
  const lines = toWesternDigits(visibleText(method)).split('\n');
  const [leading = null, ...inner] = lines.map(line => {
    const [, plain, last] = ITEM.exec(line) ?? [];
    const number = plain ?? last;
    return number === undefined ? null : Number(number);
  });
  return { leading, inner: inner.filter(number => number !== null) };
}

function nextOf(next: readonly number[], leading: number | null, inner: readonly number[]): readonly number[] {
  const last = inner[inner.length - 1];
  const afterInner = last === undefined ? [] : [last + 1];
  if (leading !== null) return [leading + 1, ...afterInner];
  return last === undefined ? [...new Set(next.flatMap(number => [number, number + 1]))].slice(0, 50) : afterInner;
}

/** The nearest number that would have fitted, the first where two are as near. */
function expectedOf(next: readonly number[], number: number): number {
  return [...next].sort((a, b) => Math.abs(a - number) - Math.abs(b - number))[0] ?? 1;
}
