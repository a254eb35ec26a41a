import { describe, expect, it } from 'vitest';
import type { Measure, MeasureWithProgress } from '../../../src/register/measure';
import { summarise } from '../../../src/register/progress/counts';
import { joinedText, takenApart } from '../../../src/register/progress/joined-text';
import { printedRows, unitsWithoutRow } from '../../../src/register/progress/printed-rows';
import { progressOf } from '../../../src/register/progress/progress';
import { measure } from './measure';

const TODAY = '2022-03-31';
const UNITS = ['สำนักปลัด', 'กองคลัง', 'กองช่าง'];
const DONE = 'ดำเนินการแล้วเสร็จ เมื่อ ๑๕ ก.พ. ๖๕';
const SPLIT = {
  from: 'r1-1',
  unitText: 'ทุกส่วนราชการ',
  units: { all: true, units: [], committees: [], unknown: [] },
  names: UNITS,
};

const row = (changes: Partial<Measure>): MeasureWithProgress => {
  const one = measure(changes);
  return { measure: one, progress: progressOf(one, TODAY) };
};
const ofUnit = (unit: string, result: string, changes: Partial<Measure> = {}) =>
  row({
    row: 10 + UNITS.indexOf(unit),
    unitText: unit,
    units: { all: false, units: [unit], committees: [], unknown: [] },
    result,
    split: SPLIT,
    ...changes,
  });
const rows = (results: readonly string[], changes: Partial<Measure> = {}) =>
  results.map((result, at) => ofUnit(UNITS[at] ?? '', result, changes));
const only = (list: readonly MeasureWithProgress[]) => {
  const printed = printedRows(list);
  expect(printed).toHaveLength(1);
  const [{ measure: one, progress } = row({})] = printed;
  return { ...one, ...progress };
};

describe('the rows of a split', () => {
  it('are printed as one row of the units that were named', () => {
    expect(only(rows([DONE, `${DONE} แล้ว`, DONE]))).toMatchObject({
      unitText: 'ทุกส่วนราชการ',
      units: SPLIT.units,
      method: 'จัดทำคู่มือ',
      result: `สำนักปลัด, กองช่าง: ${DONE} / กองคลัง: ${DONE} แล้ว`,
      state: 'done',
    });
    expect(only(rows([DONE, DONE, DONE])).result).toBe(DONE);
    expect(only(rows(['', '', ''])).result).toBe('');
  });

  it('say why those that have not begun have not', () => {
    const why = [{ heading: 'สาเหตุ', text: 'รองบประมาณ' }];
    expect(only(rows(['', DONE, ''], { causes: why })).causes).toEqual([
      { heading: 'สาเหตุ', text: 'สำนักปลัด, กองช่าง: รองบประมาณ' },
    ]);
    expect(only(rows([DONE, DONE, DONE], { causes: why })).causes).toEqual([]);
  });

  it('are counted once, where the first of them stands', () => {
    const list = [row({ row: 2, method: 'จัดอบรม' }), ...rows([DONE, '', DONE]), row({ row: 20, method: 'เผยแพร่' })];
    expect(printedRows(list).map(({ measure: { method } }) => method)).toEqual(['จัดอบรม', 'จัดทำคู่มือ', 'เผยแพร่']);
    const summary = summarise(printedRows(list));
    expect(summary.total).toBe(3);
    expect(summary.units.map(({ kind, name, total }) => [kind, name, total])).toEqual([
      ['unit', 'กองคลัง', 2],
      ['all', null, 1],
    ]);
  });

  it('are not done as long as one unit has not answered', () => {
    expect(only(rows([DONE, '', DONE]))).toMatchObject({
      state: 'notStarted',
      result: `สำนักปลัด, กองช่าง: ${DONE} / กองคลัง: -`,
    });
    expect(only(rows([DONE, 'อยู่ระหว่างดำเนินการ', DONE])).state).toBe('inProgress');
  });

  it('are not done if the row of a unit was deleted', () => {
    const left = rows([DONE, DONE]);
    expect(only(left)).toMatchObject({ state: 'notStarted', result: `สำนักปลัด, กองคลัง: ${DONE} / กองช่าง: -` });
    expect(unitsWithoutRow(left.map(one => one.measure))).toEqual(['กองช่าง']);
  });

  it('leave out a unit that cancelled, and are cancelled by all', () => {
    expect(only(rows([DONE, DONE, 'ยกเลิก']))).toMatchObject({ state: 'done' });
    expect(only(rows(['ยกเลิก', '', 'ยกเลิก'])).state).toBe('notStarted');
    expect(only(rows(['ยกเลิก', 'ยกเลิก', 'ยกเลิก'])).state).toBe('cancelled');
  });

  it('have a doubtful state if one of them has', () => {
    expect(only(rows([DONE, 'ตามที่ประชุมรับทราบ', DONE])).sure).toBe(false);
  });

  it('say which unit repeats its result of round 6', () => {
    const [first, second, third] = rows([DONE, DONE, DONE]);
    const earlier = [second, third].flatMap(one => (one ? [row({ ...one.measure, fromRound6: true })] : []));
    expect(only(first ? [first, ...earlier] : [])).toMatchObject({
      fromRound6: false,
      result: `สำนักปลัด: ${DONE} / กองคลัง, กองช่าง: ${DONE} (ผลรอบ ๖ เดือน)`,
    });
    expect(only(rows([DONE, DONE, DONE], { fromRound6: true }))).toMatchObject({ fromRound6: true, result: DONE });
  });

  it('were done in round 6 only if all were', () => {
    expect(only(rows([DONE, DONE, DONE], { reportedState: 'done' })).reportedState).toBe('done');
    const [first, ...others] = rows([DONE, DONE, DONE], { reportedState: 'done' });
    const fresh = first ? row({ ...first.measure, reportedState: null }) : null;
    expect(only(fresh ? [fresh, ...others] : []).reportedState).toBe('notStarted');
    expect(only(rows([DONE, DONE, DONE])).reportedState).toBeNull();
  });

  it('keep evidence, suggestions and periods of all', () => {
    const [a, b, c] = rows([DONE, DONE, DONE], { suggestion: 'ควรทำทุกปี' });
    const list = [a, b, c].flatMap((one, at) =>
      one ? [row({ ...one.measure, evidence: ['https://x.example/1', '', 'คำสั่งที่ ๕'][at] ?? '' })] : [],
    );
    expect(only(list)).toMatchObject({
      suggestion: 'ควรทำทุกปี',
      evidence: 'สำนักปลัด: https://x.example/1 / กองช่าง: คำสั่งที่ ๕',
      periodText: a?.measure.periodText,
    });
  });

  it('have the day of the row that presses most', () => {
    const early = ofUnit('กองคลัง', '', { period: { kind: 'span', start: '2021-10-01', end: '2021-12-31' } as never });
    const [first, , third] = rows([DONE, DONE, DONE]);
    expect(only([first, early, third].flatMap(one => one ?? []))).toMatchObject({ due: '2021-12-31', overdue: true });
  });

  it('are counted apart if one of them names another method or stands in another group', () => {
    const [first, second, third] = rows([DONE, DONE, DONE]);
    const apart = (changes: Partial<Measure>) =>
      printedRows(
        [first, second, third].flatMap((one, at) =>
          one ? [at === 1 ? row({ ...one.measure, ...changes }) : one] : [],
        ),
      );
    expect(apart({ method: 'จัดทำคู่มือ ฉบับย่อ' })).toHaveLength(2);
    expect(apart({ indicator: 2, group: '๒. การใช้งบประมาณ' })).toHaveLength(2);
    // Rows of the same method without a split were always measures of their own.
    expect(printedRows([row({}), row({ row: 6, unitText: 'กองช่าง' })])).toHaveLength(2);
  });
});

