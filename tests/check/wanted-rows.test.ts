import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRegister, checkRows } from '../../src/check/check';
import { VARIANTS } from '../../src/thai/spelling/style-words';
import { contextWith } from './context';

/** Few texts, so that rows repeat each other, and words in all their spellings, alone and inside other words. */
const methods = fc.constantFrom('จัดทำคู่มือ', '๑. จัดทำคู่มือ', '๒. อบรม', '๓. อบรม', '๕. เผยแพร่', 'อบรม\n๑. ก\n๒. ข', '');
const [variants = []] = VARIANTS;
const words = fc.constantFrom(...variants, ...variants.map(word => `"${word}"`), 'ดำเนินการแล้วเสร็จ', '-', '');
const anyRow = fc.record({
  group: fc.constantFrom('๑. การปฏิบัติหน้าที่', '๒. การใช้งบประมาณ', ''),
  method: fc.tuple(methods, words).map(texts => texts.join(' ').trim()),
  unit: fc.constantFrom('กองคลัง', 'กองช่าง', ''),
  result: words,
  evidence: fc.constantFrom('', '-', 'คำสั่งที่ ๑/๒๕๖๙'),
});

test('the findings of some rows are those that the whole register has there', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { minLength: 2, maxLength: 9 }),
      fc.uniqueArray(fc.nat(9), { maxLength: 3 }),
      (rows, at) => {
        const context = contextWith(rows);
        const wanted = at.map(index => index + 2);
        const all = checkRegister(context).filter(({ row }) => wanted.includes(row));
        fc.pre(context.measures.length > 0);
        expect(checkRows(contextWith(rows), wanted)).toEqual(all);
      },
    ),
    { numRuns: 80 },
  );
});
