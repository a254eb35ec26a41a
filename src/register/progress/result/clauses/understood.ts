import { matchesOf } from '../../../../thai/text/text';
import { GOOD } from '../good-news';
import { blanked, type ItemFacts } from '../item-facts';
import { countsFewer } from './counted';
import { type ClauseKind, CONTINUES, isAsked, kindOf, LATIN_NAME, PEOPLE, SAYS_FINISHED } from './kinds';

/** Words of what is to come, hangs or went wrong, wherever they stand. */
const OPEN = new RegExp(
  [
    '(?<!พละ|อัตรา|ออก)กำลัง(?!ใจ|พล|กาย|คน)|(?<!เพื่อ[ก-๎]{0,20}|ก่อน|ที่|เฉ)จะ|เตรียม|คาด(?!เอว)|นัดหมาย|ติด(?:งาน|ภารกิจ|ขัด)|ขาด|ค้าง(?!ชำระ)',
    '(?<!ตั้ง|ไม่)แต่(?!ง|ละ|อย่างใด|เดิม|\\uE000)(?= ?[ก-๎])|เกือบ|ใกล้|รับหลักการ|ในหลักการ|แก้ใหม่|ทำใหม่|แล้วถึง|เบื้องต้น|ชั้นต้น|วันแรก|ครั้งแรก|ชั่วคราว|(?<!จาก|คำสั่ง)เดิม(?=ของ| *$)',
    'บรรจุ(?:เข้า|เป็น)?(?:ระเบียบ)?วาระ|หยุด(?=ไว้|งาน)|เหมือน(?:เก่า|เดิม)|ไปราชการ|ปิด(?=[ก-๎]*เพื่อปรับปรุง)|ถัดไป|(?<!ป)หาก|ภายหลัง|อีก(?=หน|ครั้ง|รอบ|ที|$)|เป็นประจำ$|(?<![กขคตปผพทสศจซา])รอ(?!บ|ง|[ะ-ฺ็-๎]|ด(?!ำ|ู)|ย|ม(?!ติ)|น(?!า)|ก(?!ำ|า))',
    'หลัง(?=สิ้น|สงกรานต์|เทศกาล)|สิ้นปี(?!ที่)|(?<!ใน)สัปดาห์นี้|วัน[ก-๎]{1,8}นี้',
    '(?<=^|[ (])(?:ยัง|อีก|ไม่(?!ผ่าน|พบ|มี(?:ข้อ|ผู้|มูล|เรื่อง|ปัญหา)|เกิน)|ส่วน(?!ราชการ|กลาง|ใหญ่|งาน|ตัว))',
  ].join('|'),
);

/** A number of people belongs to the clause before it. */
const COUNT_OF_PEOPLE = / *(?:จำนวน|ประมาณ|กว่า)* *\d[\d,]* *(?:คน|ราย|นาย|ท่าน|รูป|ครัวเรือน)(?![ก-๎])/g;

/** A count with its unit. */
const COUNT =
  /\d[\d,.:/-]*(?: *(?!ครบ|ยัง|รอ|ไม่|นัด|ขาด|แต่|ส่ง|ขอ)[ก-๎.]{1,9}?)?(?:แล้วเสร็จ|เรียบร้อยแล้ว|เรียบร้อย|แล้ว|ขึ้นไป)?(?= |$|[()])|\d[\d,.:/-]*/g;

/** A name in Latin letters or an abbreviation belongs to the clause around it, and so does what follows a word such as ณ. */
const NAME = / *(?:https?:\S+|[A-Za-z@][\w.@/-]*|(?:[ก-ฮ]{1,3}\.){2,}|[ก-ฮ]{2,4}\.|(?<= )[ก-ฮ]\.) */g;
const PLACE = /(?<=^| )(ที่|ใน|ทาง|โดย|เรื่อง|หัวข้อ|หลักสูตร|ของ|กับ) +/g;

/** What stands in brackets or quotation marks is about the words before it. */
const BRACKETED = /\([^()]*\)|\[[^\]]*\]|"[^"]*"|“[^”]*”/g;

/** Politeness at the end of a clause. */
const POLITE = /(?:นะ)?(?:คะ|ค่ะ|ครับ|คับ)(?=[ .,]|$)/g;

/** What follows is a list of names. */
const LIST = /(?:ได้แก่|ประกอบด้วย|อาทิ|เช่น| คือ ).*$/;

/** In letters. Shorter ones are the rests of counts and names. */
const SHORTEST_CLAUSE = 4;

/** Nothing but a day follows. */
const FINISHED_TO_ITS_END = /(?:แล้ว|เสร็จ|เรียบร้อย|ครบ[ก-๎]*)(?:(?:ตั้งแต่|เมื่อ)(?:วันที่)?)?$/;

