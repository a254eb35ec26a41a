import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../../../local/workbook/files/xlsx';
import { newWorkbook } from '../../../../local/workbook/model';
import { sharedFolder } from '../../../support/needs';
import { readTable } from '../../../support/table';
import { folder } from '../../support/files';
import { open } from '../../support/spreadsheet';

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** A Thai letter's code is its Windows-874 byte plus 0xD60. */
function windows874(text: string): Uint8Array {
  return Uint8Array.from(text, letter => {
    const code = letter.charCodeAt(0);
    return code > 0xe00 ? code - 0xd60 : code;
  });
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const TABLE = 'มาตรการ,ผล\n"ก, ข","บรรทัด\nสอง ""อ้าง"""\n';
const CELLS = [
  ['มาตรการ', 'ผล'],
  ['ก, ข', 'บรรทัด\nสอง "อ้าง"'],
];

describe('a .csv is read', () => {
  test.each<[how: string, bytes: Uint8Array | string, cells: string[][]]>([
    ['in UTF-8', TABLE, CELLS],
    ['in UTF-8 with a byte order mark', `\ufeff${TABLE}`, CELLS],
    ['in Windows-874, as Thai versions of Excel write it', windows874(TABLE), CELLS],
    ['in UTF-16 with a byte order mark', Buffer.from(`\ufeff${TABLE}`, 'utf16le'), CELLS],
    ['in UTF-16, big-endian', utf16be(`\ufeff${TABLE}`), CELLS],
    [
      'with semicolons',
      'ก;ข\nค,ง;จ\n',
      [
        ['ก', 'ข'],
        ['ค,ง', 'จ'],
      ],
    ],
    [
      'with tabs',
      'ก\tข\nค\tง\n',
      [
        ['ก', 'ข'],
        ['ค', 'ง'],
      ],
    ],
    [
      'with Windows line ends, short rows and blank rows at the end',
      'ก,ข\r\nค\r\n,\r\n\r\n',
      [
        ['ก', 'ข'],
        ['ค', ''],
      ],
    ],
    ['of one column', 'มาตรการ\nก\n', [['มาตรการ'], ['ก']]],
    [
      'as text, even if it looks like something else',
      'ก,ข\n=A1,1/2\n007,TRUE\n',
      [
        ['ก', 'ข'],
        ['=A1', '1/2'],
        ['007', 'TRUE'],
      ],
    ],
  ])('%s', async (_, bytes, cells) => {
    expect(await readTable(file('table.csv', bytes))).toEqual(cells);
  });
});

test("reads a workbook's first non-empty sheet, with its dates and merged cells", async () => {
  const model = newWorkbook('ตาราง');
  const { app } = open(model);
  const sheet = app.getActive().insertSheet('ข้อมูล');
  sheet.getRange('A1:C3').setValues([
    ['มาตรการ', 'วันที่', 'จำนวน'],
    ['ก', '30/9/2569', 12.5],
    ['ข', '1/10/2565 16:30', true],
  ]);
  sheet.getRange('A2:A3').merge();
  sheet.getRange('C4').setValue('#N/A');
  app.flush();
  const path = join(folder(), 'table.xlsx');
  await writeWorkbook(path, model);
  expect(await readTable(path)).toEqual([
    ['มาตรการ', 'วันที่', 'จำนวน'],
    ['ก', '๓๐ กันยายน ๒๕๖๙', '12.5'],
    ['', '๑ ตุลาคม ๒๕๖๕', '✓'],
    ['', '', '#N/A'],
  ]);
});

describe('a file without a table is refused', () => {
  test.each<[name: string, bytes: Uint8Array | string, message: string]>([
    ['empty.csv', '', 'is empty; give another file'],
    ['blank.csv', ',,\n,,\n', 'holds no table'],
    ['picture.csv', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'is a picture; give the Word file'],
    ['text.xlsx', 'มาตรการ', 'is not a workbook'],
    ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'is of an unknown kind'],
  ])('%s', async (name, bytes, message) => {
    const path = file(name, bytes);
    await expect(readTable(path)).rejects.toThrow(`${path}: ${message}`);
  });

  test('an empty workbook, a missing file', async () => {
    const path = join(folder(), 'empty.xlsx');
    await writeWorkbook(path, newWorkbook('ว่าง'));
    await expect(readTable(path)).rejects.toThrow('holds no table');
    await expect(readTable('/nowhere/table.csv')).rejects.toThrow('/nowhere/table.csv: no such file');
  });
});

const shared = sharedFolder('the real table of an office is read from there');

test.skipIf(shared === null)(
  'the real table: a heading and 25 methods in six columns, with line breaks in cells',
  async () => {
    const table = await readTable(join(shared ?? '', 'real/subdistrict-2565.csv'));
    expect(table.map(row => row.length)).toEqual(Array.from({ length: table.length }, () => 6));
    expect(table.slice(1).filter(([, method]) => method !== '')).toHaveLength(25);
    expect(table.flat().some(cell => String(cell).includes('\n'))).toBe(true);
  },
);
