import type { PlainDate } from '../../../../thai/dates/calendar';
import { remembered } from '../../../../thai/remembered';
import { matchesOf } from '../../../../thai/text/text';
import { WHO } from '../claims';
import { badEnd } from '../clauses/bad-end';
import { withDateMarked } from '../clauses/clauses';
import { namesEvent, tellsEvent } from '../clauses/event';
import { type ClauseKind, CONTINUES, isAsked, SAYS_FINISHED, sharesWords } from '../clauses/kinds';
import { GOOD } from '../good-news';
import type { ItemFacts } from '../item-facts';
import { reportsScore } from '../percentages';
import { VERBS } from '../verbs';
import { namesAnother } from './another';
import { countsFewer } from './counted';
import { ofOtherTime } from './other-time';
import { type Clause, readClause } from './read-clause';
import { onlyRepeats } from './repeated';

/** Words of what is to come, hangs or went wrong, wherever they stand. */
const OPEN = new RegExp(
  [
    '(?<!พละ|อัตรา|ออก)กำลัง(?!ใจ|พล|กาย|คน)|(?<!เพื่อ[ก-๎]{0,20}|ก่อน|ที่|เฉ)จะ|เตรียม|คาด(?!เอว)|นัดหมาย|ติด(?:งาน|ภารกิจ|ขัด)|ขาด|ค้าง(?!ชำระ|แรม|คืน)',
    '(?<!ตั้ง|ไม่|แม้[ก-๎ ]{0,30})แต่(?!ง|ละ|อย่างใด|เดิม|\\uE000)(?= ?[ก-๎])|เกือบ|ใกล้(?!ชิด|เคียง)|รับหลักการ|ในหลักการ|แก้ใหม่|ทำใหม่|แล้วถึง|เบื้องต้น|ชั้นต้น|วันแรก|ครั้งแรก|ชั่วคราว|(?<!จาก|คำสั่ง)เดิม(?=ของ| *$)|^ใช้[ก-๎]{2,15}เดิม',
    'บรรจุ(?:เข้า|เป็น)?(?:ระเบียบ)?วาระ|หยุด(?=ไว้|งาน)|เหมือน(?:เก่า|เดิม)|ไปราชการ|ปิด(?=[ก-๎]*เพื่อปรับปรุง)|ถัดไป|(?:คราว|ครั้ง|รอบ|เทอม|ภาคเรียน)หน้า(?!ที่)|เป็นหน้าที่ของ|กำหนด(?=เปิด|เริ่ม|มอบ(?!หมาย)|ติดตั้ง)|ไว้(?=มอบ|แจก|ติดตั้ง|เผยแพร่|ส่ง)|(?<!ปี|วัน|เดือน|ครั้ง|รอบ|เสร็จ)ก่อน(?= *$)|(?<!ป)หาก|ภายหลัง|อีก(?=หน|ครั้ง|รอบ|ที|$)|เป็นประจำ$|(?<!นั่ง|อี้|[กขคตปผพทสศจซา])รอ(?!บ|ง|[ะ-ฺ็-๎]|ด(?!ำ|ู)|ย|ม(?!ติ)|น(?!า)|ก(?!ำ|า))',
    // It is of last year, and not compared with it.
    'ปี(?:ที่แล้ว|ก่อน)(?=[ ,)]|$)(?<!(?:กว่า|จาก|เทียบ|เพิ่ม|ลด|กัน)[ก-๎ ]{0,29})',
    'หลัง(?=สิ้น|สงกรานต์|เทศกาล)|สิ้นปี(?!ที่)|(?<!ใน)สัปดาห์นี้|วัน[ก-๎]{1,8}นี้',
    // Somebody else did it.
    `^[ก-๎. ]{2,20}(?:ข้างเคียง|ใกล้เคียง|อื่น) *(?:ได้)?(?:${VERBS})`,
    // What something suffered.
    '(?<!ไม่[ก-๎]{0,20}|ผู้|ที่|การ|ให้|อย่าง|ความ|ลูก)ถูก(?!ต้อง|ร้อยละ|ระเบียบ|หลัก|ใจ|สุข|กฎ|กฏ|วิธี|ร้อง|ประเภท|คน|ตาม)[ก-๎]',
    '(?<!ใช้|งาน|มี|ตั้ง|เป็น|ติด|เปิด)อยู่(?=[ ,)]|$)|(?<!ไป|มา|ส่ง|ถึง|ทั้ง|นี้|และ|จาก|เบี้ย|ถุง)ยัง(?!ชีพ|ได้|มี|เป็น|สามารถ|คงเป็น)',
    '(?=[ยอไส])(?<=^|[ (])(?:ยัง|อีก|ไม่(?!ผ่าน|พบ|มี(?:ข้อ|ผู้|มูล|เรื่อง|ปัญหา)|เกิน)|ส่วน(?!ราชการ|กลาง|ใหญ่|งาน|ตัว))',
  ].join('|'),
);

