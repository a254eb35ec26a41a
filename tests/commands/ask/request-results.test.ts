import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../local/script/screen';
import { typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { RequestData, RequestOptions } from '../../../src/commands/ask/request-data';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { dataOf, hostOver, problemOf, type TestHost, valuesOf } from '../../support/office';
import { closeRound } from '../../support/rounds';
import { smallOffice, typeBeside } from '../../support/small-office';

const FINANCE = 'finance@office.example';
const WORKS = 'works@office.example';

const ROWS = [
  ['๑. การปฏิบัติหน้าที่', 'จัดทำคู่มือ', 'กองคลัง', 'ต.ค. ๖๘ - ม.ค. ๖๙', ''],
  ['', 'จัดอบรม', 'กองคลัง', 'ต.ค. ๖๘ - ก.ย. ๖๙', ''],
  ['', 'จัดประชุม', 'กองช่าง', 'ต.ค. ๖๘ - ก.ย. ๖๙', 'จัดประชุมแล้ว เมื่อ ๑๕ ม.ค. ๖๙'],
  ['', 'เผยแพร่แผน', 'กองช่าง', 'พ.ค. ๖๙ - ก.ย. ๖๙', '-'],
  ['', 'ซ่อมถนน', 'กองช่าง', 'ต.ค. ๖๘ - ก.ย. ๖๙', 'ยกเลิกโครงการ'],
];

const ADDRESSES: Readonly<Record<string, string>> = { กองคลัง: FINANCE, กองช่าง: WORKS };

/** An office with these rows; each of its units has an address unless `addresses` say otherwise. */
function office(rows = ROWS, addresses = ADDRESSES): WorkbookModel {
  const named = Object.entries(addresses).filter(([unit]) => rows.some(([, , own]) => own === unit));
  return smallOffice(rows, Object.fromEntries(named));
}

const on = (workbook: WorkbookModel, now: string, options = {}) => hostOver(workbook, { now, ...options });
const ask = (host: TestHost, options: Partial<RequestOptions> = {}) =>
  dataOf<RequestData>(host.call('requestResults', [{ round: 6, by: '2026-03-31', ...options }], 'page'));
const daily = (workbook: WorkbookModel, now: string) => {
  const host = on(workbook, now);
  const { letters } = dataOf<RemindData>(host.call('sendReminders'));
  return letters.map(({ to, rows }) => [to, rows]);
};
const told = ({ letters }: RequestData) => letters.map(({ to, rows }) => [to, rows]);

describe('a request at the menu, without a page', () => {
  const [yes, no, ok] = [{ button: 'YES' }, { button: 'NO' }, { button: 'OK' }] as const;
  const typing = (text: string): Answer => ({ button: 'YES', text });
  const atMenu = (workbook: WorkbookModel, answers: readonly Answer[], now = '2026-03-16') => {
    const host = on(workbook, now, { answers });
    const run = host.call('requestResults', [], 'menu');
    return { host, value: run.value, texts: run.screen.messages.map(({ text }) => text) };
  };

  it('shows the day, of whom results are awaited and to whom letters go, and sends them', () => {
    const { host, texts } = atMenu(office(), [yes, ok, no]);
    expect(texts[0]).toContain('ภายในวันที่ ๒๓ มีนาคม ๒๕๖๙');
    expect(texts[0]).toContain('รอรับผล ๓ รายการ');
    expect(texts[0]).toContain(`\n• กองคลัง (${FINANCE}) ๒ รายการ\n• กองช่าง (${WORKS}) ๑ รายการ\n`);
    expect(host.mails.flatMap(({ to }) => to)).toEqual([FINANCE, WORKS]);
    const made = host.files.map(({ name }) => name).filter(name => !name.endsWith('.docx'));
    expect(made).toEqual(['หนังสือแจ้งเวียนขอรับผล ปี ๒๕๖๙ รอบ ๖ เดือน']);
  });

  it('shows the texts for LINE afterwards, one after the other, as the page has them', () => {
    const workbook = office();
    const { texts } = atMenu(workbook, [yes]);
    const onPage = ask(on(workbook, '2026-03-16'), { by: '2026-03-23', dryRun: true }).texts;
    const all = [onPage.group, ...onPage.units.map(({ text }) => text)];
    expect(all).toHaveLength(3);
    expect(texts.slice(2)).toEqual(all.map(text => expect.stringContaining(String(text))));
    expect(atMenu(office(), [yes, ok, no]).texts).toHaveLength(3);
  });

  it('takes another day, and asks once more', () => {
    const { host, texts } = atMenu(office(), [typing('๓๑ มี.ค. ๖๙'), yes, ok, no]);
    expect(texts[1]).toContain('ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙');
    expect(texts[2]).toContain('ขอรับผลการดำเนินงาน รอบ ๖ เดือน ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙');
    expect(host.mails).toHaveLength(2);
  });

  it('sends nothing if the person says no, or types what is no day', () => {
    for (const [answers, why] of [
      [[no], 'ยังไม่ได้ขอรับผล'],
      [[typing('๓๑ มี.ค. ๖๙'), no], 'ยังไม่ได้ขอรับผล'],
      [[typing('ปลายเดือน')], 'อ่าน "ภายในวันที่" ที่พิมพ์ว่า "ปลายเดือน" ไม่ได้'],
    ] as const) {
      const { host, texts } = atMenu(office(), answers);
      expect([texts.at(-1), host.mails, host.files]).toEqual([expect.stringContaining(why), [], []]);
    }
  });

  it('asks for the year once the first half is over, also where no round was closed', () => {
    const { host, texts } = atMenu(office(), [no, yes, ok, no], '2026-09-14');
    expect(texts.slice(0, 2)).toEqual([
      expect.stringContaining('รอบ ๖ เดือน ภายในวันที่ ๒๑ กันยายน ๒๕๖๙'),
      expect.stringContaining('รอบ ๑๒ เดือน ภายในวันที่ ๒๑ กันยายน ๒๕๖๙'),
    ]);
    expect(host.mails[0]?.subject).toContain('รอบ ๑๒ เดือน');
    const rows = [['๑. การปฏิบัติหน้าที่', 'จัดทำคู่มือ', 'กองคลัง', 'ต.ค. ๖๘ - ก.ย. ๖๙', 'จัดทำคู่มือแล้ว เมื่อ ๑๕ ม.ค. ๖๙', '']];
    const byRound = smallOffice(rows, { กองคลัง: FINANCE }, true);
    expect(atMenu(byRound, [no], '2026-09-14').texts[0]).toContain('รอบ ๑๒ เดือน');
  });

  it('asks nothing where nothing is awaited', () => {
    const { texts } = atMenu(office([ROWS[2] ?? []]), []);
    expect(texts).toEqual([expect.stringContaining('ครบทุกรายการแล้ว')]);
  });
});

describe('a request for results', () => {
  it('asks for every blank result, whatever its due date, and for no other', () => {
    const data = ask(on(office(), '2026-03-16'));
    expect(data.awaited).toEqual([
      { unit: 'กองคลัง', rows: [2, 3] },
      { unit: 'กองช่าง', rows: [5] },
    ]);
    expect(told(data)).toEqual([
      [FINANCE, [2, 3]],
      [WORKS, [5]],
    ]);
  });

  it('leaves letters about other rows to the daily run', () => {
    const late = ['', 'จัดประชุม', 'กองช่าง', 'ต.ค. ๖๘ - ม.ค. ๖๙', 'อยู่ระหว่างดำเนินการ'];
    const workbook = office([...ROWS.slice(0, 2), late]);
    expect(told(ask(on(workbook, '2026-03-16')))).toEqual([[FINANCE, [2, 3]]]);
    expect(daily(workbook, '2026-03-16')).toEqual([[WORKS, [4]]]);
    expect(daily(workbook, '2026-03-17')).toEqual([]);
  });

  it('asks in round 12 for its own result, though round 6 has one', () => {
    const rows = [['๑. การปฏิบัติหน้าที่', 'จัดทำคู่มือ', 'กองคลัง', 'ต.ค. ๖๘ - ก.ย. ๖๙', 'จัดทำคู่มือแล้ว เมื่อ ๑๕ ม.ค. ๖๙', '']];
    const byRound = () => smallOffice(rows, { กองคลัง: FINANCE }, true);
    expect(ask(on(byRound(), '2026-09-14'), { round: 12, by: '2026-09-30' }).awaited).toEqual([
      { unit: 'กองคลัง', rows: [2] },
    ]);
    expect(ask(on(byRound(), '2026-03-16')).awaited).toEqual([]);
  });

  it('asks in round 12 for what was only reported when round 6 was closed, and not for what staff have written since', () => {
    const rows = [
      ['๑. การปฏิบัติหน้าที่', 'จัดทำคู่มือ', 'กองคลัง', 'ต.ค. ๖๘ - ก.ย. ๖๙', 'อยู่ระหว่างจัดทำคู่มือ'],
      ['', 'จัดอบรม', 'กองคลัง', 'ต.ค. ๖๘ - ก.ย. ๖๙', 'อยู่ระหว่างจัดอบรม'],
    ];
    const workbook = office(rows);
    closeRound(workbook, '2026-04-01', { round: 6 });
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E3', 'จัดอบรมแล้ว เมื่อ ๑๕ ส.ค. ๖๙');
    const { awaited } = ask(on(workbook, '2026-09-14'), { round: 12, by: '2026-09-30' });
    expect(awaited).toEqual([{ unit: 'กองคลัง', rows: [2] }]);
  });

  it('ends when its round is closed', () => {
    const workbook = office([['๑. การปฏิบัติหน้าที่', 'จัดอบรม', 'กองคลัง', 'เมื่อพร้อม', '']]);
    ask(on(workbook, '2026-03-16'), { by: '2026-04-10' });
    closeRound(workbook, '2026-04-01', { round: 6 });
    expect(daily(workbook, '2026-04-16')).toEqual([]);
  });

  it('is refused for a round that is closed', () => {
    const workbook = office();
    closeRound(workbook, '2026-04-02', { round: 6 });
    const host = on(workbook, '2026-04-16');
    for (const dryRun of [true, false])
      expect(problemOf(host.call('requestResults', [{ round: 6, by: '2026-04-30', dryRun }], 'page'))).toEqual({
        code: 'awaitsNoResults',
        round: 6,
      });
    expect([host.mails, host.files.filter(({ name }) => name.startsWith('หนังสือแจ้งเวียน'))]).toEqual([[], []]);
  });

  it('is offered first for the running round', () => {
    const workbook = office();
    const offered = (now: string) => {
      const { dialogs } = on(workbook, now).call('openRequestDialog', [], 'menu').screen;
      return dialogs[0]?.html.match(/const opened = \{"round":(\d+)\}/)?.[1];
    };
    expect(offered('2026-03-16')).toBe('6');
    closeRound(workbook, '2026-04-01', { round: 6 });
    expect(offered('2026-04-16')).toBe('12');
  });

  it('does not ask in round 12 for what was reported as done or cancelled in round 6', () => {
    const results = ['จัดทำคู่มือแล้วเสร็จ เมื่อ ๑๕ ม.ค. ๖๙', 'อยู่ระหว่างจัดอบรม', 'ยกเลิกโครงการ'];
    const workbook = office(
      results.map((result, at) => ['๑. การปฏิบัติหน้าที่', `กิจกรรมที่ ${at}`, 'กองคลัง', 'ต.ค. ๖๘ - ก.ย. ๖๙', result]),
    );
    closeRound(workbook, '2026-04-01', { round: 6 });
    const { awaited } = ask(on(workbook, '2026-09-14'), { round: 12, by: '2026-09-30' });
    expect(awaited).toEqual([{ unit: 'กองคลัง', rows: [3] }]);
  });

  it('asks in round 12 for the instalments that came due since, also where round 6 was reported as done', () => {
    const workbook = office([
      ['๑. การปฏิบัติหน้าที่', 'รายงานการเงินทุกไตรมาส', 'กองคลัง', 'ตลอดปีงบประมาณ', 'รายงานแล้ว ๒ ไตรมาส'],
      ['', 'รายงานแผนทุกไตรมาส', 'กองคลัง', 'ต.ค. ๖๘ - มี.ค. ๖๙', 'รายงานแล้ว ๒ ไตรมาส'],
    ]);
    closeRound(workbook, '2026-04-01', { round: 6 });
    const { awaited } = ask(on(workbook, '2026-09-14'), { round: 12, by: '2026-09-30' });
    expect(awaited).toEqual([{ unit: 'กองคลัง', rows: [2] }]);
  });

  it('makes no circular to nobody, and says which rows no unit answers for', () => {
    const workbook = office([['๑. การปฏิบัติหน้าที่', 'ตรวจสอบ', 'คณะกรรมการจริยธรรม', 'ต.ค. ๖๘ - ก.ย. ๖๙', '']]);
    const host = on(workbook, '2026-03-16');
    const data = ask(host);
    expect([data.awaited, data.circular]).toEqual([[], null]);
    expect(host.files.filter(({ name }) => name.startsWith('หนังสือแจ้งเวียน'))).toEqual([]);
    expect(data.summary).toContain('แถว ๒');
    expect(data.summary).not.toContain('๐ แห่ง');
  });

  it('says the round and the day in the letter, and calls nobody late by the request', () => {
    const host = on(office([['๑. การปฏิบัติหน้าที่', 'จัดอบรม', 'กองคลัง', 'ต.ค. ๖๘ - ก.ย. ๖๙', '']]), '2026-03-16');
    ask(host);
    const [mail] = host.mails;
    expect(mail?.subject).toContain('ขอความอนุเคราะห์รายงานผลการดำเนินงาน รอบ ๖ เดือน ๑ รายการ');
    expect(mail?.body).toContain('รายงานผลการดำเนินงาน รอบ ๖ เดือน ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙ ตามรายการ');
    expect(mail?.body).not.toMatch(/เกินมาแล้ว|เหลือ \S+ วัน/);
  });

  it('mails nobody twice, and reminds by its own day', () => {
    const workbook = office([['๑. การปฏิบัติหน้าที่', 'จัดอบรม', 'กองคลัง', 'ต.ค. ๖๘ - ก.ย. ๖๙', '']]);
    expect(ask(on(workbook, '2026-03-16')).sent).toBe(1);
    expect(ask(on(workbook, '2026-03-16')).sent).toBe(0);
    expect(ask(on(workbook, '2026-03-17')).sent).toBe(0);
    expect(daily(workbook, '2026-03-18')).toEqual([]);
    // Seven days before, then after the day, then after five working days.
    expect(daily(workbook, '2026-03-24')).toEqual([[FINANCE, [2]]]);
    expect(daily(workbook, '2026-03-31')).toEqual([]);
    expect(daily(workbook, '2026-04-01')).toEqual([[FINANCE, [2]]]);
    expect(daily(workbook, '2026-04-02')).toEqual([]);
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E2', 'อยู่ระหว่างจัดอบรม');
    expect(daily(workbook, '2026-04-20')).toEqual([]);
  });

  it('reaches the next day somebody who had a letter on the day before the office asked', () => {
    const workbook = office();
    expect(daily(workbook, '2026-03-16')).toEqual([[FINANCE, [2]]]);
    const data = ask(on(workbook, '2026-03-16'));
    expect(told(data)).toEqual([[WORKS, [5]]]);
    expect(data.skipped).toEqual([{ to: FINANCE, why: 'วันนี้แจ้งแล้ว' }]);
    expect(daily(workbook, '2026-03-17')).toEqual([[FINANCE, [2, 3]]]);
    expect(daily(workbook, '2026-03-18')).toEqual([]);
  });

  it('with another day is a new one', () => {
    const workbook = office();
    ask(on(workbook, '2026-03-16'));
    const again = ask(on(workbook, '2026-03-17'), { by: '2026-04-10' });
    expect(told(again)).toEqual([
      [FINANCE, [2, 3]],
      [WORKS, [5]],
    ]);
  });

  it('ends with the fiscal year', () => {
    const workbook = office([['๑. การปฏิบัติหน้าที่', 'จัดอบรม', 'กองคลัง', 'เมื่อพร้อม', '']]);
    ask(on(workbook, '2026-09-14'), { round: 12, by: '2026-09-30' });
    typeBeside(workbook, 'ตั้งค่า', 'ปีงบประมาณ', 'B', '2570');
    expect(daily(workbook, '2026-10-05')).toEqual([]);
  });

  it('makes circular and texts also where nobody has an address', () => {
    const host = on(office(ROWS, {}), '2026-03-16');
    const data = ask(host);
    expect([data.sent, data.failed, host.mails]).toEqual([0, 0, []]);
    expect(host.files.map(({ name }) => name)).toContain('หนังสือแจ้งเวียนขอรับผล ปี ๒๕๖๙ รอบ ๖ เดือน.docx');
    expect(data.circular).not.toBeNull();
    expect(data.skipped.map(({ to }) => to)).toEqual(['กองคลัง', 'กองช่าง']);
    expect(data.texts.units.map(({ unit }) => unit)).toEqual(['กองคลัง', 'กองช่าง']);
  });

  it('lists rows that belong to no unit', () => {
    const rows = [...ROWS, ['', 'ตรวจสอบ', 'หน่วยลึกลับ', 'ต.ค. ๖๘ - ก.ย. ๖๙', '']];
    const workbook = office(rows);
    const names = valuesOf(workbook, 'ส่วนราชการ').findIndex(([name]) => name === 'หน่วยลึกลับ');
    if (names > 0) typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, `A${names + 1}`, '');
    const { skipped } = ask(on(workbook, '2026-03-16'));
    expect(skipped).toEqual([{ to: 'หน่วยลึกลับ', why: expect.stringContaining('แถว ๗') }]);
  });

  it('writes two kinds of texts for LINE', () => {
    const workbook = office();
    typeBeside(workbook, 'ตั้งค่า', 'ผู้ประสานงาน: ชื่อ', 'B', 'งานแผน กองคลัง');
    ask(on(workbook, '2026-03-16'));
    const { texts } = ask(on(workbook, '2026-03-16'), { dryRun: true });
    expect(texts.group).toMatch(/^ขอขอบคุณ/);
    expect(texts.group).toContain('รอบ ๖ เดือน ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙');
    expect(texts.group).not.toMatch(/กองคลัง|กองช่าง|\S+ วัน(?!ที่)/);
    const own = texts.units.find(({ unit }) => unit === 'กองคลัง')?.text;
    expect(own).toContain('ตอบในไลน์นี้ได้');
    expect(own).toMatch(/๑\) จัดทำคู่มือ\nรหัส r\S+\nผล: \n/);
    expect(own).not.toContain('จัดประชุม');
  });

  it('shows first whom it concerns, and writes nothing', () => {
    const workbook = office();
    const host = on(workbook, '2026-03-16');
    const before = JSON.stringify([workbook.sheets, host.state.properties]);
    const { letters, seen, circular } = ask(host, { dryRun: true });
    expect([letters.length, seen.length, circular, host.mails, host.files]).toEqual([2, 2, null, [], []]);
    expect(JSON.stringify([workbook.sheets, host.state.properties])).toBe(before);
    typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', 'D', 'other@office.example');
    const run = host.call('requestResults', [{ round: 6, by: '2026-03-31', seen }], 'page');
    expect([problemOf(run).code, host.mails]).toEqual(['lettersChanged', []]);
  });

  it.each(['ปลายเดือน', '2026-03-15', '2026-02-30', ''])('takes no day like "%s"', by => {
    const host = on(office(), '2026-03-16');
    const run = host.call('requestResults', [{ round: 6, by }], 'page');
    expect([problemOf(run).code, host.mails, host.files]).toEqual(['settingUnreadable', [], []]);
  });

  it('reads a day as people write it', () => {
    expect(ask(on(office(), '2026-03-16'), { by: '๓๑ มี.ค. ๖๙', dryRun: true }).by).toBe('2026-03-31');
  });

  it('is not made where nothing is awaited', () => {
    const workbook = office(ROWS.slice(2, 3));
    const host = on(workbook, '2026-03-16');
    const run = host.call('requestResults', [{ round: 6, by: '2026-03-31' }], 'page');
    expect(dataOf<RequestData>(run)).toMatchObject({ awaited: [], circular: null, sent: 0, texts: { group: null } });
    expect([host.files, host.state.properties.document['request']]).toEqual([[], undefined]);
  });

  it('asks Google no more for more rows', () => {
    const many = (count: number) =>
      office(Array.from({ length: count }, (_, at) => ['๑. การปฏิบัติหน้าที่', `จัดอบรม ${at}`, 'กองคลัง', 'ก.ย. ๖๙', '']));
    const calls = (count: number) =>
      on(many(count), '2026-03-16').call('requestResults', [{ round: 6, by: '2026-03-31' }], 'page').calls.blocking;
    expect(calls(200)).toBe(calls(20));
  });

  it('is in the log, with who gets no letter', () => {
    const workbook = office(ROWS, { กองคลัง: FINANCE });
    ask(on(workbook, '2026-03-16'));
    const [, newest] = valuesOf(workbook, 'ประวัติการทำงาน');
    expect(newest?.[2]).toBe('ขอรับผลการดำเนินงาน');
    expect(newest?.[3]).toMatch(/รอบ ๖ เดือน ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙ รอรับผล ๓ รายการ.*กองช่าง: ยังไม่มีอีเมล/s);
  });
});
