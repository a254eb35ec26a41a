import { describe, expect, it } from 'vitest';
import { dataOf, found, unit } from '../../context';

describe('a unit told by e-mail', () => {
  it.each(['', 'finance', 'finance@', 'finance@office', 'a@office.example, b@office.example', '๑@office.example'])(
    'whose address is %j',
    email => {
      expect(found([{}, { method: 'จัดอบรม' }], { units: [unit({ email })] })).toEqual([
        ['unitWithoutAddress', 2, 'unit'],
      ]);
    },
  );

  it('is named once for each unit, in the first row it answers for', () => {
    const units = [unit({ email: '' }), unit({ name: 'กองช่าง', email: '' }), unit({ name: 'ปลัด', email: '' })];
    const rows = [{ unit: 'กองช่าง' }, { unit: 'ทุกส่วนราชการ', method: 'จัดอบรม' }];
    expect(found(rows, { units })).toEqual([
      ['unitWithoutAddress', 2, 'unit'],
      ['unitWithoutAddress', 3, 'unit'],
    ]);
    expect(dataOf('unitWithoutAddress', rows, { units })).toEqual([
      { unit: 'กองช่าง', email: '' },
      { unit: 'กองคลัง', email: '' },
    ]);
  });

  it.each([
    ['with an address', {}],
    ['reached on LINE', { email: '', reachedBy: 'ไลน์' }],
    ['reached on LINE, in Latin', { email: '', reachedBy: 'Line' }],
    ['reached on paper', { email: '', reachedBy: 'เอกสาร' }],
  ])('says nothing of one %s', (_, changes) => {
    expect(found([{}], { units: [unit(changes)] })).toEqual([]);
  });

  it('says nothing of one that answers for no measure', () => {
    expect(found([{}], { units: [unit(), unit({ name: 'กองช่าง', email: '' })] })).toEqual([]);
  });
});
