import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../../src/grid/cell';
import { columnOf, type StaffColumn } from '../../src/register/columns';
import { readTable } from './table';

/** A table that an office published, with our headings, and what a careful reader read in it. */
interface Published<Read> {
  readonly name: string;
  /** The fiscal year (B.E.) and the day of reading. */
  readonly meta: { readonly year: number; readonly today: string };
  readonly lines: readonly PublishedLine<Read>[];
}

interface PublishedLine<Read> {
  readonly cell: (column: StaffColumn) => string;
  /** Null if the line holds no measure. */
  readonly read: Read | null;
}

/** The published tables in the shared folder; none if there is no such folder. `Read`: the part of `expected.json` that is used. */
export async function readPublishedTables<Read>(shared: string | null): Promise<readonly Published<Read>[]> {
  if (shared === null) return [];
  const folder = join(shared, 'real/tables');
  const names = readdirSync(folder).filter(name => existsSync(join(folder, name, 'adapted.csv')));
  return Promise.all(names.map(name => readPublishedTable<Read>(name, join(folder, name))));
}

async function readPublishedTable<Read>(name: string, folder: string): Promise<Published<Read>> {
  const { meta, expected } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    readonly meta: Published<Read>['meta'];
    readonly expected: readonly (Read | null)[];
  };
  const [headings = [], ...rows] = (await readTable(join(folder, 'adapted.csv'))).map(row => row.map(textOf));
  const lines = rows.map((row, index) => ({
    cell: (column: StaffColumn) => row[headings.findIndex(heading => columnOf(heading) === column)] ?? '',
    read: expected[index] ?? null,
  }));
  return { name, meta, lines };
}
