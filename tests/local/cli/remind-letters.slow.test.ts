import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ParsedMail } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { writeWorkbook } from '../../../local/workbook/files/xlsx';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { bytesOf, runCommandLine, scratch } from '../../support/cli';
import { mailServer } from '../../support/mail-server';
import { EXAMPLE, exampleWorkbook } from '../../support/office';

const FINANCE = EXAMPLE.units['กองคลัง'] ?? '';

/** The example office as a file. A result of กองคลัง holds characters that could break a mail. */
async function officeBook(): Promise<string> {
  const model = exampleWorkbook();
  typeInto({ model, sheet: 'มาตรการ' }, 'E9', 'อยู่ระหว่างดำเนินการ <b>ร้อยละ ๕๐</b> & "น้ำ"\n.\nกำลังเสนอที่ประชุม');
  const book = join(scratch(), 'BOOK.xlsx');
  await writeWorkbook(book, model);
  return book;
}

async function remind(book: string, ...options: string[]) {
  const { code, out } = await runCommandLine(['remind', book, '--today', '2026-04-01', '--json', ...options]);
  return { code, data: JSON.parse(out) as RemindData };
}

const addressOf = ({ to }: ParsedMail) => [to].flat()[0]?.value[0]?.address;

describe('letters sent to a mail server and read back', () => {
  it('arrive complete: recipient, reply address, and Thai in both bodies', async () => {
    const { url, mails } = await mailServer();
    const { code, data } = await remind(await officeBook(), '--smtp', url);
    expect([code, data.sent, data.failed]).toEqual([0, 3, 0]);
    expect(mails.map(addressOf)).toEqual(data.letters.map(({ to }) => to));
    const mail = mails.find(one => addressOf(one) === FINANCE);
    expect(mail?.subject).toBe('องค์การบริหารส่วนตำบลทุ่งตัวอย่าง ขอความอนุเคราะห์รายงานผลการดำเนินงาน ๑ รายการ');
    expect(mail?.replyTo?.value[0]?.address).toBe(EXAMPLE.settings['ผู้ประสานงาน: อีเมล']);
    expect(mail?.cc).toBeUndefined();
    expect(mail?.text).toContain('<b>ร้อยละ ๕๐</b> & "น้ำ"\n.\nกำลังเสนอที่ประชุม');
    expect(mail?.html).toContain('&lt;b&gt;ร้อยละ ๕๐&lt;/b&gt; &amp; &quot;น้ำ&quot;<br>.<br>กำลังเสนอที่ประชุม');
    for (const body of [mail?.text, mail?.html]) expect(body).toContain('เรียน ผู้อำนวยการกองคลัง');
  });

  it('one refused address does not stop the others, and is not tried again that day', async () => {
    const book = await officeBook();
    const refusing = await mailServer({
      onRcptTo: ({ address }, _session, callback) =>
        callback(address === FINANCE ? new Error('No such mailbox') : null),
    });
    const first = await remind(book, '--smtp', refusing.url);
    expect([first.code, first.data.sent, first.data.failed]).toEqual([0, 2, 1]);
    expect(first.data.skipped).toEqual([{ to: FINANCE, why: expect.stringContaining('No such mailbox') }]);
    const willing = await mailServer();
    const again = await remind(book, '--smtp', willing.url);
    expect(again.data.skipped).toContainEqual({ to: FINANCE, why: expect.stringContaining('ไม่ทราบผล') });
    expect(willing.mails).toEqual([]);
  });

  it('exit with 1 if all are refused', async () => {
    const { url } = await mailServer({
      onRcptTo: (_address, _session, callback) => callback(new Error('No such mailbox')),
    });
    const { code, data } = await remind(await officeBook(), '--smtp', url);
    expect([code, data.sent, data.failed]).toEqual([1, 0, 3]);
  });
});

describe('remind --dry-run', () => {
  it('gives every letter and every text for LINE, and changes no byte of any file', async () => {
    const book = await officeBook();
    const filesOf = () => readdirSync(dirname(book)).map(name => [name, bytesOf(join(dirname(book), name))]);
    const before = filesOf();
    const { code, data } = await remind(book, '--dry-run');
    expect([code, data.sent, data.letters.length, data.texts?.length]).toEqual([0, 0, 3, 3]);
    expect(filesOf()).toEqual(before);
    const out = scratch();
    const { data: sent } = await remind(book, '--out', out);
    expect(sent.letters).toEqual(data.letters.map(({ text: _, html: _html, replyTo: _reply, ...letter }) => letter));
    expect(readdirSync(out)).toHaveLength(3);
  });

  it('prints the text of each letter', async () => {
    const { out } = await runCommandLine(['remind', await officeBook(), '--today', '2026-04-01', '--dry-run']);
    expect(out).toContain(`  to ${FINANCE}: องค์การบริหารส่วนตำบลทุ่งตัวอย่าง ขอความอนุเคราะห์`);
    expect(out).toContain('      เรียน ผู้อำนวยการกองคลัง\n');
  });
});
