import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { askCommands } from '../../local/faults/ask';
import type { Call } from '../../local/faults/call';
import { faultedCommands } from '../../local/faults/commands';
import { type RunOn, runOn } from '../../local/faults/run-on';
import { splitCommands } from '../../local/faults/split';
import { copyWorkbook } from '../../local/workbook/copy-workbook';
import { readWorkbook } from '../../local/workbook/files/xlsx';
import type { CellModel, WorkbookModel } from '../../local/workbook/model';
import { CODE, MANIFEST } from './office';

const FOLDER = 'tests/earlier-builds';
const NOTE_MARK = '— ระบบตรวจพบ —';
/** Sheets in which only the tool writes, and the tool's columns in the register. */
const TOOL_SHEETS = ['รายการที่ต้องแก้ไข', 'ประวัติการทำงาน', 'ภาพรวม'];
const TOOL_COLUMNS =
  /^(สถานะจากผลที่รายงาน|ครบกำหนด|วันครบกำหนด|เหลือ\/เกินกำหนด \(วัน\)|ข้อควรแก้ไข|แจ้งล่าสุด|รหัส|ข้อมูลภาพรวม|ผลที่รายงานไว้เมื่อปิดรอบ)$/;

/** A workbook that a build has worked on. */
export interface EarlierBook {
  readonly workbook: WorkbookModel;
  /** The day of that build's last run, YYYY-MM-DD. */
  readonly day: string;
  /** The name of the register's sheet, which the officer renamed. */
  readonly register: string;
  /** The addresses that got a letter on that day. */
  readonly mailed: readonly string[];
}

export interface EarlierBuild extends EarlierBook {
  readonly name: string;
  /** The version of its layout, which only set-up changes. */
  readonly layout: number;
}

export async function earlierBuilds(): Promise<readonly EarlierBuild[]> {
  const names = readdirSync(FOLDER, { withFileTypes: true }).filter(entry => entry.isDirectory());
  return Promise.all(
    names.map(async ({ name }) => {
      const about = JSON.parse(readFileSync(`${FOLDER}/${name}/about.json`, 'utf8')) as Omit<EarlierBuild, 'workbook'>;
      return { ...about, name, workbook: await readWorkbook(`${FOLDER}/${name}/book.xlsx`) };
    }),
  );
}

export function copyOf<Book extends EarlierBook>(book: Book): Book {
  return { ...book, workbook: copyWorkbook(book.workbook) };
}

/** The answer that the build itself gave, from its folder. If there is none yet, writes down `today` and fails once. */
export function recorded<Answer>({ name }: EarlierBuild, what: string, today: Answer): Answer {
  const file = `${FOLDER}/${name}/${what}.json`;
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Answer;
  writeFileSync(file, `${JSON.stringify(today, null, 1)}\n`);
  throw new Error(`${file} did not exist; it now holds the answer of this build`);
}

const BENCH = { code: CODE, manifest: MANIFEST, examplePath: 'examples/office.json' };

/** A call of every function that Google can call. */
const CALLS: ReadonlyMap<string, Call> = new Map(
  [faultedCommands, askCommands, splitCommands].flatMap(commands =>
    commands({ ...BENCH, today: '2026-04-01' }).map(({ call }) => [call[0], call] as const),
  ),
);
export const CALLED = [...CALLS.keys()];

/** Runs a function of today's build over the book, on the book's day. */
export function runToday(book: EarlierBook, name: string): RunOn {
  const call = CALLS.get(name);
  if (call === undefined) throw new Error(`no call of ${name}`);
  return runCall(book, inBook(book, call));
}

/** The call with what is this book's. No document that was made of another book is in its Drive. */
function inBook({ register }: EarlierBook, [name, args, entry]: Call): Call {
  if (name === 'onEdit') return [name, [register, 'E3'], 'simpleTrigger'];
  return name === 'readBackReport' ? [name, ['of-another-book', args[1]], entry] : [name, args, entry];
}

export function runCall({ workbook, day }: EarlierBook, call: Call, today = day): RunOn {
  return runOn({ ...BENCH, today }, workbook, call, null);
}

/** For each measure in the register: its row number (from 1), then the texts under these headings. */
export function registerRows({ workbook, register }: EarlierBook, headings: readonly string[]): (string | number)[][] {
  const rows = workbook.sheets.find(({ name }) => name === register)?.rows ?? [];
  const places = ['วิธีการดำเนินการ', ...headings].map(
    heading => rows[0]?.findIndex(cell => cell?.value === heading) ?? -1,
  );
  return rows.flatMap((row, index) => {
    const [method, ...texts] = places.map(place => textOf(row[place]));
    return index === 0 || method === '' ? [] : [[index + 1, ...texts]];
  });
}

