import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/import/read/file/decode';
import { readPasted } from '../../../src/import/read/read-pasted';
import { readSource } from '../../../src/import/read/read-source';
import type { Source } from '../../../src/import/source';

function cellsOf(source: ReturnType<typeof readSource>): Source['tables'][number]['cells'] {
  if ('problems' in source) throw new Error(JSON.stringify(source.problems));
  return source.tables[0]?.cells ?? [];
}

/** A Thai letter's code is its Windows-874 byte plus 0xD60. */
const windows874 = (text: string) =>
  Uint8Array.from(text, letter => {
    const code = letter.charCodeAt(0);
    return code > 0xe00 ? code - 0xd60 : code;
  });

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('the text of a file', () => {
  const TEXT = 'มาตรการ,ผล\r\n"ก – ข",แล้วเสร็จ ✓ 😀\r\n';
  const THAI = 'มาตรการ,ผล\r\nแล้วเสร็จ ๑๐๐%,ฯลฯ\r\n';

  test.each<[encoding: string, bytes: Uint8Array, text: string]>([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT],
    ['UTF-16 with a mark, big-endian', utf16be(`\ufeff${TEXT}`), TEXT],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), TEXT],
    ['UTF-16 without a mark, big-endian', utf16be(TEXT), TEXT],
    ['TIS-620', windows874(THAI), THAI],
    [
      'Windows-874',
      Uint8Array.of(0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xa1, 0xfb),
      '€…‘’“”•–—\u00a0ก๛',
    ],
  ])('in %s', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  test('in UTF-8 with damaged bytes stays Thai', () => {
    const damaged = Buffer.concat([Buffer.from('มาตรการ'), Buffer.of(0xe0, 0xb8), Buffer.from(' ผลการดำเนินงาน')]);
    expect(decodeText(damaged)).toBe('มาตรการ\ufffd\ufffd ผลการดำเนินงาน');
  });

  test('is null for bytes that are none', () => {
    expect(decodeText(Uint8Array.of(0, 0, 0x61, 0, 0x62, 0))).toBeNull();
    expect(decodeText(Uint8Array.of(1, 0, 2, 0))).toBeNull();
  });

  test('is decoded as Node does it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter(text => !/\0|^\ufeff/.test(text)),
        text => {
          expect(decodeText(Buffer.from(text))).toBe(text);
          expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text);
        },
      ),
    );
  });
});

describe('a table of a text', () => {
  test.each<[what: string, text: string, cells: string[][]]>([
    [
      'line ends and quotation marks in a cell',
      'ก,"ข\r\nค ""ง"""\r\n1,2',
      [
        ['ก', 'ข\nค "ง"'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, with commas in the cells',
      'ก;ข;ค\n1,5;2,5;3,5\n',
      [
        ['ก', 'ข', 'ค'],
        ['1,5', '2,5', '3,5'],
      ],
    ],
    [
      'commas, with semicolons in the cells',
      'ก,ข\nค;ง;จ,1\nฉ;ช,2\n',
      [
        ['ก', 'ข'],
        ['ค;ง;จ', '1'],
        ['ฉ;ช', '2'],
      ],
    ],
    [
      'tabs',
      'ก\tข, ค\n1\t2\n',
      [
        ['ก', 'ข, ค'],
        ['1', '2'],
      ],
    ],
    ['a separator that the file names', 'sep=;\nก,1;ข\n', [['ก,1', 'ข']]],
    [
      'other separators alone in quoted cells',
      '"",";"\r\n"",""\r\n"",";"\r\n',
      [
        ['', ';'],
        ['', ''],
        ['', ';'],
      ],
    ],
    [
      'titles above the table',
      'แผน\n\nก,ข,ค\n1,2,3\n4,5,6\n',
      [['แผน'], [''], ['ก', 'ข', 'ค'], ['1', '2', '3'], ['4', '5', '6']],
    ],
    [
      'a quotation mark that is never closed',
      '"ก,ข\nค,ง\n',
      [
        ['"ก', 'ข'],
        ['ค', 'ง'],
      ],
    ],
    [
      'a quotation mark within a cell',
      'ท่อ 5",ข\n1,2\n',
      [
        ['ท่อ 5"', 'ข'],
        ['1', '2'],
      ],
    ],
    [
      'text after a closing quotation mark',
      '"ก"ข,ค\n1,2\n',
      [
        ['กข', 'ค'],
        ['1', '2'],
      ],
    ],
    [
      'old line ends, blank cells at the end of a row',
      'ก,\rข,\r',
      [
        ['ก', ''],
        ['ข', ''],
      ],
    ],
    ['one column', 'ก\nข\n', [['ก'], ['ข']]],
  ])('with %s', (_, text, cells) => {
    expect(cellsOf(readSource(Buffer.from(text)))).toEqual(cells);
  });

  test.each<[what: string, text: string, line: number, quote: string]>([
    ['swallows the cells up to the next one', 'ก,ข\n1,"2\n3,"4"\n5,6\n', 2, '2'],
    ['swallows several rows', 'ก,ข\r\n"1,2\r\n3,4\r\n"5",6\r\n', 2, '1,2'],
    ['is never closed and was to hold lines', 'ก,ข,ค\n1,2,"3\nสอง\nสาม', 2, '3'],
  ])('a quotation mark that %s: the file is refused', (_, text, line, quote) => {
    expect(readSource(Buffer.from(text))).toEqual({ problems: [{ code: 'quoteOpen', line, text: quote }] });
  });

  test('any cells come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'กข๑,;"\n\t a') }).map(text => text.replace(/\r/g, ''));
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 6 }));
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (cells, separator) => {
        fc.pre(cells.at(-1)?.some(text => text !== '') === true);
        const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
        const text = cells.map(row => row.map(quoted).join(separator)).join('\r\n');
        expect(cellsOf(readSource(Buffer.from(text)))).toEqual(cells);
      }),
    );
  });

  test('cells copied from a spreadsheet', () => {
    expect(cellsOf(readPasted('มาตรการ\tผล\n"๑. ก\n๒. ข"\t"แล้ว ""เสร็จ"""\n'))).toEqual([
      ['มาตรการ', 'ผล'],
      ['๑. ก\n๒. ข', 'แล้ว "เสร็จ"'],
    ]);
    expect(readPasted(' \n')).toEqual({ problems: [{ code: 'noTable' }] });
  });
});
