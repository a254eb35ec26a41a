import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/import/source';
import { understand } from '../../../src/import/understand/understand';
import type { UnderstandOptions } from '../../../src/import/understand/understood';
import { sourceOf } from './source-of';

const read = (source: Source, options: Partial<UnderstandOptions> = {}) =>
  understand(source, { fiscalYear: 2569, today: '2026-03-01', ...options });
/** The methods, and what is asked about them by row. */
function methodsOf(source: Source, options: Partial<UnderstandOptions> = {}) {
  const found = read(source, options);
  if ('problems' in found) return found.problems[0].code;
  const at = found.columns.indexOf('method');
  const asked = found.doubts.flatMap(one => (one.kind === 'noWord' ? [[one.where.row, one.text]] : []));
  return { methods: found.rows.map(({ cells }) => cells[at]), asked };
}

/** What a circular of the tool ends with. */
const TO_SIGN = [
  ['ที่', 'ส่วนราชการ', 'รายการ', 'ลงชื่อรับทราบ', 'วันที่'],
  ['๑', 'สำนักปลัด', '๒', '', ''],
  ['๒', 'กองคลัง', '๑๑', '', ''],
];
const PLAN = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ'];

describe('a table in which no method has a word', () => {
  it.each([
    ['numbers', TO_SIGN],
    ['marks', TO_SIGN.map((cells, row) => cells.map((text, at) => (row > 0 && at === 2 ? '✓' : text)))],
  ])('is no table of measures: %s', (_, cells) => {
    expect(methodsOf(sourceOf(cells))).toBe('notUnderstood');
  });

  it('is told beside one of measures', () => {
    const found = read(sourceOf([PLAN, ['ก', 'จัดทำคู่มือ', 'กองคลัง']], TO_SIGN));
    expect(found).toMatchObject({ counts: { items: 1 }, leftOut: [{ kind: 'otherTable', where: { table: 2 } }] });
  });

  it('is taken if a person says which column the methods are, and each is asked about', () => {
    const asked = {
      methods: ['๒', '๑๑'],
      asked: [
        [2, '๒'],
        [3, '๑๑'],
      ],
    };
    expect(methodsOf(sourceOf(TO_SIGN), { map: [{ heading: 'รายการ', column: 'method' }] })).toEqual(asked);
  });

  it('is empty, not strange, if nothing stands below its headings', () => {
    expect(methodsOf(sourceOf(TO_SIGN.slice(0, 1)))).toEqual({ methods: [], asked: [] });
  });
});

describe('a method without a word', () => {
  it.each([['๒'], ['-'], ['✓'], ['(๓)'], ['๑/๒๕๖๙'], ['…']])('among others is asked about: %s', method => {
    const cells = [PLAN, ['ก', 'จัดทำคู่มือ', 'กองคลัง'], ['ข', method, 'กองช่าง']];
    expect(methodsOf(sourceOf(cells))).toEqual({ methods: ['จัดทำคู่มือ', method], asked: [[3, method]] });
  });

  it('in a list of methods is asked about', () => {
    const cells = [PLAN, ['ก', '๑. จัดทำคู่มือ\n๒. ๕๐๐\n๓. อบรม', 'กองคลัง']];
    expect(methodsOf(sourceOf(cells))).toMatchObject({ asked: [[2, '๒. ๕๐๐']] });
  });

  it('is not asked about once a person has said what the row is', () => {
    const cells = [PLAN, ['ก', 'จัดทำคู่มือ', 'กองคลัง'], ['ข', '๒', 'กองช่าง']];
    expect(methodsOf(sourceOf(cells), { rows: [{ table: 1, row: 3, as: 'one' }] })).toMatchObject({ asked: [] });
  });

  it.each([['อบรม ๒ ครั้ง'], ['๕ ส.'], ['ก'], ['E-Service']])('%s has one', method => {
    expect(methodsOf(sourceOf([PLAN, ['ก', method, 'กองคลัง']]))).toEqual({ methods: [method], asked: [] });
  });
});
