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
    ['puts the value in', 'ผล{{รอบ}}', 'ผลรอบ ๖ เดือน'],
    ['minds no spaces within the braces', '{{ รอบ }}', 'รอบ ๖ เดือน'],
    ['prints dots for a field nobody knows', 'ก {{ไม่มี}} ข', `ก ${DOTS} ข`],
    ['prints dots for one that is empty, or of another kind', '{{}}{{constructor}}', DOTS.repeat(2)],
    ['takes a value as it is, whatever stands in it', '{{หน่วยงาน}}', '{{รอบ}} $& $1'],
    ['prints no single brace', '{รอบ} {', 'รอบ '],
    ['prints no brace of a field that is half closed', '{{ปลัด} กำหนด {อย่างนี้}', 'ปลัด กำหนด อย่างนี้'],
    ['prints no brace of a field that is not closed', 'ตาม {{หน่วยงาน ขอรายงาน', 'ตาม หน่วยงาน ขอรายงาน'],
    ['prints no third brace', '{{{หน่วยงาน}}}', '{{รอบ}} $& $1'],
  ])('%s', (_, text, filled) => {
    expect(fillFields(text, fields)).toBe(filled);
  });
});

describe('the fields that would print dots', () => {
  it('are none in the default wording of an office that filled in its settings', () => {
    expect(missingFields(new Map(), SETTINGS)).toEqual([]);
  });

  it('are named with their sentence: a setting that is blank, a field that nobody knows', () => {
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
  it('have keys and labels of their own', () => {
    for (const column of ['key', 'label'] as const) {
      expect(new Set(DEFAULT_WORDING.map(entry => entry[column])).size).toBe(DEFAULT_WORDING.length);
    }
  });

  it('are the default where the office has none, and left out where it emptied one', () => {
    expect(wordingOf(new Map(), 'foreword.title')).toBe('คำนำ');
    expect(wordingOf(new Map([['foreword.title', '']]), 'foreword.title')).toBe('');
  });

  it.each(DEFAULT_WORDING.map(({ key }) => [key]))('%s: is in the report as the office wrote it', key => {
    const report = composeReport(input({ wording: new Map([[key, 'ถ้อยคำของหน่วยงาน {{รอบ}}']]) }));
    expect(readable(report)).toContain('ถ้อยคำของหน่วยงาน รอบ ๖ เดือน');
  });

  it('may all be empty: the form’s own words and the table are left', () => {
    const wording = new Map(DEFAULT_WORDING.map(({ key }) => [key, ''] as const));
    const text = readable(composeReport(input({ wording })));
    expect(text).toContain('บันทึกข้อความ');
    expect(text).not.toMatch(/\{\{|undefined/);
  });

  it('bring no field into the report that was typed in a setting', () => {
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
  ])('name no district and no province of the capital: %s, %s', (district, province) => {
    const text = readable(composeReport(input({ settings: { ...SETTINGS, district, province } })));
    expect(text).toContain(`${SETTINGS.officeName} เขตดุสิต กรุงเทพมหานคร`);
    expect(text).not.toMatch(/อำเภอ|จังหวัด/);
  });

  it('name a district or a province once, whether the setting says the word or not', () => {
    const settings = { ...SETTINGS, district: 'อำเภอเมือง', province: 'จังหวัด ตัวอย่าง' };
    expect(readable(composeReport(input({ settings })))).toBe(readable(composeReport(input())));
  });
});
