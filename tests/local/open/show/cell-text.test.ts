import { expect, it } from 'vitest';
import { inputText, shownText } from '../../../../local/open/show/cell-text';
import { typeInto } from '../../../../local/sheets/people';
import { type CellModel, newWorkbook } from '../../../../local/workbook/model';
import { serialOfDay } from '../../../../local/workbook/serial';

/** What a cell holds after the text is typed into it. */
function typed(text: string, before?: CellModel): CellModel | undefined {
  const model = newWorkbook('ก');
  const [sheet] = model.sheets;
  if (before) sheet?.rows.push([before]);
  typeInto({ model, sheet: 'ชีต1', now: Date.UTC(2026, 3, 1) }, 'A1', text);
  return sheet?.rows[0]?.[0];
}

it.each([
  'ข้อความ',
  '๑๒',
  '12',
  '0.5',
  '1/4/2026',
  '2026-04-01',
  '9:30',
  '1/4/2026 9:30:00',
  '50%',
  '12.5%',
  'TRUE',
  '=A1+1',
  "'1/2",
  "'=1+1",
  "''ก",
  "'TRUE",
  '#N/A',
  '- ข้อ',
  '฿50',
  '1,250',
])('what is edited gives the same cell again: %s', text => {
  const cell = typed(text);
  expect(typed(inputText(cell, 'th_TH'), cell?.style && { value: '', style: cell.style })).toEqual(cell);
});

it('a text cell needs no quote', () => {
  const cell: CellModel = { value: '1/2', style: { numFmt: '@' } };
  expect(inputText(cell, 'th_TH')).toBe('1/2');
  expect(typed('1/2', cell)).toEqual(cell);
});

it('a date is edited as the locale writes it, however it is shown', () => {
  const cell: CellModel = { value: serialOfDay(2026, 4, 1), style: { numFmt: 'yyyy-mm-dd' } };
  expect([shownText(cell), inputText(cell, 'th_TH')]).toEqual(['2026-04-01', '1/4/2026']);
});
