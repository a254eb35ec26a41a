import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/grid/cell';
import { understand } from '../../../src/import/understand/understand';
import { UNKNOWN_KIND } from '../../../src/office/kinds/kinds';
import { namesInTable } from '../../../src/office/units/table-units';
import { STAFF_COLUMNS, type StaffColumn } from '../../../src/register/columns';
import { progressOf } from '../../../src/register/progress/progress';
import { readPeriod } from '../../../src/thai/period/read-period';
import { measure, methodFor } from '../../register/progress/measure';
import { areNamedOrAsked } from '../../register/published-cells';
import { sharedFolder } from '../../support/needs';
import { readTable } from '../../support/table';
import { PUBLISHED_COLUMNS } from './published-columns';
import { sourceOf } from './source-of';

const shared = sharedFolder('tests of understanding use tables that offices published');
const OPTIONS = { fiscalYear: 2565, today: '2022-04-01' };
const fold = (text: string) => text.replace(/\s+/g, '');

const tableAt = async (path: string) => (await readTable(path)).map(row => row.map(textOf));
const understood = async (path: string) => {
  const found = understand(sourceOf(await tableAt(path)), OPTIONS);
  return found;
};

describe.skipIf(shared === null)('the table that the project was conceived from', () => {
  it('has 25 measures in ten groups, each cell as a careful reader read it', async () => {
    const found = await understood(join(shared ?? '', 'real/subdistrict-2565-word-cells.csv'));
    if ('problems' in found) throw new Error(JSON.stringify(found));
    const [, ...expected] = await tableAt(join(shared ?? '', 'real/subdistrict-2565.csv'));
    expect(found.counts).toEqual({ items: 25, groups: 10 });
    expect(found.rows.map(({ cells }) => cells.slice(0, 6).map(fold))).toEqual(expected.map(row => row.map(fold)));
    expect(found.doubts).toEqual([]);
  });
});

/** Tables that hold no measures as they were published, and why a person would refuse them. */
const REFUSED: Readonly<Record<string, string>> = {
  // Its columns are the offices, and its rows who does what.
  'c22-phichai-roles': 'notUnderstood',
};

/** What a careful reader read in a row of `adapted.csv`; null if it is no measure. */
type Expected = { readonly [key in 'start' | 'due']: string | null } & {
  readonly state: string;
  readonly units: readonly string[];
};

/** Rows of `adapted.csv` that are not in `source.csv`, at its end. */
const ADDED_BY_HAND: Readonly<Record<string, number>> = { 'c05-ycph-lessons': 1 };

describe.skipIf(shared === null)('tables that offices published', () => {
  const folder = join(shared ?? '', 'real/tables');
  const names = shared === null ? [] : readdirSync(folder);
  const sourceAt = (name: string) => tableAt(join(folder, name, 'source.csv'));
  const expectedOf = (name: string) => {
    const { meta, expected } = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
    const all = expected as readonly (Expected | null)[];
    const read = all.slice(0, all.length - (ADDED_BY_HAND[name] ?? 0)).filter(one => one !== null);
    return { meta: meta as { readonly year: number; readonly today: string }, read };
  };
  const readAt = async (name: string) => {
    const { meta } = expectedOf(name);
    return understand(sourceOf(await sourceAt(name)), { fiscalYear: meta.year, today: meta.today });
  };

  it('are all here with the columns that a person sees', () => {
    expect([...Object.keys(PUBLISHED_COLUMNS), ...Object.keys(REFUSED)].sort()).toEqual(names);
  });

  it.each(Object.entries(REFUSED))('%s is refused', async (name, code) => {
    expect(await readAt(name)).toMatchObject({ problems: [{ code }] });
  });

  it.each(Object.entries(PUBLISHED_COLUMNS))('each column of %s is read whole, and no other', async (name, seen) => {
    const found = await readAt(name);
    if ('problems' in found) throw new Error(found.problems[0].code);
    const { rows, items = rows[1] - rows[0] + 1 } = seen;
    expect(found.counts.items).toBe(items);
    const lines = (await sourceAt(name)).slice(rows[0] - 1, rows[1]);
    const whole = (texts: readonly (string | undefined)[]) => fold(texts.map(text => text ?? '').join(''));
    for (const column of ['group', 'method', 'unit', 'period', 'result'] as const) {
      const at = seen[column];
      const read = found.rows.map(({ cells }) => cells[STAFF_COLUMNS.indexOf(column)] ?? '');
      // Marks become a period where there is one.
      if (typeof at === 'object') {
        const isMarked = lines.map(line => at.some(letter => line[letter.charCodeAt(0) - 65] !== ''));
        expect([column, read.map(text => text !== '')]).toEqual([column, isMarked]);
      } else if (at !== undefined) {
        expect([column, whole(read)]).toEqual([column, whole(lines.map(line => line[at.charCodeAt(0) - 65]))]);
      } else {
        const isInRows = column === 'group' && whole(read) !== '';
        expect([column, found.added.includes(column)]).toEqual([column, !isInRows]);
        expect(isInRows ? [] : read.filter(text => text !== '')).toEqual([]);
      }
    }
  });

  it.each(names.filter(name => !(name in REFUSED) && expectedOf(name).read.length > 0))(
    'each measure of %s says what a careful reader read in it',
    async name => {
      const found = await readAt(name);
      if ('problems' in found) throw new Error(found.problems[0].code);
      const { meta, read } = expectedOf(name);
      const seen = PUBLISHED_COLUMNS[name];
      expect(found.rows).toHaveLength(read.length);
      const texts = (column: StaffColumn) => found.rows.map(({ cells }) => cells[STAFF_COLUMNS.indexOf(column)] ?? '');
      const units = texts('unit');
      const known = namesInTable(units, UNKNOWN_KIND);
      read.forEach((expected, at) => {
        const period = readPeriod(texts('period')[at] ?? '', meta.year);
        if (seen?.period !== undefined && expected.due !== null) {
          const { start, end } = period.kind === 'span' ? (period.whole ?? period) : { start: null, end: null };
          expect([start, end]).toEqual([expected.start, expected.due]);
        }
        if (seen?.unit !== undefined) {
          // A blank cell of a register is of the unit above.
          const unit = units.slice(0, at + 1).findLast(text => text !== '') ?? '';
          expect([unit, areNamedOrAsked(unit, expected.units, known)]).toEqual([unit, true]);
        }
        if (seen?.result !== undefined) {
          const result = texts('result')[at] ?? '';
          const { state, sure } = progressOf(measure({ period, method: methodFor(result), result }), meta.today);
          expect([result, sure ? state : `${state}?`]).toEqual([result, expected.state]);
        }
      });
    },
  );
});

