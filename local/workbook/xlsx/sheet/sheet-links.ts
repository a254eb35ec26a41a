import type { CellModel, SheetModel } from '../../model';

type Link = NonNullable<CellModel['link']>;

// A link to a cell of the same workbook uses the sheet's number in Google, `#gid=7&range=B2`, and its name in a file, 'แผน'!B2.

const OF_GOOGLE = /^#gid=(\d+)&range=([A-Z]+\d+)$/;
const OF_FILE = /^'?((?:[^']|'')+?)'?!\$?([A-Z]+)\$?(\d+)$/;

/** The file's form of a link within the workbook. Links to a deleted sheet stay as they are. */
export function linkInFile(link: Link, sheets: readonly SheetModel[]): Link {
  const [, id, place] = OF_GOOGLE.exec(link.target) ?? [];
  const sheet = sheets.find(one => String(one.id) === id);
  return sheet ? { target: '', location: `'${sheet.name.replaceAll("'", "''")}'!${place}` } : link;
}

/** Turns the file's links within the workbook into Google's form. Links that do not name a sheet stay as they are. */
export function linksFromFile(sheets: readonly SheetModel[]): void {
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      row?.forEach((cell, column) => {
        if (cell?.link?.location === undefined) return;
        const [, name, letters, number] = OF_FILE.exec(cell.link.location) ?? [];
        const target = sheets.find(one => one.name === name?.replaceAll("''", "'"));
        if (target) row[column] = { ...cell, link: { target: `#gid=${target.id}&range=${letters}${number}` } };
      });
    }
  }
}
