import type { Stretch } from './addresses';
import { textKey } from './text';

/** Ranks in full: ร้อยตำรวจเอก, พลโท, ดาบตำรวจ. */
const RANK = '(?:พล|พัน|ร้อย|จ่าสิบ|สิบ|พันจ่า|จ่า|เรืออากาศ|นาวาอากาศ|เรือ|นาวา)(?:ตำรวจ)?(?:ตรี|โท|เอก)|ดาบตำรวจ';
const SHORT_RANK = '(?:พล|พ\\.จ|จ\\.ส|[พรดจสน])\\.(?:[สตอ]\\.)?[ตทอ]\\.(?:อ\\.)?';
const PLAIN_TITLE = 'นางสาว|นาง|นาย|ว่าที่|เด็กชาย|เด็กหญิง|น\\.ส\\.|ด\\.?ร\\.|ด\\.ช\\.|ด\\.ญ\\.';
const TITLE = new RegExp(`(?:${PLAIN_TITLE}|(?<![ก-๎.])(?:${SHORT_RANK})|${RANK})`, 'g');
/** Titles at the start of a name without spaces. */
const LEADING = new RegExp(`^(?:${PLAIN_TITLE}|นส\\.|คุณ|[ผร]ศ\\.|ศ\\.|${SHORT_RANK}|${RANK}|หญิง|แพทย์)+`);

/** What may come between a title and the name: more titles, หญิง, spaces. */
const MORE_TITLES = new RegExp(`(?:[ \\u00a0]*(?:${TITLE.source}|หญิง|แพทย์))*[ \\u00a0]*`, 'y');
/** The two words of a name, or three if the family name begins with ณ. */
const NAME = /[ก-ฮะ-ฺเ-ๅ็-๎]+(?:[ \u00a0]{1,3}(?:ณ[ \u00a0]{1,2})?[ก-ฮะ-ฺเ-ๅ็-๎]+)?/y;

/** If this follows นาย, it is a post or an office, not a name. */
const POSTS =
  /^(?:ก(?:เทศมนตรี|องค์การ|เทศบาล|อบต|อบจ|รัฐมนตรี|สมาคม|สภา|เมือง|ฯ|[^ก-๎]|$)|อำเภอ|ทะเบียน|ช่าง|จ้าง|หน้า|ทหาร|ตำรวจ|สถานี|ตรวจ|ประกัน|ทุน|สัตวบาล)/;
const DEPENDENT = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/;
/** After these letters, นาง and นาย are not titles: พัฒนา|งาน, ทนาย. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = { นาง: /(?:พัฒ|สัมม|เสว|ชาว|ล้าน|ภาว)$/, นาย: /(?:ท|เจ้า)$/ };

/** A key to compare people's names. It ignores titles, brackets and spaces. */
export function nameKey(name: string): string {
  return textKey(name.replace(/[()]/g, '')).replace(LEADING, '');
}

/** People's names, including their titles. */
export function namesIn(text: string): readonly Stretch[] {
  const names: Stretch[] = [];
  TITLE.lastIndex = 0;
  for (let match = TITLE.exec(text); match !== null; match = TITLE.exec(text)) {
    if (!isTitle(text, match[0], match.index)) continue;
    const end = endOfName(text, match.index + match[0].length);
    names.push({ start: match.index, end });
    TITLE.lastIndex = end;
  }
  return names;
}

function isTitle(text: string, title: string, at: number): boolean {
  const end = at + title.length;
  const before = text.slice(Math.max(0, at - 4), at);
  if (DEPENDENT.test(text.charAt(end)) || NOT_AFTER[title]?.test(before)) return false;
  if (title === 'นาย') return !POSTS.test(text.slice(end, end + 12));
  // ว่าที่ in "พบว่าที่ผ่านมา" is not a title. It is one only if a rank follows, or if no letter precedes it.
  return title !== 'ว่าที่' || !/[ก-๎]/.test(text.charAt(at - 1)) || RANK_NEXT.test(text.slice(end, end + 20));
}

const RANK_NEXT = new RegExp(`^[ \\u00a0]*(?:${RANK}|${SHORT_RANK})`);

function endOfName(text: string, from: number): number {
  MORE_TITLES.lastIndex = from;
  MORE_TITLES.exec(text);
  NAME.lastIndex = Math.max(from, MORE_TITLES.lastIndex);
  const start = NAME.lastIndex;
  return NAME.exec(text) === null ? start : NAME.lastIndex;
}
