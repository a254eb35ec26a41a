import type { Stretch } from './addresses';
import { textKey } from './text';

/** A word that begins a new rank or title, with its place in the text. */
const RANK = '(?:พล|พัน|ร้อย|จ่าสิบ|สิบ|พันจ่า|จ่า|เรืออากาศ|นาวาอากาศ|เรือ|นาวา)(?:ตำรวจ)?(?:ตรี|โท|เอก)|ดาบตำรวจ';
const SHORT_RANK = '(?:พล|พ\\.จ|จ\\.ส|[พรดจสน])\\.(?:[สตอ]\\.)?[ตทอ]\\.(?:อ\\.)?';
const PLAIN_TITLE = 'นางสาว|นาง|นาย|ว่าที่|เด็กชาย|เด็กหญิง|น\\.ส\\.|ด\\.?ร\\.|ด\\.ช\\.|ด\\.ญ\\.';
const TITLE = new RegExp(`(?:${PLAIN_TITLE}|(?<![ก-๎.])(?:${SHORT_RANK})|${RANK})`, 'g');
/** Those of a name that is written without its spaces. */
const LEADING = new RegExp(`^(?:${PLAIN_TITLE}|นส\\.|คุณ|[ผร]ศ\\.|ศ\\.|${SHORT_RANK}|${RANK}|หญิง|แพทย์)+`);

/** What may stand between a title and the name: further titles, หญิง, spaces. */
const MORE_TITLES = new RegExp(`(?:[ \\u00a0]*(?:${TITLE.source}|หญิง|แพทย์))*[ \\u00a0]*`, 'y');
/** Two words of a name; three where the family's begins with ณ. */
const NAME = /[ก-ฮะ-ฺเ-ๅ็-๎]+(?:[ \u00a0]{1,3}(?:ณ[ \u00a0]{1,2})?[ก-ฮะ-ฺเ-ๅ็-๎]+)?/y;

/** After นาย: posts and offices, not names. */
const POSTS =
  /^(?:ก(?:เทศมนตรี|องค์การ|เทศบาล|อบต|อบจ|รัฐมนตรี|สมาคม|สภา|เมือง|ฯ|[^ก-๎]|$)|อำเภอ|ทะเบียน|ช่าง|จ้าง|หน้า|ทหาร|ตำรวจ|สถานี|ตรวจ|ประกัน|ทุน|สัตวบาล)/;
const DEPENDENT = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/;
/** นาง and นาย at the end of these are no titles: พัฒนา|งาน, ทนาย. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = { นาง: /(?:พัฒ|สัมม|เสว|ชาว|ล้าน|ภาว)$/, นาย: /(?:ท|เจ้า)$/ };

/** What two ways to write a person's name share: with titles or without, in brackets or not, whatever its spaces. */
export function nameKey(name: string): string {
  return textKey(name.replace(/[()]/g, '')).replace(LEADING, '');
}

/** Where persons' names stand, their titles included. */
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
  // "พบว่าที่ผ่านมา" is no title: a rank must follow, or nothing stand before.
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
