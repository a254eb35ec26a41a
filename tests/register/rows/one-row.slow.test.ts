import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRegister, checkRows, contextOf } from '../../../src/check/check';
import type { Cell } from '../../../src/grid/cell';
import { NEW_ROW } from '../../../src/memory/row-record';
import { rowText } from '../../../src/memory/row-text';
import { SUBDISTRICT } from '../../../src/office/kinds/subdistrict';
import { readSettings } from '../../../src/office/settings/read-settings';
import { type Identity, identify } from '../../../src/register/identity';
import { identityRow, type Register, readRegister } from '../../../src/register/read-register';
import { originsOf } from '../../../src/register/rows/origins';
import { unit } from '../../check/context';

// An edit reads a row or two of the register, and must read them as a command that reads all.
const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'หลักฐาน', 'สถานะ', 'รหัส'];
const ID = HEADINGS.indexOf('รหัส');
type Rows = readonly (readonly Cell[])[];

const TODAY = '2026-04-01';
const indicators = ['การปฏิบัติหน้าที่', 'การใช้งบประมาณ'];
const settings = { ...readSettings(undefined, TODAY), fiscalYear: 2569, indicators };
const units = [
  unit(),
  unit({ name: 'กองช่าง', email: '' }),
  unit({ name: 'กองการศึกษา', email: '' }),
  unit({ name: 'สำนักปลัด', reachedBy: 'นกพิราบ' }),
];

function read(rows: Rows): Register {
  const grid = { sheetId: 0, name: 'มาตรการ', cells: [HEADINGS, ...rows] };
  const register = readRegister(grid, { ...settings, kind: SUBDISTRICT, units, round: 12 });
  if ('problems' in register) throw new Error(JSON.stringify(register.problems));
  return register;
}

const found = (register: Register) => contextOf({ today: TODAY, settings, units, register });

/** Few texts, so that rows repeat each other, and rows that are no measures. */
const anyRow: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(HEADINGS.map((heading, at) => (at === ID ? '' : heading))) },
  {
    weight: 9,
    arbitrary: fc.tuple(
      fc.constantFrom(
        ...['', '', '', '', '๑. การปฏิบัติหน้าที่', '๒. การใช้งบประมาณ', '๑. การปฏิบัติหน้าที่ (ต่อ)'],
        ...['การให้บริการ', 'รวมทั้งสิ้น', '(นายก ข)'],
      ),
      fc.constantFrom(
        ...['', 'จัดทำคู่มือ', '๑. จัดทำคู่มือ', '๑. อบรม', '๒. อบรม', '๓. อบรม', '๕. เผยแพร่', 'ISO 9001', '2. ISO 9001'],
        ...['ลงชื่อ ......', '(นางสาว ก ข)', 'หมายเหตุ: ก', 'อินเทอร์เน็ต', 'อินเตอร์เน็ต', 'กลยุทธ์', 'กลยุทธ'],
      ),
      fc.constantFrom('', '', 'กองคลัง', 'กองช่าง', 'กองการศึกษา', 'ทุกส่วนราชการ'),
      fc.constantFrom('', 'ไตรมาส ๑', 'ไตรมาส ๒'),
      fc.constantFrom('', '', 'ดำเนินการแล้วเสร็จ', 'อยู่ระหว่างดำเนินการ'),
      fc.constantFrom('', 'คำสั่งที่ ๑/๒๕๖๙'),
      fc.constantFrom('', '', 'ดำเนินการแล้ว'),
      fc.constant(''),
    ),
  },
);

/** What people do between commands. `mark`: a command writes each row's รหัส. */
const anyMove = fc.record({
  kind: fc.constantFrom('mark', 'drag', 'copy', 'sort', 'sortWithoutIds', 'editMethod', 'delete', 'emptyId'),
  at: fc.nat(20),
  to: fc.nat(20),
  by: fc.nat(6),
});

function moved(rows: Rows, { kind, at, to, by }: { kind: string; at: number; to: number; by: number }): Rows {
  const [from, into] = [at % rows.length, to % rows.length];
  const row = rows[from] ?? [];
  const put = (changed: readonly Cell[]) => rows.map((cells, index) => (index === from ? changed : cells));
  const key = (cells: readonly Cell[]) => String(cells[by] || '\uffff');
  const sorted = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  switch (kind) {
    case 'mark':
      return marked(rows);
    case 'drag':
      return [...rows.filter((_, index) => index !== from)].toSpliced(into, 0, row);
    case 'copy':
      return rows.toSpliced(into, 0, row);
    case 'sort':
      return sorted;
    case 'sortWithoutIds':
      return sorted.map((cells, index) => [...cells.slice(0, ID), rows[index]?.[ID] ?? '']);
    case 'editMethod':
      return put(row.map((cell, column) => (column === 1 ? (rows[into]?.[1] ?? '') : cell)));
    case 'emptyId':
      return put([...row.slice(0, ID), '']);
    default:
      return rows.length > 1 ? rows.filter((_, index) => index !== from) : rows;
  }
}

