import { groupKey } from '../../office/kinds/indicators';
import type { Measure } from '../../register/measure';
import { toThaiDigits, toWesternDigits } from '../../thai/text/numerals';

/** A typed number before an item: "๑.", "(๒)", "๓)", "๓.๒ ". */
const TYPED = /^\s*\(?(?:[0-9๐-๙]{1,2}\.)?[0-9๐-๙]{1,2}(?:[.)](?![0-9๐-๙])|(?<=\.[0-9๐-๙]{1,2})\s)\s*/;
const BULLET = /^\s*(?:[-–—•●▪◦·*]|\uf0b7)(?![0-9๐-๙])\s*/;
/** "๓.", "(๓)", "๑.๒", "ตัวชี้วัดที่ ๓". */
const GROUP_NUMBER = /^(?:[^0-9]{0,30}ที่)?[\s(]*([0-9]{1,3}(?:\.[0-9]{1,2})*)(?=[.):\s]|$)/;

/**
 * Each measure's method with its typed number replaced by the group's number and the measure's number in the group: ๓.๒. If some groups have
 * no number, or two have the same, the methods stay as typed: a number would name the wrong group.
 */
export function numberedByGroup(measures: readonly Pick<Measure, 'group' | 'method'>[]): readonly string[] {
  const numberOf = groupNumbers(measures.map(({ group }) => group));
  if (numberOf === null) return measures.map(({ method }) => method);
  const members = new Map<string, number>();
  return measures.map(({ group, method }) => {
    const number = numberOf.get(groupKey(group)) ?? '';
    const member = (members.get(number) ?? 0) + 1;
    members.set(number, member);
    return `${toThaiDigits(`${number}.${member}`)} ${withoutNumber(method)}`;
  });
}

/** Each group's number: the one that staff gave it, or its place, from 1, if none has a number. Null if that would name a wrong group. */
function groupNumbers(groups: readonly string[]): ReadonlyMap<string, string> | null {
  const own = new Map<string, string | undefined>();
  for (const group of groups) {
    const key = groupKey(group);
    own.set(key, own.get(key) ?? GROUP_NUMBER.exec(toWesternDigits(group))?.[1]);
  }
  const numbers = [...own.values()].filter(number => number !== undefined);
  if (numbers.length === 0) return new Map([...own.keys()].map((key, at) => [key, String(at + 1)]));
  return numbers.length === own.size && new Set(numbers).size === own.size ? (own as Map<string, string>) : null;
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
