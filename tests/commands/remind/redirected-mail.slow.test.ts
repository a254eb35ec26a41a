import { describe, expect, it } from 'vitest';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { HealthData } from '../../../src/commands/health/health-data';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { dataOf, hostOver, valuesOf } from '../../support/office';
import { smallOffice, typeBeside } from '../../support/small-office';

// What somebody who may edit the sheet could do so that letters, or answers to them, go to strangers; and slips with the same effect.

const OWNER = 'officer@example.org';
const UNITS = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา'];
const addressOf = (unit: string) => `unit${UNITS.indexOf(unit)}@x.go.th`;
const MONDAY = '2026-01-12';
/** When letters are repeated. */
const [SECOND, THIRD] = ['2026-01-19', '2026-01-26'];

const office = () =>
  smallOffice(
    UNITS.map(unit => ['๑. การเปิดเผย', `งานของ${unit}`, unit, 'ไตรมาส ๑', '']),
    Object.fromEntries(UNITS.map(unit => [unit, addressOf(unit)])),
  );

function sendOn(workbook: WorkbookModel, now: string) {
  const host = hostOver(workbook, { now });
  const run = host.call('sendReminders');
  return { ...dataOf<RemindData>(run), mails: host.mails, said: (run.value as { message: string }).message };
}

function dailyOn(workbook: WorkbookModel, now: string) {
  const host = hostOver(workbook, { now });
  host.call('runDaily', [], 'timeTrigger');
  return host.mails.filter(({ to }) => to.includes(OWNER)).map(({ subject, body }) => `${subject}\n${body}`);
}

const healthOn = (workbook: WorkbookModel, now: string) =>
  dataOf<HealthData>(hostOver(workbook, { now }).call('checkHealth')).faults.join('\n');

const setting = (workbook: WorkbookModel, label: string, value: string) =>
  typeBeside(workbook, 'ตั้งค่า', label, 'B', value);

const DOMAINS = 'โดเมนอีเมลที่ส่งได้';
const CONTACT = 'ผู้ประสานงาน: อีเมล';
const LINK = 'ลิงก์ของแผ่นงานนี้';

describe('the allowed domains', () => {
  it('hold for answers too', () => {
    const workbook = office();
    setting(workbook, DOMAINS, 'x.go.th');
    setting(workbook, CONTACT, 'plan@stranger.example');
    const { sent, mails, said } = sendOn(workbook, MONDAY);
    expect([sent, new Set(mails.map(({ replyTo }) => replyTo))]).toEqual([4, new Set([null])]);
    expect(said).toContain('plan@stranger.example');
    expect(healthOn(workbook, MONDAY)).toContain('plan@stranger.example');
  });

  it.each([
    ['x.go.th', 'plan@x.go.th'],
    ['x.go.th', 'plan@sub.x.go.th'],
    ['', 'plan@other.example'],
  ])('%j allow answers to %s', (domains, contact) => {
    const workbook = office();
    setting(workbook, DOMAINS, domains);
    setting(workbook, CONTACT, contact);
    expect(sendOn(workbook, MONDAY).mails.map(({ replyTo }) => replyTo)).toEqual(Array(4).fill(contact));
  });
});

