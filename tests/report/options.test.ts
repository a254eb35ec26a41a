import { describe, expect, it } from 'vitest';
import { composeReport } from '../../src/report/compose';
import { CHOICE_ROWS } from '../../src/report/wording/choices';
import { missingFields } from '../../src/report/wording/fields';
import { blocksOf, tableUnder, textsOf } from './find';
import { readable } from './readable';
import { input, measure, SETTINGS } from './sample';

const without = (...parts: string[]) => new Map(parts.map(part => [`part.${part}`, 'ไม่ใส่']));
const textWithout = (...parts: string[]) => readable(composeReport(input({ wording: without(...parts) })));

describe('a part left out', () => {
  it.each([
    ['memo', 'บันทึกข้อความ'],
    ['cover', 'ข้อ O43'],
    ['foreword', '# คำนำ'],
    ['summary', '## สรุปผลการดำเนินงาน'],
    ['units', '## สรุปผลรายส่วนราชการ'],
    ['evidence', '## รายการหลักฐาน'],
    ['certification', 'ขอรับรองว่า'],
  ])('is missing, and nothing else: %s', (part, sign) => {
    expect(textWithout()).toContain(sign);
    expect(textWithout(part)).not.toContain(sign);
    const sections = blocksOf(composeReport(input({ wording: without(part) })));
    expect(sections.length).toBeLessThan(blocksOf(composeReport(input())).length);
  });

  it('leaves no empty section or page', () => {
    const counts = [[], ['memo'], ['cover'], ['cover', 'foreword'], ['memo', 'cover', 'foreword']].map(
      parts => composeReport(input({ wording: without(...parts) })).sections.length,
    );
    expect(counts).toEqual([3, 2, 3, 2, 1]);
    const [, foreword] = composeReport(input({ wording: without('cover') })).sections;
    expect(foreword?.blocks.filter(one => 'pageBreakBefore' in one && one.pageBreakBefore)).toEqual([]);
  });

  it('needs no settings', () => {
    const settings = { ...SETTINGS, itemNumber: '' };
    expect(missingFields(new Map(), settings).map(({ key }) => key)).toEqual(['cover.item']);
    expect(missingFields(without('cover'), settings)).toEqual([]);
  });

  it('can be any part except the table', () => {
    const all = CHOICE_ROWS.filter(({ key }) => key.startsWith('part.')).map(({ key }) => key.slice('part.'.length));
    const { sections } = composeReport(input({ wording: without(...all) }));
    expect(sections).toHaveLength(1);
    expect(sections[0]?.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1);
  });
});

describe('year and item of the assessment', () => {
  const item = 'ข้อ O43';

  it('are on the cover only if they were looked up in that year’s manual', () => {
    const cover = (manualYear: number | null) =>
      readable(composeReport(input({ settings: { ...SETTINGS, manualYear } })));
    expect(cover(2565)).toContain(item);
    expect(cover(null)).not.toContain(item);
    // Another year came, and nobody has looked again.
    expect(cover(2564)).not.toContain(item);
  });

  it('may stand in a sentence of the office’s own', () => {
    const wording = new Map([['cover.item', 'ตอบการประเมิน ข้อ O43']]);
    expect(readable(composeReport(input({ wording, settings: { ...SETTINGS, manualYear: null } })))).toContain(item);
  });

  it('need no value as long as they are not printed', () => {
    expect(missingFields(new Map(), { ...SETTINGS, itemNumber: '', manualYear: null })).toEqual([]);
  });
});

describe('the edition for the web site', () => {
  const text = readable(composeReport(input({ edition: 'public' })));

  it('has neither the memo nor the table by unit', () => {
    expect(text).not.toMatch(/บันทึกข้อความ|สรุปผลรายส่วนราชการ|ผลที่รายงาน/);
    expect(text).toContain('## สรุปผลการดำเนินงาน');
  });

  it('has the same rows as the edition for the mayor', () => {
    const measures = (edition: 'public' | 'executive') =>
      textsOf(tableUnder(composeReport(input({ edition })), 'มาตรการ'));
    expect(measures('public')).toEqual(measures('executive'));
  });
});

describe('the pages with the table', () => {
  const paper = { landscape: 16838, portrait: 11906 };
  it.each([
    ['landscape', 'แนวนอน'],
    ['portrait', 'แนวตั้ง'],
  ] as const)('are %s, and every table as wide as the text', (orientation, chosen) => {
    const { sections } = composeReport(input({ wording: new Map([['look.orientation', chosen]]) }));
    const section = sections[sections.length - 1];
    const { left = 0, right = 0 } = section?.margins ?? {};
    expect(section?.orientation).toBe(orientation);
    for (const block of section?.blocks ?? []) {
      if (block.kind !== 'table') continue;
      const width = block.columns.reduce((sum, column) => sum + column, 0);
      expect(Math.abs(paper[orientation] - left - right - width)).toBeLessThan(30);
      // Google Docs allows no column narrower than 5 pt.
      expect(Math.min(...block.columns)).toBeGreaterThan(100);
    }
  });
});

