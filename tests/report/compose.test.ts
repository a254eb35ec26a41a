import { describe, expect, it } from 'vitest';
import { officeOf } from '../../src/office/kinds/kinds';
import { composeReport } from '../../src/report/compose';
import type { Report } from '../../src/report/content/blocks';
import { blocksOf, tablesOf } from './find';
import { readable, textOf } from './readable';
import { input, measure, SETTINGS } from './sample';

/** The table with the form's six columns, without its row of headings. */
const measureRows = (report: Report) =>
  tablesOf(report)
    .find(({ columns }) => columns.length === 6)
    ?.rows.slice(1) ?? [];
const cellTexts = (report: Report, column: number) =>
  measureRows(report).map(({ cells }) => {
    const cell = cells[column];
    return cell?.merge === 'next' ? '↑' : (cell?.paragraphs ?? []).map(textOf);
  });

it('the report of an office with 25 measures matches the golden file', async () => {
  await expect(readable(composeReport(input()))).toMatchFileSnapshot('../golden/report-6-months.txt');
});

describe.each([
  [6, 'รอบ ๖ เดือน', 'รอบ ๑๒ เดือน', '๑ ตุลาคม ๒๕๖๔ ถึง ๓๑ มีนาคม ๒๕๖๕'],
  [12, 'รอบ ๑๒ เดือน', 'รอบ ๖ เดือน', '๑ ตุลาคม ๒๕๖๔ ถึง ๓๐ กันยายน ๒๕๖๕'],
] as const)('the round of %i months', (round, own, other, dates) => {
  const report = composeReport(input({ round }));

  it('names the round with its year in the title, the file name and every section, and the other round nowhere', () => {
    const parts = [
      report.title,
      report.fileName,
      ...report.sections.map(one => readable({ ...report, sections: [one] })),
    ];
    expect(parts.filter(part => !part.includes(own) || !part.includes('๒๕๖๕'))).toEqual([]);
    expect(readable(report)).not.toContain(other);
  });

  it('has the round’s dates', () => {
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

  it('never merges across the end of a group', () => {
    const next = measure({ group: '๒. การใช้งบประมาณ', inherits: { unit: true, period: true } });
    const report = composeReport(input({ measures: [measure(), next] }));
    expect(cellTexts(report, 0)).toEqual([['๑. การปฏิบัติหน้าที่'], ['๒. การใช้งบประมาณ']]);
    expect(cellTexts(report, 2)).toEqual([['สำนักปลัด'], ['สำนักปลัด']]);
  });

  it('merges a continued group, and names it again if staff did', () => {
    const group = '๑. การปฏิบัติหน้าที่';
    const report = composeReport(
      input({ measures: [measure({ group, groupText: group }), measure(), measure({ groupText: `${group} (ต่อ)` })] }),
    );
    expect(cellTexts(report, 0)).toEqual([[group], '↑', [`${group} (ต่อ)`]]);
  });

  it.each([
    ['a line break begins a paragraph', '- หนึ่ง\n- สอง', ['- หนึ่ง', '- สอง']],
    ['line breaks of other programs do too', 'ก\r\nข\rค\u2028ง', ['ก', 'ข', 'ค', 'ง']],
    ['blank lines and spaces at the ends are dropped', '\n  ก  \n\n ข\n', ['ก', 'ข']],
    [
      'spaces within stay as typed, digits are Thai',
      'ปี 2565  และ ๒๕๖๖ https://a.go.th/1',
      ['ปี ๒๕๖๕  และ ๒๕๖๖ https://a.go.th/1'],
    ],
    ['what looks like a field is plain text', '{{รอบ}} {{x}}', ['{{รอบ}} {{x}}']],
    ['an empty cell has no paragraph', '', []],
  ])('in a cell: %s', (_, result, paragraphs) => {
    expect(cellTexts(composeReport(input({ measures: [measure({ result })] })), 4)).toEqual([paragraphs]);
  });

  it('prints text that looks like a field as typed, in every column', () => {
    const typed = '{{รอบ}} {{ไม่มี}}';
    const texts = {
      group: typed,
      method: typed,
      unitText: typed,
      periodText: typed,
      suggestion: typed,
      evidence: typed,
    };
    const text = readable(composeReport(input({ measures: [measure({ ...texts, result: typed }, 'inProgress')] })));
    // The six columns of the table, the group in the summary, and the evidence.
    expect(text.split(typed)).toHaveLength(8 + 1);
  });

  it('merges a suggestion with blank ones below it in its group, but does not merge blanks without one above', () => {
    const other = { group: '๒. การใช้งบประมาณ' };
    const texts = ['', 'ควรทำต่อ', '', ' ', 'ควรหยุด'];
    const measures = [...texts.map(suggestion => measure({ suggestion })), measure(other), measure(other)];
    // An empty paragraph keeps its row with the next.
    const [blank, last] = [[''], []];
    const shown = cellTexts(composeReport(input({ measures })), 5);
    expect(shown).toEqual([blank, ['ควรทำต่อ'], '↑', '↑', ['ควรหยุด'], blank, last]);
  });
});

describe('signatures', () => {
  it('print dots for a missing name or post, and the line of a person acting', () => {
    const chief = { heading: '', name: ' ', post: '', acting: 'รักษาราชการแทน ปลัดองค์การบริหารส่วนตำบล' };
    const text = readable(composeReport(input({ settings: { ...SETTINGS, chief } })));
    expect(text).toMatch(/\(\.{30}\) ¶ ตำแหน่ง\.{30} ¶ รักษาราชการแทน ปลัดองค์การบริหารส่วนตำบล \|/);
  });

  it('have one pair of brackets, whether or not the office typed them', () => {
    const certifier = { ...SETTINGS.certifier, name: '(นางสาวชื่อ สกุล)' };
    const text = readable(composeReport(input({ settings: { ...SETTINGS, certifier } })));
    expect(text).toContain('center: (นางสาวชื่อ สกุล)\n');
  });

  it.each([
    ['list of evidence', {}],
    ['table by unit', { evidence: 'ไม่ใส่' }],
    ['summary', { evidence: 'ไม่ใส่', units: 'ไม่ใส่' }],
    ['table of measures', { evidence: 'ไม่ใส่', units: 'ไม่ใส่', summary: 'ไม่ใส่' }],
  ])('are kept together with the lines above them: %s', (_, without) => {
    const wording = new Map(Object.entries(without).map(([part, no]) => [`part.${part}`, no]));
    const blocks = blocksOf(composeReport(input({ wording })));
    const at = blocks.findIndex(one => one.kind === 'paragraph' && textOf(one).startsWith('ขอรับรอง'));
    expect(blocks.slice(at).map(one => 'keepNext' in one && one.keepNext)).toEqual([true, true, true, false]);
    const above = blocks[at - 1];
    const last = above?.kind === 'table' ? (above.rows[above.rows.length - 1]?.cells ?? []) : [];
    const lines = above?.kind === 'table' ? last.flatMap(({ paragraphs }) => paragraphs) : [above];
    expect(lines.length).toBeGreaterThanOrEqual(Math.max(1, last.length));
    expect(lines.every(line => line?.kind === 'paragraph' && line.keepNext)).toBe(true);
  });
});

describe('page numbers and marks', () => {
  const tops = (report: Report) =>
    report.sections.map(({ header, firstHeader }) => [firstHeader, header].map(all => all?.map(textOf).join(' / ')));

  it('number the table from its first page and the memo from its second, but not the cover and foreword', () => {
    expect(tops(composeReport(input()))).toEqual([
      ['', '- # -'],
      [undefined, ''],
      [undefined, '- # -'],
    ]);
  });

  it('mark every page of a draft, even if the wording has no mark', () => {
    const wording = new Map([['draft.mark', '']]);
    expect(tops(composeReport(input({ draft: true, wording })))).toEqual([
      ['ฉบับร่าง', 'ฉบับร่าง / - # -'],
      [undefined, 'ฉบับร่าง'],
      [undefined, 'ฉบับร่าง / - # -'],
    ]);
  });
});

describe('the file name', () => {
  const named = ({
    officeName = SETTINGS.officeName,
    ...own
  }: NonNullable<Parameters<typeof input>[0]> & { readonly officeName?: string }) => {
    const { kind } = officeOf(officeName);
    return composeReport(input({ ...own, settings: { ...SETTINGS, officeName, kind } })).fileName;
  };

  it('contains office, year, round, edition, day and time', () => {
    expect(named({})).toBe('รายงานมาตรการ อบต.ตัวอย่าง ปี ๒๕๖๕ รอบ ๖ เดือน ฉบับเสนอผู้บริหาร ๓๐ มี.ค. ๖๕ ๑๔.๓๐ น.');
    expect(named({ round: 12, edition: 'public', draft: true, time: '09:05', officeName: 'เทศบาลตำบลตัวอย่าง' })).toBe(
      'รายงานมาตรการ ทต.ตัวอย่าง ปี ๒๕๖๕ รอบ ๑๒ เดือน ฉบับร่างเผยแพร่ ๓๐ มี.ค. ๖๕ ๐๙.๐๕ น.',
    );
  });

  it.each(['อบต.หนองตัวอย่าง', 'อบจ.พระนครศรีอยุธยา', 'ก'.repeat(60), 'ก'.repeat(300)])(
    'has the office in the same words for all reports: %s',
    officeName => {
      const offices = ([6, 12] as const).flatMap(round =>
        (['executive', 'public'] as const).flatMap(edition =>
          [true, false].map(draft => named({ officeName, round, edition, draft }).split(/ (?:ปี )?(?:2565|๒๕๖๕)/)[0]),
        ),
      );
      expect(new Set(offices).size).toBe(1);
    },
  );

  it.each([
    ['has no characters that file systems refuse', 'อบต. ก/ข\\ค:ง*"<>|?\nจ.', / อบต\.ก ข ค ง จ\. ปี ๒๕๖๕ /],
    ['cuts only the office’s name', 'ก'.repeat(300), /^ก+ 2565 .* 14\.30 น\.$/],
    ['is never cut inside a character', `ก${'\u{1F600}'.repeat(40)}`, /\u{1F600} 2565/u],
    ['has fewer words if the office’s name is long', 'อบต.หนองตัวอย่าง', /^อบต\.หนองตัวอย่าง ปี ๒๕๖๕ รอบ ๑๒ เดือน ฉบับ/],
    [
      'has the fewest words if it is longer',
      'องค์การบริหารส่วนจังหวัดพระนครศรีอยุธยาตัวอย่างยาว',
      /^อบจ\.พระนครศรีอยุธยาตัวอย่างยาว 2565 12 เดือน เสนอผู้บริหาร 30 มี\.ค\. 65 14\.30 น\.$/,
    ],
    [
      'keeps whole words of a very long name',
      'โรงเรียนบ้านหนองใหญ่ (ประชารัฐบำรุง) สังกัดสำนักงานเขตพื้นที่การศึกษาประถมศึกษา',
      /^รร\.บ้านหนองใหญ่ \(ประชารัฐบำรุง\) 2565 12 เดือน/,
    ],
    ['is complete without an office', ' ', /^รายงานมาตรการ ปี/],
  ])('%s', (_, officeName, expected) => {
    const fileName = named({ officeName, round: 12 });
    expect(fileName).toMatch(expected);
    expect(Buffer.byteLength(`${fileName} (2).docx`)).toBeLessThanOrEqual(255);
    expect(fileName).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]/u);
  });
});
