import { describe, expect, it } from 'vitest';
import { typeInto } from '../../local/sheets/people';
import type { WorkbookModel } from '../../local/workbook/model';
import type { RemindData } from '../../src/commands/send-reminders';
import {
  dataOf,
  EXAMPLE,
  exampleHost,
  exampleWorkbook,
  hostOver,
  problemOf,
  sheetOf,
  type TestHost,
  valuesOf,
} from '../support/office';

const remind = (host: TestHost, options?: { dryRun: boolean }) =>
  dataOf<RemindData>(host.call('sendReminders', options ? [options] : []));

function typeUnit(workbook: WorkbookModel, unit: string, column: string, text: string): void {
  const row = valuesOf(workbook, 'ส่วนราชการ').findIndex(([name]) => name === unit) + 1;
  typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, `${column}${row}`, text);
}

describe('letters', () => {
  it('go one a unit, with its overdue rows, shared rows to each', () => {
    const host = exampleHost();
    const { letters, sent } = remind(host);
    expect(letters.map(({ to, rows }) => [to, rows])).toEqual([
      [EXAMPLE.units['สำนักปลัด'], [20]],
      [EXAMPLE.units['กองคลัง'], [9]],
      [EXAMPLE.units['กองช่าง'], [20]],
    ]);
    expect(sent).toBe(3);
    expect(host.mails.map(({ to }) => to[0])).toEqual(letters.map(({ to }) => to));
  });

  it('say the same in text and in HTML, in courteous words, with the day it was due', () => {
    const host = exampleHost();
    remind(host);
    const mail = host.mails.find(({ to }) => to[0] === EXAMPLE.units['กองคลัง']);
    for (const part of ['เรียน ผู้อำนวยการกองคลัง', '๓๑ มีนาคม ๒๕๖๙', 'เกินมาแล้ว ๑ วัน', 'รอเสนอที่ประชุมหัวหน้าส่วนราชการ']) {
      expect(mail?.body).toContain(part);
      expect(mail?.htmlBody).toContain(part);
    }
    expect(mail?.body).toMatch(/ครบกำหนดแล้ว แต่ยังไม่ได้รับรายงานว่าดำเนินการแล้วเสร็จ.*จึงเรียนมาเพื่อโปรดทราบ และขอความอนุเคราะห์/s);
    expect(mail?.body).not.toMatch(/ครับ|ค่ะ/);
    expect(mail?.replyTo).toBe(EXAMPLE.settings['ผู้ประสานงาน: อีเมล']);
  });

  it("hold staff's text as data: no markup, no header", () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E9', 'อยู่ระหว่างดำเนินการ <script>alert(1)</script> & "x"');
    typeInto({ model: workbook, sheet: 'ตั้งค่า' }, 'B2', 'อบต. ก\nBcc: thief@evil.example');
    const host = hostOver(workbook);
    remind(host);
    const mail = host.mails.find(({ to }) => to[0] === EXAMPLE.units['กองคลัง']);
    expect(mail?.htmlBody).toContain('&lt;script&gt;');
    expect(mail?.htmlBody).not.toContain('<script>');
    expect(mail?.subject).not.toMatch(/[\r\n]/);
    expect(host.mails.flatMap(({ to, cc, bcc }) => [...to, ...cc, ...bcc])).not.toContain('thief@evil.example');
  });

  it('note the day in แจ้งล่าสุด of the rows they speak of', () => {
    const host = exampleHost();
    remind(host);
    const mailed = valuesOf(host.workbook, 'มาตรการ').flatMap((row, index) =>
      row[13] === '๑ เม.ย. ๖๙' ? [index + 1] : [],
    );
    expect(mailed).toEqual([9, 20]);
  });

  it('of all-unit rows go to every unit, but not to the two of the top', () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'C9', 'ทุกส่วนราชการ');
    typeUnit(workbook, 'ปลัด', 'D', 'chief@thungtuayang.example');
    const { letters } = remind(hostOver(workbook));
    expect(letters.map(({ to }) => to).sort()).toEqual(Object.values(EXAMPLE.units).sort());
  });

  it('are not written where nothing is overdue', () => {
    const host = exampleHost({ now: '2026-01-05' });
    expect(remind(host)).toEqual({ letters: [], sent: 0, skipped: [] });
    expect(host.mails).toEqual([]);
  });
});