/** A cell of the office that has changed. Row and column count from 1. */
export type Changed = readonly [sheet: string, row: number, column: number, before: string, after: string];

/** The cells of the office that have changed, and its sheets that are gone. New sheets are allowed. */
export function changedCells({ workbook: { sheets }, register }: EarlierBook, now: WorkbookModel): Changed[] {
  return sheets.flatMap(({ id, name, rows }): Changed[] => {
    const after = now.sheets.find(sheet => sheet.id === id);
    if (after === undefined) return [[name, 0, 0, 'the sheet', 'gone']];
    if (TOOL_SHEETS.includes(name)) return [];
    const isToolColumn = (column: number) =>
      name === register && [rows, after.rows].some(all => TOOL_COLUMNS.test(textOf(all[0]?.[column])));
    return Array.from({ length: Math.max(rows.length, after.rows.length) }, (_, row) => row).flatMap(row => {
      const width = Math.max(rows[row]?.length ?? 0, after.rows[row]?.length ?? 0);
      return Array.from({ length: width }, (_, column) => column).flatMap((column): Changed[] => {
        if (row > 0 && isToolColumn(column)) return [];
        const [was, is] = [officeText(rows[row]?.[column]), officeText(after.rows[row]?.[column])];
        const isNew = row === 0 && was === '' && TOOL_COLUMNS.test(is.split('\n')[0] ?? '');
        const isRenewed = name === register && row === 0 && isLongerNote(was, is);
        return was === is || isNew || isRenewed ? [] : [[name, row + 1, column + 1, was, is]];
      });
    });
  });
}

/** What the tool made a second time: conditional formats and protections of a block, and its part of a note. */
export function doubled({ workbook }: EarlierBook, now: WorkbookModel): string[] {
  const [before, after] = [marksOf(workbook), marksOf(now)];
  const notes = now.sheets.flatMap(({ rows }) => rows.flatMap(row => row.map(cell => cell?.note?.text ?? '')));
  return [
    ...[...after].filter(([mark, count]) => count > (before.get(mark) ?? count)).map(([mark]) => mark),
    ...notes.filter(note => (note.match(/^— .* —$/gm) ?? []).length > 2),
  ];
}

function marksOf({ sheets }: WorkbookModel): ReadonlyMap<string, number> {
  const marks = sheets.flatMap(({ name, conditionalFormats, protections }) => [
    ...conditionalFormats.map(({ ranges: [block] }) => `rule of ${name} from ${cornerOf(block)}`),
    ...protections.map(({ range }) => `protection of ${name} from ${cornerOf(range)}`),
  ]);
  return new Map(marks.map(mark => [mark, marks.filter(one => one === mark).length]));
}

/** Names a block by its first cell, because its end grows with the sheet. */
function cornerOf(block: { readonly top: number; readonly left: number } | null | undefined): string {
  return block ? `${block.top},${block.left}` : 'A1';
}

/** The cells to the right of the log's headings, one of which the heartbeat's rule reads. Columns count from 1. */
export function heartbeatOf({ sheets }: WorkbookModel): (readonly [column: number, value: string])[] {
  const [row = []] = sheets.find(({ name }) => name === 'ประวัติการทำงาน')?.rows ?? [];
  return row.flatMap((cell, column) =>
    column >= 4 && textOf(cell) !== '' ? [[column + 1, textOf(cell)] as const] : [],
  );
}

/** The lines that the log has lost. */
export function lostLines({ workbook }: EarlierBook, now: WorkbookModel): string[] {
  const lines = ({ sheets }: WorkbookModel) =>
    (sheets.find(({ name }) => name === 'ประวัติการทำงาน')?.rows ?? []).map(row =>
      row.slice(0, 4).map(textOf).join(' | '),
    );
  const left = new Set(lines(now));
  return lines(workbook).filter(line => !left.has(line));
}

/** The cell's text, and the part of its note that a person wrote. */
function officeText(cell: CellModel | undefined): string {
  const [own = ''] = (cell?.note?.text ?? '').split(NOTE_MARK);
  return [textOf(cell), ...(own.trim() === '' ? [] : [`note: ${own.trim()}`])].join('\n');
}

/** Set-up may add lines to its own notes on the headings: the heading and each line of its old note are still there. */
function isLongerNote(was: string, is: string): boolean {
  const lines = is.split('\n').map(line => line.replace(/^note: /, ''));
  return was.split('\n').every(line => lines.includes(line.replace(/^note: /, '')));
}

function textOf(cell: CellModel | undefined): string {
  return String(cell?.value ?? '');
}
