import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/import/understand/understand';
import type { RowChoice, Understood } from '../../../src/import/understand/understood';
import { HEADINGS } from '../../../src/register/columns';
import { sourceOf } from './source-of';

const SIX = [HEADINGS.group, HEADINGS.method, HEADINGS.unit, HEADINGS.period, HEADINGS.result, HEADINGS.suggestion];
const COLUMNS = 5;

function read(rows: readonly (readonly string[])[], choices: readonly Omit<RowChoice, 'table'>[]): Understood {
  const found = understand(sourceOf([SIX, ...rows]), {
    fiscalYear: 2569,
    today: '2026-04-01',
    rows: choices.map(choice => ({ table: 1, ...choice })),
  });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found;
}

const texts = ({ rows }: Understood) => rows.map(({ cells }) => cells.slice(0, COLUMNS));

describe('a row that a person reads as', () => {
  const NUMBERED = ['ก', '๑. จัดทำคู่มือ\n๒. เผยแพร่คู่มือ', 'กองคลัง', 'ม.ค. ๖๙', '๑. จัดทำแล้ว\n๒. เผยแพร่แล้ว', ''];

  it('one measure is not divided, and its result counts as it stands', () => {
    expect(texts(read([NUMBERED], []))).toHaveLength(2);
    const found = read([NUMBERED], [{ row: 2, as: 'one' }]);
    expect(texts(found)).toEqual([NUMBERED.slice(0, COLUMNS)]);
    expect(found.rows[0]?.undivided).toBe(false);
    expect(found.doubts).toEqual([]);
  });

  it('several measures is divided at its lines, although nothing beside it says so', () => {
    const lines = ['ก', 'จัดทำคู่มือ\nเผยแพร่คู่มือ', 'กองคลัง', 'ม.ค. ๖๙', 'จัดทำแล้ว\nยังไม่ได้เผยแพร่', ''];
    expect(texts(read([lines], []))).toHaveLength(1);
    expect(texts(read([lines], [{ row: 2, as: 'several' }]))).toEqual([
      ['ก', 'จัดทำคู่มือ', 'กองคลัง', 'ม.ค. ๖๙', 'จัดทำแล้ว'],
      ['', 'เผยแพร่คู่มือ', '', '', 'ยังไม่ได้เผยแพร่'],
    ]);
  });

  it('several measures with one result is doubtful: the result says of none that it is done', () => {
    const found = read(
      [['ก', '- จัดทำคู่มือ\n- เผยแพร่คู่มือ', 'กองคลัง', 'ม.ค. ๖๙', 'ดำเนินการแล้ว', '']],
      [{ row: 2, as: 'several' }],
    );
    expect(found.rows.map(({ undivided }) => undivided)).toEqual([true, false]);
    expect(found.doubts).toMatchObject([{ kind: 'undivided', methods: 2, parts: 1 }]);
  });

  it('a part of the measure above adds its texts to that measure', () => {
    const rows = [
      ['ก', 'จัดทำคู่มือ', 'กองคลัง', 'ม.ค. ๖๙', 'จัดทำ', ''],
      ['', '', '', '', '', ''],
      ['ก (ต่อ)', 'และเผยแพร่', 'กองคลัง', '', 'แล้ว', 'ควรทำทุกปี'],
      ['ข', 'จัดอบรม', 'กองช่าง', 'ก.พ. ๖๙', '', ''],
    ];
    const found = read(rows, [{ row: 4, as: 'above' }]);
    expect(texts(found)).toEqual([
      ['ก', 'จัดทำคู่มือ\nและเผยแพร่', 'กองคลัง', 'ม.ค. ๖๙', 'จัดทำ\nแล้ว'],
      ['ข', 'จัดอบรม', 'กองช่าง', 'ก.พ. ๖๙', ''],
    ]);
    expect(found.rows[0]?.cells[5]).toBe('ควรทำทุกปี');
    expect(found.counts).toEqual({ items: 2, groups: 2 });
  });

  it('no measure is left out, and said', () => {
    const found = read(
      [
        ['ก', 'จัดทำคู่มือ', 'กองคลัง', 'ม.ค. ๖๙', '', ''],
        ['', 'ตัวอย่างการกรอก', 'กองช่าง', 'ก.พ. ๖๙', '', ''],
      ],
      [{ row: 3, as: 'none' }],
    );
    expect(texts(found)).toHaveLength(1);
    expect(found.leftOut).toMatchObject([{ kind: 'chosen', where: { table: 1, row: 3 } }]);
  });

  it('a measure is taken, although it looks like a total', () => {
    const rows = [
      ['ก', 'จัดทำคู่มือ', 'กองคลัง', 'ม.ค. ๖๙', '', ''],
      ['', 'รวม ๓ เรื่อง', '', '', '', ''],
    ];
    expect(read(rows, []).leftOut).toMatchObject([{ kind: 'total' }]);
    const found = read(rows, [{ row: 3, as: 'one' }]);
    expect(texts(found)[1]).toEqual(['', 'รวม ๓ เรื่อง', '', '', '']);
    expect(found.leftOut).toEqual([]);
  });

  it('a part of the measure above stands alone if nothing is above it', () => {
    expect(texts(read([NUMBERED], [{ row: 2, as: 'above' }]))).toHaveLength(1);
  });
});

it('rows under a merged cell of a method are read each as a person says', () => {
  const found = understand(
    sourceOf({
      cells: [SIX, ['ก', 'จัดอบรม', 'กองคลัง', 'ม.ค. ๖๙', 'อบรมแล้ว', ''], ['', '', 'กองช่าง', 'ก.พ. ๖๙', '', '']],
      merges: [{ row: 1, column: 1, rows: 2, columns: 1 }],
    }),
    { fiscalYear: 2569, today: '2026-04-01', rows: [{ table: 1, row: 3, as: 'above' }] },
  );
  expect('rows' in found && found.rows).toMatchObject([
    { cells: ['ก', 'จัดอบรม', 'กองคลัง\nกองช่าง', 'ม.ค. ๖๙\nก.พ. ๖๙', 'อบรมแล้ว', '', '', ''] },
  ]);
});