describe('the sheet’s link in letters', () => {
  const ID = office().id;
  const withLink = (link: string) => {
    const workbook = office();
    setting(workbook, LINK, link);
    return workbook;
  };
  const warning = expect.stringContaining('ไม่ใช่ลิงก์ของไฟล์นี้');

  it.each([
    'https://docs.google.com/spreadsheets/d/ID/edit?gid=0#gid=0',
    'docs.google.com/spreadsheets/d/ID',
    'https://docs.google.com/spreadsheets/u/1/d/ID/edit',
    'https://docs.google.com/a/office.go.th/spreadsheets/d/ID/edit',
    'https://drive.google.com/file/d/ID/view?usp=sharing',
    'https://drive.google.com/open?id=ID&usp=drive_fs',
    '',
  ])('is the sheet’s own: %j', link => {
    expect(sendOn(withLink(link.replace('ID', ID)), MONDAY).said).not.toEqual(warning);
  });

  it.each([
    'https://docs.google.com/spreadsheets/d/another-sheet/edit',
    'https://docs.google.com/forms/d/e/stranger/viewform?ID',
    'https://stranger.example/spreadsheets/d/ID/edit',
    'https://docs.google.com.stranger.example/spreadsheets/d/ID/edit',
    'https://docs.google.com@stranger.example/spreadsheets/d/ID/edit',
    'https://stranger.example/?https://docs.google.com/spreadsheets/d/ID',
    'https://docs.google.com/url?q=https://stranger.example/spreadsheets/d/ID',
    'https://docs.google.com/spreadsheets/d/IDx/edit',
  ])('is warned of if it leads elsewhere: %s', link => {
    const workbook = withLink(link.replace('ID', ID));
    expect(sendOn(workbook, MONDAY).said).toEqual(warning);
    expect(healthOn(workbook, MONDAY)).toEqual(warning);
    const { findings } = dataOf<CheckData>(hostOver(workbook, { now: MONDAY }).call('checkEntries'));
    expect(findings.filter(({ rule }) => rule === 'otherLink')).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('a unit’s address that changed since its last letter', () => {
  const told = (unit: string, from: string, to: string) =>
    expect.stringContaining(`อีเมลของ${unit} เปลี่ยนจาก ${from} เป็น ${to}`);

  it('is told to the owner of the daily run, once', () => {
    const workbook = office();
    hostOver(workbook, { now: MONDAY }).call('turnOnDaily');
    expect(dailyOn(workbook, MONDAY)).toEqual([]);
    typeBeside(workbook, 'ส่วนราชการ', 'กองช่าง', 'D', 'me@stranger.example');
    const words = told('กองช่าง', addressOf('กองช่าง'), 'me@stranger.example');
    expect(healthOn(workbook, '2026-01-13')).toEqual(words);
    expect(dailyOn(workbook, '2026-01-13')).toEqual([words]);
    expect(healthOn(workbook, '2026-01-13')).not.toEqual(words);
    expect([dailyOn(workbook, SECOND), dailyOn(workbook, THIRD)]).toEqual([[], []]);
  });

  it('is told to the owner also if somebody else sends the letters', () => {
    const workbook = office();
    hostOver(workbook, { now: MONDAY }).call('turnOnDaily');
    dailyOn(workbook, MONDAY);
    typeBeside(workbook, 'ส่วนราชการ', 'กองช่าง', 'D', 'me@stranger.example');
    const host = hostOver(workbook, { now: '2026-01-13', user: 'second@example.org' });
    host.call('sendReminders');
    const words = told('กองช่าง', addressOf('กองช่าง'), 'me@stranger.example');
    expect(host.mails.filter(({ to }) => to.includes(OWNER)).map(({ body }) => body)).toEqual([words]);
    expect(dailyOn(workbook, SECOND)).toEqual([]);
  });

  it('is named in the preview and the outcome, also without a daily run', () => {
    const workbook = office();
    sendOn(workbook, MONDAY);
    typeBeside(workbook, 'ส่วนราชการ', 'กองช่าง', 'D', 'me@stranger.example');
    const words = told('กองช่าง', addressOf('กองช่าง'), 'me@stranger.example');
    const preview = hostOver(copyWorkbook(workbook), { now: SECOND }).call('sendReminders', [{ dryRun: true }]);
    expect(dataOf<RemindData>(preview).notices?.join('\n')).toEqual(words);
    expect(sendOn(workbook, SECOND).said).toEqual(words);
    expect(sendOn(workbook, THIRD).said).not.toEqual(words);
  });

  it('is not a change if the address was only written in other letters, filled in, or the unit renamed', () => {
    const workbook = office();
    typeBeside(workbook, 'ส่วนราชการ', 'กองช่าง', 'D', '');
    sendOn(workbook, MONDAY);
    typeBeside(workbook, 'ส่วนราชการ', 'กองช่าง', 'D', addressOf('กองช่าง'));
    typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', 'D', addressOf('กองคลัง').toUpperCase());
    typeBeside(workbook, 'ส่วนราชการ', 'สำนักปลัด', 'A', 'สำนักปลัดเทศบาล');
    expect(sendOn(workbook, SECOND).said).not.toContain('เปลี่ยนจาก');
  });

  it('is also that of the unit’s head', () => {
    const workbook = office();
    setting(workbook, 'แจ้งหัวหน้าเมื่อเกินกำหนดแล้ว (วัน)', '๑');
    typeBeside(workbook, 'ส่วนราชการ', 'กองช่าง', 'E', 'head@x.go.th');
    expect(sendOn(workbook, MONDAY).said).not.toContain('เปลี่ยนจาก');
    typeBeside(workbook, 'ส่วนราชการ', 'กองช่าง', 'E', 'me@stranger.example');
    expect(sendOn(workbook, SECOND).said).toEqual(told('หัวหน้ากองช่าง', 'head@x.go.th', 'me@stranger.example'));
  });
});

describe('a limit of domains that somebody lifts', () => {
  it.each([
    ['cleared', '', 'ส่งไปยังอีเมลใดก็ได้'],
    ['switched off in words', 'ไม่จำกัด', 'ส่งไปยังอีเมลใดก็ได้'],
    ['widened', 'x.go.th, stranger.example', 'x.go.th, stranger.example'],
  ])('is told to the owner once: %s', (_, value, words) => {
    const workbook = office();
    setting(workbook, DOMAINS, 'x.go.th');
    hostOver(workbook, { now: MONDAY }).call('turnOnDaily');
    expect(dailyOn(workbook, MONDAY)).toEqual([]);
    setting(workbook, DOMAINS, value);
    expect(healthOn(workbook, '2026-01-13')).toContain(words);
    expect(dailyOn(workbook, '2026-01-13')).toEqual([expect.stringContaining(words)]);
    expect(dailyOn(workbook, '2026-01-14')).toEqual([]);
    expect(healthOn(workbook, '2026-01-14')).not.toContain('เดิม');
  });

  it('ends no run if it cannot be remembered', () => {
    const workbook = office();
    setting(workbook, DOMAINS, 'x.go.th');
    let isNoted = false;
    const refuse = (_: number, name: string) => {
      // The letters are noted in their rows when the note that they are pending is removed.
      isNoted ||= name === 'Properties.deleteProperty';
      if (isNoted && name === 'Properties.setProperty') throw new Error('ไม่สำเร็จ');
    };
    const run = hostOver(workbook, { now: MONDAY, beforeCall: refuse }).call('sendReminders');
    expect(dataOf<RemindData>(run).sent).toBe(4);
    expect(run.trace.lastIndexOf('Properties.setProperty')).toBeGreaterThan(
      run.trace.indexOf('Properties.deleteProperty'),
    );
  });

  it('is noticed if its row was deleted', () => {
    const workbook = office();
    setting(workbook, DOMAINS, 'x.go.th');
    hostOver(workbook, { now: MONDAY }).call('turnOnDaily');
    dailyOn(workbook, MONDAY);
    typeBeside(workbook, 'ตั้งค่า', DOMAINS, 'A', 'โดเมนเดิม');
    expect(dailyOn(workbook, '2026-01-13')).toEqual([expect.stringContaining('ส่งไปยังอีเมลใดก็ได้')]);
  });

  it('is nothing to tell if it is narrowed, or set for the first time', () => {
    const workbook = office();
    hostOver(workbook, { now: MONDAY }).call('turnOnDaily');
    const days = ['2026-01-13', '2026-01-14', '2026-01-15'];
    const told = ['', 'x.go.th, y.go.th', 'x.go.th'].map((value, at) => {
      setting(workbook, DOMAINS, value);
      return dailyOn(workbook, days[at] ?? '');
    });
    expect(told).toEqual([[], [], []]);
  });
});

describe('the names of ส่วนราชการ sorted alone', () => {
  /** Writes these names into the column of names, from the first unit's row. */
  function rename(workbook: WorkbookModel, names: readonly string[]): void {
    const before = valuesOf(workbook, 'ส่วนราชการ').map(([name]) => String(name));
    const at = UNITS.map(unit => before.indexOf(unit) + 1);
    for (const unit of UNITS) typeBeside(workbook, 'ส่วนราชการ', unit, 'A', `${unit}?`);
    names.forEach((name, index) => {
      typeBeside(workbook, 'ส่วนราชการ', `${before[(at[index] ?? 1) - 1]}?`, 'A', name);
    });
  }

  const SORTED = ['กองการศึกษา', 'กองคลัง', 'กองช่าง', 'สำนักปลัด'];
  const noticed = expect.stringContaining('ชื่อกับอีเมลในแผ่นงานส่วนราชการอาจสลับแถวกัน');

  it('are noticed before the next letters go, and told to the owner once', () => {
    const workbook = office();
    hostOver(workbook, { now: MONDAY }).call('turnOnDaily');
    dailyOn(workbook, MONDAY);
    rename(workbook, SORTED);
    expect(healthOn(workbook, '2026-01-13')).toEqual(noticed);
    const preview = hostOver(copyWorkbook(workbook), { now: '2026-01-13' }).call('sendReminders', [{ dryRun: true }]);
    expect(dataOf<RemindData>(preview).notices?.join('\n')).toEqual(noticed);
    expect(dailyOn(workbook, '2026-01-13')).toEqual([noticed]);
    expect(dailyOn(workbook, SECOND)).toEqual([]);
  });

  it('are noticed by the posts of the heads before any letter went', () => {
    const workbook = office();
    const words = expect.stringContaining('อาจมีการเรียงเฉพาะชื่อ');
    expect(healthOn(workbook, MONDAY)).not.toEqual(words);
    rename(workbook, SORTED);
    expect(healthOn(workbook, MONDAY)).toEqual(words);
    const { findings } = dataOf<CheckData>(hostOver(workbook, { now: MONDAY }).call('checkEntries'));
    expect(findings.filter(({ rule }) => rule === 'mixedUnits')).toHaveLength(1);
  });

  it('is not said of one head who answers for several units', () => {
    const workbook = office();
    typeBeside(workbook, 'ส่วนราชการ', 'กองการศึกษา', 'C', 'ผู้อำนวยการกองคลัง');
    typeBeside(workbook, 'ส่วนราชการ', 'กองช่าง', 'C', 'ผู้อำนวยการกองคลัง');
    typeBeside(workbook, 'ส่วนราชการ', 'สำนักปลัด', 'C', 'ผู้อำนวยการกองช่าง รักษาราชการแทนหัวหน้าสำนักปลัด');
    expect(healthOn(workbook, MONDAY)).not.toContain('เรียงเฉพาะชื่อ');
  });
});
