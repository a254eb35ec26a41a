import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exampleTable } from '../../../examples/office';
import { pdfBeside } from '../../../local/cli/pdf';
import type { ReportData } from '../../../src/commands/report/report-data';
import { composeReport } from '../../../src/report/compose';
import { docxBytes } from '../../../src/report/docx/docx';
import { input } from '../../report/sample';
import { dataFrom, runCommandLine, scratch } from '../../support/cli';
import { hasProgram } from '../../support/needs';
import { EXAMPLE } from '../../support/office';
import { pdfText } from '../../support/render';

/** A workbook in this folder, set up from the example's table. */
async function officeIn(folder: string): Promise<string> {
  const table = join(folder, 'ตาราง.csv');
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  writeFileSync(
    table,
    exampleTable(EXAMPLE)
      .map(row => row.map(quoted).join(','))
      .join('\n'),
  );
  const book = join(folder, 'B.xlsx');
  await dataFrom('setup', book, '--from', table, '--fiscal-year', '2569', '--today', EXAMPLE.today);
  return book;
}

const report = (book: string, folder: string, ...options: string[]) =>
  dataFrom<ReportData>('report', book, '--round', '6', '--out', folder, '--today', EXAMPLE.today, ...options);

const printable = ['soffice', 'pdftotext'].every(program => hasProgram(program, 'the report is printed and read'));

it.skipIf(!printable)('is written beside the Word file, with Thai page numbers', async () => {
  const folder = scratch();
  const { docx, pdf } = await report(await officeIn(folder), folder);
  expect(pdf).toBe(docx?.replace(/\.docx$/, '.pdf'));
  const text = pdfText(pdf ?? '');
  expect(text).toContain('บันทึกข้อความ');
  expect(text).toMatch(/-\s*๒\s*-/);
  expect(text).not.toMatch(/-\s*2\s*-/);
});

it('is left out with --no-pdf', async () => {
  const folder = scratch();
  const { docx, pdf } = await report(await officeIn(folder), folder, '--no-pdf');
  expect(pdf).toBeNull();
  expect(existsSync(docx?.replace(/\.docx$/, '.pdf') ?? '')).toBe(false);
});

it('is left out without a message if LibreOffice is not installed', async () => {
  const folder = scratch();
  const book = await officeIn(folder);
  const path = process.env['PATH'];
  process.env['PATH'] = folder;
  try {
    const { code, err } = await runCommandLine([
      'report',
      book,
      '--round',
      '6',
      '--out',
      folder,
      '--today',
      EXAMPLE.today,
    ]);
    expect([code, err]).toEqual([0, '']);
  } finally {
    process.env['PATH'] = path;
  }
});

it.skipIf(!printable)('does not overwrite an existing PDF', () => {
  const docx = join(scratch(), 'รายงาน.docx');
  writeFileSync(docx, docxBytes(composeReport(input())));
  writeFileSync(docx.replace(/\.docx$/, '.pdf'), 'signed');
  expect(pdfBeside(docx, String)).toBe(docx.replace(/\.docx$/, ' (2).pdf'));
  expect(readFileSync(docx.replace(/\.docx$/, '.pdf'), 'utf8')).toBe('signed');
});

it('gives a message if LibreOffice ends without a PDF', () => {
  const [programs, path] = [scratch(), process.env['PATH']];
  writeFileSync(join(programs, 'soffice'), '#!/bin/sh\n', { mode: 0o755 });
  process.env['PATH'] = programs;
  const told: string[] = [];
  try {
    expect(pdfBeside(join(programs, 'ก.docx'), line => told.push(line))).toBeNull();
  } finally {
    process.env['PATH'] = path;
  }
  expect(told).toEqual([expect.stringMatching(/ก\.docx: no PDF: [^\n]+\n$/)]);
});
