import { exampleByRound, readExample } from '../../examples/office';
import { typeInto } from '../sheets/people';
import { copyWorkbook } from '../workbook/copy-workbook';
import { after, exampleBook, ownTable } from './commands';
import { type FaultedCommand, MISSING_FILE } from './faulted-command';
import type { FaultBench } from './run-on';

/** The commands that read or write results, over a register with a result column for each round. */
export function twoResultCommands(bench: FaultBench): readonly FaultedCommand[] {
  const office = readExample(bench.examplePath);
  const table = exampleByRound(office);
  const example = exampleBook(bench, office, table);
  // A cell of each round for fix to correct.
  const faulty = copyWorkbook(example);
  typeInto({ model: faulty, sheet: 'มาตรการ' }, 'E3', 'ดําเนินการแล้ว เมื่อ ๑๕ ม.ค. ๖๙');
  typeInto({ model: faulty, sheet: 'มาตรการ' }, 'F4', 'เผยแพร่บนเว็ปไซต์แล้ว เมื่อ ๑๕ ม.ค. ๖๙');
  // A heading for set-up to restore.
  const broken = copyWorkbook(example);
  typeInto({ model: broken, sheet: 'มาตรการ' }, 'F1', '');
  const daily = after(bench, example, ['turnOnDaily', [], 'menu']);
  const menu = (functionName: string) => [functionName, [], 'menu'] as const;
  const commands: readonly FaultedCommand[] = [
    { name: 'onEdit', call: ['onEdit', ['มาตรการ', 'E3:F4'], 'simpleTrigger'], workbook: faulty, cleansUp: true },
    { name: "setUp, an office's own table", call: menu('setUp'), workbook: ownTable(table), fillsBlanks: true },
    { name: 'setUp, again', call: menu('setUp'), workbook: broken, fillsBlanks: true },
    { name: 'checkEntries', call: menu('checkEntries'), workbook: faulty },
    { name: 'fixText', call: menu('fixText'), workbook: faulty, changesTexts: true },
    { name: 'undoFix', call: menu('undoFix'), workbook: after(bench, faulty, menu('fixText')), changesTexts: true },
    { name: 'flagProgress', call: menu('flagProgress'), workbook: example },
    {
      name: 'buildReport',
      call: ['buildReport', [{ round: 12, draft: true }], 'page'],
      workbook: example,
      tellsOfMissingFile: MISSING_FILE,
    },
    { name: 'runDaily', call: ['runDaily', [], 'timeTrigger'], workbook: daily },
  ];
  return commands.map(command => ({ ...command, name: `${command.name}, two result columns` }));
}
