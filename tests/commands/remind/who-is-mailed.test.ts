import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { addDays } from '../../../src/thai/dates/calendar';
import { dataOf, hostOver, valuesOf } from '../../support/office';
import { REGISTER, smallOffice, typeBeside } from '../../support/small-office';

describe('what an office wants', () => {
  const ROW = ['๑. การใช้งบประมาณ', 'วิธีที่ ๑', 'กองคลัง', 'ไตรมาส ๑', ''];
  const office = () => smallOffice([ROW], { กองคลัง: 'fin@x.example' });
  const send = (workbook: WorkbookModel, now: string | number, quota = 100) =>
    hostOver(workbook, { now, quota }).call('sendReminders');

  it.each(['ไม่ต้องแจ้ง', 'งดแจ้ง', 'โทรศัพท์', 'วาจา', '-', 'ไม่ใช้อีเมล', 'อีเมล (ยกเลิกแล้ว)'])(
    'does not mail a unit that is told by %j, and names it',
    way => {
      const workbook = office();
      typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', 'F', way);
      typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', 'E', 'head@x.example');
      typeBeside(workbook, 'ตั้งค่า', 'แจ้งหัวหน้าเมื่อเกินกำหนดแล้ว (วัน)', 'B', '๑๕');
      const run = send(workbook, '2026-04-01');
      expect(dataOf<RemindData>(run)).toMatchObject({ sent: 0, letters: [] });
      expect((run.value as { message: string }).message).toContain(`- กองคลัง: วิธีติดต่อคือ "${way}"`);
    },
  );

  it.each(['ไม่แจ้ง', '-'])('tells people once if the setting for repeating is %j', text => {
    const workbook = office();
    typeBeside(workbook, 'ตั้งค่า', 'แจ้งซ้ำเมื่อเกินกำหนด ทุกกี่วันทำการ', 'B', text);
    const sent = ['2026-01-05', '2026-01-12', '2026-02-20'].map(day => dataOf<RemindData>(send(workbook, day)).sent);
    expect(sent).toEqual([1, 0, 0]);
  });

  it('sends no new letter if the same units are in another order', () => {
    const [group = '', method = '', , period = ''] = ROW;
    const workbook = smallOffice([[group, method, 'กองคลัง / กองช่าง', period, '']], {
      กองคลัง: 'a@x.example',
      กองช่าง: 'b@x.example',
    });
    expect(dataOf<RemindData>(send(workbook, '2026-01-05')).sent).toBe(2);
    typeInto({ model: workbook, sheet: REGISTER }, 'C2', 'กองช่าง / กองคลัง');
    expect(dataOf<RemindData>(send(workbook, '2026-01-06')).sent).toBe(0);
  });

  it('tells everybody in turn if the quota is one letter a day', () => {
    const units = ['กองคลัง', 'กองช่าง', 'กองการศึกษา', 'กองสวัสดิการสังคม', 'กองการเจ้าหน้าที่', 'สำนักปลัด', 'กองยุทธศาสตร์'];
    const rows = units.map((unit, index) => ['๑. การใช้งบประมาณ', `วิธีที่ ${index}`, unit, 'ไตรมาส ๑', '']);
    const workbook = smallOffice(rows, Object.fromEntries(units.map((unit, at) => [unit, `unit${at}@x.example`])));
    // A day of mail begins with its first.
    const days = Array.from({ length: 14 }, (_, day) =>
      Date.parse(`${addDays('2026-01-05', day)}T09:${10 + day}:00+07:00`),
    );
    const told = days.flatMap(now => dataOf<RemindData>(send(workbook, now, 1)).letters.map(({ to }) => to));
    expect(told).toHaveLength(10);
    expect(new Set(told.slice(0, 7)).size).toBe(7);
  });
});

describe('a register that somebody protected', () => {
  const ROW = ['๑. การใช้งบประมาณ', 'วิธีที่ ๑', 'กองคลัง', 'ไตรมาส ๑', ''];
  const PROTECTED = 'You are trying to edit a protected cell or object.';

  it('is noticed before the first letter goes', () => {
    const workbook = smallOffice([ROW], { กองคลัง: 'fin@x.example' });
    const refuse = (_: number, name: string) => {
      if (name === 'Range.setValues') throw new Error(PROTECTED);
    };
    const host = hostOver(workbook, { now: '2026-01-05', beforeCall: refuse });
    expect(() => host.call('sendReminders')).toThrow(PROTECTED);
    expect(host.mails).toEqual([]);
  });

  it('right after the letters went does not hide that they went', () => {
    const workbook = smallOffice([ROW], { กองคลัง: 'fin@x.example' });
    let sent = false;
    const refuse = (_: number, name: string) => {
      sent ||= name === 'MailApp.sendEmail';
      if (sent && name === 'Range.setValues') throw new Error(PROTECTED);
    };
    const host = hostOver(workbook, { now: '2026-01-05', beforeCall: refuse });
    expect(() => host.call('sendReminders')).toThrow('ส่งหนังสือแจ้งแล้ว ๑ ฉบับ บันทึกวันที่แจ้งล่าสุดไม่ได้');
    const again = hostOver(workbook, { now: '2026-01-05' }).call('sendReminders');
    expect(dataOf<RemindData>(again).sent).toBe(0);
    const [headings = [], row = []] = valuesOf(workbook, REGISTER);
    expect(row[headings.indexOf('แจ้งล่าสุด')]).toBe('๕ ม.ค. ๖๙');
  });
});

it('the question says how many letters can go now and to whom, and how many cannot', () => {
  const units = ['กองคลัง', 'กองช่าง', 'สำนักปลัด'];
  const rows = units.map((unit, index) => ['๑. การใช้งบประมาณ', `วิธีที่ ${index}`, unit, 'ไตรมาส ๑', '']);
  const addresses = Object.fromEntries(units.map((unit, index) => [unit, `unit${index}@x.example`]));
  const asked = (quota: number) => {
    const run = hostOver(smallOffice(rows, addresses), { now: '2026-01-05', quota }).call('sendReminders');
    return run.screen.messages.filter(({ buttons }) => buttons === 'YES_NO').map(({ text }) => text);
  };
  const list = units.map((unit, index) => `• ${unit} (unit${index}@x.example) ๑ รายการ`).join('\n');
  expect(asked(100)).toEqual([`จะส่งหนังสือแจ้งให้รายงานผลการดำเนินงานทางอีเมล ๓ ฉบับ\n${list}\nต้องการส่งหรือไม่`]);
  expect(asked(1)).toEqual([expect.stringContaining('ทางอีเมล ๑ ฉบับ อีก ๒ ฉบับเกินจำนวนที่ส่งได้ในครั้งนี้')]);
  expect(asked(0)).toEqual([]);
});
