import { describe, expect, it } from 'vitest';
import { composeReport } from '../../../src/report/compose';
import { fillFields, missingFields } from '../../../src/report/wording/fields';
import { DEFAULT_WORDING, wordingOf } from '../../../src/report/wording/wording';
import { readable } from '../readable';
import { input, SETTINGS } from '../sample';

const DOTS = '.'.repeat(30);

describe('filling fields in', () => {
  const fields = new Map([
    ['รอบ', 'รอบ ๖ เดือน'],
    ['หน่วยงาน', '{{รอบ}} $& $1'],
  ]);

  it.each([
    ['inserts the value', 'ผล{{รอบ}}', 'ผลรอบ ๖ เดือน'],
    ['ignores spaces inside the braces', '{{ รอบ }}', 'รอบ ๖ เดือน'],
    ['prints dots for an unknown field', 'ก {{ไม่มี}} ข', `ก ${DOTS} ข`],
    ['prints dots for an empty field, or the name of an object’s member', '{{}}{{constructor}}', DOTS.repeat(2)],
    ['inserts a value unchanged, whatever it contains', '{{หน่วยงาน}}', '{{รอบ}} $& $1'],
    ['does not print a single brace', '{รอบ} {', 'รอบ '],
    ['does not print the braces of a field that is half closed', '{{ปลัด} กำหนด {อย่างนี้}', 'ปลัด กำหนด อย่างนี้'],
    ['does not print the braces of a field that is not closed', 'ตาม {{หน่วยงาน ขอรายงาน', 'ตาม หน่วยงาน ขอรายงาน'],
    ['does not print a third brace', '{{{หน่วยงาน}}}', '{{รอบ}} $& $1'],
  ])('%s', (_, text, filled) => {
    expect(fillFields(text, fields)).toBe(filled);
  });
});

describe('the fields that would print dots', () => {
  it('are none if the wording is the default and the office filled in its settings', () => {
    expect(missingFields(new Map(), SETTINGS)).toEqual([]);
  });

  it('are reported with their sentence: a blank setting, an unknown field', () => {
    const wording = new Map([
      ['memo.to', 'ท่าน{{ตำแหน่งนายก}} {{toString}}'],
      ['memo.request', 'ไม่มีช่อง'],
    ]);
    const settings = { ...SETTINGS, mayor: { ...SETTINGS.mayor, post: ' ' }, itemNumber: '' };
    expect(missingFields(wording, settings)).toEqual([
      { key: 'memo.to', field: 'ตำแหน่งนายก', setting: 'mayorPost' },
      { key: 'memo.to', field: 'toString', setting: null },
      { key: 'cover.item', field: 'ข้อประเมิน', setting: 'itemNumber' },
    ]);
  });
});

describe('the sentences', () => {
  it('have unique keys and labels', () => {
    for (const column of ['key', 'label'] as const) {
      expect(new Set(DEFAULT_WORDING.map(entry => entry[column])).size).toBe(DEFAULT_WORDING.length);
    }
  });

  it('are the default if the office has none, and left out if the office blanked them', () => {
    expect(wordingOf(new Map(), 'foreword.title')).toBe('คำนำ');
    expect(wordingOf(new Map([['foreword.title', '']]), 'foreword.title')).toBe('');
  });

  it.each(DEFAULT_WORDING.map(({ key }) => [key]))('%s: is printed in the report as the office wrote it', key => {
    const report = composeReport(
      input({
        edition: key.startsWith('annex.') ? 'annex' : 'executive',
        wording: new Map([[key, 'ถ้อยคำของหน่วยงาน {{รอบ}}']]),
      }),
    );
    expect(readable(report)).toContain('ถ้อยคำของหน่วยงาน รอบ ๖ เดือน');
  });

  it('may all be blank: the form’s own words and the table remain', () => {
    const wording = new Map(DEFAULT_WORDING.map(({ key }) => [key, ''] as const));
    const text = readable(composeReport(input({ wording })));
    expect(text).toContain('บันทึกข้อความ');
    expect(text).not.toMatch(/\{\{|undefined/);
  });

  it('name the year of the results that the measures answer in memo and foreword, if the office has said it', () => {
    const of = (resultsYear: number | null) => {
      const lines = readable(composeReport(input({ settings: { ...SETTINGS, resultsYear } }))).split('\n');
      return lines
        .filter(line => /ซึ่งกำหนดขึ้นจาก|จากผลการประเมิน/.test(line))
        .map(line => /ผลการประเมิน.{0,99}/.exec(line)?.[0]);
    };
    expect(of(2567)).toEqual([
      expect.stringContaining('(ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ และมอบหมาย'),
      expect.stringContaining('ผลการประเมิน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ พร้อมวิธีการ'),
    ]);
    expect(of(null)).toEqual([
      expect.stringContaining('(ITA) และมอบหมาย'),
      expect.stringContaining('ผลการประเมิน พร้อมวิธีการ'),
    ]);
  });

  it('do not fill in a field that was typed in a setting', () => {
    const field = (text: string) => `${text} {{รอบ}} {ก}`;
    const texts = ['officeName', 'district', 'province', 'itemNumber', 'itemTitle', 'memoUnit', 'memoNumber'] as const;
    const person = { heading: field('ก'), name: field('ข'), post: field('ค'), acting: field('ง') };
    const signers = ['reporter', 'certifier', 'reviewer1', 'reviewer2', 'chief', 'mayor'] as const;
    const settings = {
      ...SETTINGS,
      ...Object.fromEntries(texts.map(key => [key, field(SETTINGS[key])])),
      ...Object.fromEntries(signers.map(key => [key, { ...person, name: field(key) }])),
    };
    const report = composeReport(input({ settings }));
    expect(readable(report)).not.toMatch(/[{}]/);
    expect(report.title + report.fileName).not.toMatch(/[{}]/);
  });

  it.each([
    ['ดุสิต', 'กรุงเทพมหานคร'],
    ['เขตดุสิต', 'จังหวัดกรุงเทพมหานคร'],
    ['อำเภอเขตดุสิต', 'กทม.'],
    ['เขต ดุสิต', 'กรุงเทพฯ'],
  ])('print Bangkok without the words for district and province: %s, %s', (district, province) => {
    const text = readable(composeReport(input({ settings: { ...SETTINGS, district, province } })));
    expect(text).toContain(`${SETTINGS.officeName} เขตดุสิต กรุงเทพมหานคร`);
    expect(text).not.toMatch(/อำเภอ|จังหวัด/);
  });

  it('print the words for district and province once, whether or not the setting has them', () => {
    const settings = { ...SETTINGS, district: 'อำเภอเมือง', province: 'จังหวัด ตัวอย่าง' };
    expect(readable(composeReport(input({ settings })))).toBe(readable(composeReport(input())));
  });
});
