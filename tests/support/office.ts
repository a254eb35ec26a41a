import { readFileSync } from 'node:fs';
import { exampleTable, fillIn, readExample, setUpFrom } from '../../examples/office';
import type { MailMessage } from '../../local/host/account/mail';
import { createHost, type Host } from '../../local/host/host';
import type { HostOptions } from '../../local/host/host-options';
import type { Manifest, Run } from '../../local/script/run-report';
import { copyWorkbook } from '../../local/workbook/copy-workbook';
import {
  type CellValue,
  newSheet,
  newWorkbook,
  putCell,
  type SheetModel,
  type WorkbookModel,
} from '../../local/workbook/model';
import type { Outcome } from '../../src/commands/common/outcome';
import { sourceOfGrids } from '../../src/import/of-cells';

export const CODE = readFileSync('dist/Code.js', 'utf8');
const SOURCE_MAP = readFileSync('build/Code.js.map', 'utf8');
export const MANIFEST = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as Manifest;
export const EXAMPLE = readExample('examples/office.json');

/** A host that records its mails and files. */
export interface TestHost extends Host {
  readonly mails: MailMessage[];
  readonly files: { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Runs the built file over a workbook, on the example's day unless `options` say otherwise. */
export function hostOver(workbook: WorkbookModel, options: Partial<HostOptions> = {}): TestHost {
  const mails: MailMessage[] = [];
  const files: { name: string; bytes: Uint8Array }[] = [];
  const host = createHost({
    code: CODE,
    sourceMap: SOURCE_MAP,
    manifest: MANIFEST,
    workbook,
    now: EXAMPLE.today,
    warm: true,
    mail: message => void mails.push(message),
    drive: {
      save(name, bytes) {
        files.push({ name, bytes });
        return { path: `/drive/${name}` };
      },
    },
    ...options,
  });
  return { ...host, mails, files };
}

let filledExample: WorkbookModel | null = null;

/** A new copy of the example office's workbook, set up and filled in. */
export function exampleWorkbook(): WorkbookModel {
  if (filledExample === null) {
    const workbook = newWorkbook('ตัวอย่าง');
    setUpWith(workbook, exampleTable(EXAMPLE), EXAMPLE.fiscalYear);
    fillIn(workbook, EXAMPLE);
    filledExample = workbook;
  }
  return copyWorkbook(filledExample);
}

export function exampleHost(options: Partial<HostOptions> = {}): TestHost {
  return hostOver(exampleWorkbook(), options);
}

const setUpBooks = new Map<string, WorkbookModel>();

/** A new workbook, set up from a table. Set up only once for each table, which saves time. */
export function bookFrom(cells: readonly (readonly string[])[], fiscalYear: number): WorkbookModel {
  const key = JSON.stringify([cells, fiscalYear]);
  const known = setUpBooks.get(key);
  if (known) return copyWorkbook(known);
  const workbook = newWorkbook('ตัวอย่าง');
  setUpWith(workbook, cells, fiscalYear);
  setUpBooks.set(key, copyWorkbook(workbook));
  return workbook;
}

/** A file's table, as set-up takes it. */
export function paperOf(name: string, cells: readonly (readonly string[])[]) {
  return { name, source: sourceOfGrids([{ name, cells }]) };
}

/** Sets up a workbook from a table, as `setup --from` does. */
export function setUpWith(workbook: WorkbookModel, cells: readonly (readonly string[])[], fiscalYear: number): Run {
  return hostOver(workbook).call('setUp', [setUpFrom(cells, fiscalYear)]);
}

/** The data of a command. @throws if the command did not do its work. */
export function dataOf<Data>(run: Run): Data {
  const outcome = run.value as Outcome<Data>;
  if (!outcome.done) throw new Error(`the command stopped: ${JSON.stringify(outcome.problem)}`);
  return outcome.data;
}

/** The problem of a command. @throws if the command did its work. */
export function problemOf(run: Run) {
  const outcome = run.value as Outcome<unknown>;
  if (outcome.done) throw new Error(`the command did its work: ${outcome.message}`);
  return outcome.problem;
}

/** A sheet's values from A1 to its last filled row and column. Missing cells are ''. */
export function valuesOf(workbook: WorkbookModel, sheet: string): unknown[][] {
  const rows = workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const values = rows.map(cells => Array.from(cells, cell => cell?.value ?? ''));
  const lengths = values.map(cells => cells.map(value => value !== '').lastIndexOf(true) + 1);
  const width = Math.max(0, ...lengths);
  const height = lengths.map(length => length > 0).lastIndexOf(true) + 1;
  return values.slice(0, height).map(cells => Array.from({ length: width }, (_, column) => cells[column] ?? ''));
}

/** A workbook made without the tool, whose only sheet holds these values from A1. */
export function foreignWorkbook(sheetName: string, rows: readonly (readonly CellValue[])[]): WorkbookModel {
  const workbook = newWorkbook('ของเดิม');
  const sheet = newSheet(7, sheetName);
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      if (value !== '') putCell(sheet, row, column, { value });
    });
  });
  workbook.sheets = [sheet];
  return workbook;
}

export function sheetOf(workbook: WorkbookModel, name: string): SheetModel {
  const sheet = workbook.sheets.find(one => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}