it('counts a unit that the office has not listed once, also where its name is cut up', () => {
  const of = (text: string, at: number) =>
    row({
      row: at,
      unitText: text,
      units: { all: false, units: [], committees: [], unknown: [{ text, nearest: null }] },
    });
  const { units } = summarise(printedRows(['กองป่า ไม้', 'กองป่าไม้', 'กองประมง'].map(of)));
  expect(units.map(({ name, total }) => [name, total])).toEqual([
    ['กองป่าไม้', 2],
    ['กองประมง', 1],
  ]);
});

describe('a joined text', () => {
  const TEXTS = ['จัดแล้ว ๒ ครั้ง', '', '- ประชุมแล้ว\n- แจ้งเวียนแล้ว'];
  const parts = (texts: readonly string[]) => UNITS.map((name, at) => ({ name, text: texts[at] ?? '' }));

  it('has each unit on its own line if a text has several', () => {
    expect(joinedText(parts(TEXTS), true)).toBe('สำนักปลัด: จัดแล้ว ๒ ครั้ง\nกองคลัง: -\nกองช่าง:\n- ประชุมแล้ว\n- แจ้งเวียนแล้ว');
  });

  it.each([[TEXTS], [['ก', 'ข / ค', 'ก']], [['', 'ก', '']], [['ก: ข', 'กองพัสดุ: ค', 'ก']]])(
    'is taken apart again: %j',
    texts => {
      for (const silent of [true, false]) {
        const joined = joinedText(parts(texts), silent);
        const apart = takenApart(joined, UNITS);
        if (apart !== null) expect(UNITS.map(name => apart.get(name) ?? '')).toEqual(texts);
        else expect(joined).not.toMatch(/^สำนักปลัด: /);
      }
    },
  );

  it('is no joined text if it only names units', () => {
    expect(takenApart('จัดแล้ว', UNITS)).toBeNull();
    expect(takenApart('กองพัสดุ: จัดแล้ว / กองคลัง: จัดแล้ว', UNITS)).toBeNull();
    expect(takenApart('กองคลัง: ก / กองคลัง: ข', UNITS)).toBeNull();
  });

  it('stays the same if it stands in the cell of one of the units already', () => {
    const joined = joinedText(parts(TEXTS), true);
    expect(joinedText(parts([joined, TEXTS[1] ?? '', TEXTS[2] ?? '']), true)).toBe(joined);
    // But nothing is lost if the others say something else since.
    expect(joinedText(parts([joined, 'จัดแล้ว', TEXTS[2] ?? '']), true)).toContain('แจ้งเวียนแล้ว\nกองคลัง: จัดแล้ว');
  });
});
