import { readPasted } from '../../import/read/read-pasted';
import { readSource } from '../../import/read/read-source';
import type { Source } from '../../import/source';
import { ROW_READINGS } from '../../import/understand/understood';
import { bytesOfBase64 } from '../../memory/base64';
import type { Stopped } from '../../problem';
import { ALL_STAFF_COLUMNS } from '../../register/columns';
import type { SetUpOptions } from '../set-up/options';
import { FIRST_YEAR, LAST_YEAR } from './year-range';

/** What an office has: a file in base64, a text or HTML that somebody pasted, the tables in the sheets of this workbook, or nothing yet. */
export type Paper =
  | { readonly kind: 'file'; readonly name: string; readonly base64: string }
  | { readonly kind: 'pasted'; readonly text: string }
  | { readonly kind: 'sheets' }
  | { readonly kind: 'nothing' };

/** What a person says of it. */
export type PaperChoices = Pick<SetUpOptions, 'fiscalYear' | 'map' | 'tableNumber' | 'rows'>;

const PASTED = 'ตารางที่วาง';

/** The options with which set-up takes the paper, or why it cannot be read. */
export function setUpOptions(paper: Paper, choices: PaperChoices): SetUpOptions | Stopped {
  const chosen = checked(choices);
  if (paper.kind === 'sheets') return chosen;
  if (paper.kind === 'nothing') return { ...chosen, fresh: true };
  const source = sourceOf(paper);
  if ('problems' in source) return source;
  return { ...chosen, paper: { name: paper.kind === 'file' ? paper.name : PASTED, source } };
}

function sourceOf(paper: Extract<Paper, { kind: 'file' | 'pasted' }>): Source | Stopped {
  if (paper.kind === 'pasted') return readPasted(String(paper.text));
  const bytes = bytesOfBase64(String(paper.base64));
  return bytes === null ? { problems: [{ code: 'fileDamaged', why: 'not base64' }] } : readSource(bytes);
}

/** Only what a page may say. @throws if it is anything else: then the page has a fault. */
function checked({ fiscalYear, map, tableNumber, rows }: PaperChoices): PaperChoices {
  const isYear = (year: unknown) =>
    year === undefined || (Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR && isWhole(year));
  const isWhole = (number: unknown) => number === undefined || Number.isInteger(number);
  const isKnown = map === undefined || map.every(({ column }) => column === null || ALL_STAFF_COLUMNS.includes(column));
  const areRows = (rows ?? []).every(
    ({ table, row, as }) => isWhole(table) && isWhole(row) && ROW_READINGS.includes(as),
  );
  if (!areRows || !isYear(fiscalYear) || !isWhole(tableNumber) || !isKnown)
    throw new Error('unknown choices for a paper');
  return {
    ...(fiscalYear !== undefined && { fiscalYear }),
    ...(tableNumber !== undefined && { tableNumber }),
    ...(rows !== undefined && { rows: rows.map(({ table, row, as }) => ({ table, row, as })) }),
    ...(map !== undefined && { map: map.map(({ heading, column }) => ({ heading: String(heading), column })) }),
  };
}
