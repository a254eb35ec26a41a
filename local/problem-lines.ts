import type { Problem, UnreadKind } from '../src/problem';
import { HEADINGS } from '../src/register/columns';

/** One English line for each problem: what is wrong, where, and what to do. A problem without a line does not compile. */
const LINES: { readonly [Code in Problem['code']]: (problem: Extract<Problem, { code: Code }>) => string } = {
  registerGone: () => 'the sheet of measures is gone; restore it, or run setup to use another sheet',
  noRegister: ({ sheets }) =>
    `no sheet has the register's headings (${sheets.map(quoted).join(', ')}); add them, or run setup`,
  headingMissing: ({ sheet, row, heading, nearest }) =>
    `sheet ${quoted(sheet)}, row ${row}: no column ${quoted(heading)}${
      nearest ? `; ${nearest.cell} reads ${quoted(nearest.heading)}: if it is that column, correct it` : '; add it'
    }`,
  roundMissing: ({ sheet, heading, other }) =>
    `sheet ${quoted(sheet)}: there is ${quoted(other)} and no ${quoted(heading)}; bring that column back or add it, or, if there is only one column of results, rename it`,
  headingDoubled: ({ sheet, heading, cells }) =>
    `sheet ${quoted(sheet)}: the heading ${quoted(heading)} is in ${cells.join(' and ')}; rename or delete one column`,
  houseHeadingMissing: ({ sheet, heading }) =>
    `sheet ${quoted(sheet)}: no column ${quoted(heading)}; if it was renamed, correct it, if it was deleted, run setup and fill it in again`,
  notUnderstood: ({ sheet, headings, tables }) =>
    `table ${quoted(sheet)}: no heading says what is to be done, as ${quoted(HEADINGS.method)} does; docs/import.md lists the words; ` +
    `correct it, or give --map "HEADING=method"; headings found${tables ? ` in ${tables} tables, of which --table N chooses one` : ''}: ${headings.length > 0 ? headings.map(quoted).join(', ') : 'none'}`,
  paperEmpty: ({ sheet }) =>
    `table ${quoted(sheet)}: no measure below the headings; give a file with measures, or fill in at least one row`,
  tableUnknown: ({ table, tables }) => `--table ${table}: there is no such table; the file has ${tables}`,
  mapUnknown: ({ heading, headings }) =>
    `--map: no column ${quoted(heading)}; the table has ${headings.map(quoted).join(', ')}`,
  headingTaken: ({ sheet, heading, cell }) =>
    `sheet ${quoted(sheet)}: ${cell} reads ${quoted(heading)}, a name the tool uses for a column of its own; rename it`,
  rowsUnknown: ({ sheet, rows }) =>
    `sheet ${quoted(sheet)}: row ${rows.join(', ')} is no measure; give --row with a measure's row`,
  noMeasures: ({ sheet }) => `sheet ${quoted(sheet)}: no measure below the headings; fill in at least one row`,
  notSetUp: ({ sheet }) => `sheet ${quoted(sheet)} is missing or not ready; run setup`,
  settingMissing: ({ sheet, key }) =>
    `sheet ${quoted(sheet)}: the setting ${quoted(key)} is blank or cannot be read; fill it in`,
  settingUnreadable: ({ label, value }) => `the setting ${quoted(label)} cannot be ${quoted(value)}; correct it`,
  lettersChanged: () => 'other letters are due than were shown; look again',
  unitUnknown: ({ unit, units }) =>
    `--unit ${quoted(unit)}: no such unit; the sheet has ${units.map(quoted).join(', ')}`,
  unitWithoutRows: ({ units }) =>
    `no measure is of ${units.map(quoted).join(', ')}; look at the column of those responsible`,
  addressUnreadable: ({ unit, address }) => `unit ${quoted(unit)}: ${quoted(address)} is no address; correct it`,
  sheetTaken: ({ sheet }) => `sheet ${quoted(sheet)} has the name of a sheet that setup makes; rename it`,
  alreadyFilled: ({ sheet }) => `sheet ${quoted(sheet)} holds a register already; give --from with a new workbook`,
  newerLayout: ({ layout }) => `the sheets are of layout ${layout}, made by a newer version of this program; update it`,
  cellsProtected: ({ places, owner }) =>
    `${places.map(({ sheet, range }) => `sheet ${quoted(sheet)}${range === null ? '' : `, ${range}`}`).join('; ')}: protected from this account; ` +
    `ask ${owner ?? "the file's owner"} to allow it`,
  busy: () => 'another run holds the lock; try again when that run has ended',
  rowsMoved: ({ sheet, rows }) =>
    `sheet ${quoted(sheet)}: rows or columns moved while this ran; run it again${
      rows.length > 0 ? ` (rows ${rows.join(', ')}; if it happens again, unmerge cells in the tool's columns)` : ''
    }`,
  badEmblem: () => 'is not a PNG picture of at most 35 KB, as the emblem must be; give another file',
  errorsInEntries: ({ stops, count, first }) =>
    `${count} ${count === 1 ? 'error' : 'errors'} in the entries, first in row ${first.row}, column ${quoted(first.column)}: ` +
    `${first.message}; run check to see them${stops === 'closing' ? '' : ', or give --draft'}`,
  cutOffOutside: ({ first, last }) => `--cut-off must be from ${first} to ${last}`,
  roundGoesOn: ({ round, end }) =>
    `the round of ${round} months goes on until ${end}; give --draft, or wait until then`,
  tooEarlyToClose: ({ round, from }) => `the round of ${round} months can be closed from ${from} on`,
  laterRoundClosed: () =>
    'the round of 12 months is closed, and the one column of results holds those of the year; use the 6-month report as it was made',
  roundClosed: ({ round }) => `the round of ${round} months is closed, and its states are kept; use reissue`,
  closedSheetGone: ({ sheet }) =>
    `sheet ${quoted(sheet)}, in which a closed round was kept, is gone; take it from a backup and run setup`,
  closedSheetAltered: ({ sheet }) =>
    `sheet ${quoted(sheet)}, in which a closed round was kept, was changed or sorted; take it from a backup`,
  closedNotRecorded: ({ sheet }) =>
    `sheet ${quoted(sheet)} keeps a closed round that this book has no record of; run setup`,
  awaitsNoResults: ({ round }) => `the round of ${round} months is closed; ask for a round that is not`,
  roundNotClosed: ({ round, year }) =>
    `no round of ${round} months of ${year} was closed in this book; check --round and --year`,
  driveRefused: ({ why }) => `the report could not be stored: ${why}`,
  wordGone: () => "the report's Word file is gone; build the report again",
  notOperator: ({ account, setting }) =>
    `${account} is not in the setting ${quoted(setting)}; let somebody run this who is, or add the address`,
  triggerElsewhere: ({ owner, lastRun }) =>
    `${owner} has the daily run, which last ran on ${lastRun}; that person must turn it off first`,
  consentMissing: ({ permissions }) => `the account did not give the permissions ${permissions.join(', ')}`,
  copiedBook: () => 'is a copy of a book that was set up; run setup to use it on its own',
  bookInBin: () => 'is in the bin; restore it first',
  fileKind: ({ kind }) => UNREAD_KINDS[kind],
  fileDamaged: ({ why }) => `is damaged (${why}); open it in Word, save it as .docx again and give that file`,
  fileTooBig: () => 'unpacks to more than 200 MB; save only the table of measures as a new .docx and give that file',
  noTable: () => 'holds no table; put the measures into a table and give that file',
  quoteOpen: ({ line, text }) =>
    `line ${line}: the quotation mark before ${quoted(text)} is not closed, so the cells cannot be told apart; correct it`,
  tableTooBig: ({ sheet, rows, columns }) =>
    `holds a table${sheet === '' ? '' : ` (${quoted(sheet)})`} of ${rows} rows and ${columns} columns; at most 5,000 and 500 are read: cut what is no measure and try again`,
  textTooLong: ({ table, row, column }) =>
    `table ${table}, row ${row}, column ${quoted(column)}: a cell holds 50,000 letters, and this text is longer; shorten it, or divide the row`,
  noSpreadsheet: () => 'the script was given no spreadsheet',
};

const SAVE_AS_DOCX = 'and save it as .docx, then give that file';

/** What an office's file is, and how to get one that can be read. */
const UNREAD_KINDS: Readonly<Record<UnreadKind, string>> = {
  doc: `is an old Word document (.doc); open it in Word ${SAVE_AS_DOCX}`,
  xls: 'is an old Excel workbook (.xls); open it in Excel, save it as .xlsx, then give that file',
  encrypted: 'has a password; open it, take the password off, save it, then give that file',
  pdf: `is a PDF, in which a table is only lines and letters; give the Word file that it was made from, or open it in Word, compare it ${SAVE_AS_DOCX}`,
  picture: 'is a picture; give the Word file that it was made from, or type the table',
  rtf: `is an .rtf document; open it in Word ${SAVE_AS_DOCX}`,
  openDocument: `is an OpenDocument file; open it in its program ${SAVE_AS_DOCX} (or a sheet as .xlsx)`,
  workbook: 'is an Excel workbook; rename it to .xlsx, then give that file',
  presentation: 'is a presentation; copy its table into a Word document, then give that file',
  wordXml: `is a Word document as XML; open it in Word ${SAVE_AS_DOCX}`,
  webArchive: `is a saved web page; open it in Word ${SAVE_AS_DOCX}`,
  googleLink: 'is only a link to a Google document; download that as Microsoft Word (.docx), then give that file',
  zip: 'is a zip archive; unpack it and give the .docx in it',
  empty: 'is empty; give another file',
  unknown: 'is of an unknown kind; give a .docx, .xlsx or .csv file',
};

export function problemLine(book: string, problem: Problem): string {
  // Each code has the line of its own problem, but TypeScript cannot follow that through a union.
  const line = (LINES[problem.code] as (problem: Problem) => string)(problem);
  return `${book}: ${line.replace(/\s+/g, ' ')}`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
