import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newWorkbook, type WorkbookModel } from '../../local/workbook/model';
import type { CheckData } from '../../src/commands/check/check-entries';
import type { FlagData } from '../../src/commands/flag/flag-progress';
import type { ReportData } from '../../src/commands/report/report-data';
import { HEADINGS } from '../../src/register/columns';
import { printable } from '../../src/thai/text/text';
import { convert } from '../local/support/files';
import { scratch } from '../support/cli';
import { readDocx } from '../support/docx-reader';
import { hasProgram } from '../support/needs';
import { dataOf, foreignWorkbook, hostOver, setUpWith, sheetOf, valuesOf } from '../support/office';
import { inOtherLayout, realTable, realTableFile } from '../support/real-table';
import { hasSchemas, heldAgainstSchemas } from '../support/schemas';

const FILE = realTableFile();
const TABLE = await realTable(FILE);
const OTHER = inOtherLayout(TABLE);
const hasOffice = hasProgram('soffice', 'LibreOffice is the independent reader of the report');

function plainLayout(): WorkbookModel {
  const workbook = newWorkbook('ตารางจริง');
  setUpWith(workbook, TABLE, 2565);
  return workbook;
}

function otherLayout(): WorkbookModel {
  const workbook = foreignWorkbook(OTHER.sheet, OTHER.rows);
  sheetOf(workbook, OTHER.sheet).merges.push(...OTHER.merges);
  hostOver(workbook).call('setUp', [{ fiscalYear: 2565 }]);
  return workbook;
}

/** A cell's text as the report prints it: each line is a paragraph. */
const linesOf = (text: string) =>
  printable(text)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** What becomes of a table, from its cells to the report, on the important days. */
function walk(workbook: WorkbookModel) {
  const onTheDayAfter = hostOver(workbook, { now: '2022-04-01' });
  const flagged = dataOf<FlagData>(onTheDayAfter.call('flagProgress'));
  const { counts } = dataOf<CheckData>(onTheDayAfter.call('checkEntries'));
  const signed = hostOver(workbook, { now: '2022-03-30' });
  const report = dataOf<ReportData>(signed.call('buildReport', [{ round: 6, draft: false }]));
  const docx = signed.files[0]?.bytes ?? new Uint8Array();
  const file = join(scratch(), 'report.docx');
  writeFileSync(file, docx);
  return { workbook, flagged, counts, report, docx, file };
}

describe.skipIf(FILE === null).each([
  ['filled into a new workbook', plainLayout, TABLE, 2],
  ['in the layout of another office', otherLayout, OTHER.rows, OTHER.firstRow],
])('a real table, %s,', (_, make, cells, firstRow) => {
  let walked: ReturnType<typeof walk>;
  beforeAll(() => {
    walked = walk(make());
  });

  it('holds 25 measures of ten indicators', () => {
    expect(walked.flagged.rows.map(({ row }) => row)).toEqual(TABLE.slice(1).map((_row, index) => firstRow + index));
    expect(new Set(walked.flagged.rows.map(({ indicator }) => indicator))).toEqual(
      new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    );
  });

  it('has four measures in progress on 2022-04-01, and those due the day before are overdue', () => {
    const inProgress = walked.flagged.rows.filter(({ state }) => state === 'inProgress');
    expect(inProgress.map(({ row, due, overdue }) => [row - firstRow, due, overdue])).toEqual([
      [1, '2022-09-30', false],
      [2, '2022-09-30', false],
      [7, '2022-03-31', true],
      [10, '2022-03-31', true],
    ]);
    expect(walked.flagged.summary).toMatchObject({ measures: 25, done: 21, inProgress: 4, overdue: 2 });
  });

  it('has no errors', () => {
    expect(walked.counts.error).toBe(0);
  });

  it("keeps the staff's cells as they were", () => {
    const width = Math.max(...cells.map(row => row.length));
    const now = valuesOf(walked.workbook, walked.workbook.sheets[0]?.name ?? '');
    expect(now.map(row => row.slice(0, width))).toEqual(
      cells.map(row => Array.from({ length: width }, (_cell, column) => row[column] ?? '')),
    );
  });

  it("is complete in the report: every cell's text is in its own row and column", () => {
    expect(walked.report).toMatchObject({ rows: 25, draft: false });
    const table = readDocx(walked.docx).tables.find(rows => rows.length === TABLE.length) ?? [];
    expect(table[0]).toEqual([
      [HEADINGS.group],
      [HEADINGS.method],
      [HEADINGS.unit],
      [HEADINGS.period],
      [HEADINGS.result],
      [HEADINGS.suggestion],
    ]);
    const printed = table.slice(1).map(cells => cells.map(lines => lines.filter(line => line !== '')));
    expect(printed).toEqual(TABLE.slice(1).map(row => row.map(linesOf)));
  });

  it.skipIf(!hasSchemas)('makes a report that is valid against the schemas', () => {
    expect(heldAgainstSchemas(walked.file)).toContain('all valid');
  });

  it.skipIf(!hasOffice)("makes a report that LibreOffice opens, with every cell's text in it", () => {
    const text = readFileSync(convert(walked.file, 'txt:Text (encoded):UTF8')[0] ?? '', 'utf8');
    const shown = new Set(linesOf(text));
    expect(
      TABLE.flat()
        .flatMap(linesOf)
        .filter(line => !shown.has(line)),
    ).toEqual([]);
  });
});
