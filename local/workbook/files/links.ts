import type { Cell as FileCell, Sheet as FileSheet } from 'hucre';
import type { SheetModel } from '../model';

// A link to a cell of the same workbook uses the sheet's number in Google, `#gid=7&range=B2`, and its name in a file, 'แผน'!B2.

const OF_GOOGLE = /^#gid=(\d+)&range=([A-Z]+\d+)$/;
const OF_FILE = /^'?((?:[^']|'')+?)'?!\$?([A-Z]+)\$?(\d+)$/;

/** Turns links within the workbook into the file's form. Links to a deleted sheet stay as they are. */
export function linksToFile(files: readonly FileSheet[], sheets: readonly SheetModel[]): void {
  for (const cell of files.flatMap(({ cells }) => [...(cells?.values() ?? [])] as FileCell[])) {
    const [, id, place] = OF_GOOGLE.exec(cell.hyperlink?.target ?? '') ?? [];
    const sheet = sheets.find(one => String(one.id) === id);
    if (sheet) cell.hyperlink = { target: '', location: `'${sheet.name.replaceAll("'", "''")}'!${place}` };
  }
}

/** Turns the file's links within the workbook into Google's form. Links that do not name a sheet stay as they are. */
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
