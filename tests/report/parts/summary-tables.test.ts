import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureWithProgress } from '../../../src/register/measure';
import { summarise } from '../../../src/register/progress/counts';
import type { State } from '../../../src/register/states';
import { composeReport } from '../../../src/report/compose';
import { tablesOf, tableUnder, textsOf } from '../find';
import { readable, textOf } from '../readable';
import { input, measure } from '../sample';

const units = (names: readonly string[], all = false) => ({
  units: { all, units: names, committees: [], unknown: [] },
});
const BUDGET = { group: '๒. การใช้งบประมาณ', indicator: 2 };
const MEASURES = [
  measure({ ...units(['กองคลัง']) }, 'done'),
  measure({ ...units(['กองช่าง', 'กองคลัง']) }, 'inProgress'),
  measure({ ...BUDGET, ...units([], true) }, 'done'),
  measure({ group: '๑. การปฏิบัติหน้าที่ (ต่อ)', ...units([]) }, 'cancelled'),
];
const rows = (heading: string, measures = MEASURES) =>
  textsOf(tableUnder(composeReport(input({ measures })), heading)).map(cells => cells.filter(text => text !== ''));

describe('the summary', () => {
  it('counts indicators once each, even if they are named several times', () => {
    expect(readable(composeReport(input({ measures: MEASURES })))).toContain(
      'รวมทั้งสิ้น ๒ มาตรการ ๔ รายการ แบ่งเป็น ดำเนินการแล้ว ๒ รายการ อยู่ระหว่างดำเนินการ ๑ รายการ และยกเลิก ๑ รายการ',
    );
  });

  it('shows counts and the percentage done without cancelled measures, by indicator and in total', () => {
    expect(rows('มาตรการ', MEASURES)).toHaveLength(MEASURES.length);
    const summary = tablesOf(composeReport(input({ measures: MEASURES })))[2];
    expect(summary && textsOf(summary).map(cells => cells.filter(text => text !== ''))).toEqual([
      ['๑. การปฏิบัติหน้าที่', '๓', '๑', '๑', '-', '-', '๑', '๕๐.๐๐'],
      ['๒. การใช้งบประมาณ', '๑', '๑', '-', '-', '-', '-', '๑๐๐.๐๐'],
      ['รวม', '๔', '๒', '๑', '-', '-', '๑', '๖๖.๖๗'],
    ]);
  });

  it('shows them by unit: measures for all units once in their own row, then people who are not units', () => {
    expect(rows('ส่วนราชการ')).toEqual([
      ['กองคลัง', '๒', '๑', '๑', '-', '-', '-'],
      ['กองช่าง', '๑', '-', '๑', '-', '-', '-'],
      ['ทุกส่วนราชการ', '๑', '๑', '-', '-', '-', '-'],
      ['คณะทำงานและผู้รับผิดชอบอื่น', '๑', '-', '-', '-', '-', '๑'],
    ]);
  });

  it('shows the share done of each unit only if the office asks for it, and of indicators not to everybody in mid-year', () => {
    const withShare = (own: Parameters<typeof input>[0]) =>
      readable(composeReport(input(own))).split('ร้อยละที่ดำเนินการแล้ว').length - 1;
    const asked = new Map([['look.unitShares', 'ใส่']]);
    expect(withShare({})).toBe(1);
    expect(withShare({ wording: asked })).toBe(2);
    expect(withShare({ edition: 'public', round: 6 })).toBe(0);
    expect(withShare({ edition: 'public', round: 12 })).toBe(1);
  });

  it('counts a measure for every unit named: an unknown unit under its own text, and also a committee beside a unit', () => {
    const stranger = { text: 'กองแผน', nearest: null };
    const of = (own: Partial<MeasureWithProgress['measure']['units']>) =>
      measure({ units: { all: false, units: [], committees: [], unknown: [], ...own } });
    const counts = rows('ส่วนราชการ', [
      of({ units: ['กองคลัง'], unknown: [stranger] }),
      of({ unknown: [stranger] }),
      of({ units: ['กองคลัง'], committees: ['คณะทำงาน'] }),
      of({ committees: ['คณะทำงาน'] }),
    ]);
    expect(counts.map(cells => cells.slice(0, 2))).toEqual([
      ['กองคลัง', '๒'],
      ['กองแผน', '๒'],
      ['คณะทำงานและผู้รับผิดชอบอื่น', '๒'],
    ]);
  });

  it('has no column for cancelled measures if there are none', () => {
    const text = readable(composeReport(input({ measures: MEASURES.slice(0, 3) })));
    expect(text).not.toContain('ยกเลิก');
    expect(readable(composeReport(input({ measures: MEASURES })))).toContain('(ไม่นับรายการที่ยกเลิก)');
  });
});

