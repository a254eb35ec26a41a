const THAI_DIGITS = '๐๑๒๓๔๕๖๗๘๙';

/** The same text with every Western digit as a Thai one. */
export function toThaiDigits(text: string | number): string {
  return String(text).replace(/[0-9]/g, digit => THAI_DIGITS.charAt(Number(digit)));
}

/** The same text, of the same length, with every Thai digit as a Western one. */
export function toWesternDigits(text: string): string {
  if (text.search(/[๐-๙]/) < 0) return text;
  return text.replace(/[๐-๙]/g, digit => String(THAI_DIGITS.indexOf(digit)));
}
