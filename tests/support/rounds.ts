import { typeInto } from '../../local/sheets/people';
import { copyWorkbook } from '../../local/workbook/copy-workbook';
import type { WorkbookModel } from '../../local/workbook/model';
import type { ReportData } from '../../src/commands/report/report-data';
import type { CloseOptions } from '../../src/commands/report/round/close-round';
import type { ClosedResult } from '../../src/commands/report/round/messages';
import { dataOf, exampleWorkbook, hostOver, valuesOf } from './office';

/** The sheet that keeps round 6 of the example's year. */
export const CLOSED_SHEET = 'รอบ ๖ เดือน ๒๕๖๙';
/** The day on which round 6 of the example is closed. */
export const CLOSED_ON = '2026-04-02';

/** Closes a round of the workbook's year. */
export function closeRound(workbook: WorkbookModel, now: string, options: CloseOptions = { round: 6 }): ClosedResult {
  return dataOf<ClosedResult>(hostOver(workbook, { now }).call('closeRound', [options]));
}

/** Builds a report as the page does. */
export function reportOn(workbook: WorkbookModel, now: string, options: object = {}) {
  const host = hostOver(workbook, { now });
  const run = host.call('buildReport', [{ round: 6, draft: false, ...options }], 'page');
  return { data: dataOf<ReportData>(run), bytes: host.files[0]?.bytes ?? new Uint8Array(), host };
}

export function bytesOn(workbook: WorkbookModel, now: string, options: object = {}): Uint8Array {
  return reportOn(workbook, now, options).bytes;
}

const closedExamples = new Map<string, WorkbookModel>();

/**
 * A new copy of the example with its round 6 closed. `memoDate` (B.E.) is typed first, if given. Closed only
 * once for each, which saves time.
 */
export function closedExample(memoDate = ''): WorkbookModel {
  const known = closedExamples.get(memoDate);
  if (known) return copyWorkbook(known);
  const workbook = exampleWorkbook();
  typeInSetting(workbook, 'วันที่บันทึกข้อความ', memoDate);
  closeRound(workbook, CLOSED_ON);
  closedExamples.set(memoDate, copyWorkbook(workbook));
  return workbook;
}

export function typeInSetting(workbook: WorkbookModel, label: string, text: string): void {
  typeInto({ model: workbook, sheet: 'ตั้งค่า' }, cellBeside(workbook, 'ตั้งค่า', label, 'B'), text);
}

/** The cell of a column beside a setting or a sentence, such as B7. */
export function cellBeside(workbook: WorkbookModel, sheet: string, label: string, column: string): string {
  return `${column}${valuesOf(workbook, sheet).findIndex(([first]) => first === label) + 1}`;
}
