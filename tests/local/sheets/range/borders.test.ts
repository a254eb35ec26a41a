import { expect, it } from 'vitest';
import { cellAt } from '../../../../local/workbook/model';
import { openNew } from '../../support/spreadsheet';

function opened() {
  const { app, sheet, model } = openNew();
  const borders = (rows: number, columns: number) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => {
        const [first] = model.sheets;
        app.flush();
        return Object.keys((first && cellAt(first, row, column)?.style?.border) ?? {}).join(' ');
      }),
    );
  return { app, sheet, model, borders };
}

it('a line at one side of a range', () => {
  const { app, sheet, model, borders } = opened();
  sheet.getRange('B1:C3').setBorder(null, true, null, null, null, null, '#666', app.BorderStyle.SOLID_MEDIUM);
  expect(borders(3, 3)).toEqual(Array(3).fill(['', 'left', '']));
  const [first] = model.sheets;
  expect(first && cellAt(first, 0, 1)?.style?.border).toEqual({ left: { style: 'medium', color: { rgb: '666666' } } });
});

it('lines around a range, of which some are taken away again, or left', () => {
  const { sheet, borders } = opened();
  sheet.getRange('A1:B2').setBackground('#fff').setBorder(true, true, true, true, null, null);
  expect(borders(2, 2)).toEqual([
    ['top left', 'top right'],
    ['left bottom', 'bottom right'],
  ]);
  sheet.getRange('A1:B2').setBorder(false, null, null, null, null, null);
  expect(borders(2, 2)[0]).toEqual(['left', 'right']);
});

it('lines between the cells of a range are not known here', () => {
  expect(() => opened().sheet.getRange('A1:B2').setBorder(null, null, null, null, true, null)).toThrow('not emulated');
});
