import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingState, readState } from '../../../../local/workbook/files/state';
import { readWorkbook, writeWorkbook } from '../../../../local/workbook/files/xlsx';
import { newWorkbook } from '../../../../local/workbook/model';
import { originsOf } from '../../../../local/workbook/row-origins';
import { bytesOf, runCommandLine } from '../../../support/cli';
import { exampleWorkbook, setUpWith } from '../../../support/office';
import { folder } from '../../support/files';

async function officeBook(name = 'BOOK.xlsx') {
  const book = join(folder(), name);
  await writeWorkbook(book, exampleWorkbook());
  return { book, state: `${book}.state.json` };
}

describe('a state file that is not this workbook’s is refused by name and left alone', () => {
  it.each([
    ['another program’s', '{"format":"something else"}', 'is not a state file of this program'],
    ['a newer version’s', '{"format":"matrakan-state-2"}', 'was written by a newer version of this program; update it'],
    ['no state at all', '[1]', 'is not a state file of this program'],
    ['half a file', '{"format":"matrakan-state-1"', 'is damaged'],
  ])('%s', async (_, text, why) => {
    const { book, state } = await officeBook();
    writeFileSync(state, text);
    const before = bytesOf(book);
    for (const verb of ['check', 'flag', 'setup']) {
      const { code, err } = await runCommandLine([verb, book, '--today', '2026-04-01']);
      expect([code, err.split('\n')]).toEqual([2, [expect.stringContaining(`${state}: ${why}`), '']]);
    }
    expect([readFileSync(state, 'utf8'), bytesOf(book)]).toEqual([text, before]);
  });

  it('that of another office, although its sheets have the same names', async () => {
    const other = await otherOffice();
    const { book, state } = await officeBook();
    copyFileSync(other, state);
    const before = readFileSync(state, 'utf8');
    const { code, err } = await runCommandLine(['flag', book]);
    expect([code, err]).toEqual([2, expect.stringContaining(`${state}: belongs to another workbook`)]);
    expect(readFileSync(state, 'utf8')).toBe(before);
  });

  it('that of a workbook that is no longer there', async () => {
    const { book, state } = await officeBook();
    rmSync(book);
    const { code, err } = await runCommandLine(['setup', book]);
    expect([code, err]).toEqual([2, expect.stringContaining(`${state}: is there without its workbook`)]);
  });
});

/** The state file of a second office, set up on its own. */
async function otherOffice(): Promise<string> {
  const model = exampleWorkbook();
  const table = model.sheets[0]?.rows.map(row => row.slice(0, 5).map(cell => String(cell?.value ?? ''))) ?? [];
  const fresh = newWorkbook('อื่น');
  setUpWith(fresh, table, 2569);
  const book = join(folder(), 'OTHER.xlsx');
  await writeWorkbook(book, fresh);
  return `${book}.state.json`;
}

it('a copy of the workbook under another name keeps its state file', async () => {
  const { book, state } = await officeBook();
  const copy = join(dirname(book), 'COPY.xlsx');
  copyFileSync(book, copy);
  copyFileSync(state, `${copy}.state.json`);
  expect((await readWorkbook(copy)).id).toBe((await readWorkbook(book)).id);
});

it('a workbook whose rows all lost their รหัส keeps its state file', async () => {
  const { book } = await officeBook();
  const model = await readWorkbook(book);
  for (const sheet of model.sheets) for (const row of sheet.rows) row.length = Math.min(row.length, 3);
  expect(originsOf(model)).toEqual([]);
  expect(() => readState(book, model)).not.toThrow();
});

describe('a workbook that was set up, without its state file', () => {
  it('is used, and standard error names the file and what is not known', async () => {
    const { book, state } = await officeBook();
    rmSync(state);
    const { code, err } = await runCommandLine(['flag', book, '--today', '2026-04-01']);
    expect(code).toBe(0);
    expect(err).toContain(`${state}: is missing, although the workbook was set up before. Who was mailed and when`);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect((await runCommandLine(['flag', book, '--today', '2026-04-01'])).err).toBe('');
  });

  it('is told from one that was never set up', () => {
    const model = exampleWorkbook();
    for (const sheet of model.sheets) for (const row of sheet.rows) row.length = Math.min(row.length, 5);
    expect(missingState(join(folder(), 'BOOK.xlsx'), model)).toBeNull();
  });
});
