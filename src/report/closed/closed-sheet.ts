import { textOf } from '../../grid/cell';
import { cellAt, type Grid } from '../../grid/grid';
import { exactPrint } from '../../memory/fingerprint';
import type { Round } from '../../register/results';
import { formatDate, type PlainDate } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';
import { saysMore } from '../content/printed-result';
import type { ClosedRound } from './closed-round';
import { type Amendment, corrected } from './corrected-rows';
import { blanks, CLOSED_LAYOUT, cellsOf, dataOf, ownCells, parsed } from './line-cells';
import { ROW_TEXTS, readRowLine, rowLine } from './row-lines';
import { readTextLines, textLines } from './settings-lines';

// A closed round as a sheet: a title, headings, a line for each row of the report, and one for each setting and sentence. People read the
// columns from A on; what only the tool needs stands as JSON in hidden columns at the right.
// The format never changes for its version. A build that needs more raises `v`, and goes on reading the earlier versions. Version 2 has the rows of
// splits; version 3 says more of a result than staff have written; version 4 prints units' official names. A sheet without any is of version 1.

const VERSION = 4;

// Not the register's headings: this sheet must never be taken for one.
export const CLOSED_HEADINGS = [
  'มาตรการในรายงาน',
  'วิธีการในรายงาน',
  'ผู้รับผิดชอบในรายงาน',
  'ระยะเวลาในรายงาน',
  'ผลในรายงาน',
  'ข้อเสนอแนะในรายงาน',
  'หลักฐานในรายงาน',
  'สถานะในรายงาน',
  'แก้ไขผลเป็น',
  'ข้อมูลของระบบ',
] as const;

interface Head {
  readonly v: number;
  readonly round: Round;
  /** B.E. */
  readonly year: number;
  readonly cutOff: PlainDate;
  readonly closedOn: PlainDate;
  /** How many lines count. Later ones were left by a run that broke off. */
  readonly lines: number;
  /** The fingerprint of all that the report is made of. */
  readonly print: string;
}

/** Why a closed round's sheet cannot be used: a newer build wrote it, or somebody has changed it. */
export type Unreadable = 'newer' | 'altered';

/** Such as รอบ ๖ เดือน ๒๕๖๙. */
export function closedSheetName(fiscalYear: number, round: Round): string {
  return toThaiDigits(`รอบ ${round} เดือน ${fiscalYear}`);
}

/** The texts of the whole sheet, row by row, all of the same length. */
export function closedCells(closed: ClosedRound): string[][] {
  const { settings, round, cutOff, closedOn, rows, wording } = closed;
  const lines = [
    ...rows.map(row => {
      const { texts, data } = rowLine(row);
      return cellsOf([...texts, ''], { row: data });
    }),
    ...textLines(settings, wording).map(({ label, text, key }) => cellsOf([label, text], { key })),
  ];
  const head = { v: versionFor(rows), round, year: settings.fiscalYear, cutOff, closedOn };
  return withHead(lines, head);
}

function versionFor(rows: ClosedRound['rows']): number {
  if (rows.some(({ measure }) => measure.units.official !== undefined)) return VERSION;
  if (rows.some(saysMore)) return 3;
  return rows.some(({ parts }) => parts) ? 2 : 1;
}

/** What to write so that these changes are part of a closed round: first its lines, then its head, with which they count. */
export interface AmendedSheet {
  /** Rows from 1, and their texts from the first column on. */
  readonly lines: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly head: string;
}

/** Null if the sheet is none of a closed round. */
export function amendedSheet(grid: Grid, amendments: readonly Amendment[]): AmendedSheet | null {
  const found = read(grid);
  if (found === null) return null;
  const { head, lines, left, end } = found;
  const added = amendments.map(({ label, text, key, found: said, revision, on }) =>
    cellsOf([label, text], { key, revision, on, ...(said && { state: said.state, sure: said.sure }) }),
  );
  const isFree = (row: number) => left.includes(row) || (grid.cells[row - 1] ?? []).every(cell => textOf(cell) === '');
  const next = added.every((_, at) => isFree(end + 1 + at)) ? end + 1 : grid.cells.length + 1;
  const written = added.map((cells, at) => ({ row: next + at, cells }));
  // Lines of a run that broke off would be counted.
  const stale = left.filter(row => !written.some(line => line.row === row));
  const all = [...lines, ...added];
  return {
    lines: [...stale.map(row => ({ row, cells: blanks(grid.cells[row - 1]?.length ?? 0) })), ...written],
    head: headText(all, head),
  };
}

