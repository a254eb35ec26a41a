import { describe, expect, it } from 'vitest';
import { dataOf, found, unit } from '../../context';

describe('a unit reached by e-mail', () => {
  it.each(['', 'finance', 'finance@', 'finance@office', 'a@office.example, b@office.example', '๑@office.example'])(
    'is reported if its address is %j',
    email => {
      expect(found([{}, { method: 'จัดอบรม' }], { units: [unit({ email })] })).toEqual([
        ['unitWithoutAddress', 2, 'unit'],
      ]);
    },
  );

  it('is reported together with all others without an address, in the first row that one is responsible for', () => {
    const units = [unit({ email: '' }), unit({ name: 'กองช่าง', email: '' }), unit({ name: 'ปลัด', email: '' })];
    const rows = [{ unit: 'กองช่าง' }, { unit: 'ทุกส่วนราชการ', method: 'จัดอบรม' }];
    expect(found(rows, { units })).toEqual([['unitWithoutAddress', 2, 'unit']]);
    expect(dataOf('unitWithoutAddress', rows, { units })).toEqual([{ units: ['กองคลัง', 'กองช่าง'], email: '' }]);
  });

  it.each([
    ['with an address', {}],
    ['reached on LINE', { email: '', reachedBy: 'ไลน์' }],
    ['reached on LINE, in Latin letters', { email: '', reachedBy: 'Line' }],
    ['reached on paper', { email: '', reachedBy: 'เอกสาร' }],
  ])('is not reported if it is one %s', (_, changes) => {
    expect(found([{}], { units: [unit(changes)] })).toEqual([]);
  });

  it('is not reported if it is responsible for no measure', () => {
    expect(found([{}], { units: [unit(), unit({ name: 'กองช่าง', email: '' })] })).toEqual([]);
  });
});
