import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendedText } from '../../src/thai/mended-text';

test('a word that is corrected lets the one next to it be repaired, at once', () => {
  const mended = mendedText('เว็ปไซต์ดาเนิน่เว็ปไซต์');
  expect(mendedText(mended)).toBe(mended);
});

test('mending twice changes nothing more', () => {
  const piece = fc.constantFrom('เว็ปไซต์', 'ดาเนิน่', 'สํานัก', 'กำร', 'ด าเนิน', 'เเผน', 'อนุญาติ', ' ', 'แล้ว', 'ก', '่', 'า');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), pieces => {
      const mended = mendedText(pieces.join(''));
      expect(mendedText(mended)).toBe(mended);
    }),
    { numRuns: 100 },
  );
});
