import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeReport, type ReportInput } from '../../src/report/compose';
import { docxBytes } from '../../src/report/docx/docx';
import { PARTS as ALL_PARTS } from '../../src/report/wording/choices';
import { hasProgram } from '../support/needs';
import { fontsOf, pagesAsPng, pdfText, renderPdf } from '../support/render';
import { hasSchemas, heldAgainstSchemas } from '../support/schemas';
import { input, measure, office, SETTINGS } from './sample';

// The reports stay in build/tests/report, with their pages as pictures, for a person to look at.
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

function saved(name: string, own: Partial<ReportInput>): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.docx`);
  writeFileSync(path, docxBytes(composeReport(input(own))));
  return path;
}

const pdfs = new Map<string, string>();

function printed(name: string, own: Partial<ReportInput>): string {
  const pdf = pdfs.get(name) ?? renderPdf(saved(name, own));
  pdfs.set(name, pdf);
  return pdf;
}

/** The text of each page. */
function pagesOf(name: string, own: Partial<ReportInput> = REPORTS[name] ?? {}): string[] {
  return pdfText(printed(name, own)).split('\f').slice(0, -1);
}

describe.each(Object.entries(REPORTS))('the report %s', (name, own) => {
  it.skipIf(!hasSchemas)('holds against the schemas', () => {
    expect(heldAgainstSchemas(saved(name, own))).toContain('all valid');
  });

  it.skipIf(!canPrint)('is printed in Sarabun and no other font', () => {
    expect(new Set(fontsOf(printed(name, own)))).toEqual(new Set(['Sarabun-Regular', 'Sarabun-Bold']));
  });
});

describe.skipIf(!canPrint)('on paper', () => {
  const only = (...parts: string[]) =>
    new Map(ALL_PARTS.map(part => [`part.${part}`, parts.includes(part) ? '' : 'ไม่ใส่']));
  // pdftotext puts the vowels of other headings on lines of their own. LibreOffice shows the numbers in Western digits.
  const hasHeadingRow = (page: string) => /ระยะเวลา .*ข้อเสนอแนะ/.test(page);
  const isTable = (page: string) => /^\s*- ?[\d๐-๙]+ ?-/.test(page);

  it('every page can be looked at', () => {
    expect(pagesAsPng(printed('six-months', {}))).toHaveLength(pagesOf('six-months').length);
  });

  it('the memo, both decisions with it, is one page; then come a page of cover and a page of foreword', () => {
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

  it('the memo of four who decide is one page, too', () => {
    const [memo = ''] = pagesOf('four-signers');
    expect(memo).toContain('ผู้อำนวยการกองคลัง');
    expect(memo).toContain(SETTINGS.mayor.post);
  });

  it('the certification comes whole after a last row taller than a page', () => {
    const measures = [...office(), measure({ result: 'ผลการดำเนินงานตามแผน '.repeat(300) })];
    const pages = pagesOf('tall-last-row', { measures, wording: only('certification') });
    const last = pages[pages.length - 1] ?? '';
    expect(last).toMatch(/ตามแผน[\s\S]*ขอรับรองว่า[\s\S]*หัวหน้าส/);
  });

  it.each([
    ['landscape', ''],
    ['portrait', 'แนวตั้ง'],
  ])('no page in %s tears a paragraph of a row taller than half a page', (name, orientation) => {
    const nth = (number: number) => String(number).padStart(2, '0');
    const line = (_: unknown, index: number) => `A${nth(index)} ${'ดำเนินการ '.repeat(7)} Z${nth(index)}`;
    const wording = new Map([['look.orientation', orientation]]);
    const measures = [...office().slice(0, 6), measure({ result: Array.from({ length: 60 }, line).join('\n') })];
    const pages = pagesOf(`tall-row-${name}`, { measures, wording });
    const marks = (page: string, letter: string) => page.match(new RegExp(`${letter}\\d\\d`, 'g')) ?? [];
    expect(pages.flatMap(page => marks(page, 'A'))).toHaveLength(60);
    const whole = pages.map(page => marks(page, 'A').map(mark => mark.replace('A', 'Z')));
    expect(pages.map(page => marks(page, 'Z'))).toEqual(whole);
  });

  const marked = (count: number) =>
    Array.from({ length: count }, (_, index) => `ควรจัดให้มีการประชุมชี้แจงแนวทาง M${100 + index}`).join(' ');
  const aboutSuggestions = [1, 2, 3, 4, 5].flatMap(number => {
    const group = { group: `${number}. มาตรการ` };
    return [measure({ ...group, suggestion: marked(20 + number) }), measure(group), measure(group)];
  });
  const last = { group: '๑๑. มาตรการ', groupText: '๑๑. มาตรการ' };

  it.each([
    ['suggestions', '', aboutSuggestions, 115],
    ['suggestions', 'แนวตั้ง', aboutSuggestions, 115],
    [
      'a last row before the certification',
      '',
      [...office(), measure(last), measure({ ...last, groupText: '', result: marked(140) })],
      140,
    ],
  ])('prints every word of long %s %s', (what, orientation, measures, count) => {
    const wording = new Map([...only('certification'), ['look.orientation', orientation]]);
    const pages = pagesOf(`every-word-${what.length}-${orientation.length}`, { measures, wording });
    expect(pages.join('').match(/M[12]\d\d/g)).toHaveLength(count);
  });

  it('the heading row stands on every page of the table', () => {
    const pages = pagesOf('many-lines').filter(isTable);
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.slice(0, -1).filter(page => !hasHeadingRow(page))).toEqual([]);
  });

  // Wherever the table ends on its page.
  it.each([
    ['the table', 8, only('certification'), 'ข้อเสนอแนะ'],
    ['the table', 14, only('certification'), 'ข้อเสนอแนะ'],
    ['the table', 15, only('certification'), 'ข้อเสนอแนะ'],
    ['the table', 16, only('certification'), 'ข้อเสนอแนะ'],
    ['the summary', 8, only('certification', 'summary'), 'รวม'],
    ['the summary', 15, only('certification', 'summary'), 'รวม'],
    ['the list of evidence', 8, only('certification', 'evidence'), 'คำสั่งที่'],
  ])(
    'the certification stays whole, and with lines of %s above it, after %i measures',
    (part, count, wording, above) => {
      const measures = Array.from({ length: count }, (_, row) => measure({ row, evidence: `คำสั่งที่ ${row}` }));
      const pages = pagesOf(`certification-${part}-${count}`, { measures, wording });
      const last = pages[pages.length - 1] ?? '';
      expect(last).toContain(above);
      expect(last).toMatch(/ขอรับรองว่า[\s\S]*ผู้รับรองข้อมูล[\s\S]*ชื่อ-สกุล[\s\S]*หัวหน้าส/);
    },
  );
});
