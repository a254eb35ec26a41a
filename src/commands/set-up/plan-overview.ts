import { textOf } from '../../grid/cell';
import { columnLetters, type Grid, isEmptyGrid } from '../../grid/grid';
import type { SheetChange, SheetState } from '../../layout/changes';
import { CELLS, HEADING, TOOL_CELLS, TOOL_HEADING } from '../../layout/looks/looks';
import { NEW_SHEET_ROWS } from '../../layout/plan-house';
import type { Measure } from '../../register/measure';
import { dueIn, groupCode, roundCode } from '../../register/rows/overview';
import { daysBetween, fiscalMonths, fiscalYearSpan, type PlainDate } from '../../thai/dates/calendar';
import { thai } from '../../thai/text/numerals';
import { printable } from '../../thai/text/text';

/** The second name is for an office that has a sheet with the first. */
const NAMES = ['ภาพรวม', 'ภาพรวมมาตรการ'];
const COUNTED = ['รายการ', 'ดำเนินการแล้ว', 'อยู่ระหว่างดำเนินการ', 'ได้รับผลแล้ว', 'รอรับผล'];
const PROGRESS = 'ความก้าวหน้า';
/** The heading outside the fiscal year. */
const NOT_THIS_YEAR = 'ครบกำหนดเดือนนี้';
const WIDTH = COUNTED.length + 3;
/** In characters. With the mark that makes it text, a name as long as a cell may be would not fit into one. */
const LONGEST_NAME = 500;
const AGAIN = 'โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน';

interface Facts {
  readonly states: readonly SheetState[];
  /** Its recorded sheet. */
  readonly sheetId: number | undefined;
  /** The register's sheet as it will be named, and the number of the column that the formulas count in. */
  readonly register: string;
  readonly column: number;
  readonly measures: readonly Pick<Measure, 'group' | 'indicator'>[];
  /** B.E. */
  readonly fiscalYear: number;
}

/** It is made before other sheets are filled: all new sheets look alike, and that costs few calls as long as they do. */
interface OverviewPlan {
  readonly sheet: string;
  readonly make: readonly SheetChange[];
  readonly fill: readonly SheetChange[];
}

/** The sheet that counts by group. Null if its names are taken by the office's own sheets. */
export function planOverview({ states, sheetId, ...facts }: Facts): OverviewPlan | null {
  const state =
    states.find(({ grid }) => grid.sheetId === sheetId) ??
    states.find(({ grid }) => NAMES.includes(grid.name) && isOverview(grid));
  const sheet = state?.grid.name ?? NAMES.find(name => states.every(({ grid }) => grid.name !== name));
  if (sheet === undefined) return null;
  // A measure without a group is an error that *check* names.
  const measures = facts.measures.filter(({ group }) => group !== '');
  const cells = overviewCells({ ...facts, measures });
  const write = { kind: 'formulas', sheet, row: 1, column: 1, rows: cells } as const;
  if (state && !isEmptyGrid(state.grid))
    return { sheet, make: [], fill: isSame(state, cells) ? [] : [blanked(write, state)] };
  const make: SheetChange[] = state ? [] : [{ kind: 'make', sheet, index: states.length ? 1 : 0 }];
  return { sheet, make: [...make, ...looks(sheet)], fill: [{ kind: 'warn', sheet }, write] };
}

/** True for the sheet as the tool makes it, whatever it is called. An empty one is left by a run that broke off. */
export function isOverview(grid: Grid): boolean {
  const [headings = []] = grid.cells;
  if (isEmptyGrid(grid)) return NAMES.includes(grid.name);
  return COUNTED.every((text, at) => textOf(headings[at + 1]) === text);
}

function looks(sheet: string): SheetChange[] {
  const all = { row: 1, column: 1, rows: NEW_SHEET_ROWS, columns: WIDTH };
  const head = { ...all, rows: 1 };
  return [
    { kind: 'look', sheet, block: all, look: CELLS },
    { kind: 'look', sheet, block: head, look: HEADING },
    { kind: 'look', sheet, block: head, look: TOOL_HEADING },
    { kind: 'look', sheet, block: { ...all, row: 2, rows: NEW_SHEET_ROWS - 1 }, look: TOOL_CELLS },
    ...Array.from({ length: WIDTH }, (_, at): SheetChange => {
      return { kind: 'width', sheet, column: at + 1, pixels: at === 0 ? 300 : 115 };
    }),
  ];
}

