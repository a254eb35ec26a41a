import { join } from 'node:path';
import { expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { readWorkbook, writeWorkbook } from '../../../local/workbook/files/xlsx';
import { cellAt, type WorkbookModel } from '../../../local/workbook/model';
import { bytesOf, type CliRun, runCommandLine, scratch } from '../../support/cli';
import { exampleWorkbook, sheetOf } from '../../support/office';

const REGISTER = 'มาตรการ';
const FAULTY = { E2: '- เผยแพร่บนเว็ปไซต์แล้ว', B3: '๒. เเจ้งผลการสํารวจ' };
const MENDED = { E2: '- เผยแพร่บนเว็บไซต์แล้ว', B3: '๒. แจ้งผลการสำรวจ' };
const EDITED = '- เผยแพร่แล้วทุกช่องทาง';
const CHANGES = [
  { row: 2, at: 5, column: 'ผลการดำเนินงาน', was: FAULTY.E2, now: MENDED.E2 },
  { row: 3, at: 2, column: 'วิธีการดำเนินการ', was: FAULTY.B3, now: MENDED.B3 },
];

/** A workbook file of the example office with these cells retyped. */
async function bookWith(cells: Readonly<Record<string, string>>): Promise<string> {
  const model = exampleWorkbook();
  for (const [cell, text] of Object.entries(cells)) typeInto({ model, sheet: REGISTER }, cell, text);
  const book = join(scratch(), 'BOOK.xlsx');
  await writeWorkbook(book, model);
  return book;
}

function textsIn(model: WorkbookModel): Record<keyof typeof FAULTY, unknown> {
  const register = sheetOf(model, REGISTER);
  return { E2: cellAt(register, 1, 4)?.value, B3: cellAt(register, 2, 1)?.value };
}

const run = (...argv: string[]) => runCommandLine([...argv, '--today', '2026-04-01']);

/** What a run printed with --json, without the count of calls. */
function dataIn({ out }: CliRun): unknown {
  const { googleCalls, ...data } = JSON.parse(out) as { googleCalls: { total: number } };
  expect(googleCalls.total).toBeGreaterThan(0);
  return data;
}

it('fix --dry-run lists every old and new text and does not change the workbook', async () => {
  const book = await bookWith(FAULTY);
  const before = bytesOf(book);
  const told = await run('fix', book, '--dry-run', '--json');
  expect([told.code, told.err]).toEqual([0, '']);
  expect(dataIn(told)).toEqual({ changes: CHANGES, fixed: 0, left: 2 });
  expect(bytesOf(book)).toBe(before);
});

it('fix corrects the file; undo restores what nobody has edited since; a second undo finds nothing', async () => {
  const book = await bookWith(FAULTY);
  const fixed = await run('fix', book, '--json');
  expect([fixed.code, fixed.err]).toEqual([0, '']);
  expect(dataIn(fixed)).toEqual({ changes: CHANGES, fixed: 2, left: 0 });
  const model = await readWorkbook(book);
  expect(textsIn(model)).toEqual(MENDED);
  typeInto({ model, sheet: REGISTER }, 'E2', EDITED);
  await writeWorkbook(book, model);
  const undone = await run('undo', book);
  expect([undone.code, undone.err]).toEqual([0, '']);
  expect(undone.out).toMatch(/\n1 cell restored, 1 changed since and kept\n$/);
  expect(textsIn(await readWorkbook(book))).toEqual({ E2: EDITED, B3: FAULTY.B3 });
  const again = await run('undo', book, '--json');
  expect([again.code, dataIn(again)]).toEqual([0, { restored: 0, kept: 0, left: 0 }]);
});

it.each([
  ['fix', '--dry-run'],
  ['undo', '--json'],
])('%s %s exits with 2 and does not change the workbook if a heading is misspelt', async (verb, option) => {
  const book = await bookWith({ D1: 'ระยเวลา' });
  const before = bytesOf(book);
  const { code, err } = await run(verb, book, option);
  expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
  expect(err).toContain('D1');
  expect(bytesOf(book)).toBe(before);
});

it.each(['fix', 'undo'])('%s exits with 2 if there is no workbook', async verb => {
  const { code, out, err } = await run(verb, join(scratch(), 'NONE.xlsx'));
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('no such workbook');
});