describe('the bar', () => {
  const bars = (...states: readonly State[]) => {
    const text = readable(composeReport(input({ measures: states.map(state => measure({}, state)) })));
    return /รวม .*?([█░| ]+)\|$/m.exec(text)?.[1]?.replace(/[^█░]/g, '');
  };

  it.each<[readonly State[], string]>([
    [['inProgress'], '░░░░░░░░░░'],
    [['done'], '██████████'],
    [['done', 'notYet'], '█████░░░░░'],
    [['done', 'done', 'notStarted', 'cancelled'], '███████░░░'],
    [['cancelled'], '░░░░░░░░░░'],
    [[...Array.from({ length: 40 }, () => 'done' as const), 'inProgress'], '█████████░'],
    [['done', ...Array.from({ length: 40 }, () => 'inProgress' as const)], '█░░░░░░░░░'],
  ])('shows the share that is done, in tenths: %j', (states, bar) => {
    expect(bars(...states)).toBe(bar);
  });

  it('fills the same width in every row', () => {
    const report = composeReport(input());
    for (const { rows: all, columns } of tablesOf(report)) {
      for (const { cells } of all) {
        expect(cells.reduce((sum, { span = 1 }) => sum + span, 0)).toBe(columns.length);
      }
    }
  });
});

it('totals are right for any rows', () => {
  const STATES: readonly State[] = ['done', 'inProgress', 'notStarted', 'notYet', 'cancelled'];
  const anyMeasure = fc
    .record({
      group: fc.constantFrom('๑. ก', '๒. ข', 'ข', 'ค (ต่อ)', ''),
      units: fc.record({ all: fc.boolean(), units: fc.uniqueArray(fc.constantFrom('กองคลัง', 'กองช่าง', 'สำนักปลัด')) }),
      state: fc.constantFrom(...STATES),
    })
    .map(({ group, units: { all, units: names }, state }) =>
      measure({ group, indicator: null, ...units(names, all) }, state),
    );
  fc.assert(
    fc.property(fc.array(anyMeasure, { maxLength: 30 }), list => {
      const summary = summarise(list);
      const inRows = list.reduce(
        (sum, { measure: { units: u } }) => sum + (u.all ? 1 : Math.max(1, u.units.length)),
        0,
      );
      const sum = (all: readonly { readonly total: number }[]) => all.reduce((total, one) => total + one.total, 0);
      expect(sum(summary.indicators)).toBe(list.length);
      expect(sum(summary.units)).toBe(inRows);
      for (const counts of [summary, ...summary.indicators, ...summary.units]) {
        expect(STATES.reduce((total, state) => total + counts.states[state], 0)).toBe(counts.total);
      }
      for (const state of STATES) {
        expect(summary.indicators.reduce((total, { states }) => total + states[state], 0)).toBe(summary.states[state]);
      }
    }),
  );
});

it.each([
  ['summary', 'units', 'evidence'],
  ['summary', 'units', 'evidence', 'sentences'],
])('%s and %s and %s are set apart from the table above if their titles are blank', (...blanked) => {
  const wording = new Map(
    [
      'summary.title',
      'units.title',
      'evidence.title',
      ...(blanked.includes('sentences') ? ['summary.sentence', 'units.sentence'] : []),
    ].map(key => [key, '']),
  );
  const { blocks } = composeReport(input({ measures: [measure({ evidence: 'คำสั่งที่ ๑/๒๕๖๕' })], wording })).sections.at(
    -1,
  ) ?? { blocks: [] };
  const after = blocks.flatMap((block, index) => (blocks[index - 1]?.kind === 'table' ? [block] : []));
  expect(after).toHaveLength(3);
  expect(
    after.map(block => block.kind === 'paragraph' && (textOf(block) === '' || (block.spacing?.before ?? 0) >= 360)),
  ).toEqual([true, true, true]);
});
