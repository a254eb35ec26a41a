import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell';
import { rowText } from '../../src/memory/row-text';
import { SUBDISTRICT } from '../../src/office/kinds/subdistrict';
import { identify } from '../../src/register/identity';
import { identityRow, type Register, readRegister } from '../../src/register/read-register';
import { originsOf } from '../../src/register/rows/origins';

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'รหัส'];
const ID = HEADINGS.indexOf('รหัส');
type Rows = readonly (readonly Cell[])[];

function read(rows: Rows): Register {
  const grid = { sheetId: 0, name: 'มาตรการ', cells: [HEADINGS, ...rows] };
  const register = readRegister(grid, { fiscalYear: 2569, kind: SUBDISTRICT, units: [], indicators: [], round: 12 });
  if ('problems' in register) throw new Error('no register');
  return register;
}

const made: string[] = [];

function newId(): string {
  made.push(`r${made.length}`);
  return made[made.length - 1] ?? '';
}

/** The rows with the รหัส that a command writes. */
function stamped(rows: Rows, layout = 2): Rows {
  const register = read(rows);
  const { grid, headings, measures } = register;
  const known = measures.map(({ row }) => identityRow(grid, headings, row));
  const identities = identify(known, newId);
  const origins = originsOf(measures, identities);
  return rows.map((cells, index) => {
    const identity = identities.get(index + 2);
    return [
      ...cells.slice(0, ID),
      identity ? rowText({ ...identity, mailed: '', origins: origins.get(index + 2) ?? {} }, layout) : '',
    ];
  });
}

/** Each method's group, unit and period. */
function meaning(rows: Rows): Record<string, string[]> {
  return Object.fromEntries(
    read(rows).measures.map(({ method, group, unitText, periodText }) => [method, [group, unitText, periodText]]),
  );
}

/** A table of groups. In each group, later unit and period cells may be blank. */
const anyTable: fc.Arbitrary<Rows> = fc
  .array(
    fc.array(
      fc.record({
        unit: fc.constantFrom('', '', 'กองคลัง', 'กองช่าง'),
        period: fc.constantFrom('', 'ไตรมาส ๑', 'ไตรมาส ๒'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map(groups =>
    groups.flatMap((rows, group) =>
      rows.map(({ unit, period }, at) => {
        const [first, own] = at === 0 ? [`มาตรการที่ ${group}`, 'สำนักปลัด'] : ['', ''];
        return [
          first,
          `วิธี ${(group * 7 + at * 5) % 11} ของ ${group}-${at}`,
          unit || own,
          period || (own && 'ไตรมาส ๓'),
          '',
          '',
        ];
      }),
    ),
  );

const anyMove = fc.record({
  kind: fc.constantFrom('sort', 'sortWithoutIds', 'drag', 'flag', 'flagByOlder'),
  by: fc.constantFrom(1, 2, 3),
  from: fc.nat(20),
  to: fc.nat(20),
});

function moved(rows: Rows, { kind, by, from, to }: { kind: string; by: number; from: number; to: number }): Rows {
  if (kind === 'flag') return stamped(rows);
  if (kind === 'flagByOlder') return stamped(rows, 1);
  if (kind === 'drag') {
    const rest = [...rows];
    rest.splice(to % rows.length, 0, ...rest.splice(from % rows.length, 1));
    return rest;
  }
  // Sheets puts blank cells at the end.
  const key = (cells: readonly Cell[]) => String(cells[by] || '\uffff');
  const sorted = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return kind === 'sort' ? sorted : sorted.map((cells, at) => [...cells.slice(0, ID), rows[at]?.[ID] ?? '']);
}

it('blank cells keep their meaning when rows are sorted and dragged between commands', () => {
  fc.assert(
    fc.property(anyTable, fc.array(anyMove, { maxLength: 8 }), (table, moves) => {
      const first = stamped(table);
      const last = moves.reduce(moved, first);
      expect(meaning(last)).toEqual(meaning(table));
      expect(meaning(stamped(last))).toEqual(meaning(table));
    }),
    { numRuns: 500, seed: 2569 },
  );
});

it('without the รหัส a sort changes what blank cells mean (the problem that this solves)', () => {
  const table = [
    ['ก', 'หนึ่ง ค', 'กองคลัง', 'ไตรมาส ๑', '', ''],
    ['', 'หนึ่ง ก', '', '', '', ''],
    ['ข', 'สอง', 'กองช่าง', 'ไตรมาส ๒', '', ''],
  ];
  const sort = { kind: 'sort', by: 1, from: 0, to: 0 };
  expect(meaning(moved(table, sort))).not.toEqual(meaning(table));
  expect(meaning(moved(stamped(table), sort))).toEqual(meaning(table));
});
