import { toThaiDigits } from '../../thai/text/numerals';

/** A number as the format of the standard (ST_NumberFormat) writes it. A format that is not known here is written in Western digits. */
export function formatNumber(number: number, format: string): string {
  return (FORMATS.get(format) ?? String)(number);
}

/** Without ฃ, ฅ, ฤ and ฦ, as the standard has it. */
const THAI_LETTERS = 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ';
const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const FORMATS: ReadonlyMap<string, (number: number) => string> = new Map(
  Object.entries({
    none: () => '',
    thaiNumbers: toThaiDigits,
    thaiLetters: (number: number) => repeatedLetter(number, THAI_LETTERS),
    thaiCounting: thaiWords,
    lowerLetter: (number: number) => repeatedLetter(number, LATIN_LETTERS),
    upperLetter: (number: number) => repeatedLetter(number, LATIN_LETTERS).toUpperCase(),
    lowerRoman: (number: number) => roman(number).toLowerCase(),
    upperRoman: roman,
    decimalZero: (number: number) => String(number).padStart(2, '0'),
    decimalEnclosedCircle: (number: number) =>
      number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number),
    decimalEnclosedParen: (number: number) => `(${number})`,
    numberInDash: (number: number) => `- ${number} -`,
    ordinal: (number: number) => `${number}${ordinalEnd(number)}`,
  }),
);

/** After the last letter, each is written twice, and so on: ก … ฮ, กก … ฮฮ. */
function repeatedLetter(number: number, letters: string): string {
  if (number < 1) return String(number);
  return letters.charAt((number - 1) % letters.length).repeat(Math.ceil(number / letters.length));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number < 1 || number > 32_767) return String(number);
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

const DIGIT_WORDS = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
const PLACE_WORDS = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'];

/** หนึ่ง, สิบเอ็ด, ยี่สิบ, … below a million. */
function thaiWords(number: number): string {
  if (number === 0) return 'ศูนย์';
  if (number < 0 || number > 999_999) return String(number);
  const digits = Array.from(String(number), Number);
  const words = digits.map((digit, index) => {
    const place = digits.length - 1 - index;
    if (digit === 0) return '';
    if (place === 0 && digit === 1 && digits.length > 1) return 'เอ็ด';
    const word = place === 1 && digit === 1 ? '' : place === 1 && digit === 2 ? 'ยี่' : (DIGIT_WORDS[digit] ?? '');
    return word + (PLACE_WORDS[place] ?? '');
  });
  return words.join('');
}

function ordinalEnd(number: number): string {
  if (number % 100 > 10 && number % 100 < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
