import type { WorkbookModel } from '../../local/workbook/model';
import { newWorkbook } from '../../local/workbook/model';
import { foreignWorkbook, hostOver, setUpWith, valuesOf } from './office';

export const SHEET = 'แผนปฏิบัติการ';
const BESIDE = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา'];
export const [SIX, TWELVE] = ['ผลการดำเนินงาน รอบ ๖ เดือน (ต.ค. - มี.ค.)', 'ผลการดำเนินงาน รอบ ๑๒ เดือน'];

/** The headings of an office's own table, in one row or in two. */
const HEADINGS = {
  one: [[...BESIDE, SIX, TWELVE, 'งบประมาณ', 'ข้อเสนอแนะ']],
  two: [
    [...BESIDE, 'ผลการดำเนินงาน', '', 'งบประมาณ', 'ข้อเสนอแนะ'],
    ['', '', '', '', 'รอบ ๖ เดือน', 'รอบ ๑๒ เดือน', '', ''],
  ],
} as const;

/** How many rows of headings a table has. */
export type Tiers = keyof typeof HEADINGS;

/** A row's results. */
export type Rounds = readonly [six: string, twelve: string];

const METHODS = ['จัดทำคู่มือ', 'จัดอบรม', 'จัดประชุม', 'เผยแพร่แผน'];
/** The first measure is due at the end of March, the others with the fiscal year. */
const PERIODS = ['ต.ค. ๖๘ - มี.ค. ๖๙', 'ต.ค. ๖๘ - ก.ย. ๖๙'];

/** An office's own table with two result columns below a title. Its measures begin in `firstRow`. */
export function ownTable(tiers: Tiers, rows: readonly Rounds[]): WorkbookModel {
  const measures = rows.map(([six, twelve], at) => [
    at === 0 ? '๑. การปฏิบัติหน้าที่' : '',
    METHODS[at] ?? '',
    'กองคลัง',
    PERIODS[Math.min(at, 1)] ?? '',
    six,
    twelve,
    '๑๐,๐๐๐',
    '',
  ]);
  const workbook = foreignWorkbook(SHEET, [['แผนปฏิบัติการ ปีงบประมาณ ๒๕๖๙'], ...HEADINGS[tiers], ...measures]);
  if (tiers === 'two') {
    const down = [0, 1, 2, 3, 6, 7].map(column => ({ top: 1, bottom: 2, left: column, right: column }));
    workbook.sheets[0]?.merges.push(...down, { top: 1, bottom: 1, left: 4, right: 5 });
  }
  return workbook;
}

export const firstRow = (tiers: Tiers) => (tiers === 'one' ? 3 : 4);

/** The same after set-up in place. */
export function adopted(tiers: Tiers, rows: readonly Rounds[]): WorkbookModel {
  const workbook = ownTable(tiers, rows);
  hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
  return workbook;
}

/** The cells under a heading of the tool, from the first measure on. */
export function toolCells(workbook: WorkbookModel, tiers: Tiers, heading: string): unknown[] {
  const values = valuesOf(workbook, SHEET);
  const column = values[1]?.indexOf(heading) ?? -1;
  return values.slice(firstRow(tiers) - 1).map(row => row[column] ?? '');
}

/** A workbook that set-up made from a paper with two rounds. */
export function fromPaper(rows: readonly Rounds[]): WorkbookModel {
  const workbook = newWorkbook('ใหม่');
  const measures = rows.map(([six, twelve], at) => [
    '๑. การปฏิบัติหน้าที่',
    METHODS[at] ?? '',
    'กองคลัง',
    PERIODS[Math.min(at, 1)] ?? '',
    six,
    twelve,
  ]);
  setUpWith(workbook, [[...BESIDE, SIX, TWELVE], ...measures], 2569);
  return workbook;
}

/** The columns of an office's own table, as they were. */
export function ownCells(workbook: WorkbookModel): unknown[][] {
  return valuesOf(workbook, SHEET).map(cells => cells.slice(0, 8));
}
