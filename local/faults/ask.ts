import { exampleTable, readExample } from '../../examples/office';
import { typeInto } from '../sheets/people';
import { copyWorkbook } from '../workbook/copy-workbook';
import { exampleBook } from './commands';
import type { FaultedCommand } from './faulted-command';
import { MISSING_FILE } from './report-commands';
import type { FaultBench } from './run-on';

/** The commands that ask units for results and take their answers in. */
export function askCommands(bench: FaultBench): readonly FaultedCommand[] {
  const office = readExample(bench.examplePath);
  const example = exampleBook(bench, office, exampleTable(office));
  // A blank result to fill, and a filled one to replace.
  const open = copyWorkbook(example);
  typeInto({ model: open, sheet: 'มาตรการ' }, 'E3', '');
  const methods =
    open.sheets.find(({ name }) => name === 'มาตรการ')?.rows.map(row => String(row[1]?.value ?? '')) ?? [];
  const text = [2, 3].map(row => `${methods[row]}\nผล: จัดแล้ว ${row} ครั้ง`).join('\n\n');
  return [
    { name: 'openRequestDialog', call: ['openRequestDialog', [], 'menu'], workbook: example },
    {
      name: 'requestResults',
      call: ['requestResults', [{ round: 12, by: '2026-09-30' }], 'page'],
      workbook: example,
      tellsOfMissingFile: MISSING_FILE,
    },
    {
      name: 'requestResults, at the menu',
      call: ['requestResults', [], 'menu'],
      workbook: open,
      tellsOfMissingFile: MISSING_FILE,
    },
    {
      name: 'makeForm',
      call: ['makeForm', [{ round: 6, unit: 'กองคลัง' }], 'page'],
      workbook: example,
      tellsOfMissingFile: MISSING_FILE,
    },
    { name: 'openCollectDialog', call: ['openCollectDialog', [], 'menu'], workbook: example },
    {
      name: 'collectResults',
      call: ['collectResults', [{ text, filled: [{ row: 4, how: 'append' }] }], 'page'],
      workbook: open,
      changesTexts: true,
    },
  ];
}
