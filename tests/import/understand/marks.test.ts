import { describe, expect, it } from 'vitest';
import type { Merge } from '../../../src/import/source';
import { understand } from '../../../src/import/understand/understand';
import { STAFF_COLUMNS } from '../../../src/register/columns';
import { sourceOf } from './source-of';

const MONTHS = 'ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย.'.split(' ');
const HEADINGS = ['กิจกรรม', 'ผู้รับผิดชอบ', ...MONTHS, 'งบประมาณ'];
const row = (method: string, marks: Readonly<Record<string, string>>, money = '') => [
  method,
  'กองคลัง',
  ...MONTHS.map(month => marks[month] ?? ''),
  money,
];

function read(rows: readonly (readonly string[])[], merges: readonly Merge[] = []) {
  const found = understand(sourceOf({ cells: [HEADINGS, ...rows], merges }), { fiscalYear: 2569, today: '2026-04-01' });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  const column = (key: (typeof STAFF_COLUMNS)[number]) =>
    found.rows.map(({ cells }) => cells[STAFF_COLUMNS.indexOf(key)]);
  return { ...found, methods: column('method'), periods: column('period') };
}

describe('marks under months', () => {
  it('are of the months that they stand under, whatever months nobody marked', () => {
    const quarterly = { 'ธ.ค.': '✓', 'มี.ค.': '✓', 'มิ.ย.': '✓', 'ก.ย.': '✓' };
    const found = read([row('รายงานรายไตรมาส', quarterly), row('อบรม', { 'ก.พ.': '/', 'มี.ค.': '/' })]);
    expect(found.periods).toEqual(['ธ.ค., มี.ค., มิ.ย., ก.ย.', 'ก.พ. - มี.ค.']);
    expect(found.doubts).toEqual([]);
  });

  it.each(['☐', '□'])('an empty box says nothing: %s', box => {
    const boxes = Object.fromEntries(MONTHS.map(month => [month, box]));
    const found = read([row('อบรม', { ...boxes, 'ก.พ.': '✓' }), row('เผยแพร่', { ...boxes, 'ต.ค.': '☒', 'พ.ย.': '■' })]);
    expect(found.periods).toEqual(['ก.พ.', 'ต.ค. - พ.ย.']);
  });

  it('are read beside a title or a total that is merged across them', () => {
    const across = (at: number): Merge => ({ row: at, column: 0, rows: 1, columns: 14 });
    const found = read(
      [
        ['๑. ด้านบริการ', ...Array(14).fill('')],
        row('อบรม', { 'ต.ค.': '✓' }),
        ['รวมงบประมาณทั้งสิ้น', ...Array(13).fill(''), '๑๕,๐๐๐'],
      ],
      [across(1), across(3)],
    );
    expect(found.periods.filter(text => text !== '')).toEqual(['ต.ค.']);
    expect(found.counts).toEqual({ items: 1, groups: 1 });
    expect(found.leftOut).toMatchObject([{ kind: 'total' }]);
    expect(found.doubts).toEqual([]);
  });

  it('that are a text merged over months are doubted once', () => {
    const found = read(
      [
        row('อบรม', { 'ต.ค.': 'ดำเนินการต่อเนื่อง' }),
        row('จัดทำ', { 'พ.ย.': '✓', 'ม.ค.': '✓' }),
        row('เผยแพร่', { 'ธ.ค.': '✓' }),
      ],
      [{ row: 1, column: 2, rows: 1, columns: 4 }],
    );
    expect(found.periods).toEqual(['ต.ค. - ม.ค.', 'พ.ย., ม.ค.', 'ธ.ค.']);
    expect(found.doubts).toHaveLength(1);
  });
});

it.each([
  ['ภาคเรียนที่ ๑', 'ภาคเรียนที่ ๒', 0],
  // Nobody knows their days.
  ['ครึ่งแรก', 'ครึ่งหลัง', 2],
])('a heading over %s and %s is one of two rows, whatever its parts say', (one, two, doubts) => {
  const down = (column: number): Merge => ({ row: 0, column, rows: 2, columns: 1 });
  const cells = [
    ['มาตรการ', 'วิธีการดำเนินการ', 'ระยะเวลา', '', 'ผู้รับผิดชอบ', 'ผลการดำเนินงาน'],
    ['', '', one, two, '', ''],
    ['ก', 'จัดทำคู่มือ', '✓', '✓', 'กองคลัง', ''],
    ['', 'เผยแพร่คู่มือ', '', '/', 'กองคลัง', 'เผยแพร่แล้ว'],
  ];
  const merges = [...[0, 1, 4, 5].map(down), { row: 0, column: 2, rows: 1, columns: 2 }];
  const found = understand(sourceOf({ cells, merges }), { fiscalYear: 2569, today: '2026-04-01' });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  expect(found.tables[0]?.tiers).toBe(2);
  expect(found.rows.map(row => [row.cells[1], row.cells[3]])).toEqual([
    ['จัดทำคู่มือ', `${one}, ${two}`],
    ['เผยแพร่คู่มือ', two],
  ]);
  expect(found.doubts).toHaveLength(doubts);
});
