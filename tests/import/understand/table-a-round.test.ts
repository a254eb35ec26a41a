import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/import/understand/understand';
import type { Understood } from '../../../src/import/understand/understood';
import { sourceOf } from './source-of';

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินงาน'];

function read(...tables: readonly { name: string; rows: readonly (readonly string[])[] }[]): Understood {
  const source = sourceOf(...tables.map(({ name, rows }) => ({ name, cells: [HEADINGS, ...rows] })));
  const found = understand(source, { fiscalYear: 2567, today: '2024-09-01' });
  if ('problems' in found) throw new Error(JSON.stringify(found));
  return found;
}

/** Group, method, unit and both results. */
const texts = ({ rows }: Understood) => rows.map(({ cells }) => [...cells.slice(0, 3), ...cells.slice(4, 6)]);

describe('a table a round', () => {
  it('is one register: each measure has both results', () => {
    const found = read(
      {
        name: 'รอบ 6 เดือน',
        rows: [
          ['ก', 'อบรม', 'กองคลัง', 'อบรมแล้ว'],
          ['', 'ทบทวนคู่มือ', 'กองช่าง', 'ยังไม่ทบทวน'],
        ],
      },
      {
        name: 'รอบ 12 เดือน',
        rows: [
          ['ก', 'อบรม', 'กองคลัง', 'อบรมครบ'],
          ['', 'ทบทวนคู่มือ', 'กองช่าง', 'ทบทวนแล้ว'],
        ],
      },
    );
    expect(texts(found)).toEqual([
      ['ก', 'อบรม', 'กองคลัง', 'อบรมแล้ว', 'อบรมครบ'],
      ['', 'ทบทวนคู่มือ', 'กองช่าง', 'ยังไม่ทบทวน', 'ทบทวนแล้ว'],
    ]);
  });

  it('keeps a measure that only the second round has, with its group and unit', () => {
    const found = read(
      {
        name: 'รอบ 6 เดือน',
        rows: [
          ['ก', 'อบรม', 'กองคลัง', 'อบรมแล้ว'],
          ['ข', 'ทบทวนคู่มือ', 'กองช่าง', 'ทำแล้ว'],
        ],
      },
      {
        name: 'รอบ 12 เดือน',
        rows: [
          ['ก', 'อบรม', 'กองคลัง', 'อบรมครบ'],
          ['', 'ประชุม', '', 'ประชุมแล้ว'],
        ],
      },
    );
    expect(texts(found)).toEqual([
      ['ก', 'อบรม', 'กองคลัง', 'อบรมแล้ว', 'อบรมครบ'],
      ['ข', 'ทบทวนคู่มือ', 'กองช่าง', 'ทำแล้ว', ''],
      ['ก', 'ประชุม', 'กองคลัง', '', 'ประชุมแล้ว'],
    ]);
  });

  it('does not join the same method of another unit, or one with itself', () => {
    const found = read(
      {
        name: 'รอบ 6 เดือน',
        rows: [
          ['ก', 'อบรม', 'กองคลัง', 'หนึ่ง'],
          ['', 'อบรม', 'กองคลัง', 'สอง'],
        ],
      },
      {
        name: 'รอบ 12 เดือน',
        rows: [
          ['ก', 'อบรม', 'กองช่าง', 'สาม'],
          ['', 'อบรม', 'กองคลัง', 'สี่'],
        ],
      },
    );
    expect(texts(found)).toEqual([
      ['ก', 'อบรม', 'กองคลัง', 'หนึ่ง', 'สี่'],
      ['', 'อบรม', 'กองคลัง', 'สอง', ''],
      ['ก', 'อบรม', 'กองช่าง', '', 'สาม'],
    ]);
  });
});

describe('a table that has the rows of the one before', () => {
  const first = {
    name: 'ไตรมาส 1',
    rows: [
      ['ก', 'อบรม', 'กองคลัง', 'ยังไม่อบรม'],
      ['ข', 'ประชุม', 'กองช่าง', ''],
    ],
  };

  it('is not taken, and its other results are told', () => {
    const found = read(first, { name: 'ไตรมาส 2', rows: [['ก', 'อบรม', 'กองคลัง', 'อบรมแล้ว']] });
    expect(found.counts.items).toBe(2);
    expect(found.doubts).toMatchObject([
      { kind: 'repeated', where: { table: 2, column: 4 }, heading: 'ผลการดำเนินงาน' },
    ]);
    expect(found.leftOut).toMatchObject([{ kind: 'otherTable', where: { table: 2 } }]);
  });

  it.each([
    ['another group', [['ค', 'อบรม', 'กองคลัง', '']]],
    ['another unit', [['ก', 'อบรม', 'กองช่าง', '']]],
    ['no unit', [['ก', 'อบรม', '', '']]],
  ])('is taken with %s', (_, rows) => {
    expect(read(first, { name: 'ไตรมาส 2', rows }).counts.items).toBe(3);
  });
});
