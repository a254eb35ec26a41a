import type { Cell as FileCell, Sheet as FileSheet } from 'hucre';
import type { SheetModel } from '../model';

// Google names a cell of the same book by the sheet's number, `#gid=7&range=B2`; a file names it by the sheet's name, 'แผน'!B2.

const OF_GOOGLE = /^#gid=(\d+)&range=([A-Z]+\d+)$/;
const OF_FILE = /^'?((?:[^']|'')+?)'?!\$?([A-Z]+)\$?(\d+)$/;

/** Turns links within the book into the file's, where the sheet is still there. */
export function linksToFile(files: readonly FileSheet[], sheets: readonly SheetModel[]): void {
  for (const cell of files.flatMap(({ cells }) => [...(cells?.values() ?? [])] as FileCell[])) {
    const [, id, place] = OF_GOOGLE.exec(cell.hyperlink?.target ?? '') ?? [];
    const sheet = sheets.find(one => String(one.id) === id);
    if (sheet) cell.hyperlink = { target: '', location: `'${sheet.name.replaceAll("'", "''")}'!${place}` };
  }
}

/** Turns the file's links within the book into Google's; what names no sheet stays. */
export function linksFromFile(sheets: readonly SheetModel[]): void {
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      row?.forEach((cell, column) => {
        const [, name, letters, number] = OF_FILE.exec(cell?.link?.location ?? '') ?? [];
        const target = sheets.find(one => one.name === name?.replaceAll("''", "'"));
        if (cell && target) row[column] = { ...cell, link: { target: `#gid=${target.id}&range=${letters}${number}` } };
      });
    }
  }
}
