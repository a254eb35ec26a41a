import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/grid/grid';
import type { ClosedRound } from '../../../src/report/closed/closed-round';
import { closedCells, closedSheetOf, readClosedSheet } from '../../../src/report/closed/closed-sheet';
import { CLOSED_LAYOUT } from '../../../src/report/closed/line-cells';
import { composeReport } from '../../../src/report/compose';
import { CHOICE_ROWS } from '../../../src/report/wording/choices';
import { anyText } from '../../support/any-text';
import { readable } from '../readable';
import { input, measure, office, SETTINGS } from '../sample';

const closedOf = (changes: Partial<ClosedRound> = {}): ClosedRound => {
  const { settings, wording, measures } = input();
  const rows = measures.map((row, at) => ({ ...row, id: `r1-${at}` }));
  return { round: 6, cutOff: '2022-03-30', closedOn: '2022-03-30', settings, wording, rows, revision: 0, ...changes };
};
const gridOf = (cells: readonly (readonly string[])[]): Grid => ({ sheetId: 1, name: 'รอบ ๖ เดือน ๒๕๖๕', cells });
const read = (cells: readonly (readonly string[])[]): ClosedRound => {
  const closed = readClosedSheet(gridOf(cells));
  if (typeof closed === 'string') throw new Error(closed);
  return closed;
};
/** The text of a closed round's report. */
const textOf = ({ rows: measures, ...closed }: ClosedRound) =>
  readable(
    composeReport({ ...input(), ...closed, measures, today: '2027-01-05', dated: closed.closedOn, time: '14:30' }),
  );

