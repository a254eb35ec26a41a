import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Addressee, composeLetter } from '../../src/letters/letter';
import type { DueRow } from '../../src/letters/reasons';
import { staleAddresses } from '../../src/memory/letter-record';
import { measure, SETTINGS } from '../report/sample';
import { launchBrowser, picture } from '../support/dialog';
import { hasProgram } from '../support/needs';

const TODAY = '2026-04-16';
const OFFICE = {
  ...SETTINGS,
  contactName: 'งานนโยบายและแผน สำนักปลัด',
  contactPhone: '๐ ๐๐๐๐ ๐๐๐๐',
  contactEmail: 'plan@office.example',
  sheetLink: 'https://docs.google.com/spreadsheets/d/0000000000000000000000000000000000000000000/edit',
};

function row(number: number, kind: DueRow['reason']['kind'], own: Partial<DueRow['measure']> = {}): DueRow {
  const { measure: whole, progress } = measure(
    { row: number, method: `${number}. ปรับปรุงคู่มือสำหรับประชาชน`, result: 'อยู่ระหว่างดำเนินการ', ...own },
    'inProgress',
  );
  const over = kind !== 'beforeDue';
  const at = over
    ? { due: '2026-03-31', daysLeft: -16, overdue: true }
    : { due: '2026-04-23', daysLeft: 7, overdue: false };
  return { measure: whole, progress: { ...progress, ...at }, reason: { kind, since: TODAY }, changed: null };
}

function letter(rows: readonly DueRow[], own: Partial<Addressee> = {}, settings = OFFICE) {
  const person = {
    address: 'finance@office.example',
    posts: ['ผู้อำนวยการกองคลัง'],
    units: ['กองคลัง'],
    roles: [],
    summary: null,
  };
  return composeLetter({ ...person, rows, ...own }, settings, TODAY);
}

/** The text of the HTML as a reader sees it. */
function wordsOfHtml(html: string): string[] {
  const text = html
    .replace(/<li>/g, ' - ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return wordsOf(text);
}

const wordsOf = (text: string) => text.split(/\s+/).filter(word => word !== '');

const many = (count: number, kind: DueRow['reason']['kind'], from = 2) =>
  Array.from({ length: count }, (_, index) => row(from + index, kind));

describe('a letter', () => {
  it('has the most urgent section first, and numbers rows across sections', () => {
    const { text, kind, subject } = letter([row(2, 'beforeDue'), row(3, 'overdue')]);
    expect(kind).toBe('overdue');
    expect(subject).toBe(`${OFFICE.officeName} ขอความอนุเคราะห์รายงานผลการดำเนินงาน ๒ รายการ`);
    expect(text).toMatch(
      /ครบกำหนดแล้ว ยังไม่ได้รับรายงานผล.*รายการที่ ๑\n.*3\. ปรับปรุง.*เกินมาแล้ว ๑๖ วัน.*ใกล้ครบกำหนด.*รายการที่ ๒\n.*เหลือ ๗ วัน/s,
    );
  });

  it('lists twenty rows and counts the others, but is about all of them', () => {
    const { text, html, rows, named } = letter([...many(15, 'overdue'), ...many(9, 'beforeDue', 40)]);
    for (const body of [text, html]) {
      expect(body.match(/รายการที่ /g)).toHaveLength(20);
      expect(body).toContain('และอีก ๔ รายการ');
      expect(body).toContain('(๙ รายการ)');
    }
    expect(rows).toHaveLength(24);
    expect(named).toEqual([...rows.slice(0, 15), 40, 41, 42, 43, 44]);
  });

  it('cuts each cell to 300 characters', () => {
    const { text } = letter([row(2, 'overdue', { method: 'ก'.repeat(301), result: 'ข'.repeat(300) })]);
    expect(text).toContain(`${'ก'.repeat(300)}…`);
    expect(text).toContain(`${'ข'.repeat(300)}\n`);
  });

  it('has the link only if it is valid', () => {
    expect(letter([row(2, 'overdue')]).text).toContain(`แผ่นงานมาตรการ: ${OFFICE.sheetLink}`);
    const quoted = { ...OFFICE, sheetLink: 'https://docs.google.com/?a="b"&c' };
    expect(letter([row(2, 'overdue')], {}, quoted).html).toContain(
      '<a href="https://docs.google.com/?a=&quot;b&quot;&amp;c">https://docs.google.com/?a=&quot;b&quot;&amp;c</a>',
    );
    const other = { ...OFFICE, sheetLink: 'javascript:alert(1)' };
    expect(letter([row(2, 'overdue')], {}, other).text).not.toContain('javascript');
  });

  it('stays within Google’s limits even if it is as long as possible', () => {
    const long = 'ก'.repeat(50_000);
    const rows = Array.from({ length: 99 }, (_, at) =>
      row(at + 2, 'overdue', { method: long, result: long, group: long }),
    );
    const { html, subject } = letter(rows, {}, { ...OFFICE, officeName: long, contactName: long });
    expect(Buffer.byteLength(html)).toBeLessThan(200 * 1024);
    expect(subject.length).toBeLessThan(250);
  });

  it('says the same in plain text and in HTML, escapes every text, and has no line break in its subject', () => {
    const anyText = fc.stringMatching(/^[ก-ฮa-z<>&"'=/ \n]{0,60}$/);
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (group, method, result, officeName) => {
        const settings = { ...OFFICE, officeName };
        const measures = [row(2, 'overdue', { group, method, result }), row(3, 'beforeDue')];
        const summary = { measures, missingYear: 2570 };
        const { text, html, subject } = letter(measures, { summary }, settings);
        expect(wordsOfHtml(html)).toEqual(wordsOf(text));
        expect(html.match(/<(?!\/?(?:div|p|h2|b|br|span|ul|li|a)[ >])/g)).toBeNull();
        expect(subject).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

it('a letter record is kept for a year', () => {
  const ledger = new Map([
    ['a@office.example', { told: '2025-04-14', uncertain: null }],
    ['b@office.example', { told: '2025-04-15', uncertain: null }],
    ['c@office.example', { told: null, uncertain: '2025-04-01' }],
  ]);
  expect(staleAddresses(ledger, TODAY)).toEqual(['a@office.example', 'c@office.example']);
});

const canBrowse = hasProgram('chromium', 'a letter is drawn as a telephone shows it');

it.skipIf(!canBrowse)('fits on a phone without scrolling sideways', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const rows = [
    row(2, 'overdue', { group: '๑. การปฏิบัติหน้าที่', result: `- อยู่ระหว่างดำเนินการ\n- ${'ก'.repeat(120)}` }),
    row(3, 'beforeDue', { group: '๙. การเปิดเผยข้อมูล', result: '' }),
  ];
  const summary = { measures: rows, missingYear: 2570 };
  await page.setContent(letter(rows, { summary }).html);
  await picture(page, 'letter-on-telephone');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await browser.close();
});
