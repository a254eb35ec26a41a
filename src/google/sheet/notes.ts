import type { Notes } from '../../commands/ports/sheet';
import { retrying } from '../retry';
import { sheetById } from './book';
import { placed } from './placed';

export const googleNotes: Notes = {
  read: retrying((sheetId, { row, column, rows, columns }) =>
    sheetById(sheetId).getRange(row, column, rows, columns).getNotes(),
  ),

  // Not repeated after a fault, because rows may have moved by then.
  write: (sheetId, { row, column, rows, columns }, notes) => {
    const range = sheetById(sheetId).getRange(row, column, rows, columns);
    placed(range, one => one.setNotes(notes.map(line => [...line])));
  },
};
