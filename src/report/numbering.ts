import { sameGroup } from '../measure/indicators';
import type { Measure } from '../measure/measure';
import { toThaiDigits, toWesternDigits } from '../thai/numerals';

/** A typed number before an item: "๑.", "(๒)", "๓)", "๓.๒ ". */
const TYPED = /^\s*\(?(?:[0-9๐-๙]{1,2}\.)?[0-9๐-๙]{1,2}(?:[.)](?![0-9๐-๙])|(?<=\.[0-9๐-๙]{1,2})\s)\s*/;
const GROUP_NUMBER = /^\s*([0-9]{1,3})(?![0-9])/;

/** Each measure's method, its typed number replaced by its group's number and its own within the group: ๓.๒. */
export function numberedByGroup(measures: readonly Measure[]): readonly string[] {
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

/** As staff numbered it, or else its place among the groups. */
function groupNumber(group: string, place: number): string {
  return GROUP_NUMBER.exec(toWesternDigits(group))?.[1] ?? String(place);
}

/** A method that is a list of its own, "๑. …" and "๒. …", keeps its numbers. */
function withoutNumber(method: string): string {
  const [first = '', ...more] = method.trim().split('\n');
  return more.some(line => numberOf(line) === numberOf(first) + 1) ? method : method.trim().replace(TYPED, '');
}

/** The last number of what is typed before the line; NaN without one. */
function numberOf(line: string): number {
  const [last = ''] = /[0-9]+(?=[^0-9]*$)/.exec(toWesternDigits(TYPED.exec(line)?.[0] ?? '')) ?? [];
  return last === '' ? Number.NaN : Number(last);
}
