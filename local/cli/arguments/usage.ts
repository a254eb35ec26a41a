import { MAP_COLUMNS } from './option-values';

export const USAGE = `matrakan over a workbook file, with the verbs of the sheet's menu:

  setup  BOOK.xlsx [--from FILE.docx|.xlsx|.csv] [--fiscal-year 2565] [--emblem FILE.png] [--fill-down]
                   [--map "HEADING=method"]… [--row TABLE:ROW=one]… [--table N] [--preview]
  check  BOOK.xlsx
  fix    BOOK.xlsx [--dry-run]
  undo   BOOK.xlsx
  flag   BOOK.xlsx
  review BOOK.xlsx [--done 3,5] [--in-progress 7] [--rest]
  report BOOK.xlsx --round 6|12 --out DIR [--edition executive|signing|public|annex] [--cut-off YYYY-MM-DD]
                   [--year 2569] [--draft] [--no-pdf]
  close-round BOOK.xlsx --round 6|12 [--cut-off YYYY-MM-DD]
  reissue BOOK.xlsx --round 6|12 [--year 2569] [--signed YYYY-MM-DD] [--only KEY]… [--preview]
  register BOOK.xlsx
  remind BOOK.xlsx --out DIR [--smtp smtp://localhost:1025] [--dry-run]
  health BOOK.xlsx
  request BOOK.xlsx --round 6|12 --by DATE --out DIR [--smtp smtp://localhost:1025]
  form   BOOK.xlsx --round 6|12 --out DIR [--unit NAME]
  collect BOOK.xlsx --from FILE.docx|.xlsx|.csv | --from-text FILE [--who NAME] [--channel WORD] [--day YYYY-MM-DD]
                   [--replace 3,5] [--append 7] [--preview]
  split  BOOK.xlsx [--row 3,5]
  join   BOOK.xlsx [--row 3]
  open   BOOK.xlsx [--out DIR] [--smtp smtp://localhost:1025] [--watch]

--map names a column for a heading: ${MAP_COLUMNS.join(', ')}. --row says of a row of the table that it is one measure,
several, a part of the one above, or none. --preview shows how the table is understood, and writes nothing.
review shows each row's state and what it was read from; with rows, it records what a person says of them, and --rest all
that is clear. open shows the workbook, its menu and its pages in a browser, on this machine only, until Ctrl+C; a missing workbook begins empty.
close-round keeps what is reported in a sheet of its own, from which the round's report is made ever after; --year names a closed
round of another year. reissue takes what was changed in the settings, the sentences and the kept sheet's own column into the report of a closed round.
register lists the reports of each round, and what is to be done next for each.
split makes a row of all units (or, with --row, of several) a row for each of them, which the report counts as one; join puts such rows back into one.
--cut-off is the day as of which results count: by default today, or the round's last day once it is over.
All take --today YYYY-MM-DD, and all but open --json (one JSON object on standard output). DIR is made if it is missing.
Exit code: 0 done; 1 the entries have errors (check), the errors stop the report (report), a row was not recorded (review), an answer was not
saved (collect), a row could not be split or joined, or
letters were due and none was sent (remind); 2 bad input or usage, with one line on standard error; 70 a fault of this program. After 2 and 70 the workbook
is unchanged.
`;
