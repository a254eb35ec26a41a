import { expect, it } from 'vitest';
import { bookView, sheetView } from '../../../../local/open/show/sheet-view';
import { type CellModel, putCell, type SheetModel, type WorkbookModel } from '../../../../local/workbook/model';
import { exampleWorkbook, foreignWorkbook, sheetOf } from '../../../support/office';

/** A sheet whose cells are their own names, A1 to F6, changed by the test. */
function viewOf(change: (sheet: SheetModel, workbook: WorkbookModel) => void) {
  const names = [1, 2, 3, 4, 5, 6].map(row => ['A', 'B', 'C', 'D', 'E', 'F'].map(column => `${column}${row}`));
  const workbook = foreignWorkbook('งาน', names);
  const sheet = sheetOf(workbook, 'งาน');
  change(sheet, workbook);
  const view = sheetView(workbook, sheet, 46_000);
  const cell = (row: number, column: number) => view.rows[row]?.cells[column];
  return {
    view,
    cell,
    texts: (row: number) => view.rows[row]?.cells.slice(0, 4).map(one => (one === null ? null : one.text)),
  };
}

const put = (sheet: SheetModel, cell: Partial<CellModel>) => putCell(sheet, 0, 0, { value: 'A1', ...cell });

it('leaves out hidden rows and columns, and counts frozen ones as shown', () => {
  const { view, texts } = viewOf(sheet => {
    sheet.columns = [undefined, { hidden: true }, { width: 20 }];
    sheet.rowDefs = [undefined, { hidden: true }];
    Object.assign(sheet, { frozenRows: 3, frozenColumns: 2 });
  });
  expect(texts(0)).toEqual(['A1', 'C1', 'D1', 'E1']);
  expect(texts(1)).toEqual(['A3', 'C3', 'D3', 'E3']);
  expect(view.columns.slice(0, 3)).toEqual([
    { column: 0, letters: 'A', width: 100 },
    { column: 2, letters: 'C', width: 145 },
    { column: 3, letters: 'D', width: 100 },
  ]);
  expect([view.frozenRows, view.frozenColumns]).toEqual([2, 1]);
});

it('a merged cell spans what is shown of it, with the contents of its first cell', () => {
  const merge = { top: 1, left: 1, bottom: 3, right: 2 };
  const { cell, texts } = viewOf(sheet => {
    sheet.merges = [merge];
  });
  expect(cell(1, 1)).toEqual({ text: 'B2', span: { rows: 3, columns: 2 } });
  expect([texts(1), texts(2)]).toEqual([
    ['A2', 'B2', null, 'D2'],
    ['A3', null, null, 'D3'],
  ]);
  const hidden = viewOf(sheet => {
    sheet.merges = [merge];
    sheet.rowDefs = [undefined, { hidden: true }];
    sheet.columns = [undefined, { hidden: true }];
  });
  expect(hidden.cell(1, 1)).toEqual({ text: 'B2', span: { rows: 2, columns: 1 } });
});

it('says how a cell looks, and only what is not usual', () => {
  const { cell } = viewOf(sheet =>
    put(sheet, {
      style: {
        font: { bold: true, size: 14, color: { rgb: 'FF990000' } },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F4C7C3' } },
        alignment: { wrapText: true, horizontal: 'center', vertical: 'top' },
        border: { left: { style: 'medium', color: { rgb: '0B57D0' } }, top: { style: 'thin' } },
      },
      note: { text: 'ดู' },
      link: { target: 'https://example.org/' },
    }),
  );
  expect(cell(0, 0)).toEqual({
    text: 'A1',
    note: 'ดู',
    link: 'https://example.org/',
    look: {
      bold: true,
      size: 14,
      color: '#990000',
      background: '#f4c7c3',
      wrap: true,
      align: 'center',
      vertical: 'top',
      lines: { left: '2px solid #0b57d0', top: '1px solid #000' },
    },
  });
  expect(cell(0, 1)).toEqual({ text: 'B1' });
  expect(cell(8, 0)).toEqual({});
});

it('numbers stand at the right; what is edited may differ from what is shown', () => {
  const { cell } = viewOf(sheet => put(sheet, { value: 0.256, style: { numFmt: '0%' } }));
  expect(cell(0, 0)).toEqual({ text: '26%', input: '25.6%', look: { align: 'right' } });
  expect(viewOf(sheet => put(sheet, { value: 3, formula: 'B1+1' })).cell(0, 0)).toMatchObject({
    text: '3',
    input: '=B1+1',
  });
});

it('the last rule of a cell gives its list; each list stands once', () => {
  const range = (bottom: number) => [{ top: 0, left: 0, bottom, right: 0 }];
  const { view, cell } = viewOf(sheet => {
    sheet.validations = [
      { ranges: range(5), rule: { type: 'list', values: ['ก', 'ข'] } },
      { ranges: range(1), rule: { type: 'list', formula1: "'งาน'!$B$1:$B$2", inputMessage: 'เลือก' } },
    ];
  });
  expect(view.lists).toEqual([
    { values: ['ก', 'ข'], help: null },
    { values: ['B1', 'B2'], help: 'เลือก' },
  ]);
  expect([0, 1, 2, 7].map(row => cell(row, 0)?.list)).toEqual([1, 1, 0, undefined]);
});

it('a group of rows has its button in the row before it', () => {
  const { view } = viewOf(sheet => {
    sheet.groupControl = 'before';
    sheet.rowDefs = [undefined, { collapsed: true }, { outlineLevel: 1, hidden: true }, undefined, { outlineLevel: 1 }];
  });
  expect(view.rows.slice(0, 4).map(({ row, isOpen }) => [row, isOpen])).toEqual([
    [0, undefined],
    [1, false],
    [3, true],
    [4, undefined],
  ]);
});

it("shows the office's sheets but hidden ones", () => {
  const workbook = exampleWorkbook();
  sheetOf(workbook, 'วันหยุด').hidden = true;
  sheetOf(workbook, 'ตั้งค่า').tabColor = '188038';
  const { sheets } = bookView(workbook);
  expect(sheets.map(({ name }) => name)).not.toContain('วันหยุด');
  expect(sheets.find(({ name }) => name === 'ตั้งค่า')?.color).toBe('#188038');
});
