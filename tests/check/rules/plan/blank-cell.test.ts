import { describe, expect, it } from 'vitest';
import type { StaffColumn } from '../../../../src/register/columns';
import { found } from '../../context';

describe('a blank cell of the plan', () => {
  const columns: readonly StaffColumn[] = ['method', 'unit', 'period'];
  const texts = ['', '-', '–', '- -', '.....', '…'];

  it.each(columns.flatMap(column => texts.map(text => [column, text] as const)))('%s %j', (column, text) => {
    expect(found([{ [column]: text }])).toEqual([['blankCell', 2, column]]);
  });

  it('is reported in the row that has the dash, not in rows that inherit it', () => {
    const rows = [{ unit: '-' }, { group: '', method: 'จัดอบรม', unit: '' }];
    expect(found(rows)).toEqual([['blankCell', 2, 'unit']]);
  });
});
