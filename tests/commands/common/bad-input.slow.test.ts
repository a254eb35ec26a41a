import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { writeWorkbook } from '../../../local/workbook/files/xlsx';
import { newWorkbook, type WorkbookModel } from '../../../local/workbook/model';
import { bytesOf, runCommandLine, scratch } from '../../support/cli';
import { exampleWorkbook, foreignWorkbook, hostOver } from '../../support/office';

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];
const COMMANDS = ['setup', 'check', 'flag', 'report --round 6 --out OUT', 'remind --out OUT'];
const [SETUP = '', CHECK = '', ...OTHERS] = COMMANDS;

interface Place {
  readonly folder: string;
  readonly book: string;
  readonly out: string;
}

/** A folder of its own with room for a workbook, and one for output. */
function newPlace(): Place {
  const folder = scratch();
  mkdirSync(join(folder, 'out'));
  return { folder, book: join(folder, 'BOOK.xlsx'), out: join(folder, 'out') };
}

async function placeWith(workbook: WorkbookModel): Promise<Place> {
  const place = newPlace();
  await writeWorkbook(place.book, workbook);
  return place;
}

/** The example with some cells of its register retyped. */
function retyped(cells: Readonly<Record<string, string>>): WorkbookModel {
  const workbook = exampleWorkbook();
  for (const [cell, text] of Object.entries(cells)) typeInto({ model: workbook, sheet: 'มาตรการ' }, cell, text);
  return workbook;
}

/** Every file below a folder with its bytes. */
function contents(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map(path => join(folder, String(path)));
  return Object.fromEntries(paths.map(path => [path, statSync(path).isFile() ? bytesOf(path) : 'folder']));
}

const argvOf = (command: string, { book, out }: Place): string[] => {
  const [verb = '', ...options] = command.split(' ');
  return [verb, book, ...options.map(option => (option === 'OUT' ? out : option)), '--today', '2026-04-01'];
};

