import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import { putCell, type WorkbookModel } from '../../../local/workbook/model';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
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
} from '../../support/office';
import { rowIdOf } from '../../support/row-id';

const remind = (host: TestHost, options?: { dryRun: boolean }) =>
  dataOf<RemindData>(host.call('sendReminders', options ? [options] : []));

function typeUnit(workbook: WorkbookModel, unit: string, column: string, text: string): void {
  const row = valuesOf(workbook, 'ส่วนราชการ').findIndex(([name]) => name === unit) + 1;
  typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, `${column}${row}`, text);
}

function typeSetting(workbook: WorkbookModel, label: string, text: string): void {
  const row = valuesOf(workbook, 'ตั้งค่า').findIndex(([name]) => name === label) + 1;
  typeInto({ model: workbook, sheet: 'ตั้งค่า' }, `B${row}`, text);
}

describe('letters', () => {
  it('go to each unit with its overdue rows, and shared rows go to each of their units', () => {
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

  it.each([
    ['was last told more than a year ago', '2025-01-15'],
    ['has a record and no letter', null],
  ])('go only once a day also to somebody who %s', (_, told) => {
    const host = exampleHost();
    const key = `letter:${EXAMPLE.units['กองคลัง']}`;
    host.state.properties.document[key] = JSON.stringify({ told, uncertain: null });
    expect(remind(host).sent).toBe(3);
    expect(remind(host).sent).toBe(0);
  });

  it('say the same in text and in HTML, in courteous words, with the due date', () => {
    const host = exampleHost();
    remind(host);
    const mail = host.mails.find(({ to }) => to[0] === EXAMPLE.units['กองคลัง']);
    for (const part of ['เรียน ผู้อำนวยการกองคลัง', '๓๑ มีนาคม ๒๕๖๙', 'เกินมาแล้ว ๑ วัน', 'รอเสนอที่ประชุมหัวหน้าส่วนราชการ']) {
      expect(mail?.body).toContain(part);
      expect(mail?.htmlBody).toContain(part);
    }
    expect(mail?.body).toMatch(
      /ขอความอนุเคราะห์รายงานผล.*ครบกำหนดแล้ว ยังไม่ได้รับรายงานผล.*จึงเรียนมาเพื่อโปรดทราบ.*หากบันทึกผลแล้ว/s,
    );
    expect(mail?.body).not.toMatch(/ครับ|ค่ะ/);
    expect(mail?.replyTo).toBe(EXAMPLE.settings['ผู้ประสานงาน: อีเมล']);
  });

  it("do not treat staff's text as markup or header", () => {
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

  it('note the day in แจ้งล่าสุด of the rows they name', () => {
    const host = exampleHost();
    remind(host);
    const mailed = valuesOf(host.workbook, 'มาตรการ').flatMap((row, index) =>
      row[13] === '๑ เม.ย. ๖๙' ? [index + 1] : [],
    );
    expect(mailed).toEqual([9, 20]);
  });

  it('about rows of all units go to every unit, but not to the two top posts', () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'C9', 'ทุกส่วนราชการ');
    typeUnit(workbook, 'ปลัด', 'D', 'chief@thungtuayang.example');
    const { letters } = remind(hostOver(workbook));
    expect(letters.map(({ to }) => to).sort()).toEqual(Object.values(EXAMPLE.units).sort());
  });

  it('are not written if nothing is overdue', () => {
    const host = exampleHost({ now: '2026-01-06' });
    expect(remind(host)).toEqual({ letters: [], sent: 0, failed: 0, skipped: [] });
    expect(host.mails).toEqual([]);
  });
});

describe('units without a letter are named with the reason', () => {
  it.each([
    ['no address', 'D', '', /ยังไม่มีอีเมล/],
    ['an invalid address', 'D', 'กองคลัง at example', /ไม่ถูกต้อง/],
    ['two addresses in one cell', 'D', 'a@b.example, c@d.example', /ไม่ถูกต้อง/],
    ['reached by paper', 'F', 'เอกสาร', /เอกสาร/],
    ['paused until a day to come', 'G', '๓๐ เมษายน ๒๕๖๙', /พักการแจ้งถึง ๓๐ เมษายน ๒๕๖๙/],
    ['paused until today', 'G', '๑ เมษายน ๒๕๖๙', /พักการแจ้งถึง ๑ เมษายน ๒๕๖๙/],
    ['paused until a day that nobody can read', 'G', 'รอแจ้ง', /โปรดระบุวัน เดือน และปี: รอแจ้ง/],
  ])('%s', (_, column, text, why) => {
    const workbook = exampleWorkbook();
    typeUnit(workbook, 'กองคลัง', column, text);
    const host = hostOver(workbook);
    const { skipped, sent } = remind(host);
    expect(skipped).toEqual([{ to: 'กองคลัง', why: expect.stringMatching(why) }]);
    expect(skipped[0]?.why).toContain('(แถว ๙)');
    expect(sent).toBe(2);
  });

  it('with the text beside a pause', () => {
    const workbook = exampleWorkbook();
    typeUnit(workbook, 'กองคลัง', 'G', '๓๐ เมษายน ๒๕๖๙');
    typeUnit(workbook, 'กองคลัง', 'H', 'อยู่ระหว่างย้าย\nที่ทำการ');
    const why = 'พักการแจ้งถึง ๓๐ เมษายน ๒๕๖๙ เหตุผล: อยู่ระหว่างย้าย ที่ทำการ (แถว ๙)';
    expect(remind(hostOver(workbook)).skipped).toContainEqual({ to: 'กองคลัง', why });
    expect(valuesOf(workbook, 'ประวัติการทำงาน')[1]?.[3]).toContain(why);
  });

  it('also in a workbook without a column for the reason, until set-up makes one', () => {
    const workbook = exampleWorkbook();
    const sheet = sheetOf(workbook, 'ส่วนราชการ');
    expect(String(sheet.rows[0]?.[7]?.value)).toBe('เหตุผลที่พัก');
    for (const row of sheet.rows) row.splice(7);
    typeUnit(workbook, 'กองคลัง', 'G', '๓๐ เมษายน ๒๕๖๙');
    expect(remind(hostOver(workbook)).skipped).toContainEqual({
      to: 'กองคลัง',
      why: 'พักการแจ้งถึง ๓๐ เมษายน ๒๕๖๙ (แถว ๙)',
    });
    hostOver(workbook).call('setUp');
    expect(valuesOf(workbook, 'ส่วนราชการ')[0]?.[7]).toBe('เหตุผลที่พัก');
  });

  it.each(['', '-', '๓๑ มีนาคม ๒๕๖๙'])('but %j is not a pause', text => {
    const workbook = exampleWorkbook();
    typeUnit(workbook, 'กองคลัง', 'G', text);
    expect(remind(hostOver(workbook)).sent).toBe(3);
  });
});

describe('overdue rows that belong to no unit of the sheet are named with the reason', () => {
  it.each([
    ['a committee', 'คณะทำงานขับเคลื่อนจริยธรรม', /มิใช่ส่วนราชการ.*\(แถว ๙\)/],
    ['a top post', 'รองปลัดองค์การบริหารส่วนตำบล', /มิใช่ส่วนราชการ.*\(แถว ๙\)/],
    ['a unit that is not listed', 'กองอวกาศ', /ไม่มีส่วนราชการที่ตรงกัน.*\(แถว ๙\)/],
  ])('%s', (_, text, why) => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'C9', text);
    const { skipped, sent } = remind(hostOver(workbook));
    expect(sent).toBe(2);
    expect(skipped).toEqual([{ to: expect.any(String), why: expect.stringMatching(why) }]);
  });

  it('with a dash instead of a unit', () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'C9', '-');
    expect(remind(hostOver(workbook)).skipped.map(({ to }) => to)).toEqual(['ไม่ได้ระบุผู้รับผิดชอบ']);
  });

  it('also if the sheet lists no unit', () => {
    const workbook = exampleWorkbook();
    sheetOf(workbook, 'ส่วนราชการ').rows.splice(1);
    const host = hostOver(workbook);
    const run = host.call('sendReminders');
    expect(dataOf<RemindData>(run)).toMatchObject({ sent: 0, skipped: [{ to: 'กองคลัง' }, { to: expect.any(String) }] });
    expect(run.value).toMatchObject({ message: expect.stringMatching(/^ไม่ได้ส่งหนังสือแจ้งฉบับใด/) });
  });

  it('but if the sheet is gone, the person is asked to repair it', () => {
    const workbook = exampleWorkbook();
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'ส่วนราชการ');
    expect(problemOf(hostOver(workbook).call('sendReminders'))).toEqual({ code: 'notSetUp', sheet: 'ส่วนราชการ' });
  });
});

