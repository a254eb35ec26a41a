const DIGIT_WORDS = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
/** Not the beginning of another word: สามารถ, ห้าม. */
const ONES = '(?:หนึ่ง|เอ็ด|สอง|สาม(?!า)|สี่|ห้า(?!ม)|หก|เจ็ด|แปด|เก้า)';
const TENS = '(?:(?:ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?สิบ)';

/** A number in words up to 99. */
export const IN_WORDS = `(?:${TENS}${ONES}?|${ONES})`;

/** A number in Western digits or in words up to 99, as one group of a pattern. */
export const NUMBER = `(\\d[\\d,]*(?:\\.\\d+)?(?!\\d)|${IN_WORDS})`;

/** Letters that are no number in words, so that a counter does not swallow the next number. */
export const LETTER = `(?:(?!${TENS}|${ONES})[ก-๎.])`;

/** Before a number: it is not the rest of a longer number, of a date or of a fraction. */
export const NUMBER_BEGINS = '(?<![\\d,./])';

/** The value of what `NUMBER` matched. */
export function numberOf(number: string): number {
  if (/^\d/.test(number)) return Number(number.replace(/,/g, ''));
  const [tens = '', ones = ''] = number.includes('สิบ') ? number.split('สิบ') : ['', number];
  const count = tens === 'ยี่' ? 2 : tens === '' ? 1 : digitOf(tens);
  return (number.includes('สิบ') ? 10 * count : 0) + (ones === '' ? 0 : ones === 'เอ็ด' ? 1 : digitOf(ones));
}

function digitOf(word: string): number {
  return Math.max(0, DIGIT_WORDS.indexOf(word));
}
