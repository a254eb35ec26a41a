import type { Notes } from '../commands/adapters';
import { sheetById } from './book';

export const googleNotes: Notes = {
  read: (sheetId, { row, column, rows, columns }) => sheetById(sheetId).getRange(row, column, rows, columns).getNotes(),

  write: (sheetId, { row, column, rows, columns }, notes) => {
    sheetById(sheetId)
      .getRange(row, column, rows, columns)
      .setNotes(notes.map(line => [...line]));
  },
};