describe('the closing message', () => {
  const messageOf = (host: TestHost, dryRun: boolean) =>
    String(host.call('sendReminders', [{ dryRun }]).screen.messages.at(-1)?.text);

  it.each([true, false])('names each unit without a letter and why, one line each (dry run: %s)', dryRun => {
    const workbook = exampleWorkbook();
    typeUnit(workbook, 'กองคลัง', 'D', '');
    const host = hostOver(workbook);
    const message = messageOf(host, dryRun);
    expect(message.split('\n').slice(1)).toEqual([
      'ไม่ได้ส่งหนังสือถึง ๑ ราย ดังนี้',
      '- กองคลัง: ยังไม่มีอีเมลในแผ่นงานส่วนราชการ (แถว ๙)',
    ]);
    if (!dryRun) expect(valuesOf(workbook, 'ประวัติการทำงาน')[1]?.[3]).toBe(message);
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
    expect(lines.at(-1)).toBe('และอีก ๑๕ ราย');
  });

  it('says that there is nothing to tell only if that is so', () => {
    expect(messageOf(exampleHost({ now: '2026-01-06' }), false)).toBe('วันนี้ไม่มีรายการที่ต้องแจ้ง');
  });

  it('says on a day off when letters go again', () => {
    expect(messageOf(exampleHost({ now: '2026-04-11' }), false)).toBe(
      'วันนี้เป็นวันหยุด จึงไม่ส่งหนังสือแจ้ง วันทำการถัดไปคือวันที่ ๑๖ เมษายน ๒๕๖๙',
    );
  });

  it.each([
    ['2026-11-30', 0],
    ['2026-12-01', 1],
    ['2027-01-04', 1],
  ])("says from December on that next year's holidays are missing (%s)", (now, times) => {
    const lines = messageOf(exampleHost({ now }), false).split('\n');
    expect(lines.filter(line => line.includes('ยังไม่มีวันหยุดของปี พ.ศ. ๒๕๗๐'))).toHaveLength(times);
  });

  it.each([
    ['2026-09-30', []],
    ['2026-10-01', ['ปีงบประมาณในแผ่นงานตั้งค่ายังเป็น ๒๕๖๙']],
    ['2027-10-01', ['ตั้งปีงบประมาณไว้เป็น ๒๕๖๙']],
  ])('warns once, but sends, if the fiscal year is the year before the day %s', (now, years) => {
    const host = exampleHost({ now });
    const lines = messageOf(host, false).split('\n');
    expect(lines.filter(line => line.includes('ปีงบประมาณ'))).toEqual(years.map(year => expect.stringContaining(year)));
    expect(host.mails.length).toBeGreaterThan(0);
  });

  it.each([
    ['ลิงก์ของแผ่นงานนี้', 'แผ่นงานมาตรการ', 'หนังสือแจ้งจึงไม่มีลิงก์'],
    ['เวลาทำงานประจำวัน (นาฬิกา)', '๒๕', 'ระบบจึงทำงานเวลา ๘ นาฬิกา'],
    ['แจ้งก่อนครบกำหนด (วัน)', 'เดือนละ ๒ ครั้ง', 'ระบบจึงถือว่าเว้นว่างไว้'],
    ['โดเมนอีเมลที่ส่งได้', 'มหาดไทย', 'ระบบจึงส่งได้เฉพาะโดเมนที่อ่านได้'],
    ['ผู้ประสานงาน: ชื่อ', '', 'สอบถามได้ที่ใด'],
  ])('names the setting %s if its value cannot be used: %j', (label, text, said) => {
    const workbook = exampleWorkbook();
    typeSetting(workbook, label, text);
    for (const dryRun of [true, false]) {
      const line = messageOf(hostOver(copyWorkbook(workbook)), dryRun)
        .split('\n')
        .find(one => one.includes(label));
      expect(line).toContain(said);
    }
  });

  it('does not mention settings that only the report needs', () => {
    const workbook = exampleWorkbook();
    typeSetting(workbook, 'วันที่บันทึกข้อความ', 'พรุ่งนี้');
    expect(messageOf(hostOver(workbook), false)).not.toContain('วันที่บันทึกข้อความ');
  });

  it('names values in วันหยุด that are not days', () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'วันหยุด' }, 'A2', 'เมษายน ๒๕๖๙');
    expect(messageOf(hostOver(workbook), false)).toContain('อ่านวันที่ในแผ่นงานวันหยุดไม่ได้: เมษายน ๒๕๖๙');
  });
});

