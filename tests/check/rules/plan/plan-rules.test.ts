import { describe, expect, it } from 'vitest';
import { DEFAULT_INDICATORS } from '../../../../src/office/kinds/indicators';
import { dataOf, found, type Row } from '../../context';

const TWO = { settings: { indicators: ['การปฏิบัติหน้าที่', 'การใช้งบประมาณ', 'การใช้อำนาจ'] } };
/** One row per method. The name of the group is given only in its first row. */
const rowsOf = (...rows: readonly (readonly [group: string, method: string])[]): Row[] =>
  rows.map(([group, method]) => ({ group, method }));
const G1 = '๑. การปฏิบัติหน้าที่';
const G2 = '๒. การใช้งบประมาณ';
const G3 = '๓. การใช้อำนาจ';

describe('the same method twice', () => {
  it.each([
    ['word for word', 'จัดทำคู่มือ'],
    ['with other spaces and numbers', '๒. จัด ทำคู่มือ'],
    ['with a bullet and a line break', '- จัดทำ\nคู่มือ'],
  ])('%s', (_, method) => {
    const rows = [{ method: 'จัดทำคู่มือ' }, { method: 'จัดอบรม' }, { method }];
    expect(found(rows).filter(([rule]) => rule === 'doubledMethod')).toEqual([['doubledMethod', 4, 'method']]);
    expect(dataOf('doubledMethod', rows)).toEqual([{ firstRow: 2 }]);
  });

  it('is reported once, even if the numbers differ', () => {
    expect(found([{ method: '๑. ก' }, { method: '๑. ก' }, { method: '๓. ข' }])).toEqual([
      ['doubledMethod', 3, 'method'],
    ]);
  });

  it.each([
    ['in another group', { group: G2 }],
    ['for another unit', { unit: 'กองช่าง' }],
  ])('is not the same %s', (_, row) => {
    expect(dataOf('doubledMethod', [{}, row])).toEqual([]);
  });

  it('is not a longer method or a blank one', () => {
    expect(found([{}, { method: 'จัดทำคู่มือประชาชน' }])).toEqual([]);
    expect(found([{ method: '' }, { method: '' }]).map(([rule]) => rule)).toEqual(['blankCell', 'blankCell']);
  });
});

describe('done without evidence', () => {
  it('is one finding with the count, in the first such row', () => {
    const rows = [{}, { method: 'ก', evidence: '' }, { method: 'ข', evidence: '-' }, { method: 'ค', result: '' }];
    expect(dataOf('doneWithoutEvidence', rows)).toEqual([{ count: 2 }]);
    expect(found(rows)).toContainEqual(['doneWithoutEvidence', 3, 'evidence']);
  });

  it.each([
    ['with a blank result', { result: '' }],
    ['with a result that contradicts it', { result: 'อยู่ระหว่างจัดทำร่าง' }],
  ])('is not reported if staff chose the state "done", %s', (_, row) => {
    const rows = [{ ...row, evidence: '', chosenState: 'ดำเนินการแล้ว' }];
    expect(dataOf('doneWithoutEvidence', rows)).toEqual([]);
    expect(found(rows)).toHaveLength(1);
  });

  it('is not reported for a measure in progress', () => {
    const result = 'อยู่ระหว่างจัดทำร่าง';
    expect(found([{ period: 'ม.ค. - ก.ย. ๖๙', result, evidence: '' }])).toEqual([]);
  });
});

describe("the settings' list of indicators", () => {
  it('needs a measure for each: those without one are one finding at the heading', () => {
    expect(found(rowsOf([G2, 'ก']), TWO)).toEqual([['missingIndicators', 1, 'group']]);
    expect(dataOf('missingIndicators', rowsOf([G2, 'ก']), TWO)).toEqual([{ names: ['การปฏิบัติหน้าที่', 'การใช้อำนาจ'] }]);
  });

  it('needs all groups: each group that is not in it is reported once', () => {
    const rows = rowsOf([G1, 'ก'], ['การบริการ', 'ข'], ['การบริการ (ต่อ)', 'ค'], ['', 'ง']);
    expect(found(rows)).toEqual([['unknownIndicator', 3, 'group']]);
  });

  it('is not checked for gaps if the plan follows none of it', () => {
    expect(found(rowsOf(['การบริการ', 'ก']), TWO)).toEqual([['unknownIndicator', 2, 'group']]);
  });

  it('gives the order: a group that comes too late is reported', () => {
    const rows = rowsOf([G1, 'ก'], [G3, 'ข'], [G2, 'ค'], ['', 'ง']);
    expect(found(rows, TWO)).toEqual([['indicatorOrder', 4, 'group']]);
    expect(dataOf('indicatorOrder', rows, TWO)).toEqual([{ group: G2, before: G3 }]);
  });

  it('accepts shortened names, continued groups and bare numbers', () => {
    const rows = rowsOf([G1, 'ก'], [`${G1} (ต่อ)`, 'ข'], ['2', 'ค'], ['การใช้อำนาจ', 'ง']);
    expect(found(rows, TWO)).toEqual([]);
  });
});

