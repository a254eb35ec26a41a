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

/** The same text, of the same length, with every Thai digit as a Western one. */
export function toWesternDigits(text: string): string {
  let western = '';
  let from = 0;
  // A loop, because `replace` with a function is many times slower and this runs several times for every cell.
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - THAI_ZERO;
    if (digit < 0 || digit > 9) continue;
    western += text.slice(from, at) + WESTERN_DIGITS.charAt(digit);
    from = at + 1;
  }
  return from === 0 ? text : western + text.slice(from);
}