/** Results repeat, and the pattern is long. */
const openWords = remembered((text: string) => OPEN.exec(text)?.[0] ?? null);

/** A deed with nothing missing. */
const IN_FULL = /ครบ|ทุก(?!วัน|เดือน|ปี|สัปดาห์|ไตรมาส|เช้า)|เรียบร้อย|เสร็จสิ้น/;

/** Belongs to the clause before it. */
const WHEN_OR_WHERE =
  /^(?:เมื่อ|วันที่|ตั้งแต่|ณ|ที่(?!ดิน|ปรึกษา)|ใน|ตาม|ไว้|ภาพ|เอกสาร(?:แนบ|ประกอบ)|รายละเอียด|หลักฐาน|ดัง|คำสั่ง|เลขที่|เริ่ม)/;

/** Who led what was held. */
const CEREMONY = /เป็นประธาน|กล่าว(?:เปิด|ปิด|ต้อนรับ|รายงาน)/;

/** The same people did this, too. */
const ALSO = new RegExp(`^(?:และ|พร้อม|อีกทั้ง|รวมทั้ง)(?!${WHO})`);

/** More of them is good, whatever a measure makes less. */
const GOOD_TO_GROW = /พอใจ.*ขึ้น|คะแนน.*ขึ้น|ความ|ผู้รับ|ผู้ใช้|ประชาชน|รายได้.*ขึ้น|สะดวก/;

/** What a measure wants less or more of went the other way. */
const WRONG_WAYS: readonly (readonly [method: RegExp, result: RegExp])[] = [
  [/^(?:การ)?(?:ลด|ป้องกัน|แก้)/, /(?:เพิ่ม|สูง|มาก|นาน)ขึ้น/],
  [/^(?:การ)?(?:เพิ่ม|ยกระดับ)/, /(?:คะแนน|พอใจ|รายได้)[ก-๎]*ลดลง/],
];

/** In letters: ผู้เข้าชม. What is longer may say what somebody did. */
const LONGEST_NAME = 10;

/** Says that it is finished, and not what. */
const JUST_FINISHED = /^(?:ได้)?(?:แล้ว|เสร็จ|เรียบร้อย|สำเร็จ|สิ้น|ครบ(?:ถ้วน|ทุก[ก-๎]{2,12})?)+(?:(?:ตั้งแต่|เมื่อ)(?:วันที่)?)?$/;

/** Nothing but a day follows. */
const FINISHED_TO_ITS_END = /(?:แล้ว|เสร็จ|เรียบร้อย|ครบ[ก-๎]*)(?:(?:ตั้งแต่|เมื่อ)(?:วันที่)?)?$/;

/** A deed that a method asks for besides the first one, by its first letters. */
const FURTHER_DEED =
  /(?<!คณะ[ก-๎]{0,30})(?:และ|พร้อม(?:ทั้ง)?|ตลอดจน|รวมทั้ง) *(?=ติดตั้ง|เผยแพร่(?!อย่าง)|ประกาศ|จัด|ผลิต|รายงาน|ส่ง|ประชาสัมพันธ์|แจ้ง|ปรับปรุง|ติดตาม|ประเมิน|อบรม|ฝึก|แต่งตั้ง|ซ่อม|สร้าง|ก่อสร้าง|ตรวจ|มอบ|แจก|ลงนาม|เปิด|สรุป|ดำเนิน|ทดสอบ|ใช้|นำ|ซ้อม|ซักซ้อม|ทบทวน|เยี่ยม)(.{4})/g;

