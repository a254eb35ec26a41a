import { matchesOf } from '../../../thai/text/text';
import { LETTER, NUMBER, NUMBER_BEGINS, numberOf } from './numbers';
import { MADE_LESS } from './verbs';

/**
 * How much of something a text says there is.
 * - of: `work`, the measure's own work; `money` or `people`, which say nothing of the work if it is said to be finished elsewhere;
 *   `unclear`, if the text does not say of what.
 * - share: from 0; 1 or more is the whole.
 */
export interface Amount {
  readonly of: 'work' | 'money' | 'people' | 'unclear';
  readonly share: number;
  /** It counts occasions, months or quarters. */
  readonly ofTimes: boolean;
  readonly at: number;
  readonly length: number;
}

const COUNTER = `((?![.ๆ])${LETTER}{1,25}?)?`;
const GAP = '[ก-๎ ().:]{0,40}?';
/** What names the whole. */
const WHOLE = '(?:ทั้งหมด|ทั้งสิ้น|ทั้งปี|จำนวน|เป้าหมาย|แผน|กำหนด|ที่ตั้งไว้|ตั้งไว้|โควตา|งบประมาณ|วงเงิน)';

/** ๖ คัน จากทั้งหมด ๙ คัน; ๓ ใน ๕; 4/6 กอง; ๒ รุ่น ของเป้าหมาย ๓ รุ่น. */
const PART_FIRST = new RegExp(
  `${NUMBER_BEGINS}${NUMBER} *${COUNTER} *\\(?(?:จาก(?!เดิม)${GAP}|(?:ใน|ของ) *(?:${WHOLE}${GAP})?|/|ต่อ(?=${WHOLE})${GAP}|${WHOLE}${GAP}) *${NUMBER} *(${LETTER}{1,25})?`,
  'g',
);

/** ทั้งหมด ๙ คัน ติดแล้ว ๖ คัน; เป้าหมาย ๕ รุ่น อบรมได้ ๓ รุ่น; ส่ง ๖๐ ชุด ได้รับคืน ๓๕ ชุด. */
const WHOLE_FIRST = new RegExp(
  `(?:${WHOLE} *(?:ไว้|ที่)?|(?:ส่ง|แจก)[ก-๎]{0,25}?) *${NUMBER} *([ก-๎]{1,20}?)(?=[ ,()])([ก-๎ ,.()]{1,40}?)${NUMBER_BEGINS}${NUMBER} *\\2(?![ก-๎])`,
  'g',
);

const MONEY = /^(?:บาท|ล้าน|แสน|หมื่น|พัน)/;
const TIME = /^(?:ปี|เดือน|สัปดาห์|วัน|ชั่วโมง|ชม|นาที|ไตรมาส)/;
const TIMES = /^(?:ครั้ง|เดือน|ไตรมาส|งวด|รอบ)/;
const SIZE = /^(?:เมตร|ม\.|ซม)/;
const PEOPLE = /^(?:คน|ท่าน|นาย)/;

/** Before a number: people who came, answered or were asked; their number says nothing of the measure's work. */
const OF_PEOPLE =
  /(?:ผู้(?:เข้า|ร่วม|ตอบ|มา|สมัคร|ลง|ได้รับเชิญ)|มีคน|มีผู้|เข้าร่วม|เข้าฟัง|เข้ารับการ|ร่วมงาน|ร่วมกิจกรรม|ที่เชิญ|มาจริง|(?:ผู้[ก-๎]{1,12}|ประชาชน|นักเรียน|บุคลากร)มา)[ก-๎ ]{0,30}$/;
/** Before a number: money. */
const OF_MONEY = /(?:เบิกจ่าย|ใช้งบ|ใช้จ่าย|งบประมาณ|วงเงิน|เป็นเงิน|ราคา|ค่าใช้จ่าย)[ก-๎ ]{0,30}$/;
/** Before a number: it is a mark, a document's number, or what there was before an improvement. */
const OF_OTHER = new RegExp(
  `(?:คะแนน|ค่าเฉลี่ย|เฉลี่ย|ระดับ|เลขที่|คำสั่ง|ประกาศ|หนังสือ|(?<!พื้น|สถาน|หน้า)ที่(?: *[ก-๎]{1,4}\\.?)?|ครั้งที่|ภาคเรียน(?:ที่)?|รุ่นที่|วันที่|มาตรา|ข้อ|หมู่(?:ที่)?|โทร\\.?|เวลา|(?:${MADE_LESS}|เพิ่ม)[ก-๎ ]{0,40}(?:จาก)?|(?<!ระหว่าง)เมื่อ|ปี|พ\\.?ศ\\.?|[คยพ]\\.|คม|ยน|พันธ์) *$`,
);

