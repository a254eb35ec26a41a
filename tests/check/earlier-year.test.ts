import { describe, expect, it } from 'vitest';
import { dataOf, found } from './context';

describe('an earlier fiscal year in a register of 2569', () => {
  it.each([
    ['เผยแพร่แผนการจัดซื้อ ประจำปีงบประมาณ ๒๕๖๓ แล้ว', 2563],
    ['เผยแพร่แผนการจัดซื้อ ประจำปีงบประมาณ พ.ศ. 2568 แล้ว', 2568],
    ['เผยแพร่แผนแล้ว ปีงบประมาณ ๖๗', 2567],
    ['เผยแพร่แผนพัฒนา ปีงบประมาณ ๒๕๖๑ - ๒๕๖๕ แล้ว', 2565],
  ])('%s', (result, named) => {
    expect(found([{ result }])).toEqual([['earlierYear', 2, 'result']]);
    expect(dataOf('earlierYear', [{ result }])).toEqual([{ named, fiscalYear: 2569 }]);
  });

  it('stands in the evidence as well', () => {
    expect(found([{ evidence: 'ทะเบียนคุม ประจำปีงบประมาณ ๒๕๖๘' }])).toEqual([['earlierYear', 2, 'evidence']]);
  });

  it.each([
    'เผยแพร่แผนการจัดซื้อ ประจำปีงบประมาณ ๒๕๖๙ แล้ว',
    'เสนอแผน ประจำปีงบประมาณ ๒๕๗๐ แล้ว',
    'เผยแพร่แผนพัฒนา ปีงบประมาณ ๒๕๖๖ - ๒๕๗๐ แล้ว',
    'นำผลการประเมิน ปีงบประมาณ ๒๕๖๘ มาปรับปรุงแล้ว',
    'ผู้ร่วมกิจกรรมเพิ่มจากปีงบประมาณ ๒๕๖๘ แล้ว',
    'เผยแพร่ผลการใช้จ่าย ปีงบประมาณ ๒๕๖๘ และปีงบประมาณ ๒๕๖๙ แล้ว',
    'แจ้งเวียนคำสั่งที่ ๑๒/๒๕๖๗ แล้ว',
    'เผยแพร่ประกาศ ลงวันที่ ๓ มกราคม ๒๕๖๗ แล้ว',
  ])('is not in %j', result => {
    expect(found([{ result }])).toEqual([]);
  });
});
