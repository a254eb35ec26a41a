import type { WorkbookModel } from '../../local/workbook/model';
import type { ReportData } from '../../src/commands/report/report-data';
import type { CloseOptions } from '../../src/commands/report/round/close-round';
import type { ClosedResult } from '../../src/commands/report/round/messages';
import { dataOf, hostOver } from './office';

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