const REACH = 60;

/** The parts of a whole that the text counts. */
export function partsOfWhole(text: string): readonly Amount[] {
  if (!/\d/.test(text) && !/ใน|จาก/.test(text)) return [];
  return [
    ...matchesOf(text, PART_FIRST).flatMap(match => partFirst(text, match)),
    ...matchesOf(text, WHOLE_FIRST).flatMap(match => wholeFirst(text, match)),
  ];
}

function partFirst(text: string, match: RegExpMatchArray): Amount[] {
  const [whole, part = '', counter = '', all = '', counterOfAll = ''] = match;
  const at = match.index ?? 0;
  const before = text.slice(Math.max(0, at - REACH), at);
  const slash = /^[\d,.]+ *\/ *\d/.test(whole);
  if (OF_OTHER.test(before) || (slash && isDateOrNumber(text, at, whole, numberOf(all)))) return [];
  // ๒ ครั้ง ใน ๓ เดือน; ๕,๐๐๐ บาท จาก ๓ หน่วยงาน; ผู้เข้าร่วม ๖๐ คน จาก ๔ หมู่บ้าน: the numbers count different things.
  const kinds = [kindOf(counter), kindOf(counterOfAll)];
  if (counter !== '' && counterOfAll !== '' && kinds[0] !== kinds[1]) return [];
  const share = numberOf(part) / numberOf(all);
  const years = isYear(part) && isYear(all);
  if (!Number.isFinite(share) || (slash && share > 1) || years) return [];
  const same =
    counter === '' || counterOfAll === '' || counterOfAll.startsWith(counter) || counter.startsWith(counterOfAll);
  const ofTimes = TIMES.test(counter || counterOfAll);
  const of = ofWhat(before, counter || counterOfAll, same);
  // With the words before it: แล้ว in "เบิกจ่ายแล้ว" does not say that the work is finished.
  const words = of === 'money' ? (OF_MONEY.exec(before)?.[0].length ?? 0) : 0;
  return [{ of, share, ofTimes, at: at - words, length: whole.length + words }];
}

function wholeFirst(text: string, match: RegExpMatchArray): Amount[] {
  const [whole, all = '', counter = '', , part = ''] = match;
  const at = match.index ?? 0;
  const share = numberOf(part) / numberOf(all);
  const before = text.slice(Math.max(0, at - REACH), at + whole.lastIndexOf(part));
  const amount = { of: ofWhat(before, counter, true), share, ofTimes: TIMES.test(counter), at, length: whole.length };
  return Number.isFinite(share) ? [amount] : [];
}

function kindOf(counter: string): 'money' | 'time' | 'size' | 'people' | 'things' {
  if (MONEY.test(counter)) return 'money';
  if (SIZE.test(counter)) return 'size';
  if (TIME.test(counter)) return 'time';
  return PEOPLE.test(counter) ? 'people' : 'things';
}

function ofWhat(before: string, counter: string, same: boolean): Amount['of'] {
  if (MONEY.test(counter) || OF_MONEY.test(before)) return 'money';
  if (OF_PEOPLE.test(before)) return 'people';
  return same ? 'work' : 'unclear';
}

/** Of the Buddhist era: two of them are no part and whole. */
function isYear(number: string): boolean {
  return /^2[45]\d\d$/.test(number);
}

/** 10/11/2568, 12/2569, ที่ 3/69: a date, or the number of a document. */
function isDateOrNumber(text: string, at: number, whole: string, second: number): boolean {
  const after = text.slice(at + whole.length, at + whole.length + 1);
  return (
    second >= 2400 ||
    (second >= 60 && second <= 80 && !/[ก-๎]/.test(whole)) ||
    after === '/' ||
    text.charAt(at - 1) === '/'
  );
}
