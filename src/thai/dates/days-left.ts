import { toThaiDigits } from '../text/numerals';

/** How far a day is off: "เหลือ ๓ วัน". `days`: negative once it is past. */
export function daysLeftWords(days: number): string {
  if (days < 0) return `เกินมาแล้ว ${toThaiDigits(-days)} วัน`;
  return days === 0 ? 'วันนี้' : `เหลือ ${toThaiDigits(days)} วัน`;
}