/** Offices have many words for making something known. */
const MAKES_KNOWN = /^(?:เผยแ|ประกา|ประชา|แจ้ง|เวียน)/;
const PUBLISHED =
  /เผยแพร่|ประกาศ|ประชาสัมพันธ์|เวียน|แจ้ง|เว็บ|เพจ|โพสต์|ลง(?:ไลน์|ประกาศ)|ติด(?:บอร์ด|ป้าย)|(?:ติด|ปิด)ประกาศ|เสียงตามสาย|แจก|facebook|line/i;

const WHOLE_MEASURE = new RegExp(`^(?:ได้)?(?:ดำเนิน|ปฏิบัติ|แล้ว|เสร็จ|ครบ|เรียบร้อย|สำเร็จ|บรรลุ|ผ่าน|เป็นไป|${GOOD})`);

/** Of these methods a report of progress is the deed. */
const REPORTS = /รายงาน|ติดตาม|ประชุม|ดำเนินการ/;

/** A method that makes a paper known. To make the paper is not enough. */
const PUBLISH = /^[\s\d๐-๙.)-]*(?:การ)?(?:เผยแพร่|เปิดเผย)/;
const SHOWN = new RegExp(`${PUBLISHED.source}|ลง|ขึ้น|ติด|อัป|[a-z]|${WHOLE_MEASURE.source}`, 'i');

/**
 * The words that make a person ask, in a result that otherwise says the measure is done; null if every clause is understood, and none of
 * them speaks of less than the method asks for. `first`: the first day on which the measure could be done.
 */
export function whyDoubtful(items: readonly ItemFacts[], method: string, first: PlainDate): string | null {
  const less = countsFewer(items, method) ?? ofOtherTime(items, method, first);
  if (less !== null) return less;
  const texts = items.map(({ seen, dates }) => dates.reduce(withDateMarked, seen));
  const open = texts.map(openWords).find(words => words !== null);
  if (open) return open;
  const bad = texts.map(badEnd).find(found => found !== null);
  if (bad) return bad;
  const clauses = items.flatMap(item => item.clauses()).map(clause => readClause(clause, method));
  const isAskedFor = clauses.some(
    (clause, at) => clause.kind === 'deed' && isAsked(clause.words, method) && !endsOther(clauses, at, method),
  );
  const isHeld = items.some(item => tellsEvent(item.clauses(), item.dates, method));
  const doubtful =
    wrongWay(clauses, method) ??
    unclearEnd(clauses, isHeld) ??
    (isAskedFor ? null : firstDoubtful(clauses, items, method, isHeld)) ??
    namesAnother(clauses, items.map(({ seen }) => seen).join(' '), method);
  if (doubtful !== null) return /[ก-๎]+/.exec(doubtful.words)?.[0] ?? doubtful.words;
  return onlyRepeats(items, method) || lacksDeed(items, method) ? (items[0]?.shown ?? null) : null;
}

/** "เรียบร้อยแล้ว" is said of what stands before it, which may be something else. */
function endsOther(clauses: readonly Clause[], at: number, method: string): boolean {
  if (!JUST_FINISHED.test(clauses[at]?.words ?? '')) return false;
  const before = clauses
    .slice(0, at)
    .filter(({ kind }) => kind !== 'harmless')
    .pop();
  return before?.kind === 'step' || (before?.kind === 'unknown' && !sharesWords(method, before.words, 8));
}

