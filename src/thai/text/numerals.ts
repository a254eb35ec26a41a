const THAI_DIGITS = '๐๑๒๓๔๕๖๗๘๙';
const WESTERN_DIGITS = '0123456789';
const THAI_ZERO = 0x0e50;

/** Replaces Western digits with Thai ones. */
export function toThaiDigits(text: string | number): string {
  return String(text).replace(/[0-9]/g, digit => THAI_DIGITS.charAt(Number(digit)));
}

/** A Thai sentence whose numbers are printed in Thai numerals. */
export function thai(parts: TemplateStringsArray, ...numbers: readonly number[]): string {
  return parts.map((part, index) => part + (index < numbers.length ? toThaiDigits(numbers[index] ?? '') : '')).join('');
}

const THAI_NUMBER = /[๐-๙]+/g;

/** The same text, of the same length, with every Thai digit as a Western one. */
export function toWesternDigits(text: string): string {
  return text.replace(THAI_NUMBER, number => {
    let western = '';
    for (const digit of number) western += WESTERN_DIGITS.charAt(digit.charCodeAt(0) - THAI_ZERO);
    return western;
  });
}
