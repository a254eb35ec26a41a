import { type Cell, isBlank, textOf } from '../grid/cell';
import { cellAt, type Grid } from '../grid/grid';
import { remembered } from '../thai/remembered';
import { visibleText } from '../thai/text/text';
import { columnOf, RESULT_COLUMNS, type StaffColumn } from './columns';
import type { HeadingRow } from './heading-row';

/** What a row in the table is if it is no measure: part of a signature, a total, or a heading of the rows below it. */
export type AsideKind = 'signature' | 'total' | 'subHeading';

export interface AsideRow {
  readonly row: number;
  readonly kind: AsideKind;
}

const TITLE = '(?:นาย|นาง|น\\.ส\\.|ดร\\.|ว่าที่|[พรจส]\\.?[ตอสจ]\\.|\\(?ชื่อ|[.…_]{3,})';

/** A line to sign on, a name in brackets, or dots to fill in. "ลงชื่อเข้าปฏิบัติงาน" is a method. */
const SIGNATURE = new RegExp(
  `^\\(?ลง(?:ชื่อ|นาม)\\)? ?(?:$|[.…_:(-]|${TITLE})|^\\( ?${TITLE}[^()]*(?:\\([^()]*\\)[^()]*)?\\)$|^\\(? ?[.…_]{6,}[^ก-๎]*$|^ตำแหน่ง ?[.…_:]`,
);

/** Who signs, without a verb: ผู้รับรองข้อมูล. */
const SIGNER = /^ผู้(?:รับรอง|รายงาน|จัดทำ|ตรวจสอบ|ตรวจ|อนุมัติ|เห็นชอบ|เสนอ)(?:ข้อมูล|รายงาน|แผน|โครงการ)?[ .…_]*$/;

const TOTAL =
  /^(?:ผล|ยอด)?รวม(?: ?(?:ทั้งสิ้น|ทั้งหมด|ทุกมาตรการ|ทุกโครงการ|จำนวน|เป็น|เงิน|งบประมาณ|ค่าใช้จ่าย))* ?:?(?: ?[\d๐-๙][^\n]*)?$/;
const AMOUNT = /^(?:[-–—]|[\d๐-๙][\d๐-๙,.% ]*(?: ?[ก-๎]{1,12})?)$/;

/** A part's number and name: "ด้านที่ ๑ …", "ยุทธศาสตร์ที่ 2 …", "ส่วนที่ ๓". */
const PART =
  /^(?:ด้าน|ส่วน|หมวด|ตอน|ภาค|ประเด็น(?:ยุทธศาสตร์|การพัฒนา)?|(?:แผน)?ยุทธศาสตร์|กลยุทธ์|มิติ|แผนงาน|พันธกิจ|เป้าประสงค์|เป้าหมาย|องค์ประกอบ|ตัวชี้วัด) ?(?:ที่|:) ?[\d๐-๙]/;

/** A row of signatures has at most this many texts. */
const MOST_SIGNING = 3;

/** More than `MOST_SIGNING`. */
const MEASURE_CELLS = ['period', 'method', 'unit', 'result'] as const;

/** The rows that are no measure. `rows` are the row numbers below the headings, in order. */
export function asideRows(
  rows: readonly number[],
  cellsOf: (row: number) => (column: StaffColumn) => Cell,
  lineOf: (row: number) => readonly Cell[],
): readonly AsideRow[] {
  const found: AsideRow[] = [];
  let above: AsideKind | null = null;
  for (const row of rows) {
    const seen = asideReading(cellsOf(row), () => lineOf(row));
    if (seen === 'empty') continue;
    above = kindBelow(above, seen);
    if (above !== null) found.push({ row, kind: above });
  }
  return found;
}

/** What a row is. `signsOn`: below a signature it is part of it. */
export interface AsideReading {
  readonly kind: AsideKind | null;
  readonly signsOn: boolean;
}

const MEASURE: AsideReading = { kind: null, signsOn: false };

