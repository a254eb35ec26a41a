import { expect, it } from 'vitest';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { dataOf, hostOver, valuesOf } from '../../support/office';
import { REGISTER, smallOffice } from '../../support/small-office';

const UNITS = ['กองคลัง', 'กองช่าง', 'สำนักปลัด'];
const ROWS = UNITS.map((unit, index) => ['๑. การใช้งบประมาณ', `วิธีที่ ${index + 1}`, unit, 'ไตรมาส ๑', '']);
const ADDRESSES = Object.fromEntries(UNITS.map((unit, index) => [unit, `unit${index}@x.example`]));
const bangkok = (time: string) => Date.parse(`${time}+07:00`);

it.each(['50', '55', '58'])(
  'a run started at 23:59:%s counts for that day to its end, and nobody is told again the next day',
  second => {
    const workbook = smallOffice(ROWS, ADDRESSES);
    const send = (now: number) => dataOf<RemindData>(hostOver(workbook, { now }).call('sendReminders')).sent;
    expect(send(bangkok(`2026-01-12T23:59:${second}`))).toBe(3);
    const [headings = [], ...rows] = valuesOf(workbook, REGISTER);
    const noted = rows.slice(0, 3).map(row => row[headings.indexOf('แจ้งล่าสุด')]);
    expect(noted).toEqual(Array(3).fill('๑๒ ม.ค. ๖๙'));
    expect(send(bangkok('2026-01-13T20:00:00'))).toBe(0);
  },
);
