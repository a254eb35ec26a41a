import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../local/workbook/files/xlsx';
import type { RequestData } from '../../../src/commands/ask/request-data';
import { runCommandLine, scratch } from '../../support/cli';
import { sharedFolder } from '../../support/needs';
import { exampleWorkbook } from '../../support/office';
import { smallOffice } from '../../support/small-office';

const shared = sharedFolder('the circular and the forms are validated with its validate-docx');

async function bookWith(workbook = exampleWorkbook()): Promise<{ book: string; out: string }> {
  const folder = scratch();
  const book = join(folder, 'BOOK.xlsx');
  await writeWorkbook(book, workbook);
  return { book, out: join(folder, 'out') };
}

const request = (book: string, out: string, ...more: string[]) =>
  runCommandLine([
    'request',
    book,
    '--round',
    '๑๒',
    '--by',
    '2026-09-30',
    '--out',
    out,
    '--today',
    '2026-09-14',
    ...more,
  ]);

describe('request', () => {
  it('leaves letters, texts and one circular in the folder', async () => {
    const { book, out } = await bookWith();
    const { code, out: json } = await request(book, out, '--json');
    const data = JSON.parse(json) as RequestData;
    expect(code).toBe(0);
    const files = readdirSync(out);
    expect(files.filter(name => name.endsWith('.eml'))).toHaveLength(data.sent);
    expect(files.filter(name => name.endsWith('.docx'))).toHaveLength(1);
    const texts = files.filter(name => name.endsWith('.txt'));
    expect(texts).toContain('ข้อความ LINE กลุ่ม.txt');
    expect(texts).toHaveLength(1 + data.awaited.length);
    expect(readFileSync(join(out, 'ข้อความ LINE กลุ่ม.txt'), 'utf8')).toMatch(/^ขอขอบคุณ/);
    expect((await request(book, out, '--json')).out).toContain('"sent":0');
  });

  it.skipIf(shared === null)('makes a circular that holds to the standard', async () => {
    const { book, out } = await bookWith();
    await request(book, out);
    const [circular = ''] = readdirSync(out).filter(name => name.endsWith('.docx'));
    const said = execFileSync(join(shared ?? '', 'tools/validate-docx'), [join(out, circular)], { encoding: 'utf8' });
    expect(said).not.toMatch(/error|invalid/i);
  });

  it('ends with 0 where nobody has an address', async () => {
    const rows = [['๑. การปฏิบัติหน้าที่', 'จัดอบรม', 'กองคลัง', 'ก.ย. ๖๙', '']];
    const { book, out } = await bookWith(smallOffice(rows, {}));
    const { code, out: said } = await request(book, out);
    expect([
      code,
      readdirSync(out)
        .map(name => name.replace(/.*\./, ''))
        .sort(),
    ]).toEqual([0, ['docx', 'txt', 'txt']]);
    expect(said).toContain('กองคลัง: ยังไม่มีอีเมล');
  });

  it.each([
    [['--round', '6', '--out', 'x'], '--by is missing'],
    [['--by', '2026-03-31', '--out', 'x'], '--round is missing'],
    [['--by', '2026-03-31', '--round', '6'], '--out DIR is missing'],
    [['--by', '31/3/69', '--round', '6', '--out', 'x'], '--by 31/3/69: is not a date'],
  ])('refuses %j', async (options, why) => {
    const { code, err } = await runCommandLine(['request', 'BOOK.xlsx', ...options]);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });
});
