import { describe, expect, it } from 'vitest';
import type { Block, Report, Table } from '../../src/report/blocks';
import { composeReport } from '../../src/report/compose';
import { readable, textOf } from './readable';
import { input, measure, office, SETTINGS } from './sample';

const blocksOf = (report: Report): Block[] => report.sections.flatMap(({ blocks }) => blocks);
const tablesOf = (report: Report): Table[] => blocksOf(report).filter(block => block.kind === 'table');
/** The table with the form's six columns, without its heading. */
const measureRows = (report: Report) =>
  tablesOf(report)
    .find(({ columns }) => columns.length === 6)
    ?.rows.slice(1) ?? [];
const cellTexts = (report: Report, column: number) =>
  measureRows(report).map(({ cells }) => {
    const cell = cells[column];
    return cell?.merge === 'next' ? '↑' : (cell?.paragraphs ?? []).map(textOf);
  });

it('is this, for an office of 25 measures', async () => {
  await expect(readable(composeReport(input()))).toMatchFileSnapshot('../golden/report-6-months.txt');
});

describe.each([
  [6, 'รอบ ๖ เดือน', 'รอบ ๑๒ เดือน', '๑ ตุลาคม ๒๕๖๔ ถึง ๓๑ มีนาคม ๒๕๖๕'],
  [12, 'รอบ ๑๒ เดือน', 'รอบ ๖ เดือน', '๑ ตุลาคม ๒๕๖๔ ถึง ๓๐ กันยายน ๒๕๖๕'],
] as const)('the round of %i months', (round, own, other, dates) => {
  const report = composeReport(input({ round }));

  it('is named with its year in title, file name and every section, and the other round nowhere', () => {
    const parts = [
      report.title,
      report.fileName,
      ...report.sections.map(one => readable({ ...report, sections: [one] })),
    ];
    expect(parts.filter(part => !part.includes(own) || !part.includes('๒๕๖๕'))).toEqual([]);
    expect(readable(report)).not.toContain(other);
  });

  it('comes with its dates', () => {
    expect(readable(report)).toContain(dates);
  });
});

describe('the table', () => {
  it('merges a group over its methods, and a unit or period over the rows that inherit it', () => {
    const inherits = { unit: true, period: true };
    const report = composeReport(
      input({ measures: [measure(), measure({ inherits }), measure({ inherits: { unit: false, period: true } })] }),
    );
    expect(measureRows(report).map(({ cells }) => cells.map(({ merge }) => merge ?? '-'))).toEqual([
      ['first', '-', 'first', 'first', '-', '-'],
      ['next', '-', 'next', 'next', '-', '-'],
      ['next', '-', '-', 'next', '-', '-'],
    ]);
  });

  it('never merges over the end of a group', () => {
    const next = measure({ group: '๒. การใช้งบประมาณ', inherits: { unit: true, period: true } });
    const report = composeReport(input({ measures: [measure(), next] }));
    expect(cellTexts(report, 0)).toEqual([['๑. การปฏิบัติหน้าที่'], ['๒. การใช้งบประมาณ']]);
    expect(cellTexts(report, 2)).toEqual([['สำนักปลัด'], ['สำนักปลัด']]);
  });

  it('merges a group that goes on, and names it again where staff did', () => {
    const group = '๑. การปฏิบัติหน้าที่';
    const report = composeReport(
      input({ measures: [measure({ group, groupText: group }), measure(), measure({ groupText: `${group} (ต่อ)` })] }),
    );
    expect(cellTexts(report, 0)).toEqual([[group], '↑', [`${group} (ต่อ)`]]);
  });

  it.each([
    ['a line break begins a paragraph', '- หนึ่ง\n- สอง', ['- หนึ่ง', '- สอง']],
    ['so do those of other programs', 'ก\r\nข\rค\u2028ง', ['ก', 'ข', 'ค', 'ง']],
    ['blank lines and spaces at the ends go', '\n  ก  \n\n ข\n', ['ก', 'ข']],
    ['spaces within and digits stay as typed', 'ปี 2565  และ ๒๕๖๖', ['ปี 2565  และ ๒๕๖๖']],
    ['what looks like a field is plain text', '{{รอบ}} {{x}}', ['{{รอบ}} {{x}}']],
    ['an empty cell has no paragraph', '', []],
  ])('of a cell with lines: %s', (_, result, paragraphs) => {
    expect(cellTexts(composeReport(input({ measures: [measure({ result })] })), 4)).toEqual([paragraphs]);
  });

  it('lets its rows break over pages, but not its heading', () => {
    const table = tablesOf(composeReport(input())).find(({ columns }) => columns.length === 6);
    expect(table?.headingRows).toBe(1);
    expect(table?.rows.map(({ unbroken }) => unbroken)).toEqual([true, ...office().map(() => false)]);
  });
});

