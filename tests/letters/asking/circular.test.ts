import { describe, expect, it } from 'vitest';
import { circular } from '../../../src/letters/asking/circular';
import type { Report } from '../../../src/report/content/blocks';
import { LOOKS } from '../../../src/report/content/look';
import { measure, SETTINGS } from '../../report/sample';
import { textsIn } from './texts-in';

const unit = (name: string) => ({
  name,
  otherNames: [],
  headPost: '',
  email: '',
  headEmail: '',
  reachedBy: 'ไลน์',
  pausedUntil: null,
  pauseReason: '',
  unreadablePause: '',
  row: 2,
});

const made = (settings = SETTINGS): Report =>
  circular({
    settings,
    look: LOOKS.Sarabun,
    today: '2022-03-01',
    request: { round: 6, by: '2022-03-31' },
    owing: [
      { unit: unit('กองคลัง'), rows: [measure(), measure()] },
      { unit: unit('กองช่าง'), rows: [measure()] },
    ],
  });

describe('the circular', () => {
  it('is a memo to all heads, of the round and the day, signed by the chief administrator', () => {
    const texts = textsIn(made()).join('\n');
    expect(texts).toContain('บันทึกข้อความ');
    expect(texts).toContain('หัวหน้าส่วนราชการทุกแห่ง');
    expect(texts).toMatch(/ขอให้รายงานผล.*รอบ ๖ เดือน ประจำปีงบประมาณ พ\.ศ\. ๒๕๖๕/);
    expect(texts).toContain('ภายในวันที่ ๓๑ มีนาคม ๒๕๖๕');
    expect(texts).toContain('(ชื่อ-สกุล ปลัดองค์การบริหารส่วนตำบลตัวอย่าง)\nปลัดองค์การบริหารส่วนตำบลตัวอย่าง');
    expect(texts).not.toContain('นายกองค์การ');
    expect(texts).not.toMatch(/เกินกำหนด|ล่าช้า/);
  });

  it('does not carry the number and the day of the report’s memo', () => {
    const texts = textsIn(made({ ...SETTINGS, memoDate: '2022-03-30' })).join('\n');
    expect(texts).not.toContain(SETTINGS.memoNumber);
    expect(texts).not.toContain('๓๐ มีนาคม');
  });

  it('lists the units that owe results, with room to take notice', () => {
    expect(textsIn(made()).slice(-11)).toEqual([
      ...['ที่', 'ส่วนราชการ', 'รายการ', 'ลงชื่อรับทราบ', 'วันที่'],
      ...['๑', 'กองคลัง', '๒', '๒', 'กองช่าง', '๑'],
    ]);
  });

  it('is signed by the head of an office without a chief administrator', () => {
    const nobody = { heading: '', name: '', post: '', acting: '' };
    const school = { ...SETTINGS, chief: nobody, usualPosts: { ...SETTINGS.usualPosts, chief: '' } };
    expect(textsIn(made(school)).join('\n')).toContain('(ชื่อ-สกุล นายก');
  });
});
