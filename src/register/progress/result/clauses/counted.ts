import { toWesternDigits } from '../../../../thai/text/numerals';
import { matchesOf } from '../../../../thai/text/text';
import { blanked, type ItemFacts } from '../item-facts';

/** A number and the word after it, which says what is counted. But "๒ ประเด็น คือ" heads a list. */
const COUNT =
  /(?<![\d.,/]|(?:ที่|ข้อ|ปี|ศ\.|หมู่|ม\.) *)(?!2[45]\d\d)(\d[\d,]*(?:\.\d+)?)(?![\d,.:/]) *([ก-๎]{2,})(?![ก-๎]| *(?:คือ|ได้แก่|ดังนี้|ดังต่อไปนี้))/g;

/** Of people, money and time the number says nothing of the work. */
const NOT_OF_WORK =
  /^(?:คน|ราย|ท่าน|นาย|นาง|รูป|ครัวเรือน|บาท|ล้าน|แสน|หมื่น|พัน|วัน|เดือน|ปี|ชั่วโมง|ชม|นาที|สัปดาห์|น$|น\.|ไตรมาส|รอบ|เล่ม|แผ่น|ชุด(?!ข้อมูล))/;

const WHOLE = /ครบ|ทุก|ทั้งหมด|ทั้ง *\d|^(?:ได้)?ดำเนินการ[ก-๎]{0,10}แล้ว/;

interface Count {
  readonly words: string;
  readonly count: number;
  /** What is counted, and what follows it without a space: Thai sets no space between words. */
  readonly of: string;
}

/** The words of a result that counts fewer things than its method wants, or fewer than it named itself; null if there are none. */
export function countsFewer(items: readonly ItemFacts[], method: string): string | null {
  for (const item of items) {
    const { text } = item;
    const counts = countsOf(item);
    const less = counts.find(one => counts.some(other => isOfSame(one, other) && other.count > one.count));
    if (less && !/ครบ|ทุก/.test(text)) return less.words;
  }
  if (items.some(({ text }) => WHOLE.test(text))) return null;
  const counts = items.flatMap(countsOf);
  const ofAll = counts.find(({ of }) => method.includes(`ทุก${of}`));
  if (ofAll) return ofAll.words;
  const lacks = countsIn(toWesternDigits(method)).find(
    wanted => wanted.count > 1 && !counts.some(one => isOfSame(one, wanted) && one.count >= wanted.count),
  );
  return lacks ? (items[0]?.shown ?? null) : null;
}

const countsOf = ({ seen, dates }: ItemFacts) => countsIn(dates.reduce(blanked, seen));

function countsIn(text: string): Count[] {
  return matchesOf(text, COUNT).flatMap(([words, count = '', of = '']) =>
    NOT_OF_WORK.test(of) ? [] : [{ words, of, count: Number(count.replace(/,/g, '')) }],
  );
}

/** จุด and จุดบริการ; of longer words the first letters will do. */
function isOfSame(one: Count, other: Count): boolean {
  const letters = Math.min(one.of.length, other.of.length, 5);
  return one.of.slice(0, letters) === other.of.slice(0, letters);
}