describe('units without a letter are named with the reason', () => {
  it.each([
    ['no address', 'D', '', /ยังไม่มีอีเมล/],
    ['an address that is none', 'D', 'กองคลัง at example', /ไม่ถูกต้อง/],
    ['two addresses in one cell', 'D', 'a@b.example, c@d.example', /ไม่ถูกต้อง/],
    ['reached by paper', 'F', 'เอกสาร', /เอกสาร/],
    ['paused until a day to come', 'G', '๓๐ เมษายน ๒๕๖๙', /พักการแจ้งถึง ๓๐ เมษายน ๒๕๖๙/],
    ['paused until a day that nobody can read', 'G', 'รอแจ้ง', /อ่านวันที่พักการแจ้งไม่ได้: รอแจ้ง/],
  ])('%s', (_, column, text, why) => {
    const workbook = exampleWorkbook();
    typeUnit(workbook, 'กองคลัง', column, text);
    const host = hostOver(workbook);
    const { skipped, sent } = remind(host);
    expect(skipped).toEqual([{ to: 'กองคลัง', why: expect.stringMatching(why) }]);
    expect(skipped[0]?.why).toContain('(แถว ๙)');
    expect(sent).toBe(2);
  });

  it.each(['', '-', '๓๑ มีนาคม ๒๕๖๙'])('but %j is no pause', text => {
    const workbook = exampleWorkbook();
    typeUnit(workbook, 'กองคลัง', 'G', text);
    expect(remind(hostOver(workbook)).sent).toBe(3);
  });
});

describe('overdue rows that concern no unit of the sheet are named with the reason', () => {
  it.each([
    ['a committee', 'คณะทำงานขับเคลื่อนจริยธรรม', /มิใช่ส่วนราชการ.*\(แถว ๙\)/],
    ['a post of the top', 'รองปลัดองค์การบริหารส่วนตำบล', /มิใช่ส่วนราชการ.*\(แถว ๙\)/],
    ['a unit that is not listed', 'กองอวกาศ', /ไม่มีส่วนราชการที่ตรงกัน.*\(แถว ๙\)/],
  ])('%s', (_, text, why) => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'C9', text);
    const { skipped, sent } = remind(hostOver(workbook));
    expect(sent).toBe(2);
    expect(skipped).toEqual([{ to: expect.any(String), why: expect.stringMatching(why) }]);
  });

  it('also where no unit is listed at all', () => {
    const workbook = exampleWorkbook();
    sheetOf(workbook, 'ส่วนราชการ').rows.splice(1);
    const host = hostOver(workbook);
    const run = host.call('sendReminders');
    expect(dataOf<RemindData>(run)).toMatchObject({ sent: 0, skipped: [{ to: 'กองคลัง' }, { to: expect.any(String) }] });
    expect(run.value).toMatchObject({ message: expect.stringMatching(/^ไม่ได้ส่งหนังสือแจ้งฉบับใด/) });
  });

  it('and where the sheet itself is gone the person is asked to repair it', () => {
    const workbook = exampleWorkbook();
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'ส่วนราชการ');
    expect(problemOf(hostOver(workbook).call('sendReminders'))).toEqual({ code: 'notSetUp', sheet: 'ส่วนราชการ' });
  });
});

describe('the closing message', () => {
  const messageOf = (host: TestHost, dryRun: boolean) =>
    String(host.call('sendReminders', [{ dryRun }]).screen.messages.at(-1)?.text);

  it.each([true, false])('names each unit without a letter and why, a line each (dry run: %s)', dryRun => {
    const workbook = exampleWorkbook();
    typeUnit(workbook, 'กองคลัง', 'D', '');
    const host = hostOver(workbook);
    const message = messageOf(host, dryRun);
    expect(message.split('\n').slice(1)).toEqual([
      'ไม่ได้แจ้ง ๑ ส่วนราชการ ดังนี้',
      '- กองคลัง: ยังไม่มีอีเมลในแผ่นงานส่วนราชการ (แถว ๙)',
    ]);
    expect(valuesOf(workbook, 'ประวัติการทำงาน')[1]?.[3]).toBe(message);
  });

  it('names a unit whose letter was not sent, not its address', () => {
    expect(messageOf(exampleHost({ quota: 2 }), false)).toContain('- กองช่าง: ครบจำนวนอีเมล');
  });

  it('names ten, and counts the others', () => {
    const workbook = exampleWorkbook();
    for (let row = 2; row <= 26; row += 1) {
      typeInto(
        { model: workbook, sheet: 'มาตรการ' },
        `C${row}`,
        `กองที่ไม่มี${'กขคงจฉชซญฎฏฐณดตถทธนบปผพฟม'.charAt(row - 2)}`,
      );
      typeInto({ model: workbook, sheet: 'มาตรการ' }, `D${row}`, 'ต.ค. ๖๘');
      typeInto({ model: workbook, sheet: 'มาตรการ' }, `E${row}`, '');
      typeInto({ model: workbook, sheet: 'มาตรการ' }, `H${row}`, '');
    }
    const lines = messageOf(hostOver(workbook), false).split('\n');
    expect(lines.filter(line => line.startsWith('- '))).toHaveLength(10);
    expect(lines.at(-1)).toBe('และอีก ๑๕ ส่วนราชการ');
  });

  it('says that nothing is overdue only where nothing is', () => {
    expect(messageOf(exampleHost({ now: '2026-01-05' }), false)).toBe('ไม่มีรายการที่เกินกำหนดให้แจ้ง');
  });
});

