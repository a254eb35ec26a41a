import { describe, expect, test } from 'vitest';
import { coerce, type Typed } from '../../../../local/sheets/base/coerce';
import { serialOfDay } from '../../../../local/workbook/serial';

const today = serialOfDay(2022, 3, 30);

function read(text: string, locale = 'th_TH', byScript = true): Typed {
  return coerce(text, { locale, today, byScript });
}

function date(year: number, month: number, day: number, format = 'd/m/yyyy'): Typed {
  return { kind: 'number', value: serialOfDay(year, month, day), format };
}

describe('a text that looks like a date becomes one', () => {
  test.each<[text: string, locale: string, typed: Typed]>([
    ['1/2', 'th_TH', date(2022, 2, 1)],
    ['1/2', 'en_US', date(2022, 1, 2, 'm/d/yyyy')],
    ['12-10', 'th_TH', date(2022, 10, 12)],
    ['12-10', 'en_US', date(2022, 12, 10, 'm/d/yyyy')],
    ['2026-03-05', 'th_TH', date(2026, 3, 5, 'yyyy-mm-dd')],
    ['2026/3/5', 'en_US', date(2026, 3, 5, 'yyyy-mm-dd')],
    ['30/9/2569', 'th_TH', date(2569, 9, 30)],
    ['30/9/2569', 'en_GB', date(2569, 9, 30, 'dd/mm/yyyy')],
    ['1/10/65', 'th_TH', date(1965, 10, 1)],
    ['1/10/22', 'th_TH', date(2022, 10, 1)],
    ['1.10.2022', 'th_TH', date(2022, 10, 1)],
    ['1/2565', 'th_TH', date(2565, 1, 1)],
    ['29/2/2568', 'th_TH', date(2568, 2, 29)],
    [' 5/3/2026 ', 'th_TH', date(2026, 3, 5)],
  ])('%s in %s', (text, locale, typed) => {
    expect(read(text, locale)).toEqual(typed);
  });

  test.each([
    ['30/9/2569', 'en_US', 'there is no month 30'],
    ['29/2/2567', 'th_TH', '2567 C.E. is no leap year, though 2567 B.E. was'],
    ['31/4/2565', 'th_TH', 'April has 30 days'],
    ['๓๐/๙/๒๕๖๙', 'th_TH', 'Thai digits stay text'],
    ['1/2/3/4', 'th_TH', 'too many parts'],
    ['1/2-2022', 'th_TH', 'mixed separators'],
    ['1.5.', 'th_TH', 'no year'],
  ])('but %s in %s stays text: %s', text => {
    expect(read(text, text === '30/9/2569' ? 'en_US' : 'th_TH')).toEqual({ kind: 'text', text });
  });
});

describe('a text that looks like something else becomes it', () => {
  test.each<[text: string, typed: Typed]>([
    ['15:30', { kind: 'number', value: 15.5 / 24, format: 'h:mm' }],
    ['3:30 pm', { kind: 'number', value: 15.5 / 24, format: 'h:mm' }],
    ['12:15 am', { kind: 'number', value: 0.25 / 24, format: 'h:mm' }],
    ['5/3/2026 6:00', { kind: 'number', value: serialOfDay(2026, 3, 5) + 0.25, format: 'd/m/yyyy h:mm' }],
    ['1500', { kind: 'number', value: 1500, format: null }],
    ['-1.5', { kind: 'number', value: -1.5, format: null }],
    ['+66', { kind: 'number', value: 66, format: null }],
    ['0812345678', { kind: 'number', value: 812345678, format: null }],
    ['1,234', { kind: 'number', value: 1234, format: '#,##0' }],
    ['1e3', { kind: 'number', value: 1000, format: null }],
    ['80%', { kind: 'number', value: 0.8, format: '0%' }],
    ['12.5%', { kind: 'number', value: 0.125, format: '0.00%' }],
    ['฿1,500', { kind: 'number', value: 1500, format: '[$฿]#,##0.00' }],
    ['TRUE', { kind: 'boolean', value: true }],
    ['false', { kind: 'boolean', value: false }],
    ['=A1', { kind: 'formula', formula: 'A1' }],
    ['+A1', { kind: 'formula', formula: '+A1' }],
    ['#N/A', { kind: 'error', error: '#N/A' }],
  ])('%s', (text, typed) => {
    expect(read(text)).toEqual(typed);
  });

  test.each([
    '',
    ' ',
    '=',
    '.',
    '-',
    '1,23',
    '25:00',
    '12:60',
    'TRUE!',
    '๑',
    'ต.ค. ๖๔',
    '12 มี.ค. 2565',
    '5 %x',
    '1 000',
  ])('but "%s" stays text', text => {
    expect(read(text)).toEqual({ kind: 'text', text });
  });
});

describe('an apostrophe in front', () => {
  test.each([
    ["'=A1", '=A1'],
    ["'1/2", '1/2'],
    ["''x", "'x"],
  ])('%s: it is removed, and the rest stays text', (text, kept) => {
    expect(read(text)).toEqual({ kind: 'text', text: kept });
  });
});

describe('characters that a formula may begin with', () => {
  test.each(['- จัดประชุม', '-ข้อความ', '@นายก', '\tข้อความ', '+ เพิ่มเติม'])(
    '%j becomes a formula when a script writes it, and stays text when a person types it',
    text => {
      expect(read(text).kind).toBe('formula');
      expect(read(text, 'th_TH', false)).toEqual({ kind: 'text', text });
    },
  );
});
