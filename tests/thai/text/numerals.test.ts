import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toThaiDigits, toWesternDigits } from '../../../src/thai/text/numerals';
import { anyText } from '../../support/any-text';

test('every Western digit becomes Thai, and nothing else changes', () => {
  expect(toThaiDigits('0123456789 ข้อ 1/2565')).toBe('๐๑๒๓๔๕๖๗๘๙ ข้อ ๑/๒๕๖๕');
  expect(toThaiDigits(-25)).toBe('-๒๕');
});

test('every Thai digit becomes Western, at the same position, also in mixed numbers', () => {
  expect(toWesternDigits('๐๑๒๓๔๕๖๗๘๙ ๒๕61 ก.ย.')).toBe('0123456789 2561 ก.ย.');
  expect(toWesternDigits('๒๕61')).toHaveLength(4);
});

test('converting digits and back gives the same text, and the same number', () => {
  fc.assert(
    fc.property(anyText(), fc.double({ noNaN: true }), (text, number) => {
      const western = toWesternDigits(text);
      const thai = toThaiDigits(text);
      expect(toWesternDigits(toThaiDigits(western))).toBe(western);
      expect(toThaiDigits(toWesternDigits(thai))).toBe(thai);
      expect(thai).not.toMatch(/[0-9]/);
      expect(western).not.toMatch(/[๐-๙]/);
      expect([thai.length, western.length]).toEqual([text.length, text.length]);
      expect(Number(toWesternDigits(toThaiDigits(number)))).toBe(number === 0 ? 0 : number);
    }),
    { numRuns: 500 },
  );
});
