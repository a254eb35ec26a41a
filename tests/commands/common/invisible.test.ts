import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { pasteFaults, repairText } from '../../../src/thai/repair/repair-text';
import { isBlankText, plainText, sameText, textKey, visibleText } from '../../../src/thai/text/text';
import { dataOf, hostOver } from '../../support/office';
import { REGISTER, smallOffice, typeBeside } from '../../support/small-office';

/** Marks that nobody can see: they come with text pasted from web pages, chat programs and PDF files. */
const MARKS = [
  ...['\u00AD', '\u034F', '\u061C', '\u180E', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F'],
  ...['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2060', '\u2061', '\u2064'],
  ...['\u2066', '\u2067', '\u2068', '\u2069', '\u206F', '\uFEFF'],
];
const ALL = MARKS.join('');
/** The text with every mark before, after and within it. */
const marked = (text: string) => `${ALL}${text.slice(0, 2)}${ALL}${text.slice(2)}${ALL}`;
const NOW = '2026-01-12';

describe.each(MARKS.map(mark => [mark.charCodeAt(0).toString(16), mark]))('U+%s', (_, mark) => {
  it('is ignored in comparing, and removed by fix', () => {
    const typed = `${mark}กอง${mark}คลัง${mark}`;
    expect([textKey(typed), visibleText(typed), plainText(typed)]).toEqual(Array(3).fill('กองคลัง'));
    expect([sameText(typed, 'กองคลัง'), isBlankText(`${mark} ${mark}-`)]).toEqual([true, true]);
    expect([repairText(typed), pasteFaults(typed).repaired]).toEqual(['กองคลัง', 'กองคลัง']);
  });
});

it('a joiner inside an emoji stays', () => {
  expect(repairText('👨\u200D👩\u200Dงาน')).toBe('👨\u200D👩งาน');
});

describe('an office with invisible marks in its cells', () => {
  const ROW = ['๑. การเปิดเผย', 'วิธีที่ ๑', 'กองคลัง', 'ไตรมาส ๑', ''];
  const office = () => smallOffice([ROW, ROW.with(1, 'วิธีที่ ๒')], { กองคลัง: 'fin@x.go.th' });
  const type = (workbook: WorkbookModel, sheet: string, cell: string, text: string) =>
    typeInto({ model: workbook, sheet }, cell, text);
  const send = (workbook: WorkbookModel) => {
    const host = hostOver(workbook, { now: NOW });
    return { ...dataOf<RemindData>(host.call('sendReminders')), mails: host.mails };
  };
  const check = (workbook: WorkbookModel) =>
    dataOf<CheckData>(hostOver(workbook, { now: NOW }).call('checkEntries')).findings.map(({ rule }) => rule);

  it('finds its headings', () => {
    const workbook = office();
    for (const [cell, text] of [
      ['A1', 'มาตรการ'],
      ['C1', 'ผู้รับผิดชอบ'],
      ['E1', 'ผลการดำเนินงาน'],
      ['H1', 'สถานะ'],
    ] as const)
      type(workbook, REGISTER, cell, marked(text));
    type(workbook, 'ส่วนราชการ', 'A1', marked('ชื่อส่วนราชการ'));
    type(workbook, 'ตั้งค่า', 'B1', marked('ค่า'));
    expect(send(workbook)).toMatchObject({ sent: 1, skipped: [] });
  });

  it('finds its units, in either sheet, and how they are told', () => {
    const workbook = office();
    type(workbook, REGISTER, 'C2', marked('กองคลัง'));
    typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', 'D', marked('fin@x.go.th'));
    typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', 'F', marked('อีเมล'));
    typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', 'A', marked('กองคลัง'));
    const { mails, sent } = send(workbook);
    expect([sent, mails[0]?.to]).toEqual([1, ['fin@x.go.th']]);
    expect(check(workbook)).not.toContain('unknownUnit');
    expect(check(workbook)).not.toContain('unknownWay');
  });

  it('reads its settings as if they were not there', () => {
    const workbook = office();
    const settings: readonly (readonly [string, string])[] = [
      ['แจ้งซ้ำเมื่อเกินกำหนด ทุกกี่วันทำการ', 'ไม่แจ้ง'],
      ['ส่งสรุปให้ปลัด', 'รายเดือน'],
      ['โดเมนอีเมลที่ส่งได้', 'x.go.th'],
      ['ผู้ประสานงาน: อีเมล', 'plan@x.go.th'],
      ['เวลาทำงานประจำวัน (นาฬิกา)', '๗'],
      ['ปีงบประมาณ', '๒๕๖๙'],
    ];
    for (const [label, value] of settings) {
      typeBeside(workbook, 'ตั้งค่า', label, 'B', marked(value));
      typeBeside(workbook, 'ตั้งค่า', label, 'A', marked(label));
    }
    expect(check(workbook).filter(rule => rule === 'unreadableSetting' || rule === 'missingSettings')).toEqual([]);
    expect(send(workbook).mails.map(({ to, replyTo }) => [to, replyTo])).toEqual([[['fin@x.go.th'], 'plan@x.go.th']]);
    expect(dataOf(hostOver(workbook, { now: NOW }).call('turnOnDaily'))).toEqual({ hour: 7 });
  });

  it('reads ไม่ as no, and a choice of the report as that choice', () => {
    const workbook = office();
    typeBeside(workbook, 'ตั้งค่า', 'แชร์รายงานให้ผู้แก้ไขแผ่นงาน', 'B', marked('ไม่'));
    const run = hostOver(workbook, { now: NOW, editors: ['officer@example.org', 'b@example.org'] }).call(
      'buildReport',
      [{ round: 6, draft: true }],
    );
    expect(run.trace).not.toContain('Drive.Permissions.create');
  });

  it('reads a chosen state', () => {
    const workbook = office();
    type(workbook, REGISTER, 'H2', marked('ยกเลิก'));
    const { rows } = dataOf<FlagData>(hostOver(workbook, { now: NOW }).call('flagProgress'));
    expect(rows.map(({ state }) => state)).toEqual(['cancelled', 'notStarted']);
    expect(check(workbook)).not.toContain('unknownState');
  });

  it('takes a cell with nothing else for blank', () => {
    const workbook = office();
    type(workbook, REGISTER, 'E2', ALL);
    type(workbook, REGISTER, 'C3', ALL);
    const { rows } = dataOf<FlagData>(hostOver(workbook, { now: NOW }).call('flagProgress'));
    expect(rows.map(({ state, units }) => [state, units])).toEqual([
      ['notStarted', ['กองคลัง']],
      ['notStarted', ['กองคลัง']],
    ]);
  });

  it('mails none of them', () => {
    const workbook = office();
    typeBeside(workbook, 'ตั้งค่า', 'ชื่อหน่วยงาน', 'B', marked('องค์การบริหารส่วนตำบลทุ่งตัวอย่าง'));
    type(workbook, REGISTER, 'B2', marked('ปรับปรุงคู่มือ'));
    const [mail] = send(workbook).mails;
    const any = new RegExp(`[${ALL}]`);
    expect(mail?.subject).toContain('องค์การบริหารส่วนตำบลทุ่งตัวอย่าง');
    expect([mail?.subject, mail?.body, mail?.htmlBody].filter(text => any.test(text ?? ''))).toEqual([]);
  });
});
