import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/office/kinds/kinds';
import { findNames } from '../../../src/office/units/known-units';
import { textKey } from '../../../src/thai/text/text';

const [KIND] = KINDS;

function found(names: readonly string[], text: string): string[] {
  if (!KIND) throw new Error('no kinds');
  return findNames(names.map(textKey), KIND)(text).map(({ start, end }) => text.slice(start, end));
}

describe('names in a text', () => {
  it.each([
    ['กองคลัง / กองช่าง', ['กองคลัง', 'กองช่าง']],
    ['กอง คลัง', ['กอง คลัง']],
    ['กอง\nคลัง', ['กอง\nคลัง']],
    ['กอง  คลัง', []],
    ['กองช่างสุขาภิบาล', ['กองช่างสุขาภิบาล']],
    ['กองช่างสุขา', []],
    ['กองช่างและกองคลัง', ['กองช่าง', 'กองคลัง']],
    ['กองที่ ๑๒', ['กองที่ ๑๒']],
    ['ฝ่าย it', ['it']],
    ['', []],
  ])('%j', (text, names) => {
    expect(found(['กองคลัง', 'กองช่าง', 'กองช่างสุขาภิบาล', 'กองที่12', 'IT'], text)).toEqual(names);
  });

  it('takes the shorter name if the longer one goes on', () => {
    expect(found(['กองช่าง', 'กองช่างรวมงาน'], 'กองช่างรวมงานช่าง')).toEqual(['กองช่าง']);
  });

  it('takes letters that mean something in a pattern as they are', () => {
    expect(found(['กอง(1)', 'a.c', '[x]*', '\\d'], 'กอง(๑) abc a.c [x]* 5 \\d')).toEqual([
      'กอง(๑)',
      'a.c',
      '[x]*',
      '\\d',
    ]);
  });

  it('finds the last of thousands of names', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `กองที่ปรึกษา ${index}`);
    expect(found(names, 'กองที่ปรึกษา ๔๙๙๙ / กองที่ปรึกษา 12')).toEqual(['กองที่ปรึกษา ๔๙๙๙', 'กองที่ปรึกษา 12']);
  });
});
