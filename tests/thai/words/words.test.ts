import { expect, test } from 'vitest';
import { WORD_LIST } from '../../../src/thai/words/word-list';
import { segmentsOf } from '../../../src/thai/words/words';

function cut(run: string): string {
  return segmentsOf(run)
    .pieces.map(({ start, end, isWord }) => (isWord ? run.slice(start, end) : `(${run.slice(start, end)})`))
    .join('|');
}

test.each([
  ['การประเมินคุณธรรม', 'การ|ประเมิน|คุณธรรม'],
  ['ประชาชน', 'ประชาชน'],
  ['กกหู', 'กกหู'],
  ['ปฏบิัติ', '(ป)|(ฏ)|บิ|(ั)|ติ'],
  ['ไไ', '(ไ)|(ไ)'],
  ['', ''],
])('%s is cut into words of the list', (run, words) => {
  expect(cut(run)).toBe(words);
});

test('the list is small enough to be loaded with the script', () => {
  expect(WORD_LIST.length).toBeLessThan(200_000);
  expect(/^[ -~]*$/.test(WORD_LIST)).toBe(true);
});

test('the words come first where several cuts leave no letter over: fewer, longer ones', () => {
  expect(segmentsOf('หน้าที่').cost).toBeLessThan(segmentsOf('หน้า').cost + segmentsOf('ที่').cost);
});

test('fifty thousand letters are cut to the end', () => {
  expect(segmentsOf('การ'.repeat(17_000)).unknown).toBe(0);
  expect(segmentsOf('ไ'.repeat(50_000)).unknown).toBe(50_000);
});

test('every word of the list is found whole, however it shares its letters with the one before', () => {
  const lost: string[] = [];
  let word = '';
  for (const [coded = ''] of WORD_LIST.matchAll(/[ -/][^ -/]*/g)) {
    const letters = [...coded.slice(1)].map(letter => String.fromCharCode(letter.charCodeAt(0) + 0x0dd0));
    word = word.slice(0, coded.charCodeAt(0) - 0x20) + letters.join('');
    if (segmentsOf(word).pieces.length > 1) lost.push(word);
  }
  expect(lost).toEqual([]);
  expect(segmentsOf('ฮ').unknown).toBe(1);
});
