import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../local/workbook/files/xlsx';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { type Break, runBroken } from '../../support/break-off';
import { bytesOf, scratch } from '../../support/cli';
import { exampleWorkbook } from '../../support/office';

const LETTERS = 3;

/** The example office, for which three letters are due. */
async function office() {
  const folder = scratch();
  const [book, out] = [join(folder, 'BOOK.xlsx'), join(folder, 'letters')];
  mkdirSync(out);
  await writeWorkbook(book, exampleWorkbook());
  const remind = (at = 0, how: Break = 'kill') =>
    runBroken(['remind', book, '--today', '2026-04-01', '--out', out, '--json'], folder, { at, how });
  return { book, out, remind, lettersIn: () => readdirSync(out).sort() };
}

/** The writes of a run that does not break off. */
let whole: readonly string[] = [];
beforeAll(async () => {
  whole = (await (await office()).remind()).writes;
});

/** The number (from 1) of the write after which the n-th letter (from 1) is in its folder. */
function letterWrite(n: number): number {
  const writes = whole.flatMap((write, index) => (write.startsWith('linkSync ') ? [index + 1] : []));
  return writes[n - 1] ?? 0;
}

describe('a run of letters that breaks off', () => {
  it('by a kill: the next run mails nobody twice, forgets nobody, and tells whose letter is uncertain', async () => {
    const { out, remind, lettersIn } = await office();
    expect((await remind(letterWrite(2), 'after')).killed).toBe(true);
    const gone = lettersIn().filter(name => name.endsWith('.eml'));
    expect(gone).toHaveLength(2);
    const again = await remind();
    const data = JSON.parse(again.out) as RemindData;
    expect([data.sent, lettersIn().length]).toEqual([1, LETTERS]);
    expect(data.skipped.filter(({ why }) => why.includes('ไม่ทราบผล'))).toHaveLength(1);
    expect(readdirSync(join(out, '..')).sort()).toEqual(['BOOK.xlsx', 'BOOK.xlsx.state.json', 'letters']);
  });

  it('by a full disk, before the first letter: nobody is mailed, and the message says what cannot be written', async () => {
    const { book, remind, lettersIn } = await office();
    const before = bytesOf(book);
    const firstSave = whole.findIndex(write => write.includes('.part')) + 1;
    const { code, err } = await remind(firstSave, 'ENOSPC');
    expect([code, err]).toEqual([2, `${book}.state.json: cannot be saved (ENOSPC)\n`]);
    expect([lettersIn(), bytesOf(book)]).toEqual([[], before]);
  });

  it('by a full disk after a letter: no more letters go, and the message says how many went', async () => {
    const { book, remind, lettersIn } = await office();
    const { code, err, out } = await remind(letterWrite(1) + 1, 'ENOSPC');
    expect([code, err]).toEqual([
      2,
      `${book}.state.json: cannot be saved (ENOSPC); 1 letter went before, and the next run knows it\n`,
    ]);
    expect(JSON.parse(out)).toEqual({ problem: { code: 'badInput', message: err.trim() } });
    expect(lettersIn().map(name => basename(name).endsWith('.eml'))).toEqual([true]);
    const data = JSON.parse((await remind()).out) as RemindData;
    expect([data.sent, lettersIn().length]).toEqual([LETTERS - 1, LETTERS]);
  });

  it('because the workbook cannot be saved: the message says how many letters went', async () => {
    const { book, remind, lettersIn } = await office();
    const last = whole.findLastIndex(write => write.startsWith('openSync '));
    const { code, err } = await remind(last + 1, 'ENOSPC');
    expect([code, err]).toEqual([
      2,
      `${book}: cannot be saved (ENOSPC); 3 letters went before, and the next run knows it\n`,
    ]);
    expect(lettersIn()).toHaveLength(LETTERS);
    const again = JSON.parse((await remind()).out) as RemindData;
    expect([again.sent, lettersIn().length]).toEqual([0, LETTERS]);
  });
});
