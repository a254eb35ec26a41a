import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/import/understand/understand';
import type { Understood } from '../../../src/import/understand/understood';
import { sourceOf } from './source-of';

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินงาน'];

function read(...tables: readonly { name: string; rows: readonly (readonly string[])[] }[]): Understood {
  const source = sourceOf(...tables.map(({ name, rows }) => ({ name, cells: [HEADINGS, ...rows] })));
  const found = understand(source, { fiscalYear: 2567, today: '2024-09-01' });
  if ('problems' in found) throw new Error(JSON.stringify(found));
  return found;
}

/** Group, method, unit and both results. */
const texts = ({ rows }: Understood) => rows.map(({ cells }) => [...cells.slice(0, 3), ...cells.slice(4, 6)]);

describe('a table a round', () => {
  it('is one register: each measure has both results', () => {
    const found = read(
      {
        name: 'รอบ 6 เดือน',
        rows: [
          ['ก', 'อบรม', 'กองคลัง', 'อบรมแล้ว'],
          ['', 'ทบทวนคู่มือ', 'กองช่าง', 'ยังไม่ทบทวน'],
        ],
      },
      {
        name: 'รอบ 12 เดือน',
        rows: [
          ['ก', 'อบรม', 'กองคลัง', 'อบรมครบ'],
          ['', 'ทบทวนคู่มือ', 'กองช่าง', 'ทบทวนแล้ว'],
        ],
      },
    );
    expect(texts(found)).toEqual([
      ['ก', 'อบรม', 'กองคลัง', 'อบรมแล้ว', 'อบรมครบ'],
      ['', 'ทบทวนคู่มือ', 'กองช่าง', 'ยังไม่ทบทวน', 'ทบทวนแล้ว'],
    ]);
  });

  it('keeps a measure that only the second round has, with its group and unit', () => {
    const found = read(
      {
        name: 'รอบ 6 เดือน',
        rows: [
          ['ก', 'อบรม', 'กองคลัง', 'อบรมแล้ว'],
          ['ข', 'ทบทวนคู่มือ', 'กองช่าง', 'ทำแล้ว'],
        ],
      },
      {
        name: 'รอบ 12 เดือน',
        rows: [
          ['ก', 'อบรม', 'กองคลัง', 'อบรมครบ'],
          ['', 'ประชุม', '', 'ประชุมแล้ว'],
        ],
      },
    );
    expect(texts(found)).toEqual([
      ['ก', 'อบรม', 'กองคลัง', 'อบรมแล้ว', 'อบรมครบ'],
      ['ข', 'ทบทวนคู่มือ', 'กองช่าง', 'ทำแล้ว', ''],
      ['ก', 'ประชุม', 'กองคลัง', '', 'ประชุมแล้ว'],
    ]);
  });

  it('does not join the same method of another unit, or one with itself', () => {
    const found = read(
      {
        name: 'รอบ 6 เดือน',
        rows: [
          ['ก', 'อบรม', 'กองคลัง', 'หนึ่ง'],
          ['', 'อบรม', 'กองคลัง', 'สอง'],
        ],
      },
      {
        name: 'รอบ 12 เดือน',
        rows: [
          ['ก', 'อบรม', 'กองช่าง', 'สาม'],
          ['', 'อบรม', 'กองคลัง', 'สี่'],
        ],
      },
    );
    expect(texts(found)).toEqual([
      ['ก', 'อบรม', 'กองคลัง', 'หนึ่ง', 'สี่'],
      ['', 'อบรม', 'กองคลัง', 'สอง', ''],
      ['ก', 'อบรม', 'กองช่าง', '', 'สาม'],
    ]);
  });
});