describe('แจ้งล่าสุด', () => {
  it('follows the row by its รหัส, whatever becomes of its words meanwhile', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('flagProgress');
    const host = hostOver(workbook, {
      beforeCall: (_, name) => {
        if (name !== 'MailApp.sendEmail') return;
        typeInto({ model: workbook, sheet: 'มาตรการ' }, 'B9', 'ถ้อยคำใหม่');
      },
    });
    remind(host);
    expect(valuesOf(workbook, 'มาตรการ')[8]?.[13]).toBe('๑ เม.ย. ๖๙');
  });

  it('that cannot be written is told, and the letters count as sent', () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'N1', '');
    const run = hostOver(workbook).call('sendReminders');
    expect(dataOf<RemindData>(run).sent).toBe(3);
    expect(run.value).toMatchObject({
      message: expect.stringMatching(/ส่งหนังสือแจ้งแล้ว ๓ ฉบับ\nบันทึกวันที่แจ้งล่าสุดไม่ได้: แผ่นงาน "มาตรการ" ยังไม่พร้อมใช้/),
    });
  });
});

describe('once a day', () => {
  it('sends nothing in a second run of the day, and says so', () => {
    const host = exampleHost();
    remind(host);
    const { sent, skipped } = remind(host);
    expect(sent).toBe(0);
    expect(skipped.map(({ why }) => why)).toEqual(Array.from({ length: 3 }, () => 'วันนี้แจ้งแล้ว'));
    expect(host.mails).toHaveLength(3);
  });

  it('sends again the next day', () => {
    const workbook = exampleWorkbook();
    remind(hostOver(workbook));
    expect(remind(hostOver(workbook, { now: '2026-04-02' })).sent).toBe(3);
  });

  it('does not send again what a failed run may have sent', () => {
    const workbook = exampleWorkbook();
    const failing = hostOver(workbook, {
      mail: ({ to }) => {
        if (to[0] === EXAMPLE.units['กองคลัง']) throw new Error('Service error: Mail');
      },
    });
    const first = remind(failing);
    expect(first.sent).toBe(2);
    expect(first.skipped).toEqual([{ to: EXAMPLE.units['กองคลัง'], why: 'Service error: Mail' }]);
    const host = hostOver(workbook);
    expect(remind(host).sent).toBe(0);
    expect(host.mails).toEqual([]);
  });

  it('keeps the ledger small', () => {
    const workbook = exampleWorkbook();
    for (let day = 1; day <= 30; day += 1)
      remind(hostOver(workbook, { now: `2026-05-${String(day).padStart(2, '0')}` }));
    const ledgers = Object.keys(hostOver(workbook).state.properties.document).filter(key => key.startsWith('letters:'));
    expect(ledgers.length).toBeLessThanOrEqual(14);
  });

  it('sends what the quota allows, and names the rest', () => {
    const host = exampleHost({ quota: 2 });
    const { sent, skipped } = remind(host);
    expect(sent).toBe(2);
    expect(skipped).toEqual([{ to: EXAMPLE.units['กองช่าง'], why: 'ครบจำนวนอีเมลที่ส่งได้ในวันนี้' }]);
  });
});

it('shows with dryRun what would go, and sends nothing', () => {
  const host = exampleHost();
  const { letters, sent } = remind(host, { dryRun: true });
  expect([letters.length, sent, host.mails.length]).toEqual([3, 0, 0]);
  expect(remind(host).sent).toBe(3);
});

it('sends nothing when the person says no', () => {
  const host = exampleHost({ answers: [{ button: 'NO' }] });
  expect(remind(host).sent).toBe(0);
  expect(host.mails).toEqual([]);
});

it('asks for set-up in a book that never was set up', () => {
  const workbook = { ...exampleWorkbook(), host: undefined };
  const host = hostOver(workbook);
  expect(problemOf(host.call('sendReminders'))).toEqual({ code: 'notSetUp', sheet: 'ตั้งค่า' });
  expect(problemOf(host.call('turnOnDaily'))).toEqual({ code: 'notSetUp', sheet: 'ตั้งค่า' });
});

it('stays silent in a copy of the sheet until it is set up there', () => {
  const workbook = { ...exampleWorkbook(), id: 'copy' };
  const host = hostOver(workbook);
  expect(problemOf(host.call('sendReminders'))).toEqual({ code: 'copiedBook' });
  host.call('setUp');
  expect(remind(host).sent).toBe(3);
});
