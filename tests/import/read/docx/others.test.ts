import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CheckBox,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InsertedTextRun,
  type IRunOptions,
  LevelFormat,
  Packer,
  Paragraph,
  SymbolRun,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../../src/report/compose';
import { docxBytes } from '../../../../src/report/docx/docx';
import { everyBlock, withAllLines } from '../../../report/docx/every-block';
import { input } from '../../../report/sample';
import { sharedFolder } from '../../../support/needs';
import { read } from './make-docx';

// The package `docx` writes Word files and `mammoth` reads them, without code of ours.

const TRACKED = { id: 1, author: 'ก', date: '2022-03-01T00:00:00Z' };
const text = (run: IRunOptions) => new Paragraph({ children: [new TextRun(run)] });
const listed = (line: string, reference: string, level = 0) =>
  new Paragraph({ text: line, numbering: { reference, level } });
const cell = (children: (Paragraph | Table)[], spans: { rowSpan?: number; columnSpan?: number } = {}) =>
  new TableCell({ children, ...spans });

/** A table with what the package can write, as bytes. */
async function written(): Promise<Uint8Array> {
  const heading = new TableRow({
    tableHeader: true,
    children: [
      cell([new Paragraph('มาตรการ')], { rowSpan: 2 }),
      cell([new Paragraph('ผล')], { columnSpan: 2 }),
      cell([new Paragraph('หลักฐาน')], { rowSpan: 2 }),
    ],
  });
  const below = new TableRow({
    tableHeader: true,
    children: [cell([new Paragraph('รอบ ๖ เดือน')]), cell([new Paragraph('รอบ ๑๒ เดือน')])],
  });
  const link = new ExternalHyperlink({ link: 'https://site.go.th/1.pdf', children: [new TextRun('ดูที่นี่')] });
  const row = new TableRow({
    children: [
      cell([listed('จัดทำ', 'thai'), listed('เผยแพร่', 'thai', 1), listed('ทบทวน', 'thai'), listed('ก', 'dots')]),
      cell([
        new Paragraph({
          children: [
            new TextRun('แล้ว'),
            new DeletedTextRun({ text: 'บางส่วน', ...TRACKED }),
            new InsertedTextRun({ text: 'เสร็จ', ...TRACKED }),
          ],
        }),
        new Paragraph(''),
        text({ text: 'บรรทัดใหม่', break: 1 }),
        text({ text: 'ซ่อน', vanish: true }),
      ]),
      cell([
        new Paragraph({
          children: [new SymbolRun('F0FC'), new CheckBox({ checked: true }), new CheckBox({ checked: false })],
        }),
      ]),
      cell([new Paragraph({ children: [link, new FootnoteReferenceRun(1)] })]),
    ],
  });
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], pattern: string) => ({
    level: at,
    format,
    text: pattern,
  });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'thai',
          levels: [level(0, LevelFormat.THAI_NUMBERS, '%1.'), level(1, LevelFormat.THAI_LETTERS, '%1.%2')],
        },
        { reference: 'dots', levels: [level(0, LevelFormat.BULLET, '•')] },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('เชิงอรรถ')] } },
    sections: [{ children: [new Paragraph('ตารางที่ ๑'), new Table({ rows: [heading, below, row] })] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

test('a file of another program', async () => {
  expect(read(await written())).toEqual({
    tables: [
      {
        name: 'ตารางที่ ๑',
        cells: [
          ['มาตรการ', 'ผล', '', 'หลักฐาน'],
          ['', 'รอบ ๖ เดือน', 'รอบ ๑๒ เดือน', ''],
          ['๑. จัดทำ\n๑.ก เผยแพร่\n๒. ทบทวน\n• ก', 'แล้วเสร็จ\n\n\nบรรทัดใหม่\n', '✓✓☐', 'ดูที่นี่'],
        ],
        merges: [
          { row: 0, column: 0, rows: 2, columns: 1 },
          { row: 0, column: 1, rows: 1, columns: 2 },
          { row: 0, column: 3, rows: 2, columns: 1 },
        ],
        headingRows: 2,
        links: [{ row: 2, column: 3, text: 'ดูที่นี่', address: 'https://site.go.th/1.pdf' }],
      },
    ],
    aside: [
      { kind: 'paragraph', text: 'ตารางที่ ๑', table: 0, cell: null },
      { kind: 'note', text: 'เชิงอรรถ', table: 0, cell: { row: 2, column: 3 } },
    ],
  });
});

/** A table's cells, row by row: how many rows each covers, and its text without white space. Columns that no border divides are counted by mammoth. */
type Judged = readonly (readonly string[])[];

async function judged(bytes: Uint8Array): Promise<Judged[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const all = (within: string, tag: string) =>
    Array.from(
      within.matchAll(new RegExp(`<${tag}(\\s[^>]*)?>(.*?)</${tag}>`, 'gs')),
      ([, attributes = '', inside = '']) => ({ attributes, inside }),
    );
  const size = (attributes: string, name: string) =>
    /\d+/.exec(new RegExp(`${name}="\\d+"`).exec(attributes)?.[0] ?? '1')?.[0];
  return all(value, 'table').map(table =>
    all(table.inside, 'tr').map(row =>
      all(row.inside.replace(/<(\/?)th\b/g, '<$1td'), 'td').map(
        ({ attributes, inside }) => `${size(attributes, 'rowspan')} ${plain(inside)}`,
      ),
    ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;/g, entity => ENTITIES[entity] ?? entity)
    .replace(/\s/g, '');

function ours(bytes: Uint8Array): Judged[] {
  return read(bytes).tables.map(({ cells, merges }) => {
    const sizeAt = (row: number, column: number) => {
      const covering = merges.find(
        one => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
      );
      if (!covering) return 1;
      return covering.row === row && covering.column === column ? covering.rows : null;
    };
    return cells.map((line, row) =>
      line.flatMap((cell, column) => {
        const size = sizeAt(row, column);
        return size === null ? [] : [`${size} ${cell.replace(/\s/g, '')}`];
      }),
    );
  });
}

const shared = sharedFolder('a real office’s Word file is read from there');

describe('mammoth reads the same tables', () => {
  test.each<[what: string, bytes: () => Uint8Array]>([
    ['the report for the mayor', () => docxBytes(composeReport(input({ round: 12 })))],
    // It knows nothing of lines.
    ['every kind of content', () => docxBytes(withAllLines(everyBlock()))],
    ...(shared === null
      ? []
      : [
          ['a real office’s file', () => readFileSync(join(shared, 'real/subdistrict-2565.docx'))] as [
            string,
            () => Uint8Array,
          ],
        ]),
  ])('%s', async (_, bytes) => {
    const tables = await judged(bytes());
    expect(tables.length).toBeGreaterThan(0);
    expect(ours(bytes())).toEqual(tables);
  });
});
