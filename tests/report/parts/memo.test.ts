import { describe, expect, it } from 'vitest';
import { composeReport, type ReportInput } from '../../../src/report/compose';
import type { Paragraph, Table } from '../../../src/report/content/blocks';
import { greyPng } from '../../support/picture';
import { textOf } from '../readable';
import { input, SETTINGS } from '../sample';

const CM = 1440 / 2.54;
const NOBODY = { heading: '', name: '', post: '', acting: '' };
const png = (width: number, height: number) => Buffer.from(greyPng(width, height)).toString('base64');

function memoOf(own: Partial<ReportInput> = {}) {
  const [section] = composeReport(input(own)).sections;
  if (!section) throw new Error('no memo');
  const paragraphs = section.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const table = section.blocks.find((block): block is Table => block.kind === 'table');
  const starting = (text: string) => paragraphs.find(one => textOf(one).startsWith(text));
  return { section, paragraphs, table, starting };
}

describe.each(['Sarabun', 'TH Sarabun New'])('the form’s measures, in %s', font => {
  const { section, paragraphs, starting } = memoOf({ wording: new Map([['look.font', font]]) });

  it('margins: 3 cm left, 2 right, 2.5 top, 2 bottom', () => {
    const { left, right, top, bottom } = section.margins;
    expect([left, right, top, bottom].map(length => Number((length / CM).toFixed(2)))).toEqual([3, 2, 2.5, 2]);
  });

  it('the title: bold 29 pt, centred on a line of exactly 35 pt', () => {
    const [title] = paragraphs;
    expect(title).toMatchObject({ align: 'center', spacing: { exactLine: 35 * 20 } });
    expect(title?.runs).toEqual([{ text: 'บันทึกข้อความ', bold: true, size: 29 }]);
  });

  it.each(['ส่วนราชการ', 'ที่', 'เรื่อง'])('the label %s: bold 20 pt, then a dotted line to the right margin', label => {
    const line = starting(`${label} `);
    expect(line?.runs[0]).toEqual({ text: label, bold: true, size: 20 });
    const last = line?.tabs?.[line.tabs.length - 1];
    expect(last).toMatchObject({ align: 'right', dots: true });
    expect(Math.round((last?.at ?? 0) / CM)).toBe(16);
  });

  it('the text: first lines indented by 2.5 cm, 6 pt above each part', () => {
    const texts = ['ตามประกาศ', 'บัดนี้', 'จึงเรียนมา'].map(starting);
    for (const text of texts) {
      expect(text?.indent).toEqual({ firstLine: Math.round(2.5 * CM) });
      expect(text?.spacing).toEqual({ before: 6 * 20 });
    }
    expect(starting('เรียน')?.spacing).toEqual({ before: 6 * 20 });
  });

  it('the order of its fields', () => {
    expect(paragraphs.slice(0, 5).map(one => textOf(one).split(' ')[0]?.split('→')[0])).toEqual([
      'บันทึกข้อความ',
      'ส่วนราชการ',
      'ที่',
      'เรื่อง',
      'เรียน',
    ]);
  });
});

it('cites the announced plan, and asks to note the results and to allow their publication', () => {
  const text = memoOf().paragraphs.map(textOf).join('\n');
  expect(text).toMatch(/ตามประกาศ.* เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใส.* พ\.ศ\. ๒๕๖๕ ลงวันที่ ๑๕ ตุลาคม ๒๕๖๔ /);
  expect(text).toMatch(/โปรดทราบผลการดำเนินงาน และพิจารณาอนุญาตให้เผยแพร่/);
});

it('prints dots for the day of the announcement if the settings do not have it', () => {
  const text = memoOf({ settings: { ...SETTINGS, planDate: null } })
    .paragraphs.map(textOf)
    .join('\n');
  expect(text).toContain(`ลงวันที่ ${'.'.repeat(30)} ซึ่ง`);
});

it.each([
  ['สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง โทร. ๐ ๐๐๐๐ ๐๐๐๐', 'สำนักปลัด'],
  ['กองการศึกษา ศาสนา และวัฒนธรรม อบต.ตัวอย่าง', 'กองการศึกษา ศาสนา และวัฒนธรรม'],
  ['สำนักปลัดเทศบาล ๐ ๐๐๐๐ ๐๐๐๐', 'สำนักปลัดเทศบาล'],
  ['สำนักปลัด', 'สำนักปลัด'],
])('says who collected the results, with counts: for %s', (memoUnit, unit) => {
  const text = memoOf({ settings: { ...SETTINGS, memoUnit } })
    .paragraphs.map(textOf)
    .join('\n');
  expect(text).toContain(`บัดนี้ ${unit}ได้รวบรวมผลการดำเนินงาน`);
  expect(text).toMatch(
    /๒๕ รายการ แบ่งเป็น ดำเนินการแล้ว ๑๗ รายการ .*ยังไม่ดำเนินการ ๒ รายการ และยังไม่ถึงกำหนดดำเนินการ ๒ รายการ /,
  );
});

