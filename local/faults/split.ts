import { exampleTable, readExample } from '../../examples/office';
import { typeInto } from '../sheets/people';
import { copyWorkbook } from '../workbook/copy-workbook';
import { after, exampleBook } from './commands';
import type { FaultedCommand } from './faulted-command';
import type { FaultBench } from './run-on';

const SHEET = 'มาตรการ';

/** The commands that make a row for several units a row for each, and back. */
export function splitCommands(bench: FaultBench): readonly FaultedCommand[] {
  const office = readExample(bench.examplePath);
  const example = exampleBook(bench, office, exampleTable(office));
  const type = (workbook: typeof example, cell: string, text: string) =>
    typeInto({ model: workbook, sheet: SHEET }, cell, text);
  const all = copyWorkbook(example);
  // Two rows of all units, the second by its blank cell, and below them one that goes on with the unit of the second.
  for (const row of [2, 3]) for (const column of ['E', 'F', 'G']) type(all, `${column}${row}`, '');
  type(all, 'C2', 'ทุกส่วนราชการ');
  for (const row of [3, 4]) type(all, `C${row}`, '');
  const call = (name: string) => [name, [{}], 'menu'] as const;
  const split = after(bench, all, call('splitRows'));
  const answered = copyWorkbook(split);
  type(answered, 'E2', 'ดำเนินการแล้วเสร็จ เมื่อ ๕ ม.ค. ๖๙');
  type(answered, 'E3', 'อยู่ระหว่างดำเนินการ');
  type(answered, 'F3', 'ควรทำทุกปี');
  type(answered, 'G4', 'คำสั่งที่ ๑');
  type(answered, 'H4', 'ดำเนินการแล้ว');
  type(answered, 'E5', '- จัดแล้ว\n- แจ้งแล้ว');
  const joined = after(bench, answered, call('joinRows'));
  return [
    { name: 'splitRows', call: call('splitRows'), workbook: all, changesTexts: true },
    { name: 'splitRows, joined before', call: call('splitRows'), workbook: joined, changesTexts: true },
    { name: 'splitRows, of the selected rows', call: ['splitRows', [], 'menu'], workbook: all, changesTexts: true },
    { name: 'joinRows', call: call('joinRows'), workbook: answered, changesTexts: true },
    {
      name: 'joinRows, after a round was closed',
      call: call('joinRows'),
      workbook: after(bench, answered, ['closeRound', [{ round: 6 }], 'menu']),
      changesTexts: true,
    },
  ];
}
