import { describe, expect, it } from 'vitest';
import type { Measure, PrintedRow } from '../../../src/register/measure';
import type { State } from '../../../src/register/states';
import { printedResult } from '../../../src/report/content/printed-result';
import { measure } from '../sample';

const row = (
  state: State,
  own: Partial<Measure>,
  span: Partial<Pick<PrintedRow['progress'], 'start' | 'due'>> = {},
): PrintedRow => {
  const one = measure(own, state);
  return { ...one, progress: { ...one.progress, ...span } };
};
const causes = [
  { heading: 'สาเหตุ', text: 'งบประมาณยังไม่ได้รับจัดสรร' },
  { heading: 'แนวทางต่อไป', text: 'ดำเนินการในไตรมาส ๓' },
];

describe('a blank result whose time has not come', () => {
  it.each([
    ['2026-05-01', '2026-09-30', 'ยังไม่ถึงกำหนด (พ.ค. - ก.ย. ๖๙)'],
    ['2026-09-01', '2026-09-30', 'ยังไม่ถึงกำหนด (ก.ย. ๖๙)'],
    ['2025-12-01', '2026-01-31', 'ยังไม่ถึงกำหนด (ธ.ค. ๖๘ - ม.ค. ๖๙)'],
    ['2026-09-15', '2026-09-20', 'ยังไม่ถึงกำหนด (ก.ย. ๖๙)'],
    [null, '2026-09-30', 'ยังไม่ถึงกำหนด'],
    [null, null, 'ยังไม่ถึงกำหนด'],
  ])('says so with its months: %s to %s', (start, due, text) => {
    expect(printedResult(row('notYet', { result: '' }, { start, due }))).toBe(text);
    expect(printedResult(row('notYet', { result: '-' }, { start, due }))).toBe(text);
  });

  it('stays blank in a round that an earlier build closed', () => {
    const { measure: kept, progress } = row('notYet', { result: '' });
    const { start: _, ...earlier } = progress;
    expect(printedResult({ measure: kept, progress: earlier })).toBe('');
  });

  it('is no other blank: it is counted as not begun', () => {
    expect(printedResult(row('notStarted', { result: '' }))).toBe('');
  });
});

describe('a result that has not begun', () => {
  it('says why, and what comes next, where the office has written that', () => {
    const why = 'สาเหตุ: งบประมาณยังไม่ได้รับจัดสรร\nแนวทางต่อไป: ดำเนินการในไตรมาส ๓';
    expect(printedResult(row('notStarted', { result: 'ยังไม่ได้จัดประชุม', causes }))).toBe(`ยังไม่ได้จัดประชุม\n${why}`);
    expect(printedResult(row('notStarted', { result: '', causes }))).toBe(`ยังไม่ดำเนินการ\n${why}`);
  });

  it.each(['done', 'inProgress', 'notYet', 'cancelled'] as const)('is not one that is %s', state => {
    expect(printedResult(row(state, { result: 'ผล', causes }))).toBe('ผล');
  });
});