describe('number and day', () => {
  const lines = (own: Partial<typeof SETTINGS>) =>
    memoOf({ settings: { ...SETTINGS, ...own } })
      .paragraphs.map(textOf)
      .filter(text => /^(ที่|วันที่) /.test(text));

  it('are on one line, filled in or blank for handwriting', () => {
    expect(lines({ memoNumber: '', memoDate: null })).toEqual(['ที่ →วันที่ →']);
    expect(lines({ memoDate: '2022-03-01' })[0]).toBe('ที่ ตย ๐๐๐๐๑/→วันที่ ๑ มีนาคม ๒๕๖๕→');
  });

  it('are on two lines if the number is too long for half a line', () => {
    const memoNumber = `ตย ๐๐๐๐๑/${'ว ๑๒๓๔ '.repeat(8)}`.trim();
    expect(lines({ memoNumber })).toEqual([`ที่ ${memoNumber}→`, 'วันที่ →']);
  });
});

describe('the emblem', () => {
  const emblemOf = (emblem: string) =>
    memoOf({ settings: { ...SETTINGS, emblem } }).paragraphs.flatMap(({ runs }) =>
      runs.flatMap(run => ('picture' in run ? [run.picture] : [])),
    );

  it.each([
    [300, 330, 1.36, 1.5],
    [100, 100, 1.5, 1.5],
    [1000, 100, 4, 0.4],
  ])(
    'of %i × %i keeps its proportions, at most 1.5 cm high, at the left margin and 1.5 cm from the top edge',
    (width, height, wide, high) => {
      const [picture] = emblemOf(png(width, height));
      const { left = 0, top = 0, width: w = 0, height: h = 0 } = picture ?? {};
      expect([left, top, w, h].map(length => Number((length / CM).toFixed(2)))).toEqual([3, 1.5, wide, high]);
    },
  );

  it('is left out if it cannot be read', () => {
    expect([emblemOf(''), emblemOf('x')]).toEqual([[], []]);
  });
});

describe('those who decide', () => {
  const person = (name: string) => ({ heading: `ความเห็น${name}`, name, post: `ตำแหน่ง ${name}`, acting: '' });
  const layout = (own: Partial<typeof SETTINGS>) =>
    memoOf({ settings: { ...SETTINGS, ...own } }).table?.rows.map(({ cells, unbroken }) => [
      unbroken,
      ...cells.map(({ paragraphs }) => paragraphs.map(textOf)[0] ?? ''),
    ]);

  it.each([
    [
      'two, one below the other',
      {},
      [
        [true, 'ความเห็นปลัด'],
        [true, 'คำสั่งนายก'],
      ],
    ],
    [
      'three',
      { reviewer1: person('รอง') },
      [
        [true, 'ความเห็นรอง'],
        [true, 'ความเห็นปลัด'],
        [true, 'คำสั่งนายก'],
      ],
    ],
    [
      'four',
      { reviewer1: person('ผอ'), reviewer2: person('รอง') },
      [
        [true, 'ความเห็นผอ'],
        [true, 'ความเห็นรอง'],
        [true, 'ความเห็นปลัด'],
        [true, 'คำสั่งนายก'],
      ],
    ],
    ['one who acts for the others', { chief: { ...person('ก'), name: SETTINGS.mayor.name } }, [[true, 'คำสั่งนายก']]],
  ])('are arranged by the office’s settings: %s', (_, own, rows) => {
    expect(layout(own)).toEqual(rows);
  });

  it('print dots for a missing name', () => {
    const { table, paragraphs } = memoOf({ settings: { ...SETTINGS, chief: NOBODY, reporter: NOBODY } });
    const chief = table?.rows[0]?.cells[0]?.paragraphs.map(textOf) ?? [];
    expect(chief.slice(-2)).toEqual([`(${'.'.repeat(30)})`, `ตำแหน่ง${'.'.repeat(30)}`]);
    expect(paragraphs.map(textOf).slice(-2)).toEqual(chief.slice(-2));
  });

  it('are without a reporter if the reporter is the mayor', () => {
    const { paragraphs } = memoOf({ settings: { ...SETTINGS, reporter: SETTINGS.mayor } });
    expect(textOf(paragraphs[paragraphs.length - 1] as Paragraph)).toMatch(/^จึงเรียนมา/);
  });
});
