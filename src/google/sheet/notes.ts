import type { Notes } from '../../commands/ports/sheet';
import { retrying } from '../retry';
import { sheetById } from './book';

export const googleNotes: Notes = {
  read: retrying((sheetId, { row, column, rows, columns }) =>
    sheetById(sheetId).getRange(row, column, rows, columns).getNotes(),
  ),

  // Not repeated after a fault, because rows may have moved by then.
  write: (sheetId, { row, column, rows, columns }, notes) => {
    sheetById(sheetId)
      .getRange(row, column, rows, columns)
      .setNotes(notes.map(line => [...line]));
  },
};