describe('the counts', () => {
  const measures = [
    measure({}, 'done'),
    measure({}, 'inProgress'),
    measure({ group: '๒. การใช้งบประมาณ', indicator: 2 }, 'done'),
    measure({ group: '๑. การปฏิบัติหน้าที่ (ต่อ)' }, 'cancelled'),
  ];
  const text = readable(composeReport(input({ measures })));

  it('are of the rows: indicators once each, however often they are named', () => {
    expect(text).toContain('รวมทั้งสิ้น ๒ มาตรการ ๔ รายการ ดำเนินการแล้ว ๒ รายการ อยู่ระหว่างดำเนินการ ๑ รายการ ยกเลิก ๑ รายการ');
  });

  it('are given by indicator and in all', () => {
    expect(text).toContain('| ๑. การปฏิบัติหน้าที่ | ๓ | ๑ | ๑ | - | - | ๑ |');
    expect(text).toContain('| ๒. การใช้งบประมาณ | ๑ | ๑ | - | - | - | - |');
    expect(text).toContain('| รวม | ๔ | ๒ | ๑ | - | - | ๑ |');
  });
});

describe('signatures', () => {
  it('print dots for a name or post that is missing, and the line of somebody acting', () => {
    const chief = { heading: '', name: ' ', post: '', acting: 'รักษาราชการแทน ปลัดองค์การบริหารส่วนตำบล' };
    const text = readable(composeReport(input({ settings: { ...SETTINGS, chief } })));
    expect(text).toMatch(/\(\.{30}\) ¶ ตำแหน่ง\.{30} ¶ รักษาราชการแทน ปลัดองค์การบริหารส่วนตำบล \|/);
  });

  it('stand in one pair of brackets, whether the office typed them or not', () => {
    const certifier = { ...SETTINGS.certifier, name: '(นางสาวชื่อ สกุล)' };
    const text = readable(composeReport(input({ settings: { ...SETTINGS, certifier } })));
    expect(text).toContain('center: (นางสาวชื่อ สกุล)\n');
  });

  it('keep together with the lines above them', () => {
    const blocks = blocksOf(composeReport(input()));
    const fromCertification = blocks.slice(
      blocks.findIndex(one => one.kind === 'paragraph' && textOf(one).startsWith('ขอรับรอง')),
    );
    expect(fromCertification.map(one => 'keepNext' in one && one.keepNext)).toEqual([true, true, true, false]);
    const above = blocks[blocks.indexOf(fromCertification[0] as Block) - 1];
    const cells = above?.kind === 'table' ? (above.rows[above.rows.length - 1]?.cells ?? []) : [];
    expect(cells.flatMap(({ paragraphs }) => paragraphs.map(({ keepNext }) => keepNext))).toEqual(
      cells.map(() => true),
    );
  });
});

describe('page numbers and marks', () => {
  const tops = (report: Report) =>
    report.sections.map(({ header, firstHeader }) => [firstHeader, header].map(all => all?.map(textOf).join(' / ')));

  it('number the table from its first page, the memo from its second, cover and foreword never', () => {
    expect(tops(composeReport(input()))).toEqual([
      ['', '- # -'],
      [undefined, ''],
      [undefined, '- # -'],
    ]);
  });

  it('mark every page of a draft, whatever the wording', () => {
    const wording = new Map([['draft.mark', '']]);
    expect(tops(composeReport(input({ draft: true, wording })))).toEqual([
      ['ฉบับร่าง', 'ฉบับร่าง / - # -'],
      [undefined, 'ฉบับร่าง'],
      [undefined, 'ฉบับร่าง / - # -'],
    ]);
  });
});

describe('the file name', () => {
  it.each([
    ['is free of what file systems refuse', 'อบต. ก/ข\\ค:ง*"<>|?\nจ.', /อบต\. ก ข ค ง จ$/],
    ['fits them with an ending, however long the office’s name', 'ก'.repeat(300), /ก$/],
    ['is never cut within a character', `${'ก'.repeat(21)}${'\u{1F600}'.repeat(40)}`, /\u{1F600}$/u],
  ])('%s', (_, officeName, expected) => {
    const { fileName } = composeReport(input({ settings: { ...SETTINGS, officeName }, draft: true }));
    expect(fileName).toMatch(expected);
    expect(Buffer.byteLength(`${fileName}.docx`)).toBeLessThanOrEqual(255);
    expect(fileName).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]/u);
  });
});