export function readClosedSheet(grid: Grid): ClosedRound | Unreadable {
  const found = read(grid);
  if (found === null) return 'altered';
  const { head, lines } = found;
  if (head.v > VERSION) return 'newer';
  if (head.print !== printOf(lines, head)) return 'altered';
  const all = lines.map(cells => ({ cells, data: dataOf(cells) }));
  const text = ({ cells, data }: (typeof all)[number], at: number) => data.exact?.[at] ?? cells[at] ?? '';
  const keyed = all.flatMap(line =>
    line.data.key === undefined ? [] : [{ ...line.data, key: line.data.key, text: text(line, 1) }],
  );
  const rows = all.flatMap(line => {
    if (!line.data.row) return [];
    const texts = Array.from({ length: ROW_TEXTS }, (_, at) => text(line, at));
    return [
      readRowLine({ texts: texts as unknown as Parameters<typeof readRowLine>[0]['texts'], data: line.data.row }),
    ];
  });
  const revision = Math.max(0, ...keyed.map(({ revision: since = 0 }) => since));
  const { settings, wording } = readTextLines(keyed, head.closedOn);
  const { memoNumber, memoDate } = settings;
  const isOwn = (key: string) => keyed.some(line => line.key === key && (line.revision ?? 0) === revision);
  return {
    round: head.round,
    cutOff: head.cutOff,
    closedOn: head.closedOn,
    // Another edition has a number and a day of its own.
    settings: {
      ...settings,
      memoNumber: isOwn('setting:memoNumber') ? memoNumber : '',
      memoDate: isOwn('setting:memoDate') ? memoDate : null,
    },
    wording,
    rows: rows.map(row => corrected(row, keyed)),
    revision,
    lastMemo: { memoNumber, memoDate },
  };
}

/** The year and round of a closed round's sheet, also if somebody has changed it; null for other sheets. */
export function closedSheetOf(
  grid: Grid,
): { readonly year: number; readonly round: Round; readonly on: PlainDate } | null {
  const found = read(grid);
  return found && { year: found.head.year, round: found.head.round, on: found.head.closedOn };
}

type HeadLine = Omit<Head, 'print' | 'lines'>;

function withHead(lines: readonly (readonly string[])[], head: HeadLine): string[][] {
  const { round, year, cutOff, closedOn } = head;
  const title = toThaiDigits(`รอบ ${round} เดือน ปีงบประมาณ ${year}`);
  // Not across the line beside the frozen columns.
  const about =
    `ข้อมูล ณ วันที่ ${formatDate(cutOff)} ปิดรอบเมื่อ ${formatDate(closedOn)} ` +
    'โปรดอย่าแก้ไขแผ่นงานนี้ หากต้องแก้ผล ให้กรอกในคอลัมน์ แก้ไขผลเป็น แล้วเลือกเมนู ออกฉบับแก้ไข';
  const data = headText(lines, head);
  const all = [[title, '', about, ...blanks(CLOSED_LAYOUT.dataColumn - 4), data], [...CLOSED_HEADINGS], ...lines];
  const width = Math.max(...all.map(({ length }) => length));
  return all.map(cells => [...cells, ...blanks(width - cells.length)]);
}

function headText(lines: readonly (readonly string[])[], head: HeadLine): string {
  return JSON.stringify({ ...head, lines: lines.length, print: printOf(lines, head) } satisfies Head);
}

/** The lines that count, the last one's row, and the rows of lines that do not count. */
interface Found {
  readonly head: Head;
  readonly lines: readonly (readonly string[])[];
  readonly end: number;
  readonly left: readonly number[];
}

function read(grid: Grid): Found | null {
  const { headingRow, dataColumn, correctionColumn } = CLOSED_LAYOUT;
  const head = parsed(textOf(cellAt(grid, 1, dataColumn))) as Partial<Head> | null;
  if (head === null || (head.round !== 6 && head.round !== 12) || typeof head.print !== 'string') return null;
  // Rows without data are not ours. The office's own column is not part of the report.
  const rows = grid.cells.flatMap((_, at) =>
    at + 1 > headingRow && textOf(cellAt(grid, at + 1, dataColumn)) !== '' ? [at + 1] : [],
  );
  const own = rows.slice(0, head.lines);
  const lines = own.map(row =>
    ownCells((grid.cells[row - 1] ?? []).map(textOf)).map((text, at) => (at + 1 === correctionColumn ? '' : text)),
  );
  return { head: head as Head, lines, end: own[own.length - 1] ?? headingRow, left: rows.slice(own.length) };
}

function printOf(lines: readonly (readonly string[])[], { round, year, cutOff, closedOn }: HeadLine): string {
  const texts = lines.map(cells => [...cells].join('\t').replace(/\t+$/, ''));
  return exactPrint([round, year, cutOff, closedOn, ...texts].join('\n'));
}