/** The rows of made tables, as a careful reader sees them: staff's eight columns, then the office's own. */
const SHAPES: Readonly<Record<string, readonly (readonly string[])[]>> = (() => {
  const plain = ['๑. การปฏิบัติหน้าที่', 'จัดทำคู่มือ', 'กองคลัง', 'ต.ค. 65 - มี.ค. 66', 'มีคู่มือแล้ว'];
  const [group = '', method = '', unit = '', period = '', result = ''] = plain;
  const rest = ['', '', ''];
  return {
    'code-column.csv': [[...plain, ...rest, '040104']],
    'damaged-head-0.csv': [plain],
    'damaged-head-3.csv': [plain],
    'no-column.csv': [[...plain, ...rest, '1']],
    'no-group.csv': [['', method, unit, period, result]],
    'no-result.csv': [[group, method, unit, period, '']],
    'project.csv': [['', 'โครงการ ก', unit, 'ไตรมาส 2', 'ดำเนินการแล้ว', ...rest, '1', '-', 'ไม่มี']],
    'quarters-1row.csv': [[group, method, unit, 'ไตรมาส 2 - 3', 'มี', ...rest, '', '✓', '✓', '']],
    'quarters.csv': [
      [group, method, unit, 'ไตรมาส 2 - 3', '', ...rest, '', '✓', '✓', ''],
      ['', 'เผยแพร่คู่มือ', 'สำนักปลัด', 'ไตรมาส 1 - 4', result, ...rest, '✓', '✓', '✓', '✓'],
    ],
    'state-column.csv': [[...plain, ...rest, 'เสร็จสิ้น']],
    'titles-signatures.csv': [plain, ['๒. การใช้งบประมาณ', 'จัดทำแผน', unit, 'ไตรมาส 2', 'มีแผนแล้ว']],
  };
})();

describe.skipIf(shared === null)('made tables in layouts that were met', () => {
  const folder = join(shared ?? '', 'real/shapes');

  it('are all here', () => expect(Object.keys(SHAPES)).toEqual(readdirSync(folder)));

  it.each(Object.entries(SHAPES))('%s', async (name, rows) => {
    const found = await understood(join(folder, name));
    if ('problems' in found) throw new Error(found.problems[0].code);
    const filled = (row: readonly string[]) => row.slice(0, row.findLastIndex(text => text !== '') + 1);
    expect(found.rows.map(({ cells }) => filled(cells))).toEqual(rows.map(filled));
    expect(found.counts.items).toBe(rows.length);
    expect(found.doubts).toEqual([]);
  });
});
