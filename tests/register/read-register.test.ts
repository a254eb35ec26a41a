import { describe, expect, it } from 'vitest';
import { contextWith, found, type Row } from '../check/context';

const BARE = { group: '', method: '', unit: '', period: '', result: '', evidence: '' };

function methodsOf(rows: readonly Row[]): string[] {
  return contextWith(rows).register.measures.map(({ method }) => method);
}

describe('below the table', () => {
  it.each<[string, Row]>([
    ['a note and its date', { group: 'หมายเหตุ', method: 'ข้อมูล ณ วันที่ ๓๑ มีนาคม ๒๕๖๙' }],
    ['a note in the methods', { method: 'หมายเหตุ: ดำเนินการตามแผน' }],
    ['a note with an asterisk', { method: '* หมายเหตุ อยู่ในแผน' }],
    ['a source', { group: 'ที่มา : สำนักปลัด', method: '-' }],
    ['a date', { method: 'ข้อมูล ณ วันที่ ๓๑ มี.ค. ๖๙' }],
  ])('%s is not a measure', (_, row) => {
    expect(methodsOf([{}, { ...BARE, ...row }])).toEqual(['จัดทำคู่มือ']);
    expect(found([{}, { ...BARE, ...row }])).toEqual([]);
  });

  it.each([
    'รวมกลุ่มเครือข่ายเฝ้าระวังการทุจริต',
    'รวม ศูนย์บริการไว้แห่งเดียว',
    'ที่มาของพัสดุทุกรายการตรวจสอบได้',
    'ข้อมูล ณ จุดบริการครบถ้วน',
  ])('a method that inherits unit and period is a measure: %s', method => {
    expect(methodsOf([{}, { ...BARE, method }])).toEqual(['จัดทำคู่มือ', method]);
  });

  it.each<Row>([{ unit: 'กองคลัง' }, { period: 'มี.ค. ๖๙' }, { result: 'รายงานแล้ว' }])(
    'what looks like a note but has %o is a measure',
    cells => {
      expect(methodsOf([{}, { ...BARE, method: 'หมายเหตุ', ...cells }])).toEqual(['จัดทำคู่มือ', 'หมายเหตุ']);
    },
  );

  it('a note is not the group of the rows after it', () => {
    const rows = [{}, { ...BARE, group: 'หมายเหตุ' }, { ...BARE, method: 'จัดอบรม' }];
    expect(contextWith(rows).register.measures.map(({ group }) => group)).toEqual(Array(2).fill('๑. การปฏิบัติหน้าที่'));
  });
});
