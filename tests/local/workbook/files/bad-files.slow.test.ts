import { chmodSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { BadInput } from '../../../../local/bad-input';
import { lockWorkbook } from '../../../../local/workbook/files/file-lock';
import { readWorkbook, writeWorkbook } from '../../../../local/workbook/files/xlsx';
import { newWorkbook } from '../../../../local/workbook/model';
import { convert, folder, hasOffice } from '../../support/files';

async function savedBook(): Promise<string> {
  const path = join(folder(), 'book.xlsx');
  await writeWorkbook(path, newWorkbook('ทดสอบ'));
  return path;
}

/** The error message. It must be one line that begins with the file. */
async function refusalOf(path: string, action: Promise<unknown>): Promise<string> {
  const error = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BadInput);
  const { message } = error as BadInput;
  expect(message).not.toContain('\n');
  expect(message.startsWith(path)).toBe(true);
  return message.slice(path.length);
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const oldOffice = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('a file that is not a workbook is refused, and the message says what it is', () => {
  test.each<[what: string, bytes: Uint8Array, message: string]>([
    ['a text', Buffer.from('มาตรการ,วิธีการ\n'), 'is not a workbook'],
    ['an empty file', Buffer.alloc(0), 'is not a workbook'],
    ['a Word document', zipSync({ 'word/document.xml': Buffer.from('<w/>') }), 'is a Word document'],
    ['any other archive', zipSync({ 'a.txt': Buffer.from('ก') }), 'is not a workbook'],
    ['an old workbook', Buffer.concat([oldOffice, utf16('Workbook')]), 'is in an old format'],
    ['an encrypted workbook', Buffer.concat([oldOffice, utf16('EncryptedPackage')]), 'is encrypted'],
    ['half a workbook', Buffer.from('PK\u0003\u0004 xl/workbook.xml'), 'is a damaged workbook'],
  ])('%s', async (_, bytes, message) => {
    const path = join(folder(), 'book.xlsx');
    writeFileSync(path, bytes);
    expect(await refusalOf(path, readWorkbook(path))).toContain(message);
  });

  test('a workbook cut short', async () => {
    const path = join(folder(), 'book.xlsx');
    writeFileSync(path, (await writeXlsx({ sheets: [{ name: 'ก', rows: [['ก']] }] })).subarray(0, 900));
    await refusalOf(path, readWorkbook(path));
  });

  test('a really encrypted workbook', async () => {
    const path = join(folder(), 'book.xlsx');
    writeFileSync(path, await writeXlsx({ sheets: [{ name: 'ก' }], encryption: { password: 'x' } }));
    expect(await refusalOf(path, readWorkbook(path))).toContain('is encrypted');
  });

  test.skipIf(!hasOffice)('other formats made by LibreOffice', async () => {
    const path = await savedBook();
    const [ods = '', xls = ''] = ['ods', 'xls'].flatMap(format => convert(path, format));
    expect(await refusalOf(ods, readWorkbook(ods))).toContain('is an OpenDocument sheet');
    expect(await refusalOf(xls, readWorkbook(xls))).toContain('is in an old format');
  });

  test('a missing file and a folder', async () => {
    const path = join(folder(), 'none.xlsx');
    expect(await refusalOf(path, readWorkbook(path))).toContain('no such file');
    mkdirSync(path);
    expect(await refusalOf(path, readWorkbook(path))).toContain('cannot be read (EISDIR)');
  });
});

describe('a workbook is not written', () => {
  test.each([
    ['LibreOffice', '.~lock.book.xlsx#'],
    ['Excel', '~$book.xlsx'],
  ])('while %s has it open', async (program, mark) => {
    const path = await savedBook();
    const model = await readWorkbook(path);
    writeFileSync(join(path, '..', mark), '');
    expect(await refusalOf(path, writeWorkbook(path, model))).toContain(`is open in ${program}`);
    expect(() => lockWorkbook(path)).toThrow(`is open in ${program}`);
  });

  test('if it changed since it was read', async () => {
    const path = await savedBook();
    const model = await readWorkbook(path);
    utimesSync(path, new Date(), new Date(Date.now() + 5000));
    expect(await refusalOf(path, writeWorkbook(path, model))).toContain('another program changed it');
  });

  test('if a file with the name of the new one appeared', async () => {
    const path = await savedBook();
    expect(await refusalOf(path, writeWorkbook(path, newWorkbook('ใหม่')))).toContain('appeared while this ran');
  });

  test('if it is read-only', async () => {
    const path = await savedBook();
    const model = await readWorkbook(path);
    chmodSync(path, 0o444);
    const before = readFileSync(path);
    expect(await refusalOf(path, writeWorkbook(path, model))).toContain('is read-only');
    expect(readFileSync(path)).toEqual(before);
  });

  test('to a folder that does not exist', async () => {
    const missing = join(folder(), 'none');
    expect(await refusalOf(missing, writeWorkbook(join(missing, 'a.xlsx'), newWorkbook('ก')))).toContain(
      'no such folder',
    );
  });

  test('and nothing is left next to it except its state file', async () => {
    const path = await savedBook();
    const model = await readWorkbook(path);
    const [sheet] = model.sheets;
    if (sheet) sheet.name = 'ก/ข';
    await expect(writeWorkbook(path, model)).rejects.toThrow('an .xlsx file takes names up to 31 characters');
    expect(readdirSync(join(path, '..')).sort()).toEqual(['book.xlsx', 'book.xlsx.state.json']);
  });
});

describe('a state file', () => {
  test.each([
    '',
    '{"format":"matrakan-state-1"',
    '{"format":"matrakan-state-1","id":"x"}',
    '{"format":"matrakan-state-1","id":"x","timeZone":"","locale":"","sheets":[{}],"host":null}',
  ])('that is damaged is refused: %s', async text => {
    const path = await savedBook();
    writeFileSync(`${path}.state.json`, text);
    expect(await refusalOf(`${path}.state.json`, readWorkbook(path))).toContain('is damaged');
  });

  test('still applies to a sheet that another program renamed', async () => {
    const path = await savedBook();
    const model = await readWorkbook(path);
    const [sheet] = model.sheets;
    sheet?.protections.push({ id: 1, range: null, description: 'ระบบ', warningOnly: true });
    await writeWorkbook(path, model);
    writeFileSync(path, await writeXlsx({ sheets: [{ name: 'ชื่อใหม่', rows: [['ก']] }] }));
    expect((await readWorkbook(path)).sheets[0]?.protections).toHaveLength(1);
  });
});
