import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../../local/script/run-report';
import { putCell, type WorkbookModel } from '../../local/workbook/model';
import type { ReportData, ReportOptions } from '../../src/commands/report/build-report';
import { scratch } from './cli';
import { type DocxText, readDocx } from './docx-reader';
import { dataOf, exampleWorkbook, hostOver, sheetOf, type TestHost } from './office';

const SIX: ReportOptions = { round: 6, draft: false };

/** Builds a report as the dialog's page asks for it. */
export function runReport(host: TestHost, options: ReportOptions = SIX): Run {
  return host.call('buildReport', [options], 'page');
}

/** What the report of this workbook says. */
export function reportOf(workbook: WorkbookModel): DocxText {
  const host = hostOver(workbook);
  dataOf<ReportData>(runReport(host));
  return readDocx(host.files[0]?.bytes ?? new Uint8Array());
}

/** The first document made, as a file. */
export function savedReport({ files }: TestHost): string {
  const path = join(scratch(), 'report.docx');
  writeFileSync(path, files[0]?.bytes ?? '');
  return path;
}

/** The example with one cell of its register holding exactly this. */
export function exampleWith(row: number, column: number, value: string): WorkbookModel {
  const workbook = exampleWorkbook();
  putCell(sheetOf(workbook, 'มาตรการ'), row - 1, column - 1, { value });
  return workbook;
}
