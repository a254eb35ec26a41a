import { exampleTable, readExample } from '../../examples/office';
import { exampleBook } from './commands';
import type { FaultedCommand } from './faulted-command';
import { MISSING_FILE } from './report-commands';
import type { FaultBench } from './run-on';

/** The commands that ask units for results and take their answers in. */
export function askCommands(bench: FaultBench): readonly FaultedCommand[] {
  const office = readExample(bench.examplePath);
  const example = exampleBook(bench, office, exampleTable(office));
  return [
    { name: 'openRequestDialog', call: ['openRequestDialog', [], 'menu'], workbook: example },
    {
      name: 'requestResults',
      call: ['requestResults', [{ round: 12, by: '2026-09-30' }], 'page'],
      workbook: example,
      tellsOfMissingFile: MISSING_FILE,
    },
    {
      name: 'makeForm',
      call: ['makeForm', [{ round: 6, unit: 'กองคลัง' }], 'page'],
      workbook: example,
      tellsOfMissingFile: MISSING_FILE,
    },
  ];
}
