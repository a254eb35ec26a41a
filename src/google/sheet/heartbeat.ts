import type { Heartbeat } from '../../commands/ports/sheet';
import { HEARTBEAT_CELL } from '../../layout/heartbeat';
import { retrying } from '../retry';
import { growTo, sheetById } from './book';
import { asValue } from './cells';

/** In a number format of Sheets, @ is the cell's own text. */
const OWN_TEXT = '@';

export const googleHeartbeat: Heartbeat = {
  hasPlace: retrying(logSheetId => SpreadsheetApp.getActiveSpreadsheet().getSheetById(logSheetId) !== null),

  set(logSheetId, day) {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(logSheetId);
    if (!sheet) return;
    growTo(sheet, HEARTBEAT_CELL.row, HEARTBEAT_CELL.column);
    const cell = sheet.getRange(HEARTBEAT_CELL.row, HEARTBEAT_CELL.column);
    cell.setNumberFormat('yyyy-mm-dd').setValue(day === null ? '' : asValue({ date: day }));
  },

  caption(sheetId, { row, column, text }, caption) {
    const cell = sheetById(sheetId).getRange(row, column);
    cell.setNumberFormat(caption === '' ? OWN_TEXT : `${OWN_TEXT}"\n${caption}"`);
    // If somebody has moved the heading since it was read, another cell got the caption and must lose it.
    if (cell.getValue() !== text) cell.setNumberFormat(OWN_TEXT);
  },
};
