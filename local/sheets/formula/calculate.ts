import type { Rect } from '../../workbook/rect';
import { countMatching } from './criteria';
import { type Formula, NotCalculated, type Value } from './parse';

/** `#VALUE!` and its like. */
export class FormulaError extends Error {}

/** Where a formula is calculated. */
export interface Cells {
  /** The cell that the formula is of; the formula is written for the cell at `home`. Rows and columns count from 0. */
  readonly row: number;
  readonly column: number;
  readonly home: { readonly row: number; readonly column: number };
  /** Today's serial number. */
  readonly today: number;
  /** A cell of this sheet, or of another one. @throws FormulaError for an error value, or if there is no such sheet. */
  valueAt(row: number, column: number, sheet?: string): Value;
  /** All cells of a block, row by row; left out where formulas have none. @throws FormulaError if there is no such sheet. */
  valuesIn?(block: Rect, sheet: string | null): readonly Value[];
}

/** @throws FormulaError, or NotCalculated for a function that is not known here. */
export function calculate(formula: Formula, cells: Cells): Value {
  if (formula.kind === 'value') return formula.value;
  if (formula.kind === 'cell') {
    const row = formula.row + (formula.isRowFixed ? 0 : cells.row - cells.home.row);
    const column = formula.column + (formula.isColumnFixed ? 0 : cells.column - cells.home.column);
    return cells.valueAt(row, column);
  }
  if (formula.kind === 'block') throw new NotCalculated('a block as a value');
  const { name, args } = formula;
  if (name === 'COUNTIFS') return countIfs(args, cells);
  const own = FUNCTIONS[name];
  if (own === undefined) throw new NotCalculated(name);
  return own(
    args.map(arg => () => calculate(arg, cells)),
    cells,
  );
}

/** Pairs of a block and what its cells must meet. */
function countIfs(args: readonly Formula[], cells: Cells): number {
  const pairs = Array.from({ length: args.length / 2 }, (_, index) => {
    const block = args[index * 2];
    const criterion = args[index * 2 + 1];
    if (block?.kind !== 'block' || !criterion || !cells.valuesIn) throw new NotCalculated('COUNTIFS without blocks');
    return { values: cells.valuesIn(block.rect, block.sheet), criterion: calculate(criterion, cells) };
  });
  return countMatching(pairs);
}

type Lazy = () => Value;
type Function = (args: readonly Lazy[], cells: Cells) => Value;

const compared =
  (holds: (order: number) => boolean): Function =>
  args =>
    holds(order(at(args, 0), at(args, 1)));
const reckoned =
  (reckon: (a: number, b: number) => number): Function =>
  args =>
    reckon(numberOf(at(args, 0)), numberOf(at(args, 1)));

const FUNCTIONS: Readonly<Record<string, Function>> = {
  '=': compared(order => order === 0),
  '<>': compared(order => order !== 0),
  '<': compared(order => order < 0),
  '>': compared(order => order > 0),
  '<=': compared(order => order <= 0),
  '>=': compared(order => order >= 0),
  '+': reckoned((a, b) => a + b),
  '-': reckoned((a, b) => a - b),
  '*': reckoned((a, b) => a * b),
  '/': reckoned((a, b) => {
    if (b === 0) throw new FormulaError('#DIV/0!');
    return a / b;
  }),
  '&': args => textOf(at(args, 0)) + textOf(at(args, 1)),
  // All arguments count, as in Sheets, where an error in one is the outcome.
  AND: args => args.map(arg => isTrue(arg())).every(Boolean),
  OR: args => args.map(arg => isTrue(arg())).some(Boolean),
  NOT: args => !isTrue(at(args, 0)),
  IF: args => (isTrue(at(args, 0)) ? at(args, 1) : args.length > 2 ? at(args, 2) : false),
  IFERROR: args => (isError(args[0]) ? at(args, 1) : at(args, 0)),
  ISERROR: args => isError(args[0]),
  ISNUMBER: args => !isError(args[0]) && typeof at(args, 0) === 'number',
  ISBLANK: args => !isError(args[0]) && at(args, 0) === '',
  N(args) {
    const value = at(args, 0);
    return typeof value === 'string' ? 0 : Number(value);
  },
  REPT: args => textOf(at(args, 0)).repeat(Math.max(0, Math.trunc(numberOf(at(args, 1))))),
  LEN: args => textOf(at(args, 0)).length,
  TRIM: args => textOf(at(args, 0)).trim().replace(/ +/g, ' '),
  SEARCH(args) {
    const place = textOf(at(args, 1))
      .toLowerCase()
      .indexOf(textOf(at(args, 0)).toLowerCase());
    if (place < 0) throw new FormulaError('#VALUE!');
    return place + 1;
  },
  TODAY: (_, { today }) => today,
  NETWORKDAYS: args => workingDays(numberOf(at(args, 0)), numberOf(at(args, 1))),
  INDIRECT(args, cells) {
    const name = textOf(at(args, 0));
    const [, sheet, row, column] = /^'((?:[^']|'')+)'!R(\d+)C(\d+)$/.exec(name) ?? [];
    if (sheet === undefined || args.length < 2 || isTrue(at(args, 1))) throw new NotCalculated(`INDIRECT(${name})`);
    return cells.valueAt(Number(row) - 1, Number(column) - 1, sheet.replaceAll("''", "'"));
  },
};

function at(args: readonly Lazy[], index: number): Value {
  const arg = args[index];
  if (arg === undefined) throw new FormulaError('#N/A');
  return arg();
}

function isError(arg: Lazy | undefined): boolean {
  try {
    arg?.();
    return arg === undefined;
  } catch (error) {
    if (error instanceof FormulaError) return true;
    throw error;
  }
}

/** @throws FormulaError for a text. */
export function isTrue(value: Value): boolean {
  if (typeof value !== 'string') return Boolean(value);
  if (/^(true|false)$/i.test(value)) return /^t/i.test(value);
  if (value === '') return false;
  throw new FormulaError('#VALUE!');
}

function numberOf(value: Value): number {
  const number = value === '' ? 0 : Number(value);
  if (Number.isNaN(number)) throw new FormulaError('#VALUE!');
  return number;
}

function textOf(value: Value): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Numbers come before texts, texts before truth values. An empty cell equals 0, '' and FALSE. Case does not count. */
function order(a: Value, b: Value): number {
  const left = a === '' ? emptyLike(b) : a;
  const right = b === '' ? emptyLike(a) : b;
  const kinds = KINDS.indexOf(typeof left) - KINDS.indexOf(typeof right);
  if (kinds !== 0) return kinds;
  const [one, other] = [left, right].map(value => (typeof value === 'string' ? value.toLowerCase() : value));
  if (one === other) return 0;
  return one !== undefined && other !== undefined && one < other ? -1 : 1;
}

const KINDS = ['number', 'string', 'boolean'];

function emptyLike(other: Value): Value {
  return typeof other === 'number' ? 0 : typeof other === 'boolean' ? false : '';
}

/** Days from Monday to Friday, both ends included; below zero if the first day is the later one. Serial 2 is a Monday. */
function workingDays(first: number, last: number): number {
  const [from, to] = [Math.min(first, last), Math.max(first, last)].map(Math.floor) as [number, number];
  const weeks = Math.floor((to - from + 1) / 7);
  let days = weeks * 5;
  for (let day = from + weeks * 7; day <= to; day++) if ((day - 2 + 7) % 7 < 5) days += 1;
  return first <= last ? days : -days;
}
