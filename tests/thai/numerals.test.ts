import { expect, test } from 'vitest';
import { toThaiDigits, toWesternDigits } from '../../src/thai/numerals';

test('every Western digit becomes its Thai one, and nothing else changes', () => {
  expect(toThaiDigits('0123456789 ข้อ 1/2565')).toBe('๐๑๒๓๔๕๖๗๘๙ ข้อ ๑/๒๕๖๕');
  expect(toThaiDigits(-25)).toBe('-๒๕');
});

test('every Thai digit becomes its Western one, in place, mixed numbers too', () => {
  expect(toWesternDigits('๐๑๒๓๔๕๖๗๘๙ ๒๕61 ก.ย.')).toBe('0123456789 2561 ก.ย.');
  expect(toWesternDigits('๒๕61')).toHaveLength(4);
});
