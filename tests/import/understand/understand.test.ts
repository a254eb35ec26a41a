import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/import/source';
import { understand } from '../../../src/import/understand/understand';
import type { UnderstandOptions, Understood } from '../../../src/import/understand/understood';
import { HEADINGS, STAFF_COLUMNS_BY_ROUND, type StaffColumn } from '../../../src/register/columns';
import { STATE_LABELS } from '../../../src/register/states';
import { sourceOf } from './source-of';

const OPTIONS: UnderstandOptions = { fiscalYear: 2567, today: '2024-04-01' };
const SIX = [HEADINGS.group, HEADINGS.method, HEADINGS.unit, HEADINGS.period, HEADINGS.result, HEADINGS.suggestion];

function understoodOf(source: Source, options: Partial<UnderstandOptions> = {}): Understood {
  const found = understand(source, { ...OPTIONS, ...options });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found;
}

function problemOf(source: Source, options: Partial<UnderstandOptions> = {}) {
  const found = understand(source, { ...OPTIONS, ...options });
  return 'problems' in found ? found.problems[0] : null;
}

const column = ({ rows, columns }: Understood, key: StaffColumn) =>
  rows.map(({ cells }) => cells[columns.indexOf(key)]);
const extra = ({ rows, columns, extraHeadings }: Understood, heading: string) =>
  rows.map(({ cells }) => cells[columns.length + extraHeadings.indexOf(heading)]);
const uses = ({ tables }: Understood) => tables.flatMap(table => table.headings.map(heading => heading.column));