/** What a row is by its own cells. */
export function asideReading(cell: (column: StaffColumn) => Cell, line: () => readonly Cell[]): AsideReading | 'empty' {
  // Nearly all rows are measures, and most can be told by these four cells.
  if (MEASURE_CELLS.every(column => !isBlank(cell(column)))) return MEASURE;
  const filled = line().filter(each => !isBlank(each));
  if (filled.length === 0) return 'empty';
  if (filled.length > MOST_SIGNING && !isBlank(cell('period'))) return MEASURE;
  const texts = filled.map(each => visibleText(textOf(each)));
  return readingOf(cell, texts);
}

/** What a row is below one of the kind `above`. Empty rows between them do not count. */
export function kindBelow(above: AsideKind | null, { kind, signsOn }: AsideReading): AsideKind | null {
  return signsOn && above === 'signature' ? 'signature' : kind;
}

function readingOf(cell: (column: StaffColumn) => Cell, texts: readonly string[]): AsideReading {
  const blank = (...columns: readonly StaffColumn[]) => columns.every(column => isBlank(cell(column)));
  const isSigned = (text: string) => SIGNATURE.test(text) || SIGNER.test(text);
  const isShort = texts.length <= MOST_SIGNING;
  // "(นายก อบต.)" beside a method is who does it.
  const isDone = () => !blank('method') && !blank('unit') && !isSigned(visibleText(textOf(cell('method'))));
  if (isShort && texts.some(isSigned) && !isDone()) return { kind: 'signature', signsOn: false };
  // Below a signature stand the names and the posts of who signed.
  const signsOn = isShort && blank('period') && (texts.length === 1 || blank('method', 'unit'));
  const [first = ''] = texts;
  if (isTotal(texts) && blank('period')) return { kind: 'total', signsOn };
  const isPart = texts.length === 1 && PART.test(first) && !isBlank(cell('method'));
  return { kind: isPart ? 'subHeading' : null, signsOn };
}

/** True if a line's texts are a total: "รวมทั้งสิ้น ๓,๐๐๐ บาท". */
export function isTotal([first = '', ...others]: readonly string[]): boolean {
  const isSubtotal = first.startsWith('รวม') && PART.test(first.slice(3).trim());
  return (TOTAL.test(first) || isSubtotal) && others.every(text => AMOUNT.test(text));
}

/** How a note or a total below the table begins. "รวมกลุ่ม…" and "ที่มาของ…" are methods, not notes. */
const NOTE = /^[\s*(]*(?:หมายเหตุ|ที่มา(?=[\s:)]|$)|รวม(?:ทั้งสิ้น|ทั้งหมด)?(?=\s*[:\d๐-๙]|\s*$)|ข้อมูล\s*ณ\s*(?:วันที่|เดือน))/;

/** A note or total below the table has no unit, period or result. */
export function isNote(cell: (column: StaffColumn) => Cell): boolean {
  const blank = (['unit', 'period', ...RESULT_COLUMNS] as const).every(column => isBlank(cell(column)));
  return blank && (['group', 'method'] as const).some(column => NOTE.test(textOf(cell(column))));
}

/** True if at least three cells, the method's among them, repeat their own column's heading, as a Word table has them on each page. */
export function repeatsHeadings(grid: Grid, headings: HeadingRow, row: number): boolean {
  const { columns } = headings;
  if (columns.method === null || namesUnitOrPeriod(grid, headings, row)) return false;
  if (columnOf(cellAt(grid, row, columns.method)) !== 'method') return false;
  const repeated = (grid.cells[row - 1] ?? []).filter((cell, index) => {
    const key = columnOf(cell);
    return key !== null && columns[key] === index + 1;
  });
  return repeated.length >= 3;
}

/** Units and periods are few texts in any plan, so this is known sooner than what a method means. */
function namesUnitOrPeriod(grid: Grid, { columns }: HeadingRow, row: number): boolean {
  return (['unit', 'period'] as const).some(column => {
    const at = columns[column];
    const text = at === null ? '' : textOf(cellAt(grid, row, at));
    return text !== '' && meaningOf(text) !== column;
  });
}

const meaningOf = remembered(columnOf);
