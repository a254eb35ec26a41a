import { GOOD, spaces } from '../good-news';
import type { Place } from '../items';

/** Stands for names in Latin letters and abbreviations. */
export const LATIN_NAME = 'A';

/** Stands for a number of people. */
export const PEOPLE = '\uE001';

/** Stands for a day or a month. */
export const DATE = '\uE002';

/** A number of people belongs to the clause before it. */
const COUNT_OF_PEOPLE = / *(?:จำนวน|ประมาณ|กว่า)* *\d[\d,]* *(?:คน|ราย|นาย|ท่าน|รูป|ครัวเรือน)(?![ก-๎])/g;

/** A count with its unit. */
const COUNT =
  /\d[\d,.:/-]*(?: *(?!ครบ|ยัง|รอ|ไม่|นัด|ขาด|แต่|ส่ง|ขอ)[ก-๎.]{1,9}?)?(?:แล้วเสร็จ|เรียบร้อยแล้ว|เรียบร้อย|แล้ว|ขึ้นไป)?(?= |$|[()])|\d[\d,.:/-]*/g;

/** "เจ้าหน้าที่ ๓ คนผลัดกันบริการ" is one clause. */
const COUNT_WITHIN = / *\d[\d,]* *(?=(?:คน|ราย|เรื่อง|ข้อ|แห่ง|ชั้น|ภาษา|ประเด็น|ฉบับ|รายการ)[ก-๎])/g;

/** A name in Latin letters or an abbreviation belongs to the clause around it, and so does what follows a word such as ณ. */
const NAME = / *(?:https?:\S+|[A-Za-z@][\w.@/-]*|(?:[ก-ฮ]{1,3}\.){2,}|[ก-ฮ]{2,4}\.|(?<= )[ก-ฮ]\.) */g;
const PLACE = /(?<=^| )(ที่|ใน|ทาง|โดย|เรื่อง|หัวข้อ|หลักสูตร|ของ|กับ) +/g;

/** Terms of reference. They matter, unlike other names in Latin letters. */
const TERMS = / *(?<![A-Za-z])T\.?O\.?R(?:\.|(?![A-Za-z])) */gi;

/** What stands in brackets or quotation marks is about the words before it. */
const BRACKETED = /\([^()]*\)|\[[^\]]*\]|"[^"]*"|“[^”]*”/g;

/** Politeness at the end of a clause. */
const POLITE = /(?:นะ)?(?:คะ|ค่ะ|ครับ|คับ)(?=[ .,]|$)/g;

/** What follows is a list of names. */
const LIST = /(?:ได้แก่|ประกอบด้วย|อาทิ|เช่น| คือ ).*$/;

/** In letters. Shorter ones are the rests of counts and names. */
const SHORTEST_CLAUSE = 4;

/** The text of the same length, with a mark where a date begins and spaces for the rest of it. */
export function withDateMarked(text: string, { at, length }: Place): string {
  return text.slice(0, at) + DATE + spaces(text.slice(at + 1, at + length)) + text.slice(at + length);
}

/** The clauses of a text whose dates are marked. Thai puts a space between clauses, but also around counts and names. */
export function clausesOf(text: string): readonly string[] {
  // Many spaces stand for words that say nothing. Patterns that begin with spaces would take the square of their number.
  const plain = text
    .replace(/ {2,}/g, ' ')
    .replace(BRACKETED, ' ')
    .replace(POLITE, '')
    .replace(LIST, '')
    .replace(TERMS, 'ขอบเขตงาน')
    .replace(NAME, LATIN_NAME)
    .replace(COUNT_OF_PEOPLE, `${PEOPLE} `)
    .replace(COUNT_WITHIN, '')
    .replace(COUNT, ' ')
    .replace(/ *\uE002 */g, `${DATE} `)
    .replace(/ *ณ +/g, 'ณ')
    .replace(PLACE, '$1');
  return plain
    .split(/[ ()[\]"“”,/:]+/)
    .map(clause => clause.replace(/^[^ก-๎A\uE000-\uE002]+|[^ก-๎A\uE000-\uE002]+$/g, ''))
    .filter(clause => clause.length >= SHORTEST_CLAUSE || clause.includes(GOOD));
}

export function withoutDates(clause: string): string {
  return clause.replace(/\uE002/g, '');
}
