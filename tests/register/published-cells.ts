import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../../local/workbook/files/table';
import { textOf } from '../../src/grid/cell';
import { columnOf, type StaffColumn } from '../../src/register/columns';
import { sharedFolder } from '../support/needs';

const SHARED = sharedFolder('tests of periods and units use what offices wrote');

/** A cell of a period and a cell of units, with what a careful reader reads in them. */
export interface PublishedRow {
  readonly period: string;
  readonly due: string | null;
  readonly unit: string;
  readonly units: readonly string[];
}

export interface PublishedTable {
  readonly name: string;
  readonly fiscalYear: number;
  readonly rows: readonly PublishedRow[];
}

interface Expected {
  readonly meta: { readonly year: number };
  readonly expected: readonly ({ readonly due: string | null; readonly units: readonly string[] } | null)[];
}

/** The published tables; none if the folder is missing. */
export async function publishedTables(): Promise<readonly PublishedTable[]> {
  if (SHARED === null) return [];
  const folder = join(SHARED, 'real/tables');
  const names = readdirSync(folder).filter(name => existsSync(join(folder, name, 'adapted.csv')));
  return Promise.all(names.map(name => publishedTable(name, join(folder, name))));
}

async function publishedTable(name: string, folder: string): Promise<PublishedTable> {
  const { meta, expected } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const [headings = [], ...lines] = (await readTable(join(folder, 'adapted.csv'))).map(row => row.map(textOf));
  const at = (key: StaffColumn) => headings.findIndex(heading => columnOf(heading) === key);
  const rows = lines.flatMap((line, index): PublishedRow[] => {
    const read = expected[index];
    if (!read) return [];
    return [{ period: line[at('period')] ?? '', due: read.due, unit: line[at('unit')] ?? '', units: read.units }];
  });
  return { name, fiscalYear: meta.year, rows };
}

/** Periods with their first and last day; '' where the text alone does not fix them. */
export function writtenPeriods(): readonly { readonly text: string; readonly start: string; readonly end: string }[] {
  if (SHARED === null) return [];
  const lines = readFileSync(join(SHARED, 'data/periods.tsv'), 'utf8').split('\n').slice(1);
  return lines
    .filter(line => line !== '')
    .map(line => line.split('\t'))
    .map(([text = '', , start = '', end = '']) => ({ text: text.replace(/\\n/g, '\n'), start, end }));
}

/** Cells of units. */
export function writtenUnits(): readonly string[] {
  if (SHARED === null) return [];
  const lines = readFileSync(join(SHARED, 'data/units.tsv'), 'utf8').split('\n').slice(1);
  return lines.filter(line => line !== '').map(line => line.split('\t')[0] ?? '');
}
