import type { ConvertedData, PreparedData } from '../../src/commands/report/report-data';
import { copyWorkbook } from '../workbook/copy-workbook';
import type { WorkbookModel } from '../workbook/model';
import type { FaultedCommand } from './faulted-command';
import { dataOfRun, type FaultBench, runOn } from './run-on';

/** What a report says if its Word file was not converted. */
export const MISSING_FILE = /แปลงเป็น Google เอกสารไม่ได้/;

const REPORT = { round: 6, draft: true } as const;

/** The commands around a report. Each of its steps begins where the one before has ended. */
export function reportCommands(
  bench: FaultBench,
  { example, faulty }: { readonly example: WorkbookModel; readonly faulty: WorkbookModel },
): readonly FaultedCommand[] {
  const prepared = copyWorkbook(example);
  const { next } = dataOfRun<PreparedData>(runOn(bench, prepared, ['prepareReport', [REPORT], 'page'], null));
  const converted = copyWorkbook(prepared);
  const { document } = dataOfRun<ConvertedData>(runOn(bench, converted, ['convertReport', [next.word], 'page'], null));
  return [
    { name: 'openReportDialog', call: ['openReportDialog', [], 'menu'], workbook: example },
    {
      name: 'buildReport, at the menu',
      call: ['buildReport', [], 'menu'],
      workbook: example,
      tellsOfMissingFile: MISSING_FILE,
    },
    { name: 'reportState', call: ['reportState', [6], 'page'], workbook: faulty },
    { name: 'openReview', call: ['openReview', [{ round: 6 }], 'page'], workbook: example },
    { name: 'openReport', call: ['openReport', [{ round: 6 }], 'page'], workbook: example },
    { name: 'prepareReport', call: ['prepareReport', [REPORT], 'page'], workbook: example },
    {
      name: 'convertReport',
      call: ['convertReport', [next.word], 'page'],
      workbook: prepared,
      tellsOfMissingFile: MISSING_FILE,
    },
    { name: 'readBackReport', call: ['readBackReport', [document?.id, next.outline], 'page'], workbook: converted },
    {
      name: 'buildReport',
      call: ['buildReport', [REPORT], 'page'],
      workbook: example,
      tellsOfMissingFile: MISSING_FILE,
    },
  ];
}
