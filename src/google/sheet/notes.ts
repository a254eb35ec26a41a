import type { Notes } from '../../commands/ports/sheet';
import { retrying } from '../retry';
import { touch } from '../touched';
import { sheetById } from './book';
import { placed } from './placed';

export const googleNotes: Notes = {
  read: retrying((sheetId, { row, column, rows, columns }) =>
    sheetById(sheetId).getRange(row, column, rows, columns).getNotes(),
  ),

  // Not repeated after a fault, because rows may have moved by then.
  write: (sheetId, block, notes) => {
    const { row, column, rows, columns } = block;
    touch(sheetId, block);
    const range = sheetById(sheetId).getRange(row, column, rows, columns);
    placed(range, one => one.setNotes(notes.map(line => [...line])));
  },
};