describe('rounds that have a method more than once', () => {
  /** Group, method, unit, period, result. */
  const round = (months: 6 | 12, ...rows: readonly (readonly string[])[]) => ({
    name: `รอบ ${months} เดือน`,
    cells: [['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'], ...rows],
  });
  const joined = (...tables: readonly ReturnType<typeof round>[]) => {
    const found = understand(sourceOf(...tables), { fiscalYear: 2567, today: '2024-09-01' });
    if ('problems' in found) throw new Error(JSON.stringify(found));
    return {
      rows: found.rows.map(({ cells }) => `${cells[0]}: ${cells[4]}/${cells[5]}`),
      doubts: found.doubts.map(({ kind, where }) => `${kind} ${where.table}.${where.row}`),
    };
  };
  const FIRST = 'ต.ค. ๖๖ - มี.ค. ๖๗';
  const SECOND = 'เม.ย. ๖๗ - ก.ย. ๖๗';
  const row = (group: string, result: string, period = FIRST) => [group, 'อบรม', 'กองคลัง', period, result];

  it('joins them by group, in any order', () => {
    const found = joined(round(6, row('ก', 'ก6'), row('ข', 'ข6')), round(12, row('๑. ข', 'ข12'), row('ก', 'ก12')));
    expect(found).toEqual({ rows: ['ก: ก6/ก12', 'ข: ข6/ข12'], doubts: [] });
    const fewer = joined(round(6, row('ก', 'ก6'), row('ข', 'ข6')), round(12, row('ข', 'ข12')));
    expect(fewer).toEqual({ rows: ['ก: ก6/', 'ข: ข6/ข12'], doubts: [] });
  });

  it('joins them by period', () => {
    const found = joined(
      round(6, row('ก', 'หนึ่ง'), row('', 'สอง', SECOND)),
      round(12, row('ก', 'สาม', SECOND), row('', 'สี่')),
    );
    expect(found).toEqual({ rows: ['ก: หนึ่ง/สี่', ': สอง/สาม'], doubts: [] });
  });

  it('joins a method and unit that each round has once, though its group or period is another', () => {
    expect(joined(round(6, row('ก', 'ก6')), round(12, row('', 'ก12', SECOND)))).toEqual({
      rows: ['ก: ก6/ก12'],
      doubts: [],
    });
    expect(joined(round(6, row('ก', 'ก6')), round(12, row('ด้าน ก', 'ก12')))).toEqual({
      rows: ['ก: ก6/ก12'],
      doubts: ['otherRound 2.2'],
    });
  });

  it.each([
    ['two wait', round(6, row('ก', 'ก6'), row('ข', 'ข6')), round(12, row('ค', 'ค12')), ['ก: ก6/', 'ข: ข6/', 'ค: /ค12']],
    [
      'one is taken',
      round(6, row('ก', 'ก6'), row('ข', 'ข6')),
      round(12, row('ก', 'ก12'), row('ค', 'ค12')),
      ['ก: ก6/ก12', 'ข: ข6/', 'ค: /ค12'],
    ],
    [
      'its own comes later',
      round(6, row('ข', 'ข6')),
      round(12, row('ก', 'ก12'), row('ข', 'ข12')),
      ['ข: ข6/ข12', 'ก: /ก12'],
    ],
  ])('does not join another group if %s, and tells it', (_, first, second, rows) => {
    const found = joined(first, second);
    expect(found.rows).toEqual(rows);
    expect(found.doubts).toHaveLength(1);
    expect(found.doubts[0]).toContain('otherRound 2.');
  });

  it('tells of rows that nothing distinguishes if one round has fewer', () => {
    expect(joined(round(6, row('ก', 'หนึ่ง'), row('', 'สอง')), round(12, row('ก', 'สาม'))).doubts).toEqual([
      'otherRound 2.2',
    ]);
    expect(joined(round(6, row('ก', 'หนึ่ง')), round(12, row('ก', 'สอง'), row('', 'สาม'))).doubts).toEqual([
      'otherRound 2.3',
    ]);
  });
});

