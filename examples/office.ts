import { readFileSync } from 'node:fs';
import { typeInto } from '../local/sheets/people';
import { columnLetters } from '../local/workbook/a1';
import type { WorkbookModel } from '../local/workbook/model';
import type { SetUpOptions } from '../src/commands/set-up/options';
import { sourceOfGrids } from '../src/import/of-cells';

/** The made-up office of `office.json`: what its officer types into the sheets. */
export interface ExampleOffice {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** B.E. */
  readonly fiscalYear: number;
  /** Values by their label in the sheet ตั้งค่า. */
  readonly settings: Readonly<Record<string, string>>;
  /** Addresses by the unit's name. */
  readonly units: Readonly<Record<string, string>>;
  /** Names of holidays by their day, as written in the sheet วันหยุด. */
  readonly holidays: Readonly<Record<string, string>>;
  readonly measures: readonly { readonly indicator: string; readonly methods: readonly ExampleMethod[] }[];
}

interface ExampleMethod {
  readonly method: string;
  readonly unit: string;
  readonly period: string;
  readonly result: string;
  readonly suggestion?: string;
  readonly evidence?: string;
}

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'ข้อเสนอแนะ', 'หลักฐาน'];

export function readExample(path: string): ExampleOffice {
  return JSON.parse(readFileSync(path, 'utf8')) as ExampleOffice;
}

/** The office's table as in a Word file: a group's name is only in its first row. */
export function exampleTable({ measures }: ExampleOffice): string[][] {
  const rows = measures.flatMap(({ indicator, methods }) =>
    methods.map(({ method, unit, period, result, suggestion = '', evidence = '' }, index) => [
      index === 0 ? indicator : '',
      method,
      unit,
      period,
      result,
      suggestion,
      evidence,
    ]),
  );
  return [HEADINGS, ...rows];
}

/** The same table with a result column for each round: every other measure has told nothing since the first round. */
export function exampleByRound(office: ExampleOffice): string[][] {
  const [headings = [], ...rows] = exampleTable(office);
  const at = headings.indexOf('ผลการดำเนินงาน');
  const rounds = ['ผลการดำเนินงาน รอบ ๖ เดือน', 'ผลการดำเนินงาน รอบ ๑๒ เดือน'];
  return [
    headings.toSpliced(at, 1, ...rounds),
    ...rows.map((row, index) =>
      row.toSpliced(at, 1, ...(index % 2 === 0 ? [row[at] ?? '', ''] : ['อยู่ระหว่างดำเนินการ ยกร่างแล้ว', row[at] ?? ''])),
    ),
  ];
}

/** What set-up is given to fill a new register with these cells; the first row holds the headings. `fiscalYear`: B.E. */
export function setUpFrom(
  cells: readonly (readonly string[])[],
  fiscalYear: number,
): SetUpOptions & Required<Pick<SetUpOptions, 'paper'>> {
  const name = 'ตาราง';
  return { fiscalYear, paper: { name, source: sourceOfGrids([{ name, cells }]) } };
}

/** Types the office's settings, addresses and holidays into the sheets that set-up has made. */
export function fillIn(model: WorkbookModel, { settings, units, holidays }: ExampleOffice): void {
  for (const [label, value] of Object.entries(settings)) type(model, 'ตั้งค่า', label, 'ค่า', value);
  for (const [name, address] of Object.entries(units)) type(model, 'ส่วนราชการ', name, 'อีเมลส่วนราชการ', address);
  Object.entries(holidays).forEach(([day, name], index) => {
    typeInto({ model, sheet: 'วันหยุด' }, `A${index + 2}`, day);
    typeInto({ model, sheet: 'วันหยุด' }, `B${index + 2}`, name);
  });
}

/** Types into the row that begins with `label`, in the column under `heading`. */
function type(model: WorkbookModel, sheet: string, label: string, heading: string, text: string): void {
  const rows = model.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const row = rows.findIndex(cells => cells[0]?.value === label);
  const column = (rows[0] ?? []).findIndex(cell => cell?.value === heading);
  if (row < 0 || column < 0) throw new Error(`the sheet ${sheet} has no ${label} or no ${heading}`);
  typeInto({ model, sheet }, `${columnLetters(column)}${row + 1}`, text);
}
