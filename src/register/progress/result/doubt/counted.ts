import { toWesternDigits } from '../../../../thai/text/numerals';
import { matchesOf } from '../../../../thai/text/text';
import { blanked, type ItemFacts } from '../item-facts';

/** A number and the word after it, which says what is counted. But "๒ ประเด็น คือ" heads a list. */
const COUNT =
  /(?<![\d.,/]|(?:(?<!หน้า|พื้น|สถาน)ที่|ข้อ|ปี|ศ\.|หมู่|ม\.) *)(?!2[45]\d\d)(\d[\d,]*(?:\.\d+)?)(?![\d,.:/]) *([ก-๎]{2,})(?![ก-๎]| *(?:คือ|ได้แก่|ดังนี้|ดังต่อไปนี้))/g;

/** The number of days or hours says nothing of the work. */
const TIME = /^(?:วัน|เดือน|ปี|ชั่วโมง|ชม|นาที|สัปดาห์|น$|น\.|ไตรมาส|รอบ)/;
/** Fewer people or less money than planned may be all that came or was needed; far fewer may not. */
const ROUGH = /^(?:คน|ราย|ท่าน|นาย|นาง|รูป|ครัวเรือน|บาท|ล้าน|แสน|หมื่น|พัน)/;
const ENOUGH = 0.8;
/** Copies are counted of the work, and of its papers. */
const COPIES = /^(?:เล่ม|แผ่น|ชุด(?!ข้อมูล))/;

const WHOLE = /ครบ|ทุก|ทั้งหมด|ทั้ง *\d/;
/** "ดำเนินการแล้ว" alone is the whole. */
const PLAINLY_DONE = /^(?:ได้)?ดำเนินการ[ก-๎]{0,10}แล้ว/;

/** So much less of something; but "๑ งาน" counts the works in which it is less, and nobody says how many there are. */
const LESS_IN_SOME =
  /ลด(?:ลง|ได้|เหลือ)+(?:แล้ว)? *(?:จำนวน *)?\d+ *(?:งาน(?!วัน)|กระบวนงาน|กอง|ฝ่าย|สำนัก|ส่วน|หน่วยงาน|แห่ง|จุด|ห้อง|อาคาร|โรงเรียน|หมู่บ้าน|ชุมชน|บริการ|เดือน|สัปดาห์)/;

/** What a method wants of each. */
const OF_EACH = /ทุก *(กอง|หมู่บ้าน|ชุมชน|โครงการ)/;

interface Count {
  readonly words: string;
  readonly count: number;
  readonly at: number;
  /** What is counted, and what follows it without a space: Thai sets no space between words. */
  readonly of: string;
}

/** The words of a result that counts fewer things than its method wants, or fewer than it named itself; null if there are none. */
export function countsFewer(items: readonly ItemFacts[], method: string): string | null {
  for (const item of items) {
    const counts = countsOf(item).filter(({ of }) => !ROUGH.test(of) && !COPIES.test(of));
    const isLess = (one: Count) => counts.some(other => isOfSame(one, other) && other.count > one.count);
    const less = counts.find(one => isLess(one) && (!/ครบ|ทุก/.test(item.text) || isDoneOnly(item, one)));
    if (less) return less.words;
  }
  if (items.some(({ text }) => WHOLE.test(text))) return null;
  const some = items.map(({ text }) => LESS_IN_SOME.exec(text)).find(found => found !== null);
  if (some) return some[0];
  const counts = items.flatMap(countsOf);
  if (counts.length === 0 && items.some(({ text }) => PLAINLY_DONE.test(text))) return null;
  const ofAll = counts.find(({ of }) => method.includes(`ทุก${of}`));
  if (ofAll) return ofAll.words;
  // "หมู่บ้านโนนสูง" of a method that wants all of them.
  const [, each = '\n'] = OF_EACH.exec(method) ?? [];
  const one = items.find(({ text }) => /^[ก-๎]{2}/.test(text.split(each)[1] ?? ''));
  if (one) return one.shown;
  const lacks = countsIn(toWesternDigits(method)).some(wanted => isLacking(wanted, counts));
  return lacks ? (items[0]?.shown ?? null) : null;
}

/** "ตรวจครบ ๓๕ ข้อ แก้ได้ ๓ ข้อ": what was done with the fewer ones. */
function isDoneOnly({ seen }: ItemFacts, { at, words }: Count): boolean {
  return (
    /(?<!ครบ[ก-๎]{0,20})(?:ได้|แล้ว) *(?:จำนวน *)?$/.test(seen.slice(0, at)) ||
    /^ *แล้ว *$/.test(seen.slice(at + words.length))
  );
}

function isLacking(wanted: Count, counts: readonly Count[]): boolean {
  if (wanted.count <= 1) return false;
  const most = Math.max(...counts.filter(one => isOfSame(one, wanted)).map(({ count }) => count));
  if (ROUGH.test(wanted.of)) return Number.isFinite(most) && most < ENOUGH * wanted.count;
  if (COPIES.test(wanted.of)) return Number.isFinite(most) && most < wanted.count;
  return most < wanted.count;
}

const countsOf = ({ seen, dates }: ItemFacts) => countsIn(dates.reduce(blanked, seen));

function countsIn(text: string): Count[] {
  return matchesOf(text, COUNT).flatMap(({ index: at, 0: words, 1: count = '', 2: of = '' }) =>
    TIME.test(of) ? [] : [{ words, of, count: Number(count.replace(/,/g, '')), at }],
  );
}

/** จุด and จุดบริการ; of longer words the first letters will do. */
function isOfSame(one: Count, other: Count): boolean {
  const letters = Math.min(one.of.length, other.of.length, 5);
  return one.of.slice(0, letters) === other.of.slice(0, letters);
}
