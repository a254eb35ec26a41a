import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../local/workbook/files/xlsx';
import { dataFrom, runCommandLine, scratch } from '../../support/cli';
import { hasProgram, sharedFolder } from '../../support/needs';
import { exampleWorkbook } from '../../support/office';
import { pdfText, renderPdf, resaved } from '../../support/render';

const shared = sharedFolder('the forms are validated with its validate-docx');
const canPrint =
  hasProgram('soffice', 'the form is printed with it') && hasProgram('pdftotext', 'the form is read with it');

async function formIn(...options: string[]): Promise<string> {
  const folder = scratch();
  const [book, out] = [join(folder, 'BOOK.xlsx'), join(folder, 'out')];
  await writeWorkbook(book, exampleWorkbook());
  await dataFrom('form', book, '--round', '6', '--out', out, '--today', '2026-03-16', ...options);
  const [file = ''] = readdirSync(out);
  return join(out, file);
}

describe('form', () => {
  it.skipIf(shared === null)('holds to the standard, of one unit and of all', async () => {
    for (const options of [['--unit', 'กองคลัง'], []]) {
      const validate = join(shared ?? '', 'tools/validate-docx');
      const said = execFileSync(validate, [await formIn(...options)], { encoding: 'utf8' });
      expect(said).not.toMatch(/error|invalid/i);
    }
  });

  it.skipIf(!canPrint)('is printed, with the signature of the head, and opens in LibreOffice', async () => {
    const file = await formIn('--unit', 'กองคลัง');
    const text = pdfText(renderPdf(file));
    for (const part of ['แบบรายงานผลการดำเนินการ', 'ส่วนราชการ: กองคลัง', '(ลงชื่อ)', 'ผู้อำนวยการกองคลัง'])
      expect(text).toContain(part);
    expect(resaved([file])).toHaveLength(1);
  });

  it('needs to know where to and which round', async () => {
    const { code, err } = await runCommandLine(['form', 'BOOK.xlsx', '--round', '6']);
    expect([code, err]).toEqual([2, 'form: --out DIR is missing: the folder the form goes to\n']);
    expect((await runCommandLine(['form', 'BOOK.xlsx', '--out', 'x'])).err).toContain('form: --round is missing');
  });
});
