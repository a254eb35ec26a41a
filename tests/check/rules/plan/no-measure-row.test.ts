import { describe, expect, it } from 'vitest';
import { checkRegister } from '../../../../src/check/check';
import { contextWith, dataOf, found, type Row } from '../../context';

const BLANK = { group: '', method: '', unit: '', period: '', result: '', suggestion: '', evidence: '' };

describe('no measure, may be deleted:', () => {
  it.each<[string, string, Row]>([
    ['signature', 'a line to sign on', { method: '(ลงชื่อ) ........................ ผู้รับรองข้อมูล' }],
    ['signature', 'a line to sign on in the first column', { group: 'ลงชื่อ...............................' }],
    ['signature', 'beside another', { method: 'ลงชื่อ ........ ผู้จัดทำ', result: 'ลงชื่อ ........ ผู้ตรวจสอบ' }],
    ['signature', 'a name in brackets', { result: '(นายสมชาย ใจดี)' }],
    ['signature', 'dots in brackets', { unit: '(..........................)' }],
    ['signature', 'who signs', { suggestion: 'ผู้รายงาน' }],
    ['signature', 'a post to fill in', { method: 'ตำแหน่ง ........................' }],
    ['total', 'a total', { group: 'รวม', method: '๒๕' }],
    ['total', 'a total in words', { group: 'รวมทั้งสิ้น', method: '๒๕ รายการ' }],
    ['total', 'in one cell', { group: 'รวมทั้งสิ้น ๒๕ มาตรการ' }],
    ['total', 'with counts beside it', { method: 'รวม', unit: '๕', result: '๒๐' }],
    ['subHeading', 'a heading of a part', { method: 'ด้านที่ ๒ การใช้งบประมาณ' }],
    ['subHeading', 'a strategy', { method: 'ยุทธศาสตร์ที่ 3 ป้องกันการทุจริต' }],
  ])('%s: %s', (kind, _, row) => {
    const rows = [{}, { ...BLANK, ...row }];
    expect(dataOf('noMeasureRow', rows)).toEqual([{ kind }]);
    expect(found(rows)).toEqual([['noMeasureRow', 3, 'method']]);
    expect(contextWith(rows).measures).toHaveLength(1);
  });

  it('the name and the post below a signature', () => {
    const lines = ['ลงชื่อ .................... ผู้รับรอง', '(นางสาวสมหญิง ใจดี)', 'ผู้อำนวยการกองคลัง'];
    const rows = [{}, ...lines.map(text => ({ ...BLANK, method: text }))];
    expect(dataOf('noMeasureRow', rows)).toHaveLength(3);
    expect(checkRegister(contextWith(rows))).toHaveLength(3);
  });
});

it.each<[string, Row]>([
  ['a method that begins with the word', { method: 'ลงชื่อเข้าปฏิบัติงานทุกวัน' }],
  ['a method that joins', { method: 'รวมกลุ่มเครือข่ายเฝ้าระวัง' }],
  ['a numbered method with its own period', { method: 'ด้านที่ ๒ จัดทำแผน', period: 'ต.ค. ๖๘' }],
  ['a draft', { method: '(ร่าง) ประกาศเจตนารมณ์' }],
])('is a measure: %s', (_, row) => {
  expect(contextWith([{}, { ...BLANK, ...row }]).measures).toHaveLength(2);
});
