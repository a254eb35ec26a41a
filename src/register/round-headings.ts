import { THAI_MONTHS } from '../thai/dates/calendar';
import { once } from '../thai/remembered';
import { fold, textKey } from '../thai/text/text';

// All patterns are compared with the letters on the line, so that a damaged heading is known.
const pattern = (...alternatives: readonly string[]) => once(() => new RegExp(fold(alternatives.join('|'))));

const firstRound = pattern('(?<!\\d)6เดือน(?!หลัง)|หกเดือน(?!หลัง)|ครึ่ง(?:ปี)?แรก', '(?:รอบ|ครั้ง|งวด)(?:ที่)?1(?!\\d)|รอบแรก');
const secondRound = pattern(
  '12เดือน|สิบสองเดือน|(?:6|หก)เดือนหลัง|ครึ่ง(?:ปี)?หลัง',
  '(?:รอบ|ครั้ง|งวด)(?:ที่)?2(?!\\d)|รอบ(?:สอง|หลัง)|สิ้นปี',
);
const secondHalf = pattern('เม\\.?ย.*ก\\.?ย|เมษายน.*กันยายน');

/** The round that a heading names; null if it names none or both. */
export function roundNamed(heading: string): 6 | 12 | null {
  const letters = fold(heading);
  const [first, second] = [firstRound().test(letters), secondRound().test(letters)];
  if (first === second) return null;
  // "รอบ ๖ เดือน (เม.ย. - ก.ย.)" is the second one.
  return second || secondHalf().test(letters) ? 12 : 6;
}

/** The same for a heading that may name a half of the year only by its months. On the line, ม.ค. and มี.ค. are the same. */
export function roundOfMonths(heading: string): 6 | 12 | null {
  const isFirst = /ต\.?ค.*มี\.?ค|ตุลาคม.*มีนาคม/.test(textKey(heading));
  if (isFirst === secondHalf().test(fold(heading))) return null;
  return isFirst ? 6 : 12;
}

const TIME_WORDS = [
  ...[
    'รอบ',
    'ระยะ',
    'ช่วง',
    'งวด',
    'ครั้ง',
    'ครึ่ง',
    'แรก',
    'หลัง',
    'สอง',
    'สิ้นสุด',
    'สิ้น',
    'ถึง',
    'ตั้งแต่',
    'ที่',
    'ณ',
    'ใน',
    'ของ',
    'ประจำ',
  ],
  ...['เวลา', 'วัน', 'เดือน', 'ปีงบประมาณ', 'ปี', 'พ\\.?ศ', 'หก', 'สิบสอง', 'การรายงาน', '[\\d().,:;/*\\-–—_]'],
];

/** The last dot of "ต.ค." is a mark like others: if it could also be read as part of the month, long texts would take for ever. */
const onlyTime = once(() => {
  const months = THAI_MONTHS.flatMap(({ full, short }) => [full, short.replace(/\.$/, '').replace(/\./g, '\\.?')]);
  return new RegExp(`^(?:${[...TIME_WORDS, ...months].map(fold).join('|')})*$`);
});

const ofPeriod = once(() => new RegExp(`^(?:${['ระยะเวลา', 'ช่วงเวลา', 'กรอบเวลา'].map(fold).join('|')})`));

/** A short word is enough for results whose round is named. */
const SHORT_WORDS = [
  'ผล',
  'ผลงาน',
  'รายงานผล',
  'สรุปผล',
  'สรุปผลการดำเนินงาน',
  'สรุปผลการดำเนินการ',
  'ความก้าวหน้า',
  'ความคืบหน้า',
];

/**
 * The round of whose results a heading speaks; null if it names no round, or says anything else than results and a time. `results`: known
 * headings of results.
 */
export function roundOfHeading(heading: string, results: readonly string[]): 6 | 12 | null {
  const round = roundNamed(heading);
  if (round === null) return null;
  const own = fold(heading).replace(/^\(?\d+[.)]+/, '');
  const rest = [...results, ...SHORT_WORDS]
    .map(fold)
    .flatMap(word => [
      ...(own.startsWith(word) ? [own.slice(word.length)] : []),
      ...(own.endsWith(word) ? [own.slice(0, -word.length)] : []),
    ]);
  // "รอบ ๖ เดือน" alone stands over results, but "ระยะเวลา ครึ่งแรก" over when things are to be done.
  const alone = ofPeriod().test(own) ? [] : [own];
  return [...alone, ...rest].some(text => onlyTime().test(text)) ? round : null;
}
