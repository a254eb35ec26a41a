import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeReport, type ReportInput } from '../../src/report/compose';
import { docxBytes } from '../../src/report/docx/docx';
import { PARTS as ALL_PARTS } from '../../src/report/wording/choices';
import { hasProgram } from '../support/needs';
import { fontsOf, pagesAsPng, pdfText, renderPdfs } from '../support/render';
import { hasSchemas, heldAgainstSchemas } from '../support/schemas';
import { input, measure, office, SETTINGS } from './sample';

// The reports and pictures of their pages stay in build/tests/report for a person to look at.
const FOLDER = 'build/tests/report';
const WHY = 'the report is looked at as LibreOffice prints it';
const canPrint = ['soffice', 'pdftoppm', 'pdffonts', 'pdftotext'].every(program => hasProgram(program, WHY));

const NOBODY = { heading: '', name: '', post: '', acting: '' };
const LONG_NAME = 'องค์การบริหารส่วนตำบลที่มีชื่อยาวเป็นพิเศษเพื่อการทดสอบ';
const REPORTS: Readonly<Record<string, Partial<ReportInput>>> = {
  'six-months': {},
  'draft-with-blank-settings': {
    round: 12,
    draft: true,
    settings: {
      ...SETTINGS,
      officeName: LONG_NAME,
      province: '',
      memoUnit: '',
      memoNumber: '',
      reporter: NOBODY,
      mayor: { heading: '', name: '', post: `ปลัด${LONG_NAME}`, acting: `ปฏิบัติหน้าที่ นายก${LONG_NAME}` },
    },
  },
  'public-twelve-months': { round: 12, edition: 'public' },
  portrait: { wording: new Map([['look.orientation', 'แนวตั้ง']]) },
  'four-signers': {
    settings: {
      ...SETTINGS,
      reviewer1: { heading: 'ความเห็นผู้อำนวยการกอง', name: 'ชื่อ-สกุล หนึ่ง', post: 'ผู้อำนวยการกองคลัง', acting: '' },
      reviewer2: { heading: 'ความเห็นรองปลัด', name: 'ชื่อ-สกุล สอง', post: `รองปลัด${SETTINGS.officeName}`, acting: '' },
    },
  },
  'one-row': { measures: [measure()] },
  'no-row': { measures: [] },
  'longest-cell': {
    measures: [measure({ result: 'ผลการดำเนินงานตามแผน '.repeat(2381).slice(0, 50_000) }), ...office()],
  },
  'many-lines': { measures: [measure({ result: Array.from({ length: 200 }, (_, n) => `- ครั้งที่ ${n}`).join('\n') })] },
};

const only = (...parts: string[]) =>
  new Map(ALL_PARTS.map(part => [`part.${part}`, parts.includes(part) ? '' : 'ไม่ใส่']));
const nth = (number: number) => String(number).padStart(2, '0');
const line = (_: unknown, index: number) => `A${nth(index)} ${'ดำเนินการ '.repeat(7)} Z${nth(index)}`;
const tallRow = (orientation: string): Partial<ReportInput> => ({
  measures: [...office().slice(0, 6), measure({ result: Array.from({ length: 60 }, line).join('\n') })],
  wording: new Map([['look.orientation', orientation]]),
});

const marked = (count: number) =>
  Array.from({ length: count }, (_, index) => `ควรจัดให้มีการประชุมชี้แจงแนวทาง M${100 + index}`).join(' ');
const aboutSuggestions = [1, 2, 3, 4, 5].flatMap(number => {
  const group = { group: `${number}. มาตรการ` };
  return [measure({ ...group, suggestion: marked(20 + number) }), measure(group), measure(group)];
});
const last = { group: '๑๑. มาตรการ', groupText: '๑๑. มาตรการ' };
const lastRowMarked = [...office(), measure(last), measure({ ...last, groupText: '', result: marked(140) })];
const everyWord = (measures: ReportInput['measures'], orientation: string): Partial<ReportInput> => ({
  measures,
  wording: new Map([...only('certification'), ['look.orientation', orientation]]),
});

const certified = (count: number, wording: ReportInput['wording']): Partial<ReportInput> => ({
  measures: Array.from({ length: count }, (_, row) => measure({ row, evidence: `คำสั่งที่ ${row}` })),
  wording,
});

/** Reports that each test one property. */
const OTHERS: Readonly<Record<string, Partial<ReportInput>>> = {
  'tall-last-row': {
    measures: [...office(), measure({ result: 'ผลการดำเนินงานตามแผน '.repeat(300) })],
    wording: only('certification'),
  },
  'tall-row-landscape': tallRow(''),
  'tall-row-portrait': tallRow('แนวตั้ง'),
  'suggestions-landscape': everyWord(aboutSuggestions, ''),
  'suggestions-portrait': everyWord(aboutSuggestions, 'แนวตั้ง'),
  'last-row-before-certification': everyWord(lastRowMarked, ''),
  'table-8': certified(8, only('certification')),
  'table-14': certified(14, only('certification')),
  'table-15': certified(15, only('certification')),
  'table-16': certified(16, only('certification')),
  'summary-8': certified(8, only('certification', 'summary')),
  'summary-15': certified(15, only('certification', 'summary')),
  'evidence-8': certified(8, only('certification', 'evidence')),
};