/** The one line of the error. Checks that nothing in the folder has changed. */
async function refusal({ folder }: Place, argv: readonly string[]): Promise<string> {
  const before = contents(folder);
  const { code, out, err } = await runCommandLine(argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(contents(folder)).toEqual(before);
  return err;
}

describe('a file that is not a workbook is refused, and the message says what it is', () => {
  const files: [string, Uint8Array, string][] = [
    ['a text', strToU8('มาตรการ,ผล\n'), 'is not a workbook'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'is a Word document'],
    ['an empty file', new Uint8Array(), 'is not a workbook'],
  ];
  it.each(files.flatMap(([what, bytes, why]) => COMMANDS.map(command => ({ what, command, bytes, why }))))(
    '$what, by $command',
    async ({ command, bytes, why }) => {
      const place = newPlace();
      writeFileSync(place.book, bytes);
      expect(await refusal(place, argvOf(command, place))).toContain(`${place.book}: ${why}`);
    },
  );

  it('so is a damaged state file, by its name', async () => {
    const place = await placeWith(exampleWorkbook());
    writeFileSync(`${place.book}.state.json`, '{"format":"matrakan-state-1"');
    expect(await refusal(place, argvOf('flag', place))).toContain(`${place.book}.state.json: is damaged`);
  });
});

it.each([CHECK, ...OTHERS])('%s refuses a missing workbook, and says how to make one', async command => {
  const place = newPlace();
  expect(await refusal(place, argvOf(command, place))).toContain(
    `${place.book}: no such workbook; make it with: setup`,
  );
});

it('setup makes no folder for a workbook', async () => {
  const place = newPlace();
  const nowhere = join(place.folder, 'none');
  expect(await refusal(place, ['setup', join(nowhere, 'B.xlsx')])).toContain(nowhere);
});

it.each([CHECK, ...OTHERS])('%s refuses an empty workbook, and names its sheets', async command => {
  const place = newPlace();
  const empty = new ExcelJS.Workbook();
  empty.addWorksheet('แผ่นงานว่าง');
  await empty.xlsx.writeFile(place.book);
  expect(await refusal(place, argvOf(command, place))).toContain('"แผ่นงานว่าง"');
});

describe('headings', () => {
  it.each(OTHERS)('%s names a missing one, with sheet and row', async command => {
    const place = await placeWith(retyped({ D1: '' }));
    const line = await refusal(place, argvOf(command, place));
    expect(line).toContain('sheet "มาตรการ", row 1: no column "ระยะเวลา"; add it');
  });

  it.each(OTHERS)('%s names a misspelt one, with the nearest heading and its cell', async command => {
    const place = await placeWith(retyped({ D1: 'ระยเวลา' }));
    const line = await refusal(place, argvOf(command, place));
    expect(line).toContain('no column "ระยะเวลา"; D1 reads "ระยเวลา"');
  });

  it.each([SETUP, ...OTHERS])('%s names one that is there twice, with both cells', async command => {
    const place = await placeWith(retyped({ G1: 'ผลการดำเนินงาน' }));
    expect(await refusal(place, argvOf(command, place))).toContain('"ผลการดำเนินงาน" is in E1 and G1');
  });

  it('a table with one misspelt is read, and the heading is asked about', async () => {
    const place = await placeWith(
      foreignWorkbook('แผน', [[], HEADINGS.with(2, 'ผู้รับผิดชอป'), ['ก', 'ข', 'ค', 'ง', 'จ']]),
    );
    const { code, out } = await runCommandLine(argvOf(SETUP, place));
    expect(code).toBe(0);
    expect(out).toContain('"ผู้รับผิดชอป"');
  });

  it('their faults are findings of check, with exit code 1', async () => {
    const place = await placeWith(retyped({ D1: 'ระยเวลา' }));
    const { code, out, err } = await runCommandLine(argvOf(CHECK, place));
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('row 1, ระยะเวลา: error');
  });
});

it.each(OTHERS)('%s refuses a register without measures', async command => {
  const workbook = newWorkbook('ใหม่');
  hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
  const place = await placeWith(workbook);
  expect(await refusal(place, argvOf(command, place))).toContain('sheet "มาตรการ": no measure below the headings');
});

describe('the folder for output', () => {
  const asRoot = process.getuid?.() === 0;
  if (asRoot) console.warn('SKIPPED for the administrator, who may write everywhere: a folder without permission');

  it.each(['report --round 6 --out OUT', 'remind --out OUT'])('must not be a file: %s', async command => {
    const place = await placeWith(exampleWorkbook());
    const file = { ...place, out: place.book };
    expect(await refusal(place, argvOf(command, file))).toContain(`${place.book}: is not a folder`);
  });

  it.skipIf(asRoot)('must be writable', async () => {
    const place = await placeWith(exampleWorkbook());
    chmodSync(place.out, 0o555);
    expect(await refusal(place, argvOf('remind --out OUT', place))).toContain('cannot be written');
  });

  it('is refused if its owner made it read-only', async () => {
    const place = await placeWith(exampleWorkbook());
    chmodSync(place.book, 0o444);
    expect(await refusal(place, argvOf('flag', place))).toContain(`${place.book}: is read-only`);
  });
});

describe('a table to set up from', () => {
  it.each<[string, (path: string) => void, string]>([
    ['that does not exist', () => undefined, 'no such file'],
    ['that is a folder', path => mkdirSync(path), 'cannot be read'],
    ['that is not text', path => writeFileSync(path, new Uint8Array([1, 0, 2, 0])), 'is of an unknown kind'],
    ['that is empty', path => writeFileSync(path, ''), 'is empty'],
    ['that is half a workbook', path => writeFileSync(path, 'PK xl/workbook.xml'), 'is a damaged workbook'],
    ["without any of the register's headings", path => writeFileSync(path, 'a,b\n1,2\n'), '"T.csv"'],
    [
      'with the same heading twice',
      path => writeFileSync(path, `${HEADINGS},ผู้รับผิดชอบ\nก,ข,ค,ง,จ,ฉ\n`),
      'is in C1 and F1',
    ],
  ])('%s makes no workbook', async (_, make, why) => {
    const place = newPlace();
    const table = join(place.folder, 'T.csv');
    make(table);
    const line = await refusal(place, ['setup', place.book, '--from', table]);
    expect(line).toContain(basename(table));
    expect(line).toContain(why);
  });

  it('is refused if there is a register already, which is named', async () => {
    const place = await placeWith(exampleWorkbook());
    const table = join(place.folder, 'T.csv');
    writeFileSync(table, `${HEADINGS}\nก,ข,ค,ง,จ\n`);
    expect(await refusal(place, ['setup', place.book, '--from', table])).toContain('sheet "มาตรการ" holds a register');
  });
});

it.each([
  ['an unknown command', 'mend', 'unknown command "mend"'],
  ['an unknown option', 'check --out OUT', 'unknown option --out'],
  ['a round of neither kind', 'report --round 9 --out OUT', '--round 9: is neither 6 nor 12'],
  ['a year of our Lord', 'setup --fiscal-year 2026', '--fiscal-year 2026: is not a Buddhist year'],
  ['no folder', 'report --round 6', '--out DIR is missing'],
])('%s is refused before anything is read', async (_, command, why) => {
  const place = await placeWith(exampleWorkbook());
  expect(await refusal(place, argvOf(command, place))).toContain(why);
});

describe('--json', () => {
  it.each([
    ['a problem in the sheets', 'flag', retyped({ D1: '' }), 2, 'headingMissing'],
    ['errors that stop a report', 'report --round 6 --out OUT', retyped({ D2: 'ต.ล.' }), 1, 'errorsInEntries'],
    ['a missing workbook', 'check', null, 2, 'badInput'],
    ['a wrong option', 'check --round 6', null, 2, 'badInput'],
  ])('prints one object and one line for %s', async (_, command, workbook, exitCode, problem) => {
    const place = workbook === null ? newPlace() : await placeWith(workbook);
    const { code, out, err } = await runCommandLine([...argvOf(command, place), '--json']);
    expect(code).toBe(exitCode);
    expect(out).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(out)).toMatchObject({ problem: { code: problem } });
    expect(err).toMatch(/^[^\n]+\n$/);
  });
});