let count = 0;

/** The rows with the รหัส that a command writes. */
function marked(rows: Rows): Rows {
  const register = read(rows);
  const { grid, headings, measures } = register;
  const newId = () => {
    count += 1;
    return `r${count}`;
  };
  const identities = identify(
    measures.map(({ row }) => identityRow(grid, headings, row)),
    newId,
  );
  const origins = originsOf(measures, identities);
  const textFor = (row: number, identity: Identity) =>
    rowText({ ...NEW_ROW, ...identity, mailed: '', origins: origins.get(row) ?? {} }, row % 2 === 0 ? 2 : 1);
  return rows.map((cells, index) => {
    const identity = identities.get(index + 2);
    return [...cells.slice(0, ID), identity ? textFor(index + 2, identity) : ''];
  });
}

const anyTable = fc
  .tuple(fc.array(anyRow, { minLength: 1, maxLength: 14 }), fc.array(anyMove, { maxLength: 5 }))
  .map(([rows, moves]) => moves.reduce(moved, rows as Rows));
const anyRows = fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { minLength: 1, maxLength: 3 });

describe('some rows alone', () => {
  it('are read as among all', () => {
    fc.assert(
      fc.property(anyTable, anyRows, (rows, asked) => {
        const all = read(rows);
        const measures = new Map(all.measures.map(measure => [measure.row, measure]));
        const alone = read(rows);
        for (const row of asked) {
          expect(alone.measureAt(row)).toEqual(measures.get(row) ?? null);
          expect(alone.asideAt(row)).toBe(all.asideAt(row));
        }
      }),
      { numRuns: 300, seed: 2569 },
    );
  });

  it('have the รหัส that they have among all', () => {
    fc.assert(
      fc.property(anyTable, anyRows, (rows, asked) => {
        const { grid, headings, measures } = read(rows);
        const all = identify(
          measures.map(({ row }) => identityRow(grid, headings, row)),
          () => '',
        );
        const alone = read(rows);
        for (const row of asked) expect(alone.idAt(row)).toBe(all.get(row)?.id ?? null);
      }),
      { numRuns: 300, seed: 2569 },
    );
  });

  it('have the findings that they have among all', () => {
    fc.assert(
      fc.property(anyTable, anyRows, (rows, asked) => {
        const all = read(rows);
        fc.pre(all.measures.length > 0);
        const ofAll = checkRegister(found(all)).filter(({ row }) => asked.includes(row));
        expect(checkRows(found(read(rows)), asked)).toEqual(ofAll);
      }),
      { numRuns: 300, seed: 2569 },
    );
  });

  it('are read without the rows of other groups, but for the titles next to theirs', () => {
    const touched = new Set<string>();
    const periodOf = (method: string) => ({
      get date() {
        touched.add(method);
        return '2026-03-31';
      },
    });
    const row = (title: string, method: string) => [title, method, 'กองคลัง', periodOf(method), '', '', '', ''];
    const groups = ['ก', 'ข', 'ค', 'ง', 'จ'].flatMap(group => [row(group, `${group}๑`), row('', `${group}๒`)]);
    const register = read(groups);
    touched.clear();
    expect(register.measureAt(7)?.method).toBe('ค๒');
    expect([...touched].sort()).toEqual(['ข๑', 'ค๑', 'ค๒', 'ง๑']);
  });
});

it('a row with a title of its own inherits nothing from a row that was sorted above it, even one of its own group', () => {
  const [plan, budget] = ['๑. การปฏิบัติหน้าที่', '๒. การใช้งบประมาณ'];
  const rows = marked([
    [plan, 'ก', 'กองคลัง', 'ไตรมาส ๑', '', '', '', ''],
    [budget, 'ข', '', 'ไตรมาส ๒', '', '', '', ''],
    ['', 'ค', 'กองช่าง', 'ไตรมาส ๒', '', '', '', ''],
  ]);
  const [first = [], second = [], third = []] = rows;
  const sorted = read([first, third, second]);
  expect(sorted.measures.map(({ method, group, unitText }) => [method, group, unitText])).toEqual([
    ['ก', plan, 'กองคลัง'],
    ['ค', budget, 'กองช่าง'],
    ['ข', budget, ''],
  ]);
});
