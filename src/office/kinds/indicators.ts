import { nearest, textKey, visibleText } from '../../thai/text/text';

/** The ten indicators of the assessment, in its order; an office may change the list in its settings. */
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
 * The indicator's place in the list, from 1, or null. Its number, "(ต่อ)", spaces and line breaks do not matter, and offices
 * shorten names: "การใช้ทรัพย์สิน", "การปรับปรุงการทำงาน".
 */
export function indicatorOf(group: string, indicators: readonly string[]): number | null {
  const key = indicatorKey(group);
  if (key === '') return null;
  // A group that is only a number means that place of the list.
  if (/^\d+$/.test(key)) return Number(key) >= 1 && Number(key) <= indicators.length ? Number(key) : null;
  const keys = indicators.map(indicatorKey);
  const same = keys.indexOf(key);
  if (same >= 0) return same + 1;
  const shortened = keys.flatMap((name, index) => (isShortened(key, name) ? [index + 1] : []));
  return shortened.length === 1 ? (shortened[0] ?? null) : null;
}

/** Two headings of groups that are one indicator: "๕. การแก้ไขปัญหาการทุจริต" and the same with "(ต่อ)". */
export function sameGroup(a: string, b: string): boolean {
  return indicatorKey(a) === indicatorKey(b);
}

/**
 * The groups of a table that does not follow the ten, each once and without its number, for the office's own list; null where it does.
 * A table of other groups (strategies, plans) has none of the ten or one by chance, and one of the ten hardly a group of its own: so half
 * of the groups decide. One that is shortened or misspelt counts as known, one that is only a number of no place as nothing.
 */
export function otherGroups(groups: readonly string[]): readonly string[] | null {
  const byKey = new Map(groups.map(group => [indicatorKey(group), group] as const));
  const named = [...byKey].filter(([key, group]) => !/^[\d.()]*$/.test(key) || isOfTheTen(group));
  const known = named.filter(([, group]) => isOfTheTen(group));
  if (named.length === 0 || known.length >= named.length / 2) return null;
  return named.map(([, group]) => withoutNumber(group));
}

/** Whether the list is the one that set-up writes, so that nobody need have chosen it. */
export function isTheTen(indicators: readonly string[]): boolean {
  return indicators.map(textKey).join('\n') === DEFAULT_INDICATORS.map(textKey).join('\n');
}

function isOfTheTen(group: string): boolean {
  return indicatorOf(group, DEFAULT_INDICATORS) !== null || nearest(indicatorKey(group), DEFAULT_INDICATORS) !== null;
}

/** In one line, as the settings list it. */
function withoutNumber(group: string): string {
  const name = visibleText(group).replace(/\(ต่อ\)/g, '');
  return name
    .replace(/^(?:[\d๐-๙]+[.)]+)+[\d๐-๙]*/, '')
    .replace(/\n/g, ' ')
    .trim();
}

/** Without its number, unless there is nothing else. */
function indicatorKey(group: string): string {
  const key = textKey(group).replace(/\(ต่อ\)/g, '');
  return key.replace(/^\d+(?:[.)]+\d+)*[.)]*/, '') || key.replace(/[.)]+$/, '');
}

/** Every character of the short form stands in the full one, in order, and most of it is there. */
function isShortened(short: string, full: string): boolean {
  if (short.length < full.length / 2 || short.length >= full.length) return false;
  let at = 0;
  for (const character of full) if (character === short[at]) at += 1;
  return at === short.length;
}