describe('columns', () => {
  it('need only the method; the others are added, and what to fill in is said', () => {
    const found = understoodOf(
      sourceOf([
        ['กิจกรรม', 'งบประมาณ', 'ผู้รับผิดชอบ'],
        ['จัดทำคู่มือ', '๕๐๐', 'กองคลัง'],
      ]),
    );
    expect(found).toMatchObject({ added: ['group', 'period', 'result'], extraHeadings: ['งบประมาณ'] });
    expect(column(found, 'method')).toEqual(['จัดทำคู่มือ']);
    expect(extra(found, 'งบประมาณ')).toEqual(['๕๐๐']);
  });

  it('may be two that say only what is to be done', () => {
    const found = understoodOf(
      sourceOf([
        ['มาตรการ', 'วิธีการดำเนินการ'],
        ['การเปิดเผยข้อมูล', 'จัดอบรม'],
      ]),
    );
    expect(uses(found)).toEqual(['group', 'method']);
  });

  it('whose headings nobody knows are read as a person says, who is told what stands there', () => {
    const strange = sourceOf([
      ['แผนของเรา ปี ๒๕๖๗', '', ''],
      ['ตามนี้', 'คนทำ', 'ช่วง'],
      ['จัดอบรมบุคลากร', 'กองคลัง', 'ม.ค. ๖๗'],
    ]);
    expect(problemOf(strange)).toMatchObject({ code: 'notUnderstood', headings: ['ตามนี้', 'คนทำ', 'ช่วง'] });
    const cars = [
      ['ทะเบียนรถ', 'สี'],
      ['กก ๑', 'ขาว'],
    ];
    const numbers = [
      ['เดือน', 'จำนวน'],
      ['ม.ค.', '๓'],
    ];
    expect(problemOf(sourceOf(cars, numbers))).toEqual({
      code: 'notUnderstood',
      sheet: '',
      headings: ['ทะเบียนรถ', 'สี', 'เดือน', 'จำนวน'],
      tables: 2,
    });
    const found = understoodOf(strange, {
      map: [
        { heading: 'ตามนี้', column: 'method' },
        { heading: 'คนทำ', column: 'unit' },
      ],
    });
    expect(uses(found)).toEqual(['method', 'unit', null]);
    expect(column(found, 'method')).toEqual(['จัดอบรมบุคลากร']);
    expect(problemOf(strange, { map: [{ heading: 'ที่ไหน', column: 'unit' }] })).toMatchObject({
      code: 'mapUnknown',
      headings: ['ตามนี้', 'คนทำ', 'ช่วง'],
    });
  });

  it('what is the method depends on what stands beside it', () => {
    const method = (...headings: string[]) =>
      uses(
        understoodOf(
          sourceOf([
            [...headings, 'ผู้รับผิดชอบ'],
            [...headings.map(() => 'ก'), 'กองคลัง'],
          ]),
        ),
      );
    expect(method('โครงการ/กิจกรรม')).toEqual(['method', 'unit']);
    expect(method('โครงการ/กิจกรรม', 'รายละเอียดของกิจกรรม')).toEqual(['group', 'method', 'unit']);
    expect(method('มาตรการ', 'กิจกรรม')).toEqual(['group', 'method', 'unit']);
    expect(method('ประเด็น', 'มาตรการ')).toEqual(['group', 'method', 'unit']);
    expect(method('ข้อเสนอแนะ', 'แนวทางการแก้ไข')).toEqual(['group', 'method', 'unit']);
    expect(method('กิจกรรม', 'ตัวชี้วัด')).toEqual(['method', null, 'unit']);
  });

  it('an organization is the unit before a person, and a helper is none', () => {
    const found = understoodOf(
      sourceOf([
        ['กิจกรรม', 'ผู้รับผิดชอบ', 'หน่วยงานที่รับผิดชอบ', 'หน่วยงานสนับสนุน'],
        ['ก', 'นายสมชาย', 'กองคลัง', 'กองช่าง'],
      ]),
    );
    expect(column(found, 'unit')).toEqual(['กองคลัง']);
    expect(found.extraHeadings).toEqual(['ผู้รับผิดชอบเดิม', 'หน่วยงานสนับสนุน']);
  });

  it('a hope, a score or money is no result', () => {
    for (const heading of ['ผลที่คาดว่าจะได้รับ', 'ผลการประเมิน', 'ผลการใช้จ่ายงบประมาณ']) {
      expect(
        uses(
          understoodOf(
            sourceOf([
              ['กิจกรรม', 'ผู้รับผิดชอบ', heading],
              ['ก', 'ข', 'ค'],
            ]),
          ),
        ),
      ).toEqual(['method', 'unit', null]);
    }
  });

  it('a column without heading that holds something is kept and told', () => {
    const found = understoodOf(
      sourceOf([
        ['กิจกรรม', '', 'ผู้รับผิดชอบ'],
        ['ก', 'ด่วน', 'กองคลัง'],
      ]),
    );
    expect(found.doubts).toEqual([{ kind: 'noHeading', where: { table: 1, row: 1, column: 2 }, first: 'ด่วน' }]);
    expect(found.rows[0]?.cells).toContain('ด่วน');
  });

  it('are as a person says', () => {
    const source = sourceOf([
      ['กิจกรรม', 'เรื่อง', 'ผู้รับผิดชอบ', 'รายละเอียด'],
      ['ก', 'ข', 'ค', 'ง'],
    ]);
    const map = [
      { heading: 'เรื่อง', column: 'method' },
      { heading: 'กิจกรรม', column: null },
    ] as const;
    expect(uses(understoodOf(source, { map }))).toEqual([null, 'method', 'unit', 'group']);
    expect(problemOf(source, { map: [{ heading: 'ไม่มี', column: 'unit' }] })).toMatchObject({
      code: 'mapUnknown',
      heading: 'ไม่มี',
    });
  });

  it('with the same heading twice are a question', () => {
    const source = sourceOf([
      ['กิจกรรม', 'ผู้รับผิดชอบ', 'ผู้รับผิดชอบ'],
      ['ก', 'ข', 'ค'],
    ]);
    expect(problemOf(source)).toMatchObject({ code: 'headingDoubled', cells: ['B1', 'C1'] });
  });
});

