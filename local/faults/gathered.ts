import { exampleByRound, readExample } from '../../examples/office';
import { HEADINGS } from '../../src/register/columns';
import { typeInto } from '../sheets/people';
import { copyWorkbook } from '../workbook/copy-workbook';
import type { WorkbookModel } from '../workbook/model';
import { after, ownTable } from './commands';
import type { FaultedCommand } from './faulted-command';
import type { FaultBench } from './run-on';

/** Set-up over a sheet a unit, each with two result columns: a run that broke off must not take a sheet's rows twice. */
export function gatheredCommands(bench: FaultBench): readonly FaultedCommand[] {
  const office = readExample(bench.examplePath);
  const sheets = sheetsOfUnits(exampleByRound(office));
  const menu = ['setUp', [{ fiscalYear: office.fiscalYear }], 'menu'] as const;
  const gathered = after(bench, sheets, menu);
  // A heading and a sheet for set-up to restore.
  const broken = copyWorkbook(gathered);
  typeInto({ model: broken, sheet: 'มาตรการ' }, 'F1', '');
  broken.sheets = broken.sheets.filter(({ name }) => name !== 'วันหยุด');
  return [
    { name: 'setUp, a sheet a unit', call: menu, workbook: sheets, fillsBlanks: true },
    { name: 'setUp, again, a sheet a unit', call: menu, workbook: broken, fillsBlanks: true },
    { name: 'setUp, a copy, a sheet a unit', call: menu, workbook: { ...gathered, id: 'a-copy' }, fillsBlanks: true },
  ];
}

/** The table's first groups, a sheet each, without the column that names units. Few, because a new register takes many calls. */
function sheetsOfUnits([headings = [], ...rows]: readonly (readonly string[])[]): WorkbookModel {
  const begins = rows.flatMap(([group], at) => (group === '' ? [] : [at]));
  const [, half = 0, end = 0] = begins;
  const unit = headings.indexOf(HEADINGS.unit);
  const [first, second] = [rows.slice(0, half), rows.slice(half, end)].map(own =>
    ownTable([headings, ...own].map(row => row.toSpliced(unit, 1))),
  );
  const [one, two] = [first?.sheets[0], second?.sheets[0]];
  if (!first || !one || !two) throw new Error('the example has rows');
  first.sheets = [
    { ...one, name: 'กองคลัง' },
    { ...two, name: 'สำนักปลัด', id: one.id + 1 },
  ];
  return first;
}
