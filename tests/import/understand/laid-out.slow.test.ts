import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Merge, Source } from '../../../src/import/source';
import { understand } from '../../../src/import/understand/understand';
import { HEADINGS, STAFF_COLUMNS, type StaffColumn } from '../../../src/register/columns';
import { readPeriod } from '../../../src/thai/period/read-period';
import { toThaiDigits } from '../../../src/thai/text/numerals';
import { sourceOf } from './source-of';

/** A measure as a register holds it. `quarters`: the first and last in which it is done. */
interface Measure {
  readonly method: string;
  readonly unit: string;
  readonly quarters: readonly [number, number];
  readonly result: string;
}

type Groups = readonly (readonly Measure[])[];

const SIX = [HEADINGS.group, HEADINGS.method, HEADINGS.unit, HEADINGS.period, HEADINGS.result];
const NAMES = ['การปฏิบัติหน้าที่', 'การใช้งบประมาณ', 'การใช้อำนาจ', 'การใช้ทรัพย์สิน'];

const words = fc
  .array(fc.constantFrom('จัดทำ', 'คู่มือ', 'เผยแพร่', 'ข้อมูล', 'ประชาชน', 'อบรม', 'พัสดุ', 'ตรวจ', 'ประกาศ'), {
    minLength: 2,
    maxLength: 6,
  })
  .map(each => each.join(' '));
const measure: fc.Arbitrary<Measure> = fc.record({
  method: words,
  unit: fc.constantFrom('กองคลัง', 'สำนักปลัด', 'กองช่าง'),
  quarters: fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }))
    .map(([first, more]): [number, number] => [first, Math.min(4, first + more)]),
  result: fc.oneof(
    words,
    fc.tuple(words, words).map(([a, b]) => `- ${a}\n- ${b}`),
  ),
});
const groups: fc.Arbitrary<Groups> = fc.array(fc.array(measure, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
});

const nameOf = (at: number) => `${toThaiDigits(at + 1)}. ${NAMES[at]}`;
const periodOf = ({ quarters: [first, last] }: Measure) =>
  first === last ? `ไตรมาส ${first}` : `ไตรมาส ${first} - ${last}`;
const numbered = (texts: readonly string[]) => texts.map((text, at) => `${toThaiDigits(at + 1)}. ${text}`);

/** What is understood, as groups of measures again: names, methods without their numbers, units, periods and results. */
function readBack(source: Source) {
  const found = understand(source, { fiscalYear: 2567, today: '2024-04-01' });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  expect(found.doubts).toEqual([]);
  const above = { group: '', unit: '', period: '' };
  return found.rows.map(({ cells }) => {
    const cell = (column: StaffColumn) => cells[STAFF_COLUMNS.indexOf(column)] ?? '';
    for (const column of ['group', 'unit', 'period'] as const)
      above[column] = cell(column) === '' ? above[column] : cell(column);
    return {
      group: above.group.replace(/ \(ต่อ\)$/, ''),
      method: cell('method').replace(/^[๐-๙]+\. /, ''),
      unit: above.unit,
      period: readPeriod(above.period, 2567, null),
      result: cell('result').replace(/^[๐-๙]+\. /, ''),
    };
  });
}

const expectedOf = (all: Groups) =>
  all.flatMap((measures, at) =>
    measures.map(one => ({
      group: nameOf(at),
      method: one.method,
      unit: one.unit,
      period: readPeriod(periodOf(one), 2567, null),
      result: one.result,
    })),
  );

it('a register with a group in a cell comes back', () => {
  const spaced = (texts: readonly string[], gap: string) => texts.join(gap);
  fc.assert(
    fc.property(groups, fc.constantFrom('\n\n', '\n\n\n', '\n \n'), fc.boolean(), (all, gap, byNumber) => {
      const rows = all.map((measures, at) => [
        nameOf(at),
        spaced(numbered(measures.map(({ method }) => method)), gap),
        spaced(
          measures.map(({ unit }) => unit),
          gap,
        ),
        spaced(measures.map(periodOf), gap),
        byNumber
          ? numbered(measures.map(({ result }) => result)).join('\n')
          : spaced(
              measures.map(({ result }) => result),
              gap,
            ),
      ]);
      expect(readBack(sourceOf([SIX, ...rows]))).toEqual(expectedOf(all));
    }),
  );
});

it('a register with joined groups and ticks under quarters comes back', () => {
  fc.assert(
    fc.property(groups, fc.boolean(), fc.constantFrom('✓', '/', 'X', '↔', 'þ'), (all, isMerged, tick) => {
      const top = [HEADINGS.group, HEADINGS.method, HEADINGS.period, '', '', '', HEADINGS.unit, HEADINGS.result];
      const below = ['', '', 'ไตรมาส 1', 'ไตรมาส 2', 'ไตรมาส 3', 'ไตรมาส 4', '', ''];
      const rows = all.flatMap((measures, at) =>
        measures.map(({ method, unit, quarters: [first, last], result }, index) => [
          index === 0 ? nameOf(at) : '',
          method,
          ...[1, 2, 3, 4].map(quarter => (quarter >= first && quarter <= last ? tick : '')),
          unit,
          result,
        ]),
      );
      let row = 2;
      const joined = all.map(({ length }): Merge => {
        row += length;
        return { row: row - length, column: 0, rows: length, columns: 1 };
      });
      const head: Merge[] = [0, 1, 6, 7].map(column => ({ row: 0, column, rows: 2, columns: 1 }));
      const merges = isMerged
        ? [...head, { row: 0, column: 2, rows: 1, columns: 4 }, ...joined.filter(({ rows: count }) => count > 1)]
        : [];
      expect(readBack(sourceOf({ cells: [top, below, ...rows], merges }))).toEqual(expectedOf(all));
    }),
  );
});

it('a register over several pages comes back', () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 1, max: 5 }), fc.boolean(), (all, length, repeats) => {
      const rows = all.flatMap((measures, at) =>
        measures.map((one, index) => ({ own: index === 0 ? nameOf(at) : '', again: `${nameOf(at)} (ต่อ)`, one })),
      );
      const pages = Array.from({ length: Math.ceil(rows.length / length) }, (_, page) =>
        rows.slice(page * length, (page + 1) * length),
      );
      const tables = pages.map((page, at) => [
        ...(at === 0 || repeats ? [SIX] : []),
        ...page.map(({ own, again, one }, index) => [
          own === '' && index === 0 ? again : own,
          one.method,
          one.unit,
          periodOf(one),
          one.result,
        ]),
        [`- ${toThaiDigits(at + 1)} -`, '', '', '', ''],
      ]);
      expect(readBack(sourceOf(...tables))).toEqual(expectedOf(all));
    }),
  );
});
