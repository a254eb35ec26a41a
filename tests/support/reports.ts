import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../../local/script/run-report';
import { putCell, type WorkbookModel } from '../../local/workbook/model';
import type { ConvertedData, PreparedData, ReportData, ReportOptions } from '../../src/commands/report/report-data';
import { scratch } from './cli';
import { type DocxText, readDocx } from './docx-reader';
import { dataOf, exampleWorkbook, hostOver, sheetOf, type TestHost } from './office';

const SIX: ReportOptions = { round: 6, draft: false };

/** Builds a report in one call, as the command line does. */
export function runReport(host: TestHost, options: ReportOptions = SIX): Run {
  return host.call('buildReport', [options], 'page');
}

/** Builds a report as the page does, step by step. */
export function reportInSteps(host: TestHost, options: ReportOptions = { round: 6, draft: true }): Run[] {
  const prepared = host.call('prepareReport', [options], 'page');
  const { next } = dataOf<PreparedData>(prepared);
  const converted = host.call('convertReport', [next.word], 'page');
  const { document } = dataOf<ConvertedData>(converted);
  if (document === null) return [prepared, converted];
  return [prepared, converted, host.call('readBackReport', [document.id, next.outline], 'page')];
}

/** The texts of this workbook's 6-month report. */
export function reportOf(workbook: WorkbookModel): DocxText {
  const host = hostOver(workbook);
  dataOf<ReportData>(runReport(host));
  return readDocx(host.files[0]?.bytes ?? new Uint8Array());
}

/** Saves the host's first document as a file and returns its path. */
export function savedReport({ files }: TestHost): string {
  const path = join(scratch(), 'report.docx');
  writeFileSync(path, files[0]?.bytes ?? '');
  return path;
}

/** The example with this value in one cell of its register. Row and column count from 1. */
export function exampleWith(row: number, column: number, value: string): WorkbookModel {
  const workbook = exampleWorkbook();
  putCell(sheetOf(workbook, 'มาตรการ'), row - 1, column - 1, { value });
  return workbook;
}
