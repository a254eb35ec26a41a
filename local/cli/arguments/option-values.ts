import { ROW_READINGS, type RowChoice } from '../../../src/import/understand/understood';
import { ALL_STAFF_COLUMNS, HEADINGS, type StaffColumn } from '../../../src/register/columns';
import { EDITIONS, type Edition } from '../../../src/report/wording/choices';
import { toWesternDigits } from '../../../src/thai/text/numerals';
import { sameText } from '../../../src/thai/text/text';
import { BadInput } from '../../bad-input';

// Each function reads the value of one option. @throws BadInput, which names the option and what it takes.

/** The given options by name; an option that takes no value has ''. */
export type Values = ReadonlyMap<string, string>;

/** Years from this one on are taken as Buddhist. */
const FIRST_BUDDHIST_YEAR = 2400;

/** YYYY-MM-DD (C.E.), or null if the option is not given. */
export function dayOf(values: Values, name = 'today'): string | null {
  const given = values.get(name);
  if (given === undefined) return null;
  const day = toWesternDigits(given);
  const date = new Date(`${day}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  if (!isDay) throw new BadInput(`--${name} ${given}: is not a date; write it as 2022-03-31`);
  if (date.getUTCFullYear() >= FIRST_BUDDHIST_YEAR) {
    throw new BadInput(`--${name} ${given}: is a Buddhist year; write ${date.getUTCFullYear() - 543} for it`);
  }
  return day;
}

export function cutOffOf(values: Values): { readonly cutOff?: string } {
  const day = dayOf(values, 'cut-off');
  return day === null ? {} : { cutOff: day };
}

export function fiscalYearOf(values: Values, name: 'fiscal-year' | 'year' = 'fiscal-year'): number | null {
  const year = values.get(name);
  if (year === undefined) return null;
  const digits = toWesternDigits(year);
  if (/^2[4-7]\d\d$/.test(digits)) return Number(digits);
  throw new BadInput(`--${name} ${year}: is not a Buddhist year; write it as 2565`);
}

export function yearOf(values: Values): { readonly year?: number } {
  const year = fiscalYearOf(values, 'year');
  return year === null ? {} : { year };
}

/** The rows whose state a person confirms: "3, 5". */
export function statesOf(values: Values) {
  const states = (['done', 'in-progress'] as const).flatMap(name =>
    rowsOf(name, values.get(name)).map(row => ({ row, state: name === 'done' ? 'done' : 'inProgress' }) as const),
  );
  const twice = states.find(({ row }, at) => states.findIndex(one => one.row === row) !== at);
  if (twice) throw new BadInput(`review: row ${twice.row} is given twice; give it once`);
  return states;
}

export function rowsOf(name: string, given: string | undefined): number[] {
  if (given === undefined) return [];
  const rows = toWesternDigits(given)
    .split(',')
    .map(part => part.trim());
  if (!rows.every(row => /^[1-9]\d*$/.test(row))) {
    throw new BadInput(`--${name} ${given}: is no list of rows; write it as 3,5`);
  }
  return rows.map(Number);
}

export function roundOf(verb: string, values: Values): 6 | 12 {
  const round = values.get('round');
  if (round === undefined) throw new BadInput(`${verb}: --round is missing: 6 or 12, the months it covers`);
  const months = toWesternDigits(round);
  if (months === '6') return 6;
  if (months === '12') return 12;
  throw new BadInput(`${verb}: --round ${round}: is neither 6 nor 12`);
}

export function editionOf(values: Values): Edition {
  const given = values.get('edition') ?? 'executive';
  // พิมพ์แฟ้มเสนอ in the menu: what is signed, in the order of signing.
  const edition = given === 'signing' ? 'executive' : EDITIONS.find(one => one === given);
  if (edition) return edition;
  throw new BadInput(`report: --edition ${given}: is none of ${EDITIONS.join(', ')}, signing`);
}

export function smtpOf(verb: string, values: Values): string | null {
  const given = values.get('smtp');
  if (given === undefined) return null;
  // A Thai keyboard also types the port's digits.
  const server = given.replace(/:[๐-๙]+(?=\/?$)/, toWesternDigits);
  const url = URL.canParse(server) ? new URL(server) : null;
  if (url && /^smtps?:$/.test(url.protocol) && url.hostname !== '') return server;
  throw new BadInput(`${verb}: --smtp ${given}: is not a mail server; write it as smtp://localhost:1025`);
}

export function dryRunOf(values: Values, out: string | null): boolean {
  const dryRun = values.has('dry-run');
  if (out !== null || dryRun || values.has('smtp')) return dryRun;
  throw new BadInput('remind: --out DIR is missing: the folder the letters go to');
}

/** How a person reads a heading; null: a column of the office's own. */
export interface Choice {
  readonly heading: string;
  readonly column: StaffColumn | null;
}

const OWN_COLUMN = 'own';
/** The names that --map takes. Our Thai headings are taken, too. */
export const MAP_COLUMNS: readonly string[] = [...ALL_STAFF_COLUMNS, OWN_COLUMN];

export function mapOf(values: Values): { readonly map?: readonly Choice[] } {
  const given = values.get('map');
  return given === undefined ? {} : { map: given.split('\n').map(choiceOf) };
}

function choiceOf(given: string): Choice {
  const at = given.lastIndexOf('=');
  const [heading, name] = [given.slice(0, at).trim(), given.slice(at + 1).trim()];
  if (at < 1 || heading === '') throw new BadInput(`setup: --map ${given}: write it as "HEADING=method"`);
  const column = ALL_STAFF_COLUMNS.find(key => key === name || sameText(HEADINGS[key], name));
  if (column === undefined && name !== OWN_COLUMN) {
    throw new BadInput(`setup: --map ${given}: no column "${name}"; it takes ${MAP_COLUMNS.join(', ')}`);
  }
  return { heading, column: column ?? null };
}

export function rowChoicesOf(values: Values): { readonly rows?: readonly RowChoice[] } {
  const given = values.get('row');
  return given === undefined ? {} : { rows: given.split('\n').map(rowChoiceOf) };
}

function rowChoiceOf(given: string): RowChoice {
  const [, table = '1', row = '', name] = /^(?:(\d+):)?(\d+)=(\w+)$/.exec(toWesternDigits(given.trim())) ?? [];
  const as = ROW_READINGS.find(one => one === name);
  if (as === undefined) {
    throw new BadInput(`setup: --row ${given}: write it as "TABLE:ROW=one"; it takes ${ROW_READINGS.join(', ')}`);
  }
  return { table: Number(table), row: Number(row), as };
}

export function tableOf(values: Values): { readonly table?: number } {
  const given = values.get('table');
  if (given === undefined) return {};
  const table = Number(toWesternDigits(given));
  if (Number.isInteger(table) && table > 0) return { table };
  throw new BadInput(`setup: --table ${given}: is not the number of a table, such as 2`);
}
