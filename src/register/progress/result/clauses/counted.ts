import { toWesternDigits } from '../../../../thai/text/numerals';
import { matchesOf } from '../../../../thai/text/text';
import type { ItemFacts } from '../item-facts';

/** Things that are counted, but not people, money, time or occasions: their number says nothing of the work. */
const THINGS =
  /(?<![\d.,/])(\d[\d,]*(?:\.\d+)?) *(แห่ง|หมู่บ้าน|ตำบล|อำเภอ|ชุมชน|โรงเรียน|ห้อง|หลัง|จุด|รุ่น|ฉบับ|เล่ม|เรื่อง|ชุด|ระบบ|กอง|ฝ่าย|กลุ่ม|ด้าน|โครงการ|กิจกรรม|เครื่อง|คัน|ตัว|ต้น|สาย|ข้อ|หลักสูตร|ช่อง|แปลง|กิโลเมตร|กม\.|เมตร|ไร่|ครัวเรือน|ทุน|คดี|หน่วยงาน|ตัว|วิชา|กระบวนงาน)(?![ก-๎])/g;

const WHOLE = /ครบ|ทุก|ทั้งหมด|ทั้ง *\d|^(?:ได้)?ดำเนินการ[ก-๎]{0,10}แล้ว/;

/** The words of a result that counts fewer things than its method wants, or fewer than it named itself; null if there are none. */
export function countsFewer(items: readonly ItemFacts[], method: string): string | null {
  for (const { seen, text } of items) {
    const counts = countsIn(seen);
    const less = counts.find(one => counts.some(other => other.unit === one.unit && other.count > one.count));
    if (less && !/ครบ|ทุก/.test(text)) return less.words;
  }
  if (items.some(({ text }) => WHOLE.test(text))) return null;
  const counts = items.flatMap(({ seen }) => countsIn(seen));
  const ofAll = counts.find(({ unit }) => method.includes(`ทุก${unit}`));
  if (ofAll) return ofAll.words;
  const lacks = countsIn(toWesternDigits(method)).find(
    wanted => wanted.count > 1 && !counts.some(({ unit, count }) => unit === wanted.unit && count >= wanted.count),
  );
  return lacks ? (items[0]?.shown ?? null) : null;
}

function countsIn(text: string) {
  return matchesOf(text, THINGS).map(([words, count = '', unit = '']) => ({
    words,
    unit,
    count: Number(count.replace(/,/g, '')),
  }));
}