describe('a closed round’s sheet', () => {
  it('gives the report that was made before', () => {
    expect(textOf(read(closedCells(closedOf())))).toBe(textOf(closedOf()));
  });

  it('keeps every sentence, choice and signer, so that a later build’s defaults change nothing', () => {
    const { wording, settings } = read(closedCells(closedOf()));
    expect([...wording.keys()]).toEqual(expect.arrayContaining([...CHOICE_ROWS.map(({ key }) => key), 'memo.facts']));
    expect([...wording.values()].filter(text => text === undefined)).toEqual([]);
    expect(settings).toMatchObject({
      officeName: SETTINGS.officeName,
      mayor: SETTINGS.mayor,
      planDate: SETTINGS.planDate,
      usualPosts: SETTINGS.usualPosts,
    });
  });

  it('keeps any text as it is', () => {
    const anyRow = fc
      .record({
        group: anyText(),
        groupText: anyText(),
        method: anyText(),
        unitText: anyText(),
        periodText: anyText(),
        result: fc.oneof(anyText(), fc.constantFrom("'ก", "''", '=1+1', '{"row":1}', '#REF!', '-1', '1/2')),
        suggestion: anyText(),
        evidence: anyText(),
      })
      .map(texts => ({ ...measure(texts), id: 'r1-1' }));
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 4 }), rows => {
        const cells = closedCells(closedOf({ rows }));
        expect(read(cells).rows.map(row => row.measure)).toMatchObject(
          rows.map(({ measure: { group, method, result } }) => ({ group, method, result })),
        );
        // Sheets drops a leading apostrophe.
        expect(cells.flat().filter(text => text.startsWith("'"))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps what is too long for one cell beside the texts', () => {
    const unknown = Array.from({ length: 3_000 }, (_, at) => ({ text: `หน่วยงานที่ไม่รู้จักลำดับที่ ${at}`, nearest: null }));
    const units = { all: false, units: [], committees: [], unknown };
    const cells = closedCells(closedOf({ rows: [{ ...measure({ units }), id: 'r1-1' }] }));
    expect(Math.max(...cells.flat().map(text => text.length))).toBeLessThanOrEqual(50_000);
    expect(read(cells).rows[0]?.measure.units).toEqual(units);
  });

  it.each([
    ['a result', 3, 5, /$/, 'x'],
    ['the data of a row', 4, CLOSED_LAYOUT.dataColumn, '"sure":true', '"sure":false'],
    ['a blank setting', 40, 2, /$/, 'x'],
    ['the day', 1, CLOSED_LAYOUT.dataColumn, '"closedOn":"2022', '"closedOn":"2023'],
  ] as const)('is not believed if somebody has changed %s', (_, row, column, was, now) => {
    const cells = closedCells(closedOf()).map(line => [...line]);
    const line = cells[row - 1] ?? [];
    line[column - 1] = (line[column - 1] ?? '').replace(was, now);
    expect(cells).not.toEqual(closedCells(closedOf()));
    expect(readClosedSheet(gridOf(cells))).toBe('altered');
  });

  it.each([
    ['a row less', (cells: string[][]) => cells.toSpliced(5, 1)],
    ['rows in another order', (cells: string[][]) => cells.toSpliced(3, 2, cells[4] ?? [], cells[3] ?? [])],
    ['another column before', (cells: string[][]) => cells.map(line => ['', ...line])],
  ])('is not believed with %s', (_, change) => {
    expect(readClosedSheet(gridOf(change(closedCells(closedOf()))))).toBe('altered');
  });

  it('may hold what the office writes in its own column, and below', () => {
    const cells = closedCells(closedOf());
    const written = cells.map((line, at) => (at === 3 ? line.with(CLOSED_LAYOUT.correctionColumn - 1, 'แก้แล้ว') : line));
    expect(textOf(read([...written, ['บันทึกของเจ้าหน้าที่']]))).toBe(textOf(closedOf()));
  });

  it('of a newer build is not read', () => {
    const cells = closedCells(closedOf()).map(line => line.map(text => text.replace('{"v":1,', '{"v":5,')));
    expect(readClosedSheet(gridOf(cells))).toBe('newer');
  });

  it('keeps the rows of a split, which builds before do not know', () => {
    const [row, ...others] = closedOf().rows;
    const part = (id: string, result: string) =>
      ({ id, unitText: 'กองคลัง', periodText: 'ตลอดปี', result, fromRound6: false, state: 'done' }) as const;
    const parts = [part('r1-0', 'จัดแล้ว'), part('r1-9', '')];
    const cells = closedCells(closedOf({ rows: row ? [{ ...row, parts }, ...others] : [] }));
    expect(read(cells).rows[0]?.parts).toEqual(parts);
    expect(textOf(read(cells))).toBe(textOf(closedOf()));
    expect(cells[0]?.join('')).toContain('{"v":2,');
    expect(closedCells(closedOf())[0]?.join('')).toContain('{"v":1,');
  });

  it('keeps what the report adds to results, which builds before do not know', () => {
    const causes = [{ heading: 'สาเหตุ', text: 'รองบประมาณ' }];
    const rows = [
      { ...measure({ result: '' }, 'notYet'), id: 'r1-1' },
      { ...measure({ result: '', causes }, 'notStarted'), id: 'r1-2' },
      { ...measure({ causes }), id: 'r1-3' },
    ];
    const cells = closedCells(closedOf({ rows }));
    expect(textOf(read(cells))).toContain('ยังไม่ถึงกำหนด (ต.ค. ๖๔ - มี.ค. ๖๕)');
    expect(textOf(read(cells))).toContain('ยังไม่ดำเนินการ ¶ สาเหตุ: รองบประมาณ');
    expect(textOf(read(cells))).toBe(textOf(closedOf({ rows })));
    expect(cells[0]?.join('')).toContain('{"v":3,');
    expect(closedCells(closedOf({ rows: rows.slice(2) }))[0]?.join('')).toContain('{"v":1,');
  });

  it('keeps units’ official names, which builds before print as typed', () => {
    const units = { all: false, units: ['กองคลัง'], committees: [], unknown: [], official: 'กองคลัง' };
    const rows = [{ ...measure({ unitText: 'คลัง', units }), id: 'r1-1' }];
    const cells = closedCells(closedOf({ rows }));
    expect(textOf(read(cells))).toContain('| กองคลัง | ต.ค. ๖๔ – มี.ค. ๖๕ |');
    expect(textOf(read(cells))).toBe(textOf(closedOf({ rows })));
    expect(read(cells).rows[0]?.measure.unitText).toBe('คลัง');
    expect(cells[0]?.join('')).toContain('{"v":4,');
  });

  it('is known by its data, whatever it is called; other sheets are none', () => {
    expect(closedSheetOf(gridOf(closedCells(closedOf())))).toEqual({ year: 2565, round: 6, on: '2022-03-30' });
    for (const cells of [[], [['มาตรการ', 'วิธีการดำเนินการ']], [Array.from({ length: 10 }, () => '{')]])
      expect(closedSheetOf(gridOf(cells))).toBeNull();
  });

  it.each([1, 2, 3])('of version %i, as an earlier build wrote it, is read as it was then', async version => {
    const cells = JSON.parse(readFileSync(`tests/report/closed/format-${version}.json`, 'utf8')) as string[][];
    expect(cells[0]?.join('')).toContain(`{"v":${version},`);
    await expect(textOf(read(cells))).toMatchFileSnapshot(`../../golden/closed-round-format-${version}.txt`);
  });
});

it('has a row for each measure, in the report’s order', () => {
  const cells = closedCells(closedOf());
  expect(cells.slice(2, 2 + office().length).map(line => line[1])).toEqual(office().map(row => row.measure.method));
});
