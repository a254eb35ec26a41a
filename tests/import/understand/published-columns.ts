import type { StaffColumn } from '../../../src/register/columns';

/** Where a careful reader sees the register's columns in a published `source.csv`: letters as in a sheet. A column that is missing here is not in the table. */
export type ColumnsSeen = Readonly<
  Partial<Record<Extract<StaffColumn, 'group' | 'method' | 'unit' | 'result'>, string>>
> & {
  /** One column, or several with marks in them. */
  readonly period?: string | readonly string[];
  /** The rows of measures, first and last, as in a sheet. */
  readonly rows: readonly [first: number, last: number];
  /** How many measures they are, if a cell holds several. */
  readonly items?: number;
};

export const PUBLISHED_COLUMNS: Readonly<Record<string, ColumnsSeen>> = {
  'c02-rbru-itimprove62': { group: 'A', method: 'B', period: 'C', unit: 'D', rows: [4, 6] },
  // A group stands in a row of its own, in the column of numbers.
  'c03-moph-plan66': { method: 'B', unit: 'C', rows: [2, 9], items: 7 },
  'c05-ycph-lessons': { method: 'B', result: 'D', rows: [2, 3] },
  'c07-naku-pd02': { group: 'B', method: 'C', unit: 'F', period: [...'GHIJKLMNOPQR'], rows: [4, 8] },
  'c09-school-talingsung': { method: 'A', group: 'B', unit: 'D', period: 'G', rows: [2, 2] },
  'c10-school-szjkx': { method: 'A', group: 'B', unit: 'E', period: 'G', rows: [2, 2] },
  'c11-school-tcyp': { method: 'A', unit: 'E', period: 'G', rows: [2, 2] },
  'c12-school-mabmakham': { method: 'A', period: 'B', unit: 'D', rows: [3, 3] },
  'c13-ovec-lwyr': { method: 'A', unit: 'B', rows: [2, 2] },
  'c14-banpao-4y': { group: 'A', method: 'B', rows: [4, 4] },
  'c15-bma-monitor': { method: 'A', unit: 'B', result: 'C', rows: [2, 6] },
  'c17-rbru-infoplan': { group: 'A', method: 'B', period: [...'EFGHI'], unit: 'J', rows: [4, 11] },
  'c19-watchan-ipd': { unit: 'A', method: 'B', period: 'D', rows: [4, 8] },
  // Three methods in a cell; the last row has an indicator only.
  'c21-ycph-strategy': { group: 'E', method: 'F', rows: [3, 4], items: 3 },
  'c24-moph-moral66': { method: 'B', unit: 'C', rows: [2, 4] },
};
