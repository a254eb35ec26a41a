import { sameGroup } from '../../office/kinds/indicators';
import type { Measure } from '../../register/measure';
import { toThaiDigits, toWesternDigits } from '../../thai/text/numerals';

/** A typed number before an item: "๑.", "(๒)", "๓)", "๓.๒ ". */
const TYPED = /^\s*\(?(?:[0-9๐-๙]{1,2}\.)?[0-9๐-๙]{1,2}(?:[.)](?![0-9๐-๙])|(?<=\.[0-9๐-๙]{1,2})\s)\s*/;
const BULLET = /^\s*(?:[-–—•●▪◦·*]|\uf0b7)(?![0-9๐-๙])\s*/;
const GROUP_NUMBER = /^\s*([0-9]{1,3})(?![0-9])/;

/** Each measure's method with its typed number replaced by the group's number and the measure's number in the group: ๓.๒. */
export function numberedByGroup(measures: readonly Pick<Measure, 'group' | 'method'>[]): readonly string[] {
  const groups = new Map<string, { readonly number: string; members: number }>();
  let places = 0;
  return measures.map(({ group, method }, index) => {
    const above = measures[index - 1]?.group;
    const goesOn = above !== undefined && sameGroup(above, group) ? groups.get(above) : undefined;
    const known = groups.get(group) ?? goesOn;
    if (!known) places += 1;
    const own = known ?? { number: groupNumber(group, places), members: 0 };
    groups.set(group, own);
    own.members += 1;
    return `${toThaiDigits(`${own.number}.${own.members}`)} ${withoutNumber(method)}`;
  });
}

/** The number that staff gave the group, or else its place among the groups, from 1. */
function groupNumber(group: string, place: number): string {
  return GROUP_NUMBER.exec(toWesternDigits(group))?.[1] ?? String(place);
}

/**
 * A method that is a numbered list itself ("๑. …", "๒. …") keeps its numbers. A list of several bullets begins on the line below the new
 * number.
 */
function withoutNumber(method: string): string {
  const [first = '', ...more] = method.trim().split('\n');
  if (BULLET.test(first))
    return more.some(line => BULLET.test(line)) ? `\n${method.trim()}` : method.replace(BULLET, '');
  return more.some(line => isNext(numbersOf(line), numbersOf(first))) ? method : method.trim().replace(TYPED, '');
}

/** The typed number before the line, by level: ๓.๒ is [3, 2]. */
function numbersOf(line: string): number[] {
  return (toWesternDigits(TYPED.exec(line)?.[0] ?? '').match(/[0-9]+/g) ?? []).map(Number);
}

/** True if the number follows the one before: ๒ after ๑, and ๑.๒ after ๑.๑, but not ๑.๒ after ๑. */
function isNext(numbers: readonly number[], before: readonly number[]): boolean {
  const last = before.length - 1;
  return (
    numbers.length === before.length &&
    numbers.every((number, level) => number === (before[level] ?? 0) + (level === last ? 1 : 0)) &&
    last >= 0
  );
}