describe('แจ้งล่าสุด', () => {
  it('follows the row by its รหัส, even if its text changes during the run', () => {
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

  it('is written only for rows that a letter names; rows that it only counts are not told every day', () => {
    const workbook = exampleWorkbook();
    const first = valuesOf(workbook, 'มาตรการ').length + 1;
    for (let at = 0; at < 22; at += 1) {
      const cells = ['๔. การใช้ทรัพย์สินของทางราชการ', `จัดทำทะเบียนเล่มที่ ${at + 1}`, 'กองช่าง', 'ภายใน ๑๕ เม.ย. ๖๙'];
      for (const [index, text] of cells.entries()) {
        typeInto({ model: workbook, sheet: 'มาตรการ' }, `${'ABCD'.charAt(index)}${first + at}`, text);
      }
    }
    const host = hostOver(workbook);
    remind(host);
    const mail = host.mails.find(({ to }) => to[0] === EXAMPLE.units['กองช่าง']);
    const rows = valuesOf(workbook, 'มาตรการ').slice(first - 1);
    expect(mail?.body).toContain('และอีก ๓ รายการ');
    expect(rows.filter(row => row[13] !== '').map(row => row[1])).toEqual(
      rows.map(row => row[1]).filter(method => mail?.body.includes(`${method}\n`)),
    );
    expect(remind(hostOver(workbook, { now: '2026-04-02' })).letters).toEqual([]);
  });

  it('follows its row if a sort of staff columns only left the รหัส beside a row that is blank now', () => {
    const workbook = exampleWorkbook();
    remind(hostOver(workbook));
    const sheet = sheetOf(workbook, 'มาตรการ');
    const last = valuesOf(workbook, 'มาตรการ').length;
    // Rows from 9 on move down by one, but only in staff's columns.
    for (let row = last; row >= 8; row -= 1) {
      for (let column = 0; column < 8; column += 1) putCell(sheet, row, column, sheet.rows[row - 1]?.[column]);
    }
    for (let column = 0; column < 8; column += 1) putCell(sheet, 8, column, undefined);
    hostOver(workbook).call('flagProgress');
    expect([valuesOf(workbook, 'มาตรการ')[8]?.[13], valuesOf(workbook, 'มาตรการ')[9]?.[13]]).toEqual([
      '',
      '๑ เม.ย. ๖๙',
    ]);
    const sorted = valuesOf(workbook, 'มาตรการ')
      .slice(1)
      .map(row => rowIdOf(row[14]));
    expect(new Set(sorted).size).toBe(sorted.length);
  });

  it('is reported if it cannot be written, and the letters count as sent', () => {
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

  it('tells overdue rows again after five working days, and says until then that it waits', () => {
    const workbook = exampleWorkbook();
    remind(hostOver(workbook));
    const waiting = hostOver(workbook, { now: '2026-04-08' }).call('sendReminders');
    const notice = 'แจ้งไปแล้ว ๓ ราย แจ้งซ้ำได้เมื่อครบ ๕ วันทำการ';
    expect(waiting.value).toMatchObject({ message: `วันนี้ไม่มีรายการที่ต้องแจ้ง\n${notice}` });
    expect(dataOf<RemindData>(waiting)).toEqual({ letters: [], sent: 0, failed: 0, skipped: [], notices: [notice] });
    expect(remind(hostOver(workbook, { now: '2026-04-09' })).sent).toBe(3);
  });

  it('whichever account runs the command', () => {
    const workbook = exampleWorkbook();
    const users = ['first@office.example', 'second@office.example', 'first@office.example'];
    expect(users.map(user => remind(hostOver(workbook, { user })).sent)).toEqual([3, 0, 0]);
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
    const again = remind(host);
    expect(again.sent).toBe(0);
    expect(again.skipped).toContainEqual({
      to: EXAMPLE.units['กองคลัง'],
      why: 'วันนี้เริ่มส่งแล้วแต่ไม่ทราบผล จึงไม่ส่งซ้ำ',
    });
    expect(host.mails).toEqual([]);
  });

  it('reports an uncertain letter once, the next day, and sends another', () => {
    const workbook = exampleWorkbook();
    const finance = EXAMPLE.units['กองคลัง'];
    const failing = hostOver(workbook, {
      mail: ({ to }) => {
        if (to[0] === finance) throw new Error('Service error: Mail');
      },
    });
    failing.call('sendReminders');
    const [next, later] = ['2026-04-02', '2026-04-03'].map(now => hostOver(workbook, { now }).call('sendReminders'));
    expect(next?.value).toMatchObject({
      message: expect.stringContaining(`ไม่ทราบว่าหนังสือถึง ${finance} เมื่อ ๑ เม.ย. ๖๙`),
      data: { sent: 1, letters: [{ to: finance }] },
    });
    expect(later?.value).toMatchObject({ message: expect.not.stringContaining('ไม่ทราบ'), data: { sent: 0 } });
  });

  it('keeps one short record for each person', () => {
    const workbook = exampleWorkbook();
    for (const now of ['2026-04-01', '2026-04-09', '2026-04-21']) remind(hostOver(workbook, { now }));
    const records = Object.entries(hostOver(workbook).state.properties.document).filter(([key]) =>
      key.startsWith('letter:'),
    );
    expect(records.map(([, text]) => JSON.parse(text))).toEqual(
      Array(3).fill({ told: '2026-04-21', uncertain: null, print: expect.any(String), roles: [expect.any(String)] }),
    );
  });

  it('starts no more letters if other mail used up the quota during the run', () => {
    const workbook = exampleWorkbook();
    const host = hostOver(workbook, {
      quota: 10,
      beforeCall: (_, name) => {
        const mail = host.state.mail['officer@example.org'];
        if (name === 'MailApp.sendEmail' && mail) mail.recipients = 10;
      },
    });
    const { sent, skipped } = remind(host);
    expect(sent).toBe(0);
    expect(skipped.map(({ why }) => why)).toEqual(Array(3).fill(expect.stringMatching(/^ครบจำนวนอีเมล/)));
    expect(remind(hostOver(workbook, { quota: 20 })).sent).toBe(3);
  });

  it('sends what the quota allows, names the rest, and sends it the next working day', () => {
    const workbook = exampleWorkbook();
    const { sent, failed, skipped } = remind(hostOver(workbook, { quota: 2 }));
    expect([sent, failed]).toEqual([2, 1]);
    expect(skipped).toEqual([
      {
        to: EXAMPLE.units['กองช่าง'],
        why: 'ครบจำนวนอีเมลที่ส่งได้ในวันนี้ งานประจำวันจะส่งในวันทำการถัดไปหากเปิดไว้ หรือโปรดสั่งส่งอีกครั้งในวันนั้น',
      },
    ]);
    expect(remind(hostOver(workbook, { now: '2026-04-02' })).letters.map(({ to }) => to)).toEqual([
      EXAMPLE.units['กองช่าง'],
    ]);
  });
});

describe('who else is told', () => {
  const later = (workbook: WorkbookModel, now: string) => remind(hostOver(workbook, { now })).letters;

  it("the unit's head, as many days after the due date as the setting says", () => {
    const workbook = exampleWorkbook();
    typeSetting(workbook, 'แจ้งหัวหน้าเมื่อเกินกำหนดแล้ว (วัน)', '๑๕');
    typeUnit(workbook, 'กองคลัง', 'E', 'finance.head@thungtuayang.example');
    expect(later(workbook, '2026-04-10').map(({ kind }) => kind)).toEqual(['overdue', 'overdue', 'overdue']);
    const { letters, skipped } = remind(hostOver(workbook, { now: '2026-04-16' }));
    expect(letters).toMatchObject([{ kind: 'escalation', to: 'finance.head@thungtuayang.example', rows: [9] }]);
    expect(skipped.map(({ to, why }) => [to, why])).toEqual([
      ['หัวหน้าสำนักปลัด', 'ยังไม่มีอีเมลหัวหน้าในแผ่นงานส่วนราชการ (แถว ๒๐)'],
      ['หัวหน้ากองช่าง', 'ยังไม่มีอีเมลหัวหน้าในแผ่นงานส่วนราชการ (แถว ๒๐)'],
    ]);
  });

  it.each([
    ['by LINE, although the unit gets no letter', 'F', 'ไลน์', ['ติดต่อทางไลน์ (แถว ๙)'], true],
    ['nothing, because it has no address', 'D', '', ['ยังไม่มีอีเมลในแผ่นงานส่วนราชการ (แถว ๙)'], true],
    ['not for now, and is not told either', 'G', '๓๐ เมษายน ๒๕๖๙', ['พักการแจ้งถึง ๓๐ เมษายน ๒๕๖๙ (แถว ๙)'], false],
  ])('the head of a unit that is told %s', (_, column, text, whys, isTold) => {
    const workbook = exampleWorkbook();
    typeSetting(workbook, 'แจ้งหัวหน้าเมื่อเกินกำหนดแล้ว (วัน)', '๑๕');
    typeUnit(workbook, 'กองคลัง', 'E', 'finance.head@thungtuayang.example');
    typeUnit(workbook, 'กองคลัง', column, text);
    const { letters, skipped } = remind(hostOver(workbook, { now: '2026-04-16' }));
    expect(letters.some(({ to }) => to === 'finance.head@thungtuayang.example')).toBe(isTold);
    expect(skipped.filter(({ to }) => to === 'กองคลัง').map(({ why }) => why)).toEqual(whys);
  });

  it('the head of a unit told by LINE, but a missing address is not reported', () => {
    const workbook = exampleWorkbook();
    typeSetting(workbook, 'แจ้งหัวหน้าเมื่อเกินกำหนดแล้ว (วัน)', '๑๕');
    typeUnit(workbook, 'กองคลัง', 'F', 'ไลน์');
    const { skipped } = remind(hostOver(workbook, { now: '2026-04-16' }));
    expect(skipped.filter(({ to }) => to === 'กองคลัง').map(({ why }) => why)).toEqual(['ติดต่อทางไลน์ (แถว ๙)']);
  });

  it('the chief administrator about the whole plan, once a month', () => {
    const workbook = exampleWorkbook();
    typeSetting(workbook, 'ส่งสรุปให้ปลัด', 'รายเดือน');
    typeUnit(workbook, 'ปลัด', 'D', 'chief@thungtuayang.example');
    const days = ['2026-04-01', '2026-04-02', '2026-04-30', '2026-05-05', '2026-06-02'];
    const told = days.filter(now => later(workbook, now).some(({ kind }) => kind === 'summary'));
    expect(told).toEqual(['2026-04-01', '2026-05-05', '2026-06-02']);
  });

  it('the person who acts as chief administrator', () => {
    const workbook = exampleWorkbook();
    typeSetting(workbook, 'ส่งสรุปให้ปลัด', 'รายเดือน');
    typeUnit(workbook, 'ปลัด', 'D', 'deputy@thungtuayang.example');
    typeUnit(workbook, 'ปลัด', 'A', 'รองปลัด รักษาราชการแทนปลัด');
    expect(later(workbook, '2026-04-02').find(({ kind }) => kind === 'summary')?.to).toBe(
      'deputy@thungtuayang.example',
    );
  });

  it.each([
    ['has no address', 'D', '', /แถว "ปลัด" .*ยังไม่มีอีเมลที่ส่งได้/],
    ['has an invalid one', 'D', 'ไม่มี', /แถว "ปลัด" .*ยังไม่มีอีเมลที่ส่งได้/],
    ['has no row', 'A', 'รองปลัด', /ไม่มีแถวของปลัดหรือผู้รักษาราชการแทนปลัด/],
  ])(
    'nobody about the whole plan if the chief administrator %s, as each run and the check say',
    (_, column, text, said) => {
      const workbook = exampleWorkbook();
      typeUnit(workbook, 'ปลัด', column, text);
      expect(remind(hostOver(copyWorkbook(workbook))).notices).toBeUndefined();
      typeSetting(workbook, 'ส่งสรุปให้ปลัด', 'รายเดือน');
      const findings = () => dataOf<CheckData>(hostOver(workbook).call('checkEntries')).findings;
      expect(findings()).toContainEqual(
        expect.objectContaining({ rule: 'summaryToNobody', message: expect.stringMatching(said) }),
      );
      expect(remind(hostOver(workbook, { now: '2026-04-03' }), { dryRun: true }).notices).toEqual([
        expect.stringMatching(said),
      ]);
      expect(remind(hostOver(workbook, { now: '2026-04-03' })).notices).toEqual([expect.stringMatching(said)]);
    },
  );

  it('the right addresses, even if a cell has invisible characters', () => {
    const workbook = exampleWorkbook();
    typeUnit(workbook, 'กองคลัง', 'D', '\u200bfinance@thungtuayang.example\u3000');
    expect(later(workbook, '2026-04-01').map(({ to }) => to)).toContain('finance@thungtuayang.example');
  });

  it('nobody outside the allowed domains', () => {
    const workbook = exampleWorkbook();
    typeSetting(workbook, 'โดเมนอีเมลที่ส่งได้', 'THUNGTUAYANG.example, @example.go.th');
    typeUnit(workbook, 'กองคลัง', 'D', 'finance@notthungtuayang.example');
    const { sent, skipped } = remind(hostOver(workbook));
    expect([sent, skipped]).toEqual([
      2,
      [{ to: 'กองคลัง', why: 'อีเมลไม่อยู่ในโดเมนที่ส่งได้: finance@notthungtuayang.example (แถว ๙)' }],
    ]);
  });

  it('two units at one address in one letter, a shared row once', () => {
    const workbook = exampleWorkbook();
    typeUnit(workbook, 'กองช่าง', 'D', 'Clerk@thungtuayang.example');
    const host = hostOver(workbook);
    expect(remind(host).letters.map(({ rows }) => rows)).toEqual([[20], [9]]);
    expect(host.mails[0]?.body).toMatch(/^เรียน หัวหน้าสำนักปลัด และผู้อำนวยการกองช่าง\n/);
  });
});

describe('the test letter', () => {
  const mailsOf = (host: TestHost) => host.mails.map(({ to, subject }) => [to[0], subject.slice(0, 8)]);

  it('goes to the person alone, marked, any day, and counts for nothing', () => {
    const workbook = exampleWorkbook();
    const sunday = hostOver(workbook, { now: '2026-04-05', user: 'officer@office.example' });
    sunday.call('sendTestLetter');
    expect(mailsOf(sunday)).toEqual([['officer@office.example', '[ทดสอบ] ']]);
    expect(sunday.mails[0]?.body).toMatch(/^ทดสอบ: .*สำนักปลัด\n\nเรียน หัวหน้าสำนักปลัด\n/);
    expect(remind(hostOver(workbook)).sent).toBe(3);
  });

  it('says where to find the texts if all units are told in other ways', () => {
    const workbook = exampleWorkbook();
    for (const unit of Object.keys(EXAMPLE.units)) typeUnit(workbook, unit, 'F', 'ไลน์');
    const host = hostOver(workbook);
    expect(host.call('sendTestLetter').value).toMatchObject({
      data: { to: null },
      message: expect.stringMatching(/ไม่มีส่วนราชการที่รับหนังสือทางอีเมล.*ติดตามผล.*- กองคลัง: ติดต่อทางไลน์/s),
    });
    expect(host.mails).toEqual([]);
  });

  it('is not sent beyond the quota', () => {
    const host = exampleHost({ quota: 0 });
    const run = host.call('sendTestLetter');
    expect(run.value).toMatchObject({ message: expect.stringContaining('โปรดทดสอบอีกครั้งในวันถัดไป'), data: { to: null } });
  });

  it('says so if there is nothing to tell', () => {
    const host = exampleHost({ now: '2026-01-06' });
    expect(dataOf(host.call('sendTestLetter'))).toEqual({ to: null });
    expect(host.mails).toEqual([]);
  });
});

it('with dryRun shows exactly what would go, and sends and writes nothing', () => {
  const host = exampleHost();
  const before = copyWorkbook(host.workbook);
  const { letters, sent } = remind(host, { dryRun: true });
  expect([sent, host.mails.length]).toEqual([0, 0]);
  expect(host.workbook).toEqual(before);
  expect(remind(host).sent).toBe(3);
  expect(host.mails.map(({ to, body }) => [to[0], body])).toEqual(letters.map(({ to, text }) => [to, text]));
});

it('with dryRun gives each unit a text for LINE, first those without e-mail, whatever was told before', () => {
  const workbook = exampleWorkbook();
  typeUnit(workbook, 'กองช่าง', 'F', 'ไลน์');
  remind(hostOver(workbook));
  const { texts = [] } = remind(hostOver(workbook, { now: '2026-04-02' }), { dryRun: true });
  expect(texts.map(({ unit, reachedBy }) => [unit, reachedBy])).toEqual([
    ['กองช่าง', 'ไลน์'],
    ['สำนักปลัด', 'อีเมล'],
    ['กองคลัง', 'อีเมล'],
  ]);
  expect(texts[0]?.text.split('\n')).toEqual([
    'เรียน ผู้อำนวยการกองช่าง',
    expect.stringMatching(/^ขอความอนุเคราะห์รายงานผล.* ๑ รายการ$/),
    'ครบกำหนดแล้ว ยังไม่ได้รับรายงานผลว่าแล้วเสร็จ:',
    expect.stringMatching(/^• ๑\. เปิดรับคำขอ.* กำหนด ๓๑ มี\.ค\. ๖๙ \(เกินมาแล้ว ๒ วัน\)$/),
    'หากบันทึกผลแล้ว ต้องขออภัยมา ณ โอกาสนี้',
    expect.stringMatching(/^สอบถาม: .*โทร\. /),
  ]);
});

it('sends nothing when the person says no', () => {
  const host = exampleHost({ answers: [{ button: 'NO' }] });
  expect(remind(host).sent).toBe(0);
  expect(host.mails).toEqual([]);
});

it('asks for set-up in a workbook that was never set up', () => {
  const workbook = { ...exampleWorkbook(), host: undefined };
  const host = hostOver(workbook);
  expect(problemOf(host.call('sendReminders'))).toEqual({ code: 'notSetUp', sheet: 'ตั้งค่า' });
  expect(problemOf(host.call('turnOnDaily'))).toEqual({ code: 'notSetUp', sheet: 'ตั้งค่า' });
});

it('sends nothing in a copy of the workbook until it is set up there', () => {
  const workbook = { ...exampleWorkbook(), id: 'copy' };
  const host = hostOver(workbook);
  expect(problemOf(host.call('sendReminders'))).toEqual({ code: 'copiedBook' });
  host.call('setUp');
  expect(remind(host).sent).toBe(3);
});

describe('the sheet ส่วนราชการ', () => {
  const dryRun = (workbook: WorkbookModel, now: string) =>
    hostOver(workbook, { now }).call('sendReminders', [{ dryRun: true }]);

  it.each(['อีเมลส่วนราชการ', 'วิธีติดต่อ', 'พักการแจ้งถึงวันที่'])('stops letters if its heading %s is renamed', heading => {
    const workbook = exampleWorkbook();
    const at = (valuesOf(workbook, 'ส่วนราชการ')[0] ?? []).indexOf(heading);
    typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, `${'ABCDEFG'[at]}1`, 'หมายเหตุ');
    expect(problemOf(dryRun(workbook, '2026-04-01'))).toEqual({
      code: 'houseHeadingMissing',
      sheet: 'ส่วนราชการ',
      heading,
    });
  });

  it.each(['อีเมล', 'E-mail'])('can call the addresses %s', heading => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, 'D1', heading);
    expect(remind(hostOver(workbook, {}), { dryRun: true }).letters).toHaveLength(3);
  });

  it.each([
    ['๓๐ เมษายน', '2026-10-01'],
    ['๓๑ ตุลาคม', '2026-09-21'],
  ])('asks for the year of a pause until %s, and does not mail the unit', (pause, now) => {
    const workbook = exampleWorkbook();
    typeUnit(workbook, 'กองคลัง', 'G', pause);
    const { letters, skipped } = remind(hostOver(workbook, { now }), { dryRun: true });
    expect(letters.map(({ to }) => to)).not.toContain(EXAMPLE.units['กองคลัง']);
    expect(skipped.map(({ why }) => why).join()).toContain(`อ่านวันที่พักการแจ้งไม่ได้ โปรดระบุวัน เดือน และปี: ${pause}`);
  });
});