const docx = (name: string) => join(FOLDER, `${name}.docx`);
const pdf = (name: string) => join(FOLDER, `${name}.pdf`);

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true });
  const reports = Object.entries({ ...REPORTS, ...OTHERS });
  for (const [name, own] of reports) writeFileSync(docx(name), docxBytes(composeReport(input(own))));
  if (canPrint) renderPdfs(reports.map(([name]) => docx(name)));
}, 600_000);

/** The text of each page. */
function pagesOf(name: string): string[] {
  return pdfText(pdf(name)).split('\f').slice(0, -1);
}

describe.each(Object.keys(REPORTS))('the report %s', name => {
  it.skipIf(!hasSchemas)('is valid against the schemas', () => {
    expect(heldAgainstSchemas(docx(name))).toContain('all valid');
  });

  it.skipIf(!canPrint)('is printed only in Sarabun', () => {
    expect(new Set(fontsOf(pdf(name)))).toEqual(new Set(['Sarabun-Regular', 'Sarabun-Bold']));
  });
});

describe.skipIf(!canPrint)('on paper', () => {
  // In other headings pdftotext puts the vowels on separate lines. LibreOffice prints the page numbers in Western digits.
  const hasHeadingRow = (page: string) => /ระยะเวลา .*ข้อเสนอแนะ/.test(page);
  const isTable = (page: string) => /^\s*- ?[\d๐-๙]+ ?-/.test(page);

  it('every page has a picture', () => {
    expect(pagesAsPng(pdf('six-months'))).toHaveLength(pagesOf('six-months').length);
  });

  it('the memo with both decisions is one page, followed by a page of cover and a page of foreword', () => {
    const [memo = '', cover = '', foreword = '', table = ''] = pagesOf('six-months');
    expect(memo).toContain('บันทึกข้อความ');
    expect(memo).toContain(SETTINGS.mayor.post);
    expect(cover).toContain(SETTINGS.itemNumber);
    expect(foreword).toMatch(/^\s*ค.{1,3}น/);
    expect([memo, cover, foreword, table].map(isTable)).toEqual([false, false, false, true]);
  });

  it.each(['six-months', 'public-twelve-months', 'portrait', 'four-signers'])('no page of %s is empty', name => {
    expect(pagesOf(name).filter(page => page.replace(/[-\d\s]/g, '') === '')).toEqual([]);
  });

  it('the memo with four signers below it is one page too', () => {
    const [memo = ''] = pagesOf('four-signers');
    expect(memo).toContain('ผู้อำนวยการกองคลัง');
    expect(memo).toContain(SETTINGS.mayor.post);
  });

  it('the certification is on one page after a last row taller than a page', () => {
    const pages = pagesOf('tall-last-row');
    const last = pages[pages.length - 1] ?? '';
    expect(last).toMatch(/ตามแผน[\s\S]*ขอรับรองว่า[\s\S]*ปลัดอ/);
  });

  it.each(['landscape', 'portrait'])('no page in %s breaks a paragraph of a row taller than half a page', name => {
    const pages = pagesOf(`tall-row-${name}`);
    const marks = (page: string, letter: string) => page.match(new RegExp(`${letter}\\d\\d`, 'g')) ?? [];
    expect(pages.flatMap(page => marks(page, 'A'))).toHaveLength(60);
    const whole = pages.map(page => marks(page, 'A').map(mark => mark.replace('A', 'Z')));
    expect(pages.map(page => marks(page, 'Z'))).toEqual(whole);
  });

  it.each([
    ['suggestions-landscape', 115],
    ['suggestions-portrait', 115],
    ['last-row-before-certification', 140],
  ])('prints all words of long %s', (name, count) => {
    expect(
      pagesOf(name)
        .join('')
        .match(/M[12]\d\d/g),
    ).toHaveLength(count);
  });

  it('the heading row is on every page of the table', () => {
    const pages = pagesOf('many-lines').filter(isTable);
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.slice(0, -1).filter(page => !hasHeadingRow(page))).toEqual([]);
  });

  // The numbers of measures make the table end at different heights of the page.
  it.each([
    ['table-8', 'ข้อเสนอแนะ'],
    ['table-14', 'ข้อเสนอแนะ'],
    ['table-15', 'ข้อเสนอแนะ'],
    ['table-16', 'ข้อเสนอแนะ'],
    ['summary-8', 'รวม'],
    ['summary-15', 'รวม'],
    ['evidence-8', 'คำสั่งที่'],
  ])('the certification is on one page, together with lines of what is above it: %s', (name, above) => {
    const pages = pagesOf(name);
    const last = pages[pages.length - 1] ?? '';
    expect(last).toContain(above);
    expect(last).toMatch(/ขอรับรองว่า[\s\S]*ผู้รับรองข้อมูล[\s\S]*ชื่อ-สกุล[\s\S]*ปลัดอ/);
  });
});
