import type { Rows } from '../../commands/ports/sheet';
import { runs } from '../../grid/runs';
import { retrying } from '../retry';
import { touch } from '../touched';
import { activeSpreadsheet, blockOf, blocksOf, sheetById } from './book';
import { placed } from './placed';

export const googleRows: Rows = {
  obstacles: retrying((sheetId, block) => {
    const range = blockOf(sheetById(sheetId), block);
    const formulas = range
      .getFormulas()
      .flatMap((line, row) =>
        line.flatMap((formula, column) =>
          formula === '' ? [] : [{ row: block.row + row, column: block.column + column }],
        ),
      );
    const merged = range.getMergedRanges().map(one => ({
      row: one.getRow(),
      column: one.getColumn(),
      rows: one.getNumRows(),
      columns: one.getNumColumns(),
    }));
    return { merged, formulas };
  }),

  // Neither this nor deleting is tried again after a fault: it may have taken effect.
  insertBelow(sheetId, row, count) {
    touch(sheetId, { row, column: 1, rows: 2, columns: 1 });
    sheetById(sheetId).insertRowsAfter(row, count);
  },

  writeTexts: retrying((sheetId, firstRow, columns) => {
    for (const { range, rows } of blocksOf(sheetId, firstRow, columns))
      placed(range, one => one.setNumberFormat('@').setValues(rows));
  }),

  delete(sheetId, rows) {
    const sheet = sheetById(sheetId);
    const sorted = [...rows].sort((a, b) => a - b);
    for (const { first, count } of runs(sorted).reverse()) {
      touch(sheetId, { row: first, column: 1, rows: count, columns: sheet.getMaxColumns() });
      sheet.deleteRows(first, count);
    }
  },

  selected: retrying(sheetId => {
    const range = activeSpreadsheet().getActiveRange();
    if (range?.getSheet().getSheetId() !== sheetId) return [];
    const first = range.getRow();
    return Array.from({ length: range.getNumRows() }, (_, at) => first + at);
  }),
};
