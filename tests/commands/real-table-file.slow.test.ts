import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckData } from '../../src/commands/check/check-entries';
import type { FlagData } from '../../src/commands/flag/flag-progress';
import type { ReportData } from '../../src/commands/report/report-data';
import type { SetUpData } from '../../src/commands/set-up/set-up';
import { dataFrom, scratch } from '../support/cli';
import { readDocx } from '../support/docx-reader';
import { inOtherLayout, realTable, realTableFile } from '../support/real-table';

const FILE = realTableFile();
const TABLE = await realTable(FILE);
const OTHER = inOtherLayout(TABLE);
const HEADING_ROW = OTHER.firstRow - 1;
const NOTE = 'ถามกองคลังก่อนแก้ไข';
const THEIR_FORMAT: ExcelJS.ConditionalFormattingOptions = {
  ref: 'D5:D29',
  rules: [
    {
      type: 'cellIs',
      operator: 'greaterThan',
      formulae: [10],
      priority: 1,
      style: { font: { bold: true, color: { argb: 'FF0000FF' } } },
    },
  ],
};

/** The real table in a file of another program, with its own layout, merged cells, a note and a conditional format. */
async function foreignFile(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(OTHER.sheet);
  sheet.addRows(OTHER.rows.map(row => [...row]));
  for (const { top, left, bottom, right } of OTHER.merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  sheet.getCell('B5').note = NOTE;
  sheet.addConditionalFormatting(THEIR_FORMAT);
  await workbook.xlsx.writeFile(path);
}

async function sheetOf(path: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet(OTHER.sheet);
  if (!sheet) throw new Error(`${path} lost its sheet ${OTHER.sheet}`);
  return sheet;
}

/** A column's cells below its heading, one for each measure. */
function columnUnder(sheet: ExcelJS.Worksheet, heading: string): ExcelJS.CellValue[] {
  const headings = sheet.getRow(HEADING_ROW).values as ExcelJS.CellValue[];
  const column = headings.indexOf(heading);
  if (column < 0) throw new Error(`no column ${heading}`);
  return TABLE.slice(1).map((_row, index) => sheet.getCell(OTHER.firstRow + index, column).value);
}

describe.skipIf(FILE === null)("a real table in another program's workbook", () => {
  const folder = scratch();
  const book = join(folder, 'แผน.xlsx');
  let sheet: ExcelJS.Worksheet;
  let made: SetUpData;
  let checked: CheckData;
  let flagged: FlagData;
  let reported: ReportData;
  beforeAll(async () => {
    await foreignFile(book);
    made = await dataFrom('setup', book, '--fiscal-year', '2565');
    checked = await dataFrom('check', book, '--today', '2022-04-01');
    flagged = await dataFrom('flag', book, '--today', '2022-04-01');
    reported = await dataFrom('report', book, '--round', '6', '--out', folder, '--today', '2022-03-30');
    sheet = await sheetOf(book);
  });

  it('is adopted in its place without an error', () => {
    expect(made.register).toBe(OTHER.sheet);
    expect(checked.counts.error).toBe(0);
  });

  it('is flagged with the right counts and row numbers', () => {
    expect(flagged.summary).toMatchObject({ measures: 25, inProgress: 4, overdue: 2 });
    expect(flagged.rows.filter(({ overdue }) => overdue).map(({ row }) => row - OTHER.firstRow)).toEqual([7, 10]);
  });

  it('has states, due dates and days left in the file', () => {
    const states = columnUnder(sheet, 'สถานะจากผลที่รายงาน');
    expect(states.flatMap((state, index) => (state === 'อยู่ระหว่างดำเนินการ' ? [index] : []))).toEqual([1, 2, 7, 10]);
    expect(states.filter(state => state === 'ดำเนินการแล้ว')).toHaveLength(21);
    expect(columnUnder(sheet, 'ครบกำหนด')[7]).toBe('เกินกำหนด ๓๑ มี.ค. ๖๕');
    expect(columnUnder(sheet, 'วันครบกำหนด')[1]).toEqual(new Date('2022-09-30T00:00:00Z'));
    expect(columnUnder(sheet, 'เหลือ/เกินกำหนด (วัน)').filter(days => typeof days === 'number')).toEqual([
      182, 182, -1, -1,
    ]);
    expect(new Set(columnUnder(sheet, 'รหัส').map(String)).size).toBe(25);
  });

  it('keeps its own cells, merges, note and conditional format', () => {
    const filled = OTHER.rows.flatMap((row, rowIndex) =>
      row.flatMap((value, column) => (value === '' ? [] : [{ at: [rowIndex + 1, column + 1] as const, value }])),
    );
    expect(filled.map(({ at: [row, column] }) => sheet.getCell(row, column).value)).toEqual(
      filled.map(({ value }) => value),
    );
    expect((sheet.model as unknown as { merges: string[] }).merges).toHaveLength(OTHER.merges.length);
    expect(JSON.stringify(sheet.getCell('B5').note)).toContain(NOTE);
    const theirs = conditionalFormats(sheet).find(({ ref }) => ref === THEIR_FORMAT.ref);
    expect(theirs?.rules).toEqual([
      expect.objectContaining({ type: 'cellIs', operator: 'greaterThan', formulae: ['10'] }),
    ]);
  });

  it('has a report in the given folder', () => {
    expect(reported).toMatchObject({ rows: 25, draft: false });
    const tables = readDocx(readFileSync(reported.file)).tables;
    expect(tables.map(rows => rows.length)).toContain(TABLE.length);
  });
});

/** ExcelJS reads these, but its types do not have them. */
function conditionalFormats(sheet: ExcelJS.Worksheet): ExcelJS.ConditionalFormattingOptions[] {
  return (sheet as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] })
    .conditionalFormattings;
}
