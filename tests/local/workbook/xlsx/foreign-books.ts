import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { FEATURES, type Feature } from './features';
import { packed, partsOf } from './packages';

/** An office's workbook that the tool did not make. */
export interface ForeignBook {
  readonly maker: 'ExcelJS' | 'hucre';
  readonly rows: number;
  readonly own: readonly Own[];
  readonly features: readonly Feature[];
}

/** What ExcelJS can write itself. */
const OWN = [
  'notes',
  'protection',
  'table',
  'rules',
  'lists',
  'filter',
  'merges',
  'styledRow',
  'styledColumn',
  'outline',
  'frozen',
  'header',
  'picture',
  'richText',
  'links',
  'formulas',
] as const;
type Own = (typeof OWN)[number];

export const anyForeignBook: fc.Arbitrary<ForeignBook> = fc.record({
  maker: fc.constantFrom('ExcelJS', 'ExcelJS', 'hucre'),
  rows: fc.integer({ min: 1, max: 6 }),
  own: fc.subarray([...OWN]),
  features: fc.subarray(Object.keys(FEATURES) as Feature[]),
});

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'ข้อเสนอแนะ', 'หลักฐาน'];
const ROWS = [
  ['๑. การปฏิบัติหน้าที่', '๑. เเจ้งผลการสํารวจ', 'สำนักปลัด', 'ต.ค. ๖๔ - มี.ค. ๖๕', '- เผยแพร่บนเว็ปไซต์แล้ว', '', ''],
  ['', '๒. จัดทำคู่มือ', 'กองคลัง', 'ไตรมาส ๑', 'ได้ดําเนินการแล้ว', 'ควรทำต่อเนื่อง', 'http://example.go.th/a'],
  ['๒. การใช้งบประมาณ', '๑. เผยแพร่แผน', 'กองช่าง', 'ตลอดปีงบประมาณ', '', '', ''],
];
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const made = new Map<string, Promise<Uint8Array>>();

/** Its bytes. Equal books are made once. */
export async function bytesOf({ features, ...book }: ForeignBook): Promise<Uint8Array> {
  const key = JSON.stringify(book);
  const known = made.get(key) ?? (book.maker === 'hucre' ? hucreBook(book.rows) : excelBook(book.rows, book.own));
  made.set(key, known);
  const parts = partsOf(await known);
  for (const feature of features) {
    // A sheet has one filter and one header.
    if (feature === 'filterWithCriteria' && book.own.includes('filter')) continue;
    FEATURES[feature](parts);
  }
  return packed(parts);
}

function table(rows: number): string[][] {
  return [HEADINGS, ...Array.from({ length: rows }, (_, index) => ROWS[index % ROWS.length] ?? [])];
}

function hucreBook(rows: number): Promise<Uint8Array> {
  const cells = table(rows);
  const chart = {
    type: 'bar' as const,
    series: [{ name: 'ผล', values: "'อื่น'!$B$1:$B$2" }],
    anchor: { from: { row: 30, col: 3 }, to: { row: 40, col: 9 } },
  };
  const numbers = [
    ['ก', 1],
    ['ข', 2],
  ];
  return writeXlsx({
    sheets: [
      { name: 'มาตรการ', rows: cells, charts: [chart] },
      { name: 'อื่น', rows: numbers, charts: [chart] },
    ],
  });
}

async function excelBook(rows: number, own: readonly Own[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('มาตรการ');
  const other = book.addWorksheet('อื่น');
  sheet.addRows(table(rows));
  other.addRows([
    ['ก', 1, new Date('2022-03-30T00:00:00Z')],
    ['ข', 2],
  ]);
  for (const one of own) OWN_PARTS[one](sheet, other, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const OWN_PARTS: Readonly<
  Record<Own, (sheet: ExcelJS.Worksheet, other: ExcelJS.Worksheet, book: ExcelJS.Workbook) => unknown>
> = {
  notes: (sheet, other) => {
    sheet.getCell('A30').note = 'ของเจ้าหน้าที่';
    sheet.getCell('E2').note = 'โปรดตรวจ';
    other.getCell('A1').note = 'อื่น';
  },
  protection: async (_, other) => other.protect('รหัสผ่าน', {}),
  table: (_, other) =>
    other.addTable({
      name: 'Units',
      ref: 'F2',
      headerRow: true,
      columns: [{ name: 'ก' }, { name: 'ข' }],
      rows: [[1, 2]],
    }),
  rules: sheet =>
    sheet.addConditionalFormatting({
      ref: 'A2:A9 C2:C9',
      rules: [
        { type: 'expression', priority: 3, formulae: ['$A2="x"'], style: { font: { bold: true } } },
        { type: 'expression', priority: 4, formulae: ['$A2="x"'], style: { font: { bold: true } } },
        { type: 'top10', priority: 1, rank: 3, percent: false, bottom: true, style: { font: { italic: true } } },
      ],
    }),
  lists: (sheet, other) => {
    const list: ExcelJS.DataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: ['"ก,ข"'],
      showErrorMessage: true,
      error: 'ผิด',
    };
    for (const cell of ['C2', 'C3', 'R5']) sheet.getCell(cell).dataValidation = list;
    other.getCell('A1').dataValidation = list;
  },
  filter: sheet => {
    sheet.autoFilter = 'A1:G5';
  },
  merges: (sheet, other) => {
    sheet.mergeCells('A20:B21');
    other.mergeCells('A5:C5');
  },
  styledRow: sheet => {
    const row = sheet.getRow(3);
    row.height = 31;
    row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEEEEE' } };
  },
  styledColumn: sheet => {
    sheet.getColumn(2).width = 33;
    sheet.getColumn(2).border = { left: { style: 'double' } };
    sheet.getColumn(16).numFmt = '0.000';
  },
  outline: sheet => {
    sheet.getRow(2).outlineLevel = 1;
    sheet.getColumn(7).outlineLevel = 2;
  },
  frozen: (sheet, other) => {
    sheet.views = [{ state: 'frozen', ySplit: 1, zoomScale: 85 }];
    other.views = [{ state: 'frozen', xSplit: 1, showGridLines: false }];
  },
  header: sheet => {
    sheet.headerFooter.oddHeader = '&Cหัวกระดาษ';
    sheet.pageSetup = { orientation: 'landscape', paperSize: 9, printArea: 'A1:E9', printTitlesRow: '1:1' };
  },
  picture: (sheet, other, book) => {
    const image = book.addImage({ base64: PIXEL, extension: 'png' });
    sheet.addImage(image, 'H28:I29');
    other.addImage(image, 'A8:B9');
  },
  richText: sheet => {
    sheet.getCell('F2').value = { richText: [{ text: 'หนา', font: { bold: true } }, { text: ' บาง & <ก>' }] };
  },
  links: sheet => {
    sheet.getCell('G2').value = { text: 'ลิงก์', hyperlink: 'https://example.go.th/?a=1&b=2#ค' };
  },
  formulas: (sheet, other) => {
    sheet.getCell('K25').value = { formula: 'SUM(อื่น!B1:B2)', result: 3 };
    other.getCell('D2').value = { formula: 'B2+1', result: 3 };
    other.getCell('D3').value = { sharedFormula: 'D2', result: 1 } as ExcelJS.CellSharedFormulaValue;
  },
};