/** "ก่อสร้างแล้ว ๒ หลัง ผู้รับจ้างทิ้งงาน": what comes last, and is not understood, may be what went wrong. */
function unclearEnd(clauses: readonly Clause[], isHeld: boolean): Clause | null {
  const last = clauses.filter(({ words }) => !WHEN_OR_WHERE.test(words)).pop();
  if (last === undefined || last.outcome !== null || SAYS_FINISHED.test(last.words)) return null;
  // The only day that is told is that of the event.
  const isDatedBefore = clauses.slice(0, clauses.indexOf(last)).some(({ isDated }) => isDated);
  const isEvent = isHeld && !isDatedBefore && clauses.filter(({ isDated }) => isDated).length === 1;
  const isClear = isEvent || ALSO.test(last.words) || CEREMONY.test(last.words) || /ทุก/.test(last.words);
  const { kind, words } = last;
  return !isClear && (kind === 'unknown' || (kind === 'named' && words.length > LONGEST_NAME)) ? last : null;
}

/** Time to wait that grew, of a measure that should make it less. */
function wrongWay(clauses: readonly Clause[], method: string): Clause | null {
  const [, bad] = WRONG_WAYS.find(([asked]) => asked.test(method)) ?? [];
  return clauses.find(({ words }) => bad?.test(words) && !GOOD_TO_GROW.test(words)) ?? null;
}

function firstDoubtful(
  clauses: readonly Clause[],
  items: readonly ItemFacts[],
  method: string,
  isHeld: boolean,
): Clause | null {
  const behind = clauses.map(clause => clause.outcome !== null || isInFull(clause, method)).lastIndexOf(true);
  let settled = false;
  let begun = false;
  for (const [index, clause] of clauses.entries()) {
    const { words, kind: own } = clause;
    // "ติดประกาศ ณ อบต. และที่ทำการผู้ใหญ่บ้านแล้ว" is one deed, and so is "ประกาศเกณฑ์ วันสอบ และผลสอบ".
    const isOfOne: boolean = begun && !settled && (CONTINUES.test(words) || isListed(words, clauses[index + 1]));
    const kind: ClauseKind = own === 'unknown' && isOfOne ? 'deed' : own;
    const finished = SAYS_FINISHED.test(words);
    // What comes before an outcome is behind, so its verb need not be known.
    const open =
      (kind === 'unknown' && index > behind && !isHeld) ||
      (kind === 'step' &&
        !(isHeld && namesEvent(words, method)) &&
        !clauses.slice(index).some(({ outcome }) => outcome?.steps?.test(words)));
    // After a finished deed, what else is finished, such as that others were told, limits nothing.
    if (open && !(settled && FINISHED_TO_ITS_END.test(words))) return clause;
    settled ||= kind === 'deed' && finished;
    begun ||= kind === 'deed' || kind === 'named';
  }
  const isDone = isHeld || items.some(tellsOutright) || behind >= 0 || clauses.some(({ kind }) => kind === 'deed');
  return isDone ? null : (clauses[0] ?? null);
}

/** What the method names was done with nothing missing. */
function isInFull({ words, kind }: Clause, method: string): boolean {
  return kind === 'deed' && IN_FULL.test(words) && sharesWords(method, words, 4);
}

/** A short name in a list that goes on. */
function isListed(words: string, next: Clause | undefined): boolean {
  return words.length <= LONGEST_NAME && next !== undefined && ALSO.test(next.words);
}

/** Says that something is finished, well liked or there, without a deed. */
function tellsOutright({ saysFinished, goodNews, seen }: ItemFacts): boolean {
  return saysFinished || goodNews || reportsScore(seen) || /^มี|คะแนน|ระดับ/.test(seen);
}

/** The method asks for a further deed, and the result neither names it nor says that the whole is finished. */
function lacksDeed(items: readonly ItemFacts[], method: string): boolean {
  if (!REPORTS.test(method) && items.some(({ text }) => /^.{0,9}งานความ(?:คืบ|ก้าว)/.test(text))) return true;
  if (PUBLISH.test(method) && !items.some(({ seen }) => SHOWN.test(seen))) return true;
  if (items.some(({ seen }) => WHOLE_MEASURE.test(seen) || /ครบ(?=ถ้วน|ทุก|ทั้ง|ตาม|แล้ว| *\d)/.test(seen))) return false;
  const names = (deed: string) =>
    items.some(({ text }) => text.includes(deed) || (MAKES_KNOWN.test(deed) && PUBLISHED.test(text)));
  return matchesOf(method, FURTHER_DEED).some(([, deed = '']) => !names(deed));
}
