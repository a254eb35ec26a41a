import { remembered } from '../../thai/remembered';
import { nearest, textKey, visibleText } from '../../thai/text/text';

/** The assessment's ten indicators in its order. An office may change the list in its settings. */
export const DEFAULT_INDICATORS: readonly string[] = [
  'การปฏิบัติหน้าที่',
  'การใช้งบประมาณ',
  'การใช้อำนาจ',
  'การใช้ทรัพย์สินของทางราชการ',
  'การแก้ไขปัญหาการทุจริต',
  'คุณภาพการดำเนินงาน',
  'ประสิทธิภาพการสื่อสาร',
  'การปรับปรุงระบบการทำงาน',
  'การเปิดเผยข้อมูล',
  'การป้องกันการทุจริต',
];

/**
 * The indicator's place in the list, from 1, or null. Its number, "(ต่อ)", spaces and line breaks are ignored. Shortened names are
 * recognised because offices use them: "การใช้ทรัพย์สิน", "การปรับปรุงการทำงาน".
 */
export function indicatorOf(group: string, indicators: readonly string[]): number | null {
  const key = indicatorKey(group);
  if (key === '') return null;
  // A group that is only a number is that place in the list.
  if (/^\d+$/.test(key)) return Number(key) >= 1 && Number(key) <= indicators.length ? Number(key) : null;
  const keys = indicators.map(indicatorKey);
  const same = keys.indexOf(key);
  if (same >= 0) return same + 1;
  const shortened = keys.flatMap((name, index) => (isShortened(key, name) ? [index + 1] : []));
  return shortened.length === 1 ? (shortened[0] ?? null) : null;
}

/** True if two group headings are the same indicator: "๕. การแก้ไขปัญหาการทุจริต" and the same with "(ต่อ)". Then their keys are equal, too. */
export function sameGroup(a: string, b: string): boolean {
  return groupKey(a) === groupKey(b);
}

/**
 * The groups of a table that does not follow the ten default indicators, without duplicates and numbers, to become the office's own list;
 * null if it follows the ten. The table follows them if at least half of its groups are among them: a table of other groups (strategies,
 * plans) has at most one of them by chance, and a table of the ten has hardly any others. Shortened and misspelt names count as known; a
 * number that is not a place in the list is ignored.
 */
export function otherGroups(groups: readonly string[]): readonly string[] | null {
  const byKey = new Map(groups.map(group => [indicatorKey(group), group] as const));
  const named = [...byKey].filter(([key, group]) => !/^[\d.()]*$/.test(key) || isDefaultIndicator(group));
  const known = named.filter(([, group]) => isDefaultIndicator(group));
  if (named.length === 0 || known.length >= named.length / 2) return null;
  return named.map(([, group]) => withoutNumber(group));
}

/** True if the list is the one that set-up writes, so the office may never have chosen it. */
export function isDefaultList(indicators: readonly string[]): boolean {
  return indicators.map(textKey).join('\n') === DEFAULT_INDICATORS.map(textKey).join('\n');
}

function isDefaultIndicator(group: string): boolean {
  return indicatorOf(group, DEFAULT_INDICATORS) !== null || nearest(indicatorKey(group), DEFAULT_INDICATORS) !== null;
}

/** Numbers such as "๑." and "๒.๑ ". The number in ๕ส is part of the name. */
const NUMBER = /^(?:[\d๐-๙]+(?:\.[\d๐-๙]+)+(?![\d๐-๙ก-๎])[.)\s]*|[\d๐-๙]+\s*[.)][.)\s]*)+/;

/** On one line, as in the settings' list. */
function withoutNumber(group: string): string {
  return visibleText(group)
    .replace(/\(ต่อ\)/g, '')
    .trim()
    .replace(NUMBER, '')
    .replace(/\n/g, ' ')
    .trim();
}

/** Without its first number, unless that is all there is. "๑.๑ ก" and "๑.๒ ก" are two groups. */
export const groupKey = remembered((group: string) => keyWithout(/^\d+[.)]*/, group));

/** Without its whole number, "๑.๑", unless that is all there is. */
const indicatorKey = remembered((group: string) => keyWithout(/^\d[\d.)]*/, group));

function keyWithout(number: RegExp, group: string): string {
  const key = textKey(group).replace(/\(ต่อ\)/g, '');
  return key.replace(number, '') || key.replace(/[.)]+$/, '');
}

/** True if all characters of the short form occur in the full form in the same order, and it is at least half as long. */
function isShortened(short: string, full: string): boolean {
  if (short.length < full.length / 2 || short.length >= full.length) return false;
  let at = 0;
  for (const character of full) if (character === short[at]) at += 1;
  return at === short.length;
}
