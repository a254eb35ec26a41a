import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { openXlsx } from 'hucre';
import { expect } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../../../local/workbook/files/xlsx';
import { isEmpty, usedSize, type WorkbookModel } from '../../../../local/workbook/model';
import type { Outcome } from '../../../../src/commands/common/outcome';
import { hostOver } from '../../../support/office';
import { open } from '../../support/spreadsheet';
import { bytesOf, type ForeignBook } from './foreign-books';
import { faultsBetween } from './kept';
import { partsOf } from './packages';

const COMMANDS = {
  setup: ['setUp', { fiscalYear: 2565 }],
  flag: ['flagProgress'],
  check: ['checkEntries'],
  fix: ['fixText', { dryRun: false }],
  undo: ['undoFix'],
} as const;

type Command = keyof typeof COMMANDS;

/** One to four commands. The first is nearly always set-up, because the others do nothing before it. */
export const anyCommands: fc.Arbitrary<Command[]> = fc
  .tuple(
    fc.constantFrom<Command[]>('setup', 'setup', 'setup', 'check'),
    fc.array(fc.constantFrom(...(Object.keys(COMMANDS) as Command[])), { maxLength: 3 }),
  )
  .map(([first, others]) => [first, ...others]);

/** Runs the commands over the book's file, one after the other, and compares the file before and after. */
export async function keepsWhatIsForeign(book: ForeignBook, commands: readonly Command[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'matrakan-'));
  try {
    const path = join(folder, 'book.xlsx');
    const bytes = await bytesOf(book);
    writeFileSync(path, bytes);
    for (const command of commands) await run(path, command);
    const after = readFileSync(path);
    expect(faultsBetween(partsOf(bytes), partsOf(after))).toEqual([]);
    await expectReadable(bytes, after);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(path: string, command: Command): Promise<void> {
  const model = await readWorkbook(path);
  const [name, ...options] = COMMANDS[command];
  const { value } = hostOver(model, { warm: true }).call(name, options);
  if (!(value as Outcome<unknown>).done) return;
  const shown = shownIn(model);
  await writeWorkbook(path, model);
  const again = shownIn(await readWorkbook(path));
  // The assertion takes most of the time, so it is only made to show a difference.
  if (!isDeepStrictEqual(again, shown)) expect(again).toEqual(shown);
}

/** What ExcelJS and hucre could open before they still can, with the same sheets and more. */
async function expectReadable(before: Uint8Array, after: Uint8Array): Promise<void> {
  for (const namesIn of [namesByExcelJS, namesByHucre]) {
    const names = await namesIn(before).catch(() => null);
    if (names !== null) expect(await namesIn(after)).toEqual(expect.arrayContaining(names));
  }
}

async function namesByExcelJS(bytes: Uint8Array): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book.worksheets.map(({ name }) => name);
}

async function namesByHucre(bytes: Uint8Array): Promise<string[]> {
  return (await openXlsx(bytes)).sheets.map(({ name }) => name);
}

/** What a script sees of each sheet. */
function shownIn(model: WorkbookModel): unknown {
  const { app } = open(model);
  return model.sheets.map(sheet => {
    const { name, hidden, merges, frozenRows, frozenColumns, groupControl, tabColor, columns, rowDefs, protections } =
      sheet;
    const used = usedSize(sheet);
    const range = app
      .getActive()
      .getSheetByName(name)
      ?.getRange(1, 1, used.rows + 2, used.columns + 2);
    return {
      ...{ name, hidden, merges, frozenRows, frozenColumns, groupControl, tabColor, protections },
      widths: columns.map(column => [column?.width, column?.hidden]),
      rowDefs: rowDefs.map(row => [row?.height, row?.hidden, row?.outlineLevel, row?.collapsed]),
      values: range?.getValues(),
      formulas: range?.getFormulas(),
      notes: range?.getNotes(),
      backgrounds: range?.getBackgrounds(),
      weights: range?.getFontWeights(),
      formats: range?.getNumberFormats(),
      borders: sheet.rows.map(row => row?.map(cell => (isEmpty(cell) ? undefined : cell?.style?.border))),
      aligned: sheet.rows.map(row => row?.map(cell => (isEmpty(cell) ? undefined : cell?.style?.alignment))),
      links: sheet.rows.map(row => row?.map(cell => cell?.link?.target)),
      lists: sheet.validations,
      rules: sheet.conditionalFormats.map(({ ranges, rule }) => ({ ranges, type: rule.type })),
    };
  });
}
