import { describe, expect, it } from 'vitest';
import { asText } from '../../src/letters/letter-blocks';
import { summaryBlocks } from '../../src/letters/summary-letter';
import { SUBDISTRICT } from '../../src/office/kinds/subdistrict';
import { toWesternDigits } from '../../src/thai/text/numerals';
import { measure } from '../report/sample';

const unit = (...units: string[]) => ({ all: false, units, committees: [], unknown: [] });
const late = (row: number, ...units: string[]) => {
  const one = measure({ row, units: unit(...units) }, 'inProgress');
  return { ...one, progress: { ...one.progress, due: '2026-03-31', daysLeft: -1, overdue: true } };
};
const PLAN = [
  measure({ row: 2, units: unit('กองช่าง') }, 'done'),
  measure({ row: 3, units: unit('กองช่าง') }, 'notYet'),
  measure({ row: 4, units: unit('กองช่าง') }, 'inProgress'),
  late(5, 'กองคลัง'),
  late(6, 'กองคลัง', 'กองช่าง'),
];
const counts = (lines: readonly string[]) => lines.map(line => Number(/(\d+) รายการ/.exec(toWesternDigits(line))?.[1]));

describe('the summary', () => {
  const text = asText(summaryBlocks(PLAN, null, SUBDISTRICT.units));

  it('lists states that add up to the total, and says that overdue measures are among them', () => {
    const [states = ''] = text.split('\n\n').slice(1);
    expect(counts(states.split('\n')).reduce((sum, one) => sum + one, 0)).toBe(PLAN.length);
    expect(text).toContain('ทั้งหมด ๕ รายการ แยกตามสถานะ');
    expect(text).toContain('\n\nในจำนวนนี้ ครบกำหนดแล้ว ยังไม่ได้รับรายงานผลว่าแล้วเสร็จ ๒ รายการ\n\n');
  });

  it('says that a row of two units counts for each, if there is such a row', () => {
    const note = 'รายการที่มีผู้รับผิดชอบหลายแห่ง นับให้ทุกแห่ง';
    expect(text).toMatch(new RegExp(`กองช่าง ๑ รายการ\\n- กองคลัง ๒ รายการ\\n\\n${note}`));
    expect(asText(summaryBlocks(PLAN.slice(0, 4), null, SUBDISTRICT.units))).not.toContain(note);
  });

  it('says so if nothing is overdue', () => {
    const none = asText(summaryBlocks(PLAN.slice(0, 3), null, SUBDISTRICT.units));
    expect(none).toContain('ไม่มีรายการที่ครบกำหนดแล้วโดยยังไม่ได้รับรายงานผล');
    expect(none).not.toContain('ในจำนวนนี้');
  });
});