/**
 * Formulas of COUNTIFS, IF, TODAY and REPT, which Sheets, Excel and LibreOffice calculate alike. No text of staff's is in any of them: groups
 * are named by their codes.
 */
function overviewCells({ register, column, measures, fiscalYear }: Omit<Facts, 'states' | 'sheetId'>): string[][] {
  const letters = columnLetters(column);
  const codes = `'${register.replace(/'/g, "''")}'!$${letters}:$${letters}`;
  const count = (pattern: string) => `COUNTIFS(${codes},${pattern})`;
  // The first name of a group is the one that is shown.
  const names = new Map([...measures].reverse().map(one => [groupCode(one), one.group.slice(0, LONGEST_NAME)]));
  const line = (label: string, group: string, row: number) => [
    label,
    ...['*', 'done;*', 'inProgress;*', '*;got;*', '*;wait;*'].map(rest => `=${count(`"${group};${rest}"`)}`),
    `=${count(`"${group};*;"&$G$1&";*"`)}`,
    `=IF(B${row}=0,"",REPT("█",10*C${row}/B${row}))`,
  ];
  const rows = [...new Set(measures.map(groupCode))].map((group, at) =>
    line(`'${printable(names.get(group) ?? '').replace(/\n/g, ' ')}`, group, at + 2),
  );
  const last = rows.length + 2;
  const sum = rows.map((_, at) => `B${at + 2}`).join('+') || '0';
  const total = `=IF(B${last}=${sum},"รวม","รวม (มีมาตรการที่ยังไม่อยู่ในรายการนี้ ${AGAIN})")`;
  return [
    [`=${roundName(count, fiscalYear)}`, ...COUNTED, `=${monthName(fiscalYear)}`, PROGRESS],
    ...rows,
    line(total, '*', last),
  ];
}

/** The round for which the rows' texts are. */
function roundName(count: (pattern: string) => string, fiscalYear: number): string {
  const named = ([6, 12] as const).map(round => {
    const name = thai`รอบ ${round} เดือน ปีงบประมาณ ${fiscalYear}`;
    return `IF(${count(`"*;${roundCode(fiscalYear, round)}"`)}>0,"${name}",`;
  });
  return `${named.join('')}"${AGAIN}"))`;
}

/** This month, in the words of the rows' texts. Outside the fiscal year nothing is due. */
function monthName(fiscalYear: number): string {
  const months = Array.from({ length: 12 }, (_, at) => fiscalMonths(fiscalYear, at + 1, at + 1));
  const before = months.map(({ start, end }) => `IF(TODAY()<=${serial(end)},"${dueIn(start)}",`);
  const first = `IF(TODAY()<${serial(fiscalYearSpan(fiscalYear).start)},"${NOT_THIS_YEAR}",`;
  return `${first}${before.join('')}"${NOT_THIS_YEAR}"${')'.repeat(months.length + 1)}`;
}

/** The day as spreadsheets count it. */
function serial(day: PlainDate): number {
  return daysBetween('1899-12-30', day);
}

function isSame(state: SheetState, cells: readonly (readonly string[])[]): boolean {
  return [...cells, []].every((line, row) =>
    Array.from({ length: WIDTH }, (_, at) => line[at] ?? '').every((cell, at) => {
      const formula = plainNames(state.formulas[row]?.[at] ?? '');
      if (line.length === 0) return formula === '';
      return cell.startsWith('=')
        ? formula === plainNames(cell)
        : textOf(state.grid.cells[row]?.[at]) === cell.replace(/^'/, '');
    }),
  );
}

/** Sheets may drop quotes that a name does not need. */
function plainNames(formula: string): string {
  return formula.replace(/'([\p{L}\p{M}\p{N}_]+)'!/gu, '$1!');
}

/** Rows of groups that are gone become blank. */
function blanked(write: Extract<SheetChange, { kind: 'formulas' }>, { formulas }: SheetState): SheetChange {
  const known = formulas.map(line => line[1]?.includes('COUNTIFS') === true).lastIndexOf(true) + 1;
  const blank = Array.from({ length: Math.max(0, known - write.rows.length) }, () =>
    Array.from({ length: WIDTH }, () => ''),
  );
  return { ...write, rows: [...write.rows, ...blank] };
}