describe('a link', () => {
  it('keeps its address behind its text, because that is the evidence', () => {
    const { aside, tables } = sourceOf([
      ['วิธีการดำเนินการ', 'ผลการดำเนินงาน', 'หลักฐาน'],
      ['จัดทำคู่มือ', 'มีคู่มือแล้ว', 'ดูที่นี่ และภาพถ่าย'],
    ]);
    const links = [{ row: 1, column: 2, text: 'ดูที่นี่', address: 'https://office.example/1' }];
    const found = understoodOf({ aside, tables: tables.map(table => ({ ...table, links })) });
    expect(column(found, 'evidence')).toEqual(['ดูที่นี่ https://office.example/1 และภาพถ่าย']);
  });

  it('of the same text in one cell keeps its own address, and adds none to a unit', () => {
    const { aside, tables } = sourceOf([
      ['วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'หลักฐาน'],
      ['จัดทำคู่มือ', 'กองคลัง', 'ดูที่นี่ และ ดูที่นี่'],
    ]);
    const links = [
      { row: 1, column: 1, text: 'กองคลัง', address: 'https://office.example/unit' },
      { row: 1, column: 2, text: 'ดูที่นี่', address: 'https://office.example/1' },
      { row: 1, column: 2, text: 'ดูที่นี่', address: 'https://office.example/2' },
    ];
    const found = understoodOf({ aside, tables: tables.map(table => ({ ...table, links })) });
    expect(column(found, 'unit')).toEqual(['กองคลัง']);
    expect(column(found, 'evidence')).toEqual(['ดูที่นี่ https://office.example/1 และ ดูที่นี่ https://office.example/2']);
  });

  it('two headings that are chosen for one column are refused: the second would be lost', () => {
    const paper = sourceOf([
      ['กิจกรรม', 'สรุปผลงาน ก', 'สรุปผลงาน ข'],
      ['จัดทำคู่มือ', 'มีแล้ว', 'ส่งแล้ว'],
    ]);
    const map = [
      { heading: 'สรุปผลงาน ก', column: 'result' },
      { heading: 'สรุปผลงาน ข', column: 'result' },
    ] as const;
    expect(problemOf(paper, { map })).toMatchObject({ code: 'headingDoubled', cells: ['B1', 'C1'] });
  });
});

describe('a table that is none of measures', () => {
  it.each([
    [
      'prose',
      [
        ['บันทึก', 'ลงวันที่'],
        ['ก', 'ข'],
      ],
      'notUnderstood',
    ],
    [
      'without what is done',
      [
        ['ผู้รับผิดชอบ', 'ระยะเวลา', 'งบประมาณ'],
        ['ก', 'ข', 'ค'],
      ],
      'notUnderstood',
    ],
    ['empty', [[]], 'notUnderstood'],
  ])('%s', (_, cells, code) => {
    expect(problemOf(sourceOf(cells))).toMatchObject({ code });
  });

  it('is left out beside one of measures, and told', () => {
    const found = understoodOf(
      sourceOf(
        [
          ['ชื่อ', 'เบอร์'],
          ['ก', '๑'],
        ],
        [SIX, ['ก', 'ข', 'ค', 'ไตรมาส ๑', 'จ', '']],
      ),
    );
    expect(found.counts.items).toBe(1);
    expect(found.leftOut).toEqual([{ kind: 'otherTable', where: { table: 1, row: null, column: null }, text: 'ชื่อ' }]);
  });
});

describe('several methods in a cell', () => {
  const several = (result: string) =>
    understoodOf(sourceOf([SIX, ['๑. ก', '๑. จัดทำคู่มือ\n๒. เผยแพร่คู่มือ', 'กองคลัง', 'ไตรมาส ๑', result, '']]));

  it('become rows; one unit and period hold for all', () => {
    const found = several('๑. จัดทำแล้ว\n๒. เผยแพร่แล้ว');
    expect(column(found, 'group')).toEqual(['๑. ก', '']);
    expect(column(found, 'unit')).toEqual(['กองคลัง', '']);
    expect(column(found, 'result')).toEqual(['๑. จัดทำแล้ว', '๒. เผยแพร่แล้ว']);
    expect(found).toMatchObject({ counts: { items: 2, groups: 1 }, doubts: [], oneToOne: false });
  });

  it('a result that could not be divided is told, and of no method is said that it is done', () => {
    const found = several('ดำเนินการแล้วเสร็จ');
    expect(found.doubts).toMatchObject([
      { kind: 'undivided', column: HEADINGS.result, methods: 2, parts: 1, where: { row: 2, column: 5 } },
    ]);
    expect(column(found, 'result')).toEqual(['ดำเนินการแล้วเสร็จ', '']);
    expect(column(found, 'chosenState')).toEqual([STATE_LABELS.inProgress, '']);
    expect(column(several('ยังไม่ได้ดำเนินการ'), 'chosenState')).toEqual(['', '']);
  });
});

describe('merged cells', () => {
  const cells = [
    SIX,
    ['๑. ก', 'จัดทำ', 'กองคลัง', 'ไตรมาส ๑', 'ทำแล้วทั้งสอง', ''],
    ['', 'เผยแพร่', '', '', '', ''],
    ['๒. ข', 'อบรม', '', 'ไตรมาส ๒', '', ''],
  ];
  const merges = [
    { row: 1, column: 0, rows: 2, columns: 1 },
    { row: 1, column: 2, rows: 3, columns: 1 },
    { row: 1, column: 4, rows: 2, columns: 1 },
  ];
  const found = understoodOf(sourceOf({ cells, merges }));

  it('hold for all rows that they cover, results too', () => {
    expect(column(found, 'result')).toEqual(['ทำแล้วทั้งสอง', 'ทำแล้วทั้งสอง', '']);
  });

  it('are written out where a blank cell would not mean the one above', () => {
    expect(column(found, 'group')).toEqual(['๑. ก', '', '๒. ข']);
    expect(column(found, 'unit')).toEqual(['กองคลัง', '', 'กองคลัง']);
  });

  it('with a number stand once, because it would be added up twice', () => {
    const budget = understoodOf(
      sourceOf({
        cells: [
          ['กิจกรรม', 'ผู้รับผิดชอบ', 'งบประมาณ'],
          ['ก', 'ข', '๕,๐๐๐'],
          ['ค', 'ง', ''],
        ],
        merges: [{ row: 1, column: 2, rows: 2, columns: 1 }],
      }),
    );
    expect(extra(budget, 'งบประมาณ')).toEqual(['๕,๐๐๐', '']);
  });
});

describe('rows that are no measures', () => {
  it('are left out, with their places', () => {
    const found = understoodOf(
      sourceOf([
        ['แผนปฏิบัติการ', '', '', '', '', ''],
        SIX,
        ['๑. ก', 'ข', 'กองคลัง', 'ไตรมาส ๑', 'ทำแล้ว', ''],
        ['- ๒ -', '', '', '', '', ''],
        SIX,
        ['๑. ก (ต่อ)', 'ค', 'กองช่าง', 'ไตรมาส ๒', '', ''],
        ['รวมด้านที่ ๑', '', '', '', '', ''],
        ['หมายเหตุ: ข้อมูล ณ วันที่ ๓๑ มีนาคม', '', '', '', '', ''],
        ['(ลงชื่อ)................', '', '', '', '', ''],
        ['(นางใจดี มีสุข)', '', '', '', '', ''],
      ]),
    );
    expect(column(found, 'method')).toEqual(['ข', 'ค']);
    expect(found.counts).toEqual({ items: 2, groups: 1 });
    expect(found.leftOut.map(({ kind, where }) => [kind, where.row])).toEqual([
      ['title', 1],
      ['pageNumber', 4],
      ['headings', 5],
      ['total', 7],
      ['note', 8],
      ['signature', 9],
      ['signature', 10],
    ]);
  });

  it('a title across the table is the group of the rows below, unless they have groups of their own', () => {
    const cells = [
      ['ที่', 'กิจกรรม', 'ผู้รับผิดชอบ'],
      ['ด้านที่ ๑ บุคลากร', '', ''],
      ['๑', 'อบรม', 'ฝ่ายบุคคล'],
      ['๒', 'ประชุม', 'ฝ่ายบุคคล'],
    ];
    expect(column(understoodOf(sourceOf(cells)), 'group')).toEqual(['ด้านที่ ๑ บุคลากร', '']);
    const own = understoodOf(
      sourceOf({
        cells: [SIX, ['ส่วนที่ ๑', '', '', '', '', ''], ['๑. ก', 'ข', 'ค', 'ง', '', '']],
        merges: [{ row: 1, column: 0, rows: 1, columns: 6 }],
      }),
    );
    expect(column(own, 'group')).toEqual(['๑. ก']);
    expect(own.leftOut).toMatchObject([{ kind: 'part', text: 'ส่วนที่ ๑' }]);
  });

  it('a row with a result and no method is kept and told', () => {
    const found = understoodOf(sourceOf([SIX, ['ก', 'ข', 'ค', 'ไตรมาส ๑', 'ง', ''], ['', '', '', '', 'เพิ่มเติม', '']]));
    expect(column(found, 'result')).toEqual(['ง', 'เพิ่มเติม']);
    expect(found.doubts).toMatchObject([{ kind: 'noMethod', where: { row: 3 }, text: 'เพิ่มเติม' }]);
  });
});

describe('marks under months, quarters and years', () => {
  const written = (labels: readonly string[], marks: readonly string[], upper: readonly string[] = []) => {
    const upperRow = upper.length > 0 ? [['', '', ...upper, '']] : [];
    const found = understoodOf(
      sourceOf([...upperRow, ['โครงการ', 'กิจกรรม', ...labels, 'ผู้รับผิดชอบ'], ['ก', 'ข', ...marks, 'ค']]),
    );
    const headingOf = (label: string) => found.extraHeadings.find(heading => heading.includes(label)) ?? '';
    expect(labels.flatMap(label => extra(found, headingOf(label)))).toEqual(marks);
    return column(found, 'period')[0];
  };

  it.each<[readonly string[], readonly string[], string]>([
    [['ไตรมาส 1', 'ไตรมาส 2', 'ไตรมาส 3', 'ไตรมาส 4'], ['', '✓', '✓', ''], 'ไตรมาส 2 - 3'],
    [['ไตรมาสที่ ๑', 'ไตรมาสที่ ๒', 'ไตรมาสที่ ๓'], ['/', '', '/'], 'ไตรมาส ๑, ไตรมาส ๓'],
    [['ต.ค.', 'พ.ย.', 'ธ.ค.', 'ม.ค.'], ['', '←', '', '→'], 'พ.ย. - ม.ค.'],
    [['ต.ค.', 'พ.ย.', 'ธ.ค.', 'ม.ค.'], ['', '<---->', '-', ''], 'พ.ย.'],
    [['ต.ค. ๖๖', 'พ.ย. ๖๖', 'ธ.ค. ๖๖', 'ม.ค. ๖๗'], ['þ', 'þ', 'þ', 'þ'], 'ต.ค. ๒๕๖๖ - ม.ค. ๒๕๖๗'],
    [['2566', '2567', '2568'], ['X', 'X', ''], 'ปีงบประมาณ พ.ศ. 2566 - 2567'],
    [['ไตรมาส 1', 'ไตรมาส 2'], ['', ''], ''],
  ])('%j %j are %j', (labels, marks, expected) => {
    expect(written(labels, marks)).toBe(expected);
  });

  it('take the year from the heading above', () => {
    expect(written(['ต.ค.', 'พ.ย.', 'ธ.ค.'], ['✓', '', ''], ['ปีงบประมาณ ๒๕๖๘', '', ''])).toBe('ต.ค. ๒๕๖๗');
  });

  it('give way to a period in words; money under quarters is no mark', () => {
    const found = understoodOf(
      sourceOf([
        ['กิจกรรม', 'ระยะเวลา', 'ไตรมาส 1', 'ไตรมาส 2', 'ผู้รับผิดชอบ'],
        ['ก', 'ตลอดปี', '✓', '', 'ข'],
        ['ค', '', '', '✓', 'ง'],
      ]),
    );
    expect(column(found, 'period')).toEqual(['ตลอดปี', 'ไตรมาส 2']);
    expect(written(['ไตรมาส 1', 'ไตรมาส 2'], ['1,000', '2,000'])).toBe('');
  });
});

describe('two rounds of results', () => {
  const rounds = (six: string, twelve: string) =>
    understoodOf(
      sourceOf([
        ['มาตรการ', 'วิธีการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินงาน', ''],
        ['', '', '', 'รอบ ๖ เดือน', 'รอบ ๑๒ เดือน'],
        ['ก', 'ข', 'ค', six, twelve],
        ['', 'ง', 'ค', 'จัดทำแล้ว', ''],
      ]),
    );

  it('have a column each', () => {
    const found = rounds('อยู่ระหว่างดำเนินการ', 'แล้วเสร็จ');
    expect(found.columns).toEqual(STAFF_COLUMNS_BY_ROUND);
    expect(column(found, 'result6')).toEqual(['อยู่ระหว่างดำเนินการ', 'จัดทำแล้ว']);
    expect(column(found, 'result12')).toEqual(['แล้วเสร็จ', '']);
    expect(found.extraHeadings).toEqual([]);
    expect(found.oneToOne).toBe(true);
  });

  it('may be named only by their months', () => {
    const found = understoodOf(
      sourceOf([
        ['มาตรการ', 'วิธีการ', 'ผลการดำเนินงาน (ต.ค. ๖๘ - มี.ค. ๖๙)', 'ผลการดำเนินงาน (เม.ย. - ก.ย. ๖๙)'],
        ['ก', 'ข', 'เริ่มแล้ว', 'จัดทำแล้ว'],
      ]),
    );
    expect([column(found, 'result6'), column(found, 'result12')]).toEqual([['เริ่มแล้ว'], ['จัดทำแล้ว']]);
  });

  it('a table of the paper with one result tells what is known in the running round', () => {
    const found = understoodOf(
      sourceOf(
        [
          ['มาตรการ', 'วิธีการ', 'ผล รอบ ๖ เดือน', 'ผล รอบ ๑๒ เดือน'],
          ['ก', 'ข', 'เริ่มแล้ว', 'จัดทำแล้ว'],
        ],
        [
          ['มาตรการ', 'วิธีการ', 'ผลการดำเนินงาน'],
          ['ค', 'ง', 'เผยแพร่แล้ว'],
        ],
      ),
    );
    expect(column(found, 'result6')).toEqual(['เริ่มแล้ว', '']);
    expect(column(found, 'result12')).toEqual(['จัดทำแล้ว', 'เผยแพร่แล้ว']);
  });

  it('one round alone is simply the result', () => {
    const found = understoodOf(
      sourceOf([
        ['มาตรการ', 'วิธีการ', 'ผลการดำเนินงาน รอบ ๖ เดือน'],
        ['ก', 'ข', 'เริ่มแล้ว'],
      ]),
    );
    expect(column(found, 'result')).toEqual(['เริ่มแล้ว']);
  });

  it.each(['result6', 'result12'] as const)('one of them alone stays %s if a person says so', column => {
    const found = understoodOf(
      sourceOf([
        ['มาตรการ', 'วิธีการ', 'ผู้รับผิดชอบ', 'ครึ่งท้าย'],
        ['ก', 'ข', 'กองคลัง', 'จัดทำแล้ว'],
      ]),
      { map: [{ heading: 'ครึ่งท้าย', column }] },
    );
    expect(found.rows[0]?.cells[found.columns.indexOf(column)]).toBe('จัดทำแล้ว');
  });

  it('are what a person says they are', () => {
    const found = understoodOf(
      sourceOf([
        ['มาตรการ', 'วิธีการ', 'ผู้รับผิดชอบ', 'ครึ่งต้น', 'ครึ่งท้าย'],
        ['ก', 'ข', 'กองคลัง', 'เริ่มแล้ว', 'จัดทำแล้ว'],
      ]),
      {
        map: [
          { heading: 'ครึ่งต้น', column: 'result6' },
          { heading: 'ครึ่งท้าย', column: 'result12' },
        ],
      },
    );
    expect([column(found, 'result6'), column(found, 'result12')]).toEqual([['เริ่มแล้ว'], ['จัดทำแล้ว']]);
  });
});

describe('columns that are parts of one', () => {
  const of = (key: StaffColumn, ...cells: string[][]) => column(understoodOf(sourceOf(cells)), key)[0];

  it('a beginning and an end are the period', () => {
    expect(
      of(
        'period',
        ['กิจกรรม', 'ผู้รับผิดชอบ', 'ระยะเวลา', ''],
        ['', '', 'เริ่มต้น', 'สิ้นสุด'],
        ['ก', 'ข', '๑ ต.ค. ๖๖', '๓๑ มี.ค. ๖๗'],
      ),
    ).toBe('๑ ต.ค. ๖๖ - ๓๑ มี.ค. ๖๗');
    expect(of('period', ['กิจกรรม', 'วันเริ่มต้น', 'วันสิ้นสุด', 'ผู้รับผิดชอบ'], ['ก', 'ต.ค. ๖๖', 'มี.ค. ๖๗', 'ข'])).toBe(
      'ต.ค. ๖๖ - มี.ค. ๖๗',
    );
  });

  it('results under one heading are one result, each with its own heading; a mark means its heading', () => {
    const top = ['กิจกรรม', 'ผู้รับผิดชอบ', 'ผลการดำเนินงาน', ''];
    expect(of('result', top, ['', '', 'ไตรมาส ๑', 'ไตรมาส ๒'], ['ก', 'ข', 'จัดทำ', 'เผยแพร่'])).toBe(
      'ไตรมาส ๑: จัดทำ\nไตรมาส ๒: เผยแพร่',
    );
    expect(
      of('result', [...top, 'หมายเหตุ'], ['', '', 'ดำเนินการแล้ว', 'ยังไม่ดำเนินการ', ''], ['ก', 'ข', '', '✓', '']),
    ).toBe('ยังไม่ดำเนินการ');
  });

  it('of plan and result under each month, the plan’s marks are the period', () => {
    expect(
      of(
        'period',
        ['กิจกรรม', 'ผู้รับผิดชอบ', 'ต.ค.', '', 'พ.ย.', ''],
        ['', '', 'แผน', 'ผล', 'แผน', 'ผล'],
        ['ก', 'ข', '✓', '✓', '✓', ''],
      ),
    ).toBe('ต.ค. - พ.ย.');
  });

  it('a heading that goes on in the next row is one heading, and numbers of columns are none', () => {
    const found = understoodOf(
      sourceOf([
        ['มาตรการ', 'วิธีการ', 'ผู้รับ', 'ผลการ'],
        ['', 'ดำเนินการ', 'ผิดชอบ', 'ดำเนินงาน'],
        ['(๑)', '(๒)', '(๓)', '(๔)'],
        ['ก', 'ข', 'ค', 'ง'],
      ]),
    );
    expect(uses(found)).toEqual(['group', 'method', 'unit', 'result']);
    expect(column(found, 'method')).toEqual(['ข']);
  });
});

describe('a list of the same methods under other headings', () => {
  const plan = [
    ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ'],
    ['๑. การใช้งบประมาณ', '๑. เผยแพร่แผนการจัดซื้อจัดจ้าง', 'กองคลัง'],
    ['', '๒. รายงานผลการใช้จ่ายงบประมาณ', 'กองคลัง'],
  ];
  const late = [
    ['มาตรการ / วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ครบกำหนด', 'ผลที่รายงาน'],
    ['๑. การใช้งบประมาณ\n๑. เผยแพร่แผนการจัดซื้อจัดจ้าง', 'กองคลัง', '๓๑ มี.ค. ๖๗', ''],
  ];

  it('is left out, and said', () => {
    const found = understoodOf(sourceOf(plan, late));
    expect(found.counts.items).toBe(2);
    expect(found.leftOut).toMatchObject([{ kind: 'otherTable', where: { table: 2 } }]);
  });

  it('is read if it has a method of its own', () => {
    expect(
      understoodOf(sourceOf(plan, [...late, ['จัดทำคู่มือการปฏิบัติงาน', 'กองช่าง', '๓๐ ก.ย. ๖๗', '']])).counts.items,
    ).toBeGreaterThan(2);
  });

  it('is read under the same headings: each unit has its own', () => {
    const other = plan.map(([group = '', method = '', unit = '']) => [group, method, unit.replace('คลัง', 'ช่าง')]);
    expect(understoodOf(sourceOf(plan, other)).counts.items).toBe(4);
  });
});

describe('headings that the paper repeats on each page', () => {
  it('may have a title above them, and the first row below them is data', () => {
    const [table] = sourceOf([
      ['ใช้ภายในหน่วยงาน', '', ''],
      ['วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินงาน'],
      ['จัดทำคู่มือ', 'กองคลัง', 'อยู่ระหว่างดำเนินการ'],
    ]).tables;
    const found = understoodOf({ aside: [], tables: table ? [{ ...table, headingRows: 2 }] : [] });
    expect(column(found, 'method')).toEqual(['จัดทำคู่มือ']);
  });
});

describe('several tables', () => {
  const row = (method: string) => ['ก', method, 'ไตรมาส ๑', ''];
  const head = [HEADINGS.group, HEADINGS.method, HEADINGS.period, HEADINGS.result];

  it('of a sheet a unit become one, with the unit from the sheet’s name', () => {
    const found = understoodOf(
      sourceOf({ name: 'กองคลัง', cells: [head, row('ข')] }, { name: 'สำนักปลัด', cells: [head, row('ค')] }),
    );
    expect(column(found, 'unit')).toEqual(['กองคลัง', 'สำนักปลัด']);
    expect(found.added).toEqual([]);
    const unnamed = understoodOf(
      sourceOf({ name: 'Sheet1', cells: [head, row('ข')] }, { name: 'Sheet2', cells: [head, row('ค')] }),
    );
    expect(unnamed.added).toEqual(['unit']);
  });

  it('carry one another on, with or without headings', () => {
    expect(column(understoodOf(sourceOf([head, row('ข')], [row('ค')], [head, row('ง')])), 'method')).toEqual([
      'ข',
      'ค',
      'ง',
    ]);
  });

  it('in one sheet each have their own headings', () => {
    const found = understoodOf(
      sourceOf([
        head,
        row('ข'),
        ['', '', '', ''],
        [HEADINGS.method, HEADINGS.group, HEADINGS.result, HEADINGS.period],
        ['ค', 'ง', 'ทำแล้ว', 'ไตรมาส ๒'],
      ]),
    );
    expect(column(found, 'method')).toEqual(['ข', 'ค']);
    expect(column(found, 'result')).toEqual(['', 'ทำแล้ว']);
  });

  it('may be chosen from', () => {
    const source = sourceOf([head, row('ข')], [head, row('ค')]);
    expect(column(understoodOf(source, { table: 2 }), 'method')).toEqual(['ค']);
    expect(problemOf(source, { table: 3 })).toEqual({ code: 'tableUnknown', table: 3, tables: 2 });
  });
});

describe('a state in the office’s own words', () => {
  const table = (state: string, result: string) =>
    understoodOf(
      sourceOf([
        ['กิจกรรม', 'ผู้รับผิดชอบ', 'สถานะ', 'ผลการดำเนินงาน'],
        ['จัดทำรายงาน', 'กองคลัง', state, result],
        ['จัดอบรม', 'กองคลัง', 'เสร็จแล้ว', 'อบรมแล้ว'],
      ]),
    );

  it.each([
    ['กำลังดำเนินการ', 'รายงานแล้ว ๒ ครั้ง', STATE_LABELS.inProgress],
    ['ยังไม่เริ่ม', 'จัดทำแล้ว', STATE_LABELS.notStarted],
    ['กำลังดำเนินการ', 'อยู่ระหว่างจัดทำ', ''],
    ['เสร็จแล้ว', 'จัดทำแล้ว', ''],
    ['ดี', 'จัดทำแล้ว', ''],
    ['', 'จัดทำแล้ว', ''],
  ])('%s beside "%s" is the state "%s"', (state, result, expected) => {
    const found = table(state, result);
    expect(column(found, 'chosenState')).toEqual([expected, '']);
    expect(extra(found, 'สถานะเดิม')).toEqual([state, 'เสร็จแล้ว']);
  });
});

it('of a sheet a unit, a name that looks like no unit is one beside others that do', () => {
  const sheet = (name: string, method: string) => ({
    name,
    cells: [
      ['กิจกรรม', 'ระยะเวลา'],
      [method, 'ม.ค.'],
    ],
  });
  const found = understoodOf(sourceOf(sheet('กลุ่มยุทธศาสตร์', 'ก'), sheet('ฝ่ายบริหารทั่วไป', 'ข'), sheet('ธุรการ', 'ค')));
  expect(column(found, 'unit')).toEqual(['กลุ่มยุทธศาสตร์', 'ฝ่ายบริหารทั่วไป', 'ธุรการ']);
  expect(found.doubts.map(({ kind }) => kind)).toEqual(['unitFromName', 'unitFromName', 'unitFromName']);
});

it('a numbered title above numbered measures is a group', () => {
  const found = understoodOf(
    sourceOf([
      ['ลำดับที่', 'กิจกรรม', 'หน่วยงาน', 'ผลการดำเนินงาน'],
      ['๑', 'ด้านการจัดซื้อจัดจ้าง', '', ''],
      ['๑.๑', 'ประกาศแผน', 'กลุ่มพัสดุ', 'ประกาศแล้ว'],
      ['๑.๒', 'ประกาศผู้ชนะ', '', ''],
      ['๒', 'ด้านการบริหารบุคคล', '', ''],
      ['๒.๑', 'อบรมจริยธรรม', 'กลุ่มการเจ้าหน้าที่', ''],
      ['๓', 'จัดทำรายงาน', '', ''],
    ]),
  );
  expect(column(found, 'group')).toEqual(['๑. ด้านการจัดซื้อจัดจ้าง', '', '๒. ด้านการบริหารบุคคล', '']);
  expect(column(found, 'method')).toEqual(['ประกาศแผน', 'ประกาศผู้ชนะ', 'อบรมจริยธรรม', 'จัดทำรายงาน']);
});

it('what is to be filled in, in a row below the headings, is no measure', () => {
  const found = understoodOf(
    sourceOf([
      ['มาตรการ', 'รายละเอียดการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'],
      ['(ระบุชื่อมาตรการ)', '(อธิบายวิธีการโดยสังเขป)', 'ระบุสำนัก/กอง', '(ระบุเดือน ปี)', ''],
      ['(๑)', '(๒)', '(๓)', '(๔)', '(๕)'],
      ['(ต่อ) ก', '(ร่าง) จัดทำคู่มือ', 'กองคลัง', 'ม.ค.', '(อยู่ระหว่างดำเนินการ)'],
    ]),
  );
  expect(column(found, 'method')).toEqual(['(ร่าง) จัดทำคู่มือ']);
  expect(found.leftOut.map(({ kind }) => kind)).toEqual(['note', 'headings']);
});

it('headings of parts are the groups of a table without a column for them', () => {
  const rows = [
    ['', 'ด้านที่ ๑ การเสริมสร้างวัฒนธรรมองค์กร', ''],
    ['๑', 'จัดกิจกรรมวันต่อต้านคอร์รัปชัน', 'งานธุรการ'],
    ['', 'ด้านที่ ๒ การเปิดเผยข้อมูล', ''],
    ['๒', 'ปรับปรุงเว็บไซต์', 'งานธุรการ'],
  ];
  const found = understoodOf(sourceOf([['ที่', 'กิจกรรม', 'ผู้รับผิดชอบ'], ...rows]));
  expect(column(found, 'group')).toEqual([rows[0]?.[1], rows[2]?.[1]]);
  expect(column(found, 'method')).toEqual([rows[1]?.[1], rows[3]?.[1]]);
  expect(found.added).not.toContain('group');
});
