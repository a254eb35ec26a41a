import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../local/cli/arguments/arguments';
import { typeInto } from '../../../local/sheets/people';
import { readWorkbook, writeWorkbook } from '../../../local/workbook/files/xlsx';
import type { ReviewData } from '../../../src/commands/review/review-data';
import { dataFrom, runCommandLine, scratch } from '../../support/cli';
import { EXAMPLE, exampleWorkbook, valuesOf } from '../../support/office';

/** The example office, in which the results of rows 4 and 6 do not tell a state. */
async function doubtfulBook(): Promise<string> {
  const workbook = exampleWorkbook();
  for (const cell of ['E4', 'E6']) typeInto({ model: workbook, sheet: 'มาตรการ' }, cell, 'กองคลังรับเรื่องไว้');
  const book = join(scratch(), 'สมุด.xlsx');
  await writeWorkbook(book, workbook);
  return book;
}
const statesIn = async (book: string) => valuesOf(await readWorkbook(book), 'มาตรการ').map(row => row[8]);
const review = (book: string, ...options: readonly string[]) =>
  runCommandLine(['review', book, ...options, '--today', EXAMPLE.today]);

describe('review on the command line', () => {
  it('takes rows by their state, in either kind of digits, and the rest', () => {
    expect(parseCommand(['review', 'a.xlsx'])).toMatchObject({ verb: 'review', states: [], rest: false });
    expect(parseCommand(['review', 'a.xlsx', '--done', '3, ๕', '--in-progress', '7', '--rest'])).toMatchObject({
      states: [
        { row: 3, state: 'done' },
        { row: 5, state: 'done' },
        { row: 7, state: 'inProgress' },
      ],
      rest: true,
    });
    expect(() => parseCommand(['review', 'a.xlsx', '--done', '3', '--in-progress', '3'])).toThrow(
      'row 3 is given twice',
    );
    expect(() => parseCommand(['review', 'a.xlsx', '--done', 'สาม'])).toThrow('--done สาม: is no list of rows');
  });

  it('shows each state, who decided and by which words, and writes nothing without rows', async () => {
    const book = await doubtfulBook();
    const before = await statesIn(book);
    const { code, out } = await review(book);
    expect(code).toBe(0);
    expect(out).toContain('  row 4: inProgress? (text: "กองคลังรับเรื่องไว้")\n');
    expect(out).toContain('  row 2: done (text: "');
    expect(out).toContain('0 states recorded, 2 rows to look at\n');
    expect(await statesIn(book)).toEqual(before);
  });

  it('records what a person says of rows, then all that is clear', async () => {
    const book = await doubtfulBook();
    const { code, out } = await review(book, '--done', '4', '--in-progress', '6');
    expect([code, out]).toEqual([0, expect.stringContaining('2 states recorded, 0 rows to look at\n')]);
    expect(out).toContain('  row 4: done (review: ');
    expect([(await statesIn(book))[3], (await statesIn(book))[5]]).toEqual(['ดำเนินการแล้ว', 'อยู่ระหว่างดำเนินการ']);
    const { rows } = await dataFrom<ReviewData>('review', book, '--rest', '--today', EXAMPLE.today);
    expect(rows.filter(({ result }) => result !== '').map(({ by }) => by)).not.toContain('text');
  });

  it('says which row it did not record, and ends with 1', async () => {
    const { code, out } = await review(await doubtfulBook(), '--done', '4,900');
    expect(code).toBe(1);
    expect(out).toContain('  row 900: not recorded; it is no measure, or it has changed\n1 state recorded, ');
  });
});