describe('the ten default indicators, if the office chose no list', () => {
  const TEN = { settings: { indicators: DEFAULT_INDICATORS } };

  it('are not compared with a plan that has groups of its own', () => {
    const rows = rowsOf(['ยุทธศาสตร์ที่ ๑', 'ก'], ['ยุทธศาสตร์ที่ ๒', 'ข'], [G3, 'ค'], [G2, 'ง'], ['ยุทธศาสตร์ที่ ๓', 'จ']);
    expect(found(rows, TEN)).toEqual([]);
  });

  it('are compared with a plan that follows most of them', () => {
    const rows = rowsOf([G1, 'ก'], [G3, 'ข'], [G2, 'ค'], ['ยุทธศาสตร์ที่ ๑', 'ง']);
    expect(found(rows, TEN)).toEqual([
      ['indicatorOrder', 4, 'group'],
      ['unknownIndicator', 5, 'group'],
    ]);
  });

  it('have gaps in a plan for most of them, and none in a plan for the few in which the office was weak', () => {
    const planFor = (count: number) => rowsOf(...DEFAULT_INDICATORS.slice(0, count).map(name => [name, name] as const));
    expect(dataOf('missingIndicators', planFor(8), TEN)).toEqual([{ names: DEFAULT_INDICATORS.slice(8) }]);
    expect(found(planFor(4), TEN)).toEqual([]);
  });

  it('are compared with a plan whose names are shortened and misspelt', () => {
    const rows = rowsOf(['การใช้ทรัพย์สิน', 'ก'], ['การใช้อำนาท', 'ข'], ['การเปิดเผยข้อมูน', 'ค'], ['ยุทธศาสตร์', 'ง']);
    expect(found(rows, TEN).map(([rule]) => rule)).toEqual([
      'unknownIndicator',
      'unknownIndicator',
      'unknownIndicator',
    ]);
  });
});

describe('numbers of methods', () => {
  it.each([
    ['a skipped number', ['๑. ก', '๒. ข', '๔. ค'], [4, 3]],
    ['a mistyped number', ['๑. ก', '๓. ข', '๓. ค', '๔. ง'], [3, 2]],
    ['a repeated number', ['๑. ก', '๒. ข', '๒. ค', '๓. ง'], [2, 3]],
    ['a skipped number after a list inside a cell', ['- ก\n๑. ข\n๒. ค', '๔. ง'], [4, 3]],
    ['a skipped sub-number', ['๑.๑ ก', '๑.๓ ข'], [3, 2]],
    ['the first number twice', ['๑. ก', '๑. ข', '๒. ค', '๓. ง'], [1, 2]],
    ['1 for another number', ['๑. ก', '๒. ข', '๑. ค', '๔. ง'], [1, 3]],
    ['a skipped number in a second list', ['๑. ก', '๒. ข', '๑. ค', '๒. ง', '๔. จ'], [4, 3]],
  ])('%s', (_, methods, [number, expected]) => {
    const rows = methods.map(method => ({ method }));
    expect(dataOf('numbering', rows)).toEqual([{ number, expected }]);
  });

  it.each([
    ['consecutive', ['๑. ก', '๒. ข', '๓. ค']],
    ['in Western digits and brackets', ['1) ก', '2) ข', '(3) ค']],
    ['none', ['ก', 'ข']],
    ['a list inside a cell that continues', ['- ก\n๑. ข\n๒. ค', '๓. ง']],
    ['a separate list inside a numbered cell', ['๑. ก ดังนี้\n๑. ข\n๒. ค', '๒. ง']],
    ['a list that does not begin at 1', ['๑๐. ก', '๑๑. ข', '๑๕. ค']],
    ['a row without a number', ['๑. ก', 'ข', '๓. ค']],
    ['a row without a number that was not counted', ['๑. ก', 'ข', '๒. ค']],
    ['sub-numbers', ['๑.๑ ก', '๑.๒ ข']],
    ['a second list, as for another unit', ['๑. ก', '๒. ข', '๓. ค', '๑. ง', '๒. จ']],
    ['a second list that begins with a list in its cell', ['๑. ก', '๒. ข', '- ค\n๑. ง\n๒. จ', '๓. ฉ']],
    ['a number that is not part of a list', ['๒๕๖๙ ก', '๓ งานบริการ']],
  ])('%s: nothing is reported', (_, methods) => {
    expect(found(methods.map(method => ({ method })))).toEqual([]);
  });

  it('begin again in the next group, or continue through all groups', () => {
    const anew = rowsOf([G1, '๑. ก'], ['', '๒. ข'], [G2, '๑. ค'], [G3, '๑. ง']);
    const through = rowsOf([G1, '๑. ก'], ['', '๒. ข'], [G2, '๓. ค'], [G3, '๔. ง']);
    expect([found(anew, TWO), found(through, TWO)]).toEqual([[], []]);
  });
});

it('an error hides other findings in its cell, but not in its row', () => {
  const rows = [{ result: '#REF!', period: 'ต.ค. ๖๗' }];
  expect(new Set(found(rows).map(([rule]) => rule))).toEqual(new Set(['errorValue', 'periodOutsideYear']));
});
