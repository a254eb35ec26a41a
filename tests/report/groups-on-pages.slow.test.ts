import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { composeReport } from '../../src/report/compose';
import { docxBytes } from '../../src/report/docx/docx';
import { PARTS } from '../../src/report/wording/choices';
import { hasProgram } from '../support/needs';
import { pdfText, renderPdfs } from '../support/render';
import { input, measure } from './sample';

const FOLDER = 'build/tests/report-groups';
const canPrint = ['soffice', 'pdftotext'].every(program =>
  hasProgram(program, 'the report is looked at as LibreOffice prints it'),
);

/** The measures of this many groups, of four rows each. Only the table is printed. */
function report(groups: number, orientation: string) {
  const names = Array.from({ length: groups }, (_, at) => `${at + 1}. มาตรการ`);
  const measures = names.flatMap(group =>
    [group, '', '', ''].map(groupText => {
      return measure({ group, groupText, result: 'ดำเนินการ '.repeat(7), inherits: { unit: true, period: true } });
    }),
  );
  const wording = new Map([['look.orientation', orientation], ...PARTS.map(part => [`part.${part}`, 'ไม่ใส่'] as const)]);
  return composeReport(input({ measures, wording }));
}

const CASES = [
  ['landscape', '', 12],
  ['portrait', 'แนวตั้ง', 20],
] as const;
const fileOf = (name: string, kind: string) => join(FOLDER, `${name}.${kind}`);

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, orientation, groups] of CASES) {
    writeFileSync(fileOf(name, 'docx'), docxBytes(report(groups, orientation)));
  }
  if (canPrint) renderPdfs(CASES.map(([name]) => fileOf(name, 'docx')));
}, 300_000);

it.skipIf(!canPrint).each(CASES)('each page in %s begins with the name of a group', (name, _, groups) => {
  const pages = pdfText(fileOf(name, 'pdf')).split('\f').slice(0, -1);
  expect(pages.length).toBeGreaterThan(2);
  const tops = pages.map(page => page.slice(page.indexOf('ระยะเวลา')).split('\n')[1] ?? '');
  expect(tops.filter(text => !/^\s*[\d๐-๙]+\. มาตรการ/.test(text))).toEqual([]);
  expect(pages.join('').match(/[\d๐-๙]+\. มาตรการ/g)).toHaveLength(groups);
});
