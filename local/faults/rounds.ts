import { hostStateOf } from '../host/kept/state';
import { typeInto } from '../sheets/people';
import { copyWorkbook } from '../workbook/copy-workbook';
import type { WorkbookModel } from '../workbook/model';
import type { Call } from './call';
import type { FaultedCommand } from './faulted-command';
import { MISSING_FILE } from './report-commands';

/** The commands that close a round or read a closed one. `after`: a copy of the workbook after a command has run on it. */
export function roundCommands(
  example: WorkbookModel,
  after: (workbook: WorkbookModel, call: Call) => WorkbookModel,
): readonly FaultedCommand[] {
  const menu = (functionName: string, args: readonly unknown[] = []) => [functionName, args, 'menu'] as const;
  const closed = after(example, menu('closeRound'));
  const resigned = copyWorkbook(closed);
  typeInto({ model: resigned, sheet: 'ตั้งค่า' }, settingCell(resigned, 'นายก: ชื่อ-สกุล'), 'นางสาวใหม่ ใจดี');
  typeInto({ model: resigned, sheet: 'รอบ ๖ เดือน ๒๕๖๙' }, 'I4', 'ดำเนินการแล้วเสร็จ เมื่อ ๒๐ มี.ค. ๖๙');
  // A copy that has no record of its closed round.
  const copied = { ...copyWorkbook(closed), id: 'a-copy' };
  hostStateOf(copied).properties.document = {};
  return [
    { name: 'closeRound', call: menu('closeRound'), workbook: example },
    { name: 'closeRound, twice', call: menu('closeRound', [{ round: 6 }]), workbook: closed },
    { name: 'reissue', call: menu('reissue'), workbook: resigned, changesTexts: true },
    { name: 'listReports', call: menu('listReports'), workbook: closed },
    {
      name: 'listReports, again',
      call: menu('listReports'),
      workbook: after(after(example, menu('listReports')), menu('closeRound')),
      changesTexts: true,
    },
    {
      name: 'buildReport, a closed round',
      call: ['buildReport', [{ round: 6, draft: false }], 'page'],
      workbook: closed,
      tellsOfMissingFile: MISSING_FILE,
    },
    { name: 'reportState, a closed round', call: ['reportState', [6], 'page'], workbook: closed },
    { name: 'setUp, a copy with a closed round', call: menu('setUp'), workbook: copied, fillsBlanks: true },
  ];
}

/** Where a setting's value is. */
function settingCell({ sheets }: WorkbookModel, label: string): string {
  const rows = sheets.find(({ name }) => name === 'ตั้งค่า')?.rows ?? [];
  return `B${rows.findIndex(cells => cells[0]?.value === label) + 1}`;
}