it.each([
  ['Sarabun', 12, 11],
  ['TH Sarabun New', 16, 14],
] as const)('in %s text is %i pt, and in the table %i', (font, body, table) => {
  const report = composeReport(input({ wording: new Map([['look.font', font]]) }));
  expect([report.font, report.fontSize]).toEqual([font, body]);
  const [, row] = tableUnder(report, 'มาตรการ').rows;
  expect(row?.cells[1]?.paragraphs[0]?.runs[0]).toMatchObject({ size: table });
});

describe('methods numbered by group', () => {
  const numbered = (rows: readonly (readonly [group: string, method: string])[]) => {
    const measures = rows.map(([group, method]) => measure({ group, method }));
    const wording = new Map([['look.numbering', 'ตามกลุ่ม เช่น ๓.๒']]);
    return textsOf(tableUnder(composeReport(input({ measures, wording })), 'มาตรการ')).map(([, method]) => method);
  };

  it('get the group’s number and their number in the group instead of the typed one', () => {
    const rows = [
      ['๓. การใช้อำนาจ', '๑. ก'],
      ['๓. การใช้อำนาจ', '(7) ข'],
      ['๓. การใช้อำนาจ (ต่อ)', 'ค'],
      ['๗. การสื่อสาร', '๗.๒ ง'],
      ['๓. การใช้อำนาจ', '๔) จ'],
    ] as const;
    expect(numbered(rows)).toEqual(['๓.๑ ก', '๓.๒ ข', '๓.๓ ค', '๗.๑ ง', '๓.๔ จ']);
  });

  it.each([
    [
      ['ตัวชี้วัดที่ ๓ การใช้อำนาจ', '(๕) การสื่อสาร'],
      ['๓.๑ ก', '๕.๑ ก'],
    ],
    [
      ['๑.๑ ด้านบุคคล', '๑.๒ ด้านคลัง'],
      ['๑.๑.๑ ก', '๑.๒.๑ ก'],
    ],
    // A number would name another group.
    [
      ['๒. การใช้งบประมาณ', 'การสื่อสาร'],
      ['๑. ก', '๑. ก'],
    ],
    [
      ['๑. ด้านบุคคล', '๑. ด้านคลัง'],
      ['๑. ก', '๑. ก'],
    ],
    [
      ['๕ส', '๓. การสื่อสาร'],
      ['๑. ก', '๑. ก'],
    ],
  ])('get no number of another group: %j', (groups, shown) => {
    expect(numbered(groups.map(group => [group, '๑. ก'] as const))).toEqual(shown);
  });

  it('get the group’s place if no group has a number', () => {
    expect(
      numbered([
        ['ก', 'ข'],
        ['ค', 'ง'],
        ['ก', 'จ'],
      ]),
    ).toEqual(['๑.๑ ข', '๒.๑ ง', '๑.๒ จ']);
  });

  it.each([
    ['๒๕ รายการที่ต้องเผยแพร่', '๑.๑ ๒๕ รายการที่ต้องเผยแพร่'],
    ['๑.๕ ล้านบาท', '๑.๑ ล้านบาท'],
    ['๑. ก\n๒. ข', '๑.๑ ๑. ก ¶ ๒. ข'],
    ['๒. จัดทำคู่มือ\n- หนึ่ง', '๑.๑ จัดทำคู่มือ ¶ - หนึ่ง'],
    ['๑) ทะเบียนคุม\n๑.๑ รายการแรก\n๑.๒ รายการสอง', '๑.๑ ทะเบียนคุม ¶ ๑.๑ รายการแรก ¶ ๑.๒ รายการสอง'],
    ['๑.๑ รายการแรก\n๑.๒ รายการสอง', '๑.๑ ๑.๑ รายการแรก ¶ ๑.๒ รายการสอง'],
    ['- เผยแพร่', '๑.๑ เผยแพร่'],
    ['• เผยแพร่\nทุกเดือน', '๑.๑ เผยแพร่ ¶ ทุกเดือน'],
    ['- ก\n- ข', '๑.๑ ¶ - ก ¶ - ข'],
    ['', '๑.๑'],
  ])('keep numbers that are part of the text: %j', (method, shown) => {
    expect(numbered([['๑. ก', method]])).toEqual([shown]);
  });
});

describe('digits', () => {
  const printed = (choice: string) =>
    readable(
      composeReport(
        input({
          measures: [measure({ result: 'อบรม 38 คน ตามคำสั่งที่ 12/2569' })],
          wording: new Map([['look.digits', choice]]),
        }),
      ),
    );

  it('are Thai in staff’s texts, but for documents’ numbers', () => {
    expect(printed('เลขไทย')).toContain('อบรม ๓๘ คน ตามคำสั่งที่ 12/2569');
  });

  it('stay as typed if the office wishes so', () => {
    expect(printed('ตามที่พิมพ์')).toContain('อบรม 38 คน ตามคำสั่งที่ 12/2569');
  });
});