/** A deed that a method asks for besides the first one, by its first letters. */
const FURTHER_DEED =
  /(?<!คณะ[ก-๎]{0,30})(?:และ|พร้อม(?:ทั้ง)?|ตลอดจน|รวมทั้ง) *(?=ติดตั้ง|เผยแพร่(?!อย่าง)|ประกาศ|จัด|ผลิต|รายงาน|ส่ง|ประชาสัมพันธ์|แจ้ง|ปรับปรุง|ติดตาม|ประเมิน|อบรม|ฝึก|แต่งตั้ง|ซ่อม|สร้าง|ก่อสร้าง|ตรวจ|มอบ|แจก|ลงนาม|เปิด|สรุป|ดำเนิน|ทดสอบ|ใช้|นำ)(.{4})/g;

/** Offices have many words for making something known. */
const MAKES_KNOWN = /^(?:เผยแ|ประกา|ประชา|แจ้ง|เวียน)/;
const PUBLISHED =
  /เผยแพร่|ประกาศ|ประชาสัมพันธ์|เวียน|แจ้ง|เว็บ|เพจ|โพสต์|ลง(?:ไลน์|ประกาศ)|ติด(?:บอร์ด|ป้าย)|(?:ติด|ปิด)ประกาศ|เสียงตามสาย|แจก|facebook|line/i;

const WHOLE_MEASURE = new RegExp(`^(?:ได้)?(?:ดำเนิน|ปฏิบัติ|แล้ว|เสร็จ|ครบ|เรียบร้อย|สำเร็จ|บรรลุ|ผ่าน|เป็นไป|${GOOD})`);

/**
 * The words that make a person ask, in a result that otherwise says the measure is done; null if every clause is understood, and none of
 * them speaks of less than the method asks for.
 */
export function whyDoubtful(items: readonly ItemFacts[], method: string): string | null {
  const less = countsFewer(items, method);
  if (less !== null) return less;
  const texts = items.map(({ seen, dates }) => dates.reduce(blanked, seen));
  const open = texts.map(text => OPEN.exec(text)).find(found => found !== null);
  if (open) return open[0];
  const clauses = texts.flatMap(clausesOf);
  const doubtful = clauses.some(clause => isAsked(clause, method)) ? null : firstDoubtful(clauses, method);
  if (doubtful !== null) return /[ก-๎]+/.exec(doubtful)?.[0] ?? doubtful;
  return lacksDeed(items, method) ? (items[0]?.shown ?? null) : null;
}

function firstDoubtful(clauses: readonly string[], method: string): string | null {
  let settled = false;
  let begun = false;
  for (const clause of clauses) {
    const own = kindOf(clause, method);
    // "ติดประกาศ ณ อบต. และที่ทำการผู้ใหญ่บ้านแล้ว" is one deed.
    const kind: ClauseKind = own === 'unknown' && begun && !settled && CONTINUES.test(clause) ? 'deed' : own;
    const finished = SAYS_FINISHED.test(clause);
    // After a finished deed, what else is finished, such as that others were told, limits nothing.
    if ((kind === 'step' || kind === 'unknown') && !(settled && FINISHED_TO_ITS_END.test(clause))) return clause;
    settled ||= kind === 'deed' && finished;
    begun ||= kind === 'deed';
  }
  return null;
}

/** Thai puts a space between clauses, but also around counts and names. */
function clausesOf(text: string): readonly string[] {
  const plain = text
    .replace(BRACKETED, ' ')
    .replace(POLITE, '')
    .replace(LIST, '')
    .replace(NAME, LATIN_NAME)
    .replace(COUNT_OF_PEOPLE, `${PEOPLE} `)
    .replace(COUNT, ' ')
    .replace(/ *ณ +/g, 'ณ')
    .replace(PLACE, '$1');
  return plain
    .split(/[ ()[\]"“”,/:]+/)
    .map(clause => clause.replace(/^[^ก-๎A\uE000\uE001]+|[^ก-๎A\uE000\uE001]+$/g, ''))
    .filter(({ length }) => length >= SHORTEST_CLAUSE);
}

/** The method asks for a further deed, and the result neither names it nor says that the whole is finished. */
function lacksDeed(items: readonly ItemFacts[], method: string): boolean {
  if (items.some(({ seen }) => WHOLE_MEASURE.test(seen) || /ครบ/.test(seen))) return false;
  const names = (deed: string) =>
    items.some(({ text }) => text.includes(deed) || (MAKES_KNOWN.test(deed) && PUBLISHED.test(text)));
  return matchesOf(method, FURTHER_DEED).some(([, deed = '']) => !names(deed));
}