describe('a table that has the rows of the one before', () => {
  const first = {
    name: 'ไตรมาส 1',
    rows: [
      ['ก', 'อบรม', 'กองคลัง', 'ยังไม่อบรม'],
      ['ข', 'ประชุม', 'กองช่าง', ''],
    ],
  };

  it('is not taken, and its other results are told', () => {
    const found = read(first, { name: 'ไตรมาส 2', rows: [['ก', 'อบรม', 'กองคลัง', 'อบรมแล้ว']] });
    expect(found.counts.items).toBe(2);
    expect(found.doubts).toMatchObject([
      { kind: 'repeated', where: { table: 2, column: 4 }, heading: 'ผลการดำเนินงาน' },
    ]);
    expect(found.leftOut).toMatchObject([{ kind: 'otherTable', where: { table: 2 } }]);
  });

  it.each([
    ['another group', [['ค', 'อบรม', 'กองคลัง', '']]],
    ['another unit', [['ก', 'อบรม', 'กองช่าง', '']]],
    ['no unit', [['ก', 'อบรม', '', '']]],
  ])('is taken with %s', (_, rows) => {
    expect(read(first, { name: 'ไตรมาส 2', rows }).counts.items).toBe(3);
  });
});

describe('what a table has otherwise than the one before', () => {
  const HEAD = ['ลำดับ', 'มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินงาน', 'ข้อเสนอแนะ', 'หลักฐาน', 'งบประมาณ'];
  const ROWS = [
    ['๑', 'ก', 'อบรม', 'กองคลัง', 'แล้วเสร็จ', 'งบไม่พอ', 'คำสั่ง', '5,000'],
    ['๒', '', 'ประชุม', 'กองช่าง', 'ยังไม่ดำเนินการ', '', 'บันทึก', '-'],
    ['๓', '', 'ประชุม', 'กองช่าง', 'แล้วเสร็จ', '', '', ''],
  ];
  const doubts = (rows: readonly (readonly string[])[], headings = HEAD) => {
    const found = understand(
      sourceOf({ name: 'ไตรมาส 1', cells: [HEAD, ...ROWS] }, { name: 'ไตรมาส 2', cells: [headings, ...rows] }),
      { fiscalYear: 2569, today: '2026-09-01' },
    );
    if ('problems' in found) throw new Error(JSON.stringify(found));
    expect(found.counts.items).toBe(3);
    return found.doubts.map(({ kind, where: { table, row, column } }) => [kind, table, row, column]);
  };
  const changed = (...cells: readonly (readonly [row: number, column: number, text: string])[]) =>
    ROWS.map((row, r) => row.map((text, c) => cells.find(([at, column]) => at === r && column === c)?.[2] ?? text));

  it.each([
    ['a result that another row has', 1, 4, 'แล้วเสร็จ'],
    ['a result of the second of two rows with the same names', 2, 4, 'ยังไม่ดำเนินการ'],
    ['a suggestion', 1, 5, 'งบไม่พอ'],
    ['evidence', 2, 6, 'บันทึก'],
    ["a text of the office's own column", 2, 7, '5,000'],
  ])('is told with its place: %s', (_, row, column, text) => {
    expect(doubts(changed([row, column, text]))).toEqual([['repeated', 2, row + 2, column + 1]]);
  });

  it('is told once a column', () => {
    const rows = changed([0, 4, 'ยกเลิก'], [1, 4, 'ยกเลิก'], [0, 5, ''], [1, 5, 'งบไม่พอ']);
    expect(doubts(rows)).toEqual([
      ['repeated', 2, null, 5],
      ['repeated', 2, null, 6],
    ]);
  });

  it('is nothing if it says no more, though it has fewer rows, dashes or a count of its own', () => {
    expect(doubts(ROWS)).toEqual([]);
    expect(doubts(changed([0, 4, '-'], [1, 5, '-']).map(([, ...row]) => ['', ...row]))).toEqual([]);
    expect(doubts([['๑', 'ก', ...(ROWS[1] ?? []).slice(2)]])).toEqual([]);
  });

  it('is told under other headings, too', () => {
    const list = [
      ['อบรม', 'กองคลัง', 'แล้วเสร็จ', '๓๐ วัน'],
      ['ประชุม', 'กองช่าง', 'อยู่ระหว่างดำเนินการ', ''],
    ];
    expect(doubts(list, ['วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินงาน', 'หมายเหตุ'])).toEqual([
      ['repeated', 2, 3, 3],
      ['repeated', 2, null, 4],
    ]);
  });
});
