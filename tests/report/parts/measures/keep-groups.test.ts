import { expect, it } from 'vitest';
import { composeReport } from '../../../../src/report/compose';
import { tableUnder } from '../../find';
import { input, measure } from '../../sample';

type Own = Parameters<typeof measure>[0];

/** For each row, true if every paragraph of every cell keeps it with the next. */
function kept(rows: readonly Own[], wording: ReadonlyMap<string, string> = new Map()): boolean[] {
  const report = composeReport(input({ measures: rows.map(own => measure(own)), wording }));
  return tableUnder(report, 'มาตรการ')
    .rows.slice(1)
    .map(({ cells }) =>
      cells.every(({ paragraphs }) => paragraphs.length > 0 && paragraphs.every(({ keepNext }) => keepNext === true)),
    );
}

const group = (number: number, ...results: readonly string[]): Own[] =>
  results.map((result, at) => {
    const name = `${number}. มาตรการ`;
    return {
      group: name,
      groupText: at === 0 ? name : '',
      result,
      inherits: { unit: true, period: true },
    };
  });

const lines = (count: number) => Array.from({ length: count }, (_, at) => `- ข้อ ${at}`).join('\n');

it('keeps each row of a group on the page of the next one, but not groups together', () => {
  const rows = [...group(1, 'ก', 'ข', 'ค'), ...group(2, 'ก'), ...group(3, 'ก', '')];
  expect(kept(rows)).toEqual([true, true, false, false, true, false]);
});

it('keeps no group of more than half a page, which would leave more than that blank', () => {
  expect(kept(group(1, lines(8), lines(8)))).toEqual([true, false]);
  expect(kept(group(1, lines(8), lines(9)))).toEqual([false, false]);
  expect(kept(group(1, lines(8), lines(9)), new Map([['look.orientation', 'แนวตั้ง']]))).toEqual([true, false]);
});

it('lets a group go on where staff have named it again', () => {
  const [first = {}, ...more] = group(1, 'ก', 'ข', 'ค', 'ง');
  const again = more.map((own, at) => (at === 1 ? { ...own, groupText: '1. มาตรการ (ต่อ)' } : own));
  expect(kept([first, ...again])).toEqual([true, false, true, false]);
});

it('counts a merged suggestion with the rows that it stands beside', () => {
  const [first = {}, ...more] = group(1, 'ก', 'ข');
  expect(kept([{ ...first, suggestion: lines(17) }, ...more])).toEqual([false, false]);
});
