import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '../../../../local/workbook/files/table';
import { textOf } from '../../../../src/grid/cell';
import { columnOf } from '../../../../src/register/columns';
import type { State } from '../../../../src/register/states';
import { sharedFolder } from '../../../support/needs';
import type { Fact } from './tally';

const SHARED = sharedFolder('tests of results use lists of what offices wrote');

/** A list of results with the states that a reader accepts; empty if the folder is missing. */
export function results(): readonly Fact[] {
  return factsOf(lines('results.tsv'));
}

/** Our own list of the same form: many wordings of each kind. */
export function variedResults(): readonly Fact[] {
  return factsOf(linesOf(fileURLToPath(new URL('varied-results.tsv', import.meta.url))));
}

function factsOf(rows: readonly (readonly string[])[]): readonly Fact[] {
  return rows.map(([states = '', period = '', result = '', ask = '']) => ({
    states: states.split('|') as State[],
    ask: ask === 'ask',
    period,
    result: result.replace(/\\n/g, '\n'),
  }));
}

/** The older list: one state for each text. A text with … in it is a pattern, and no cell. */
export function statuses(): readonly Fact[] {
  return lines('statuses.tsv')
    .slice(1)
    .filter(([text = '']) => !text.includes('…'))
    .map(([result = '', state = '']) => ({
      states: [state as State],
      ask: false,
      period: 'ม.ค. 69 - มี.ค. 69',
      result,
    }));
}

/** The rows of a published table with what a careful reader read in them. */
export interface PublishedTable {
  readonly name: string;
  readonly fiscalYear: number;
  readonly today: string;
  readonly facts: readonly Fact[];
}

interface Expected {
  readonly meta: { readonly year: number; readonly today: string };
  readonly expected: readonly ({ readonly state: string } | null)[];
}

export async function publishedTables(): Promise<readonly PublishedTable[]> {
  if (SHARED === null) return [];
  const folder = join(SHARED, 'real/tables');
  const names = readdirSync(folder).filter(name => existsSync(join(folder, name, 'adapted.csv')));
  return Promise.all(names.map(name => publishedTable(name, join(folder, name))));
}

async function publishedTable(name: string, folder: string): Promise<PublishedTable> {
  const { meta, expected } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const [headings = [], ...rows] = (await readTable(join(folder, 'adapted.csv'))).map(row => row.map(textOf));
  const at = (key: 'method' | 'period' | 'result') => headings.findIndex(heading => columnOf(heading) === key);
  const facts = rows.flatMap((row, index): Fact[] => {
    const state = expected[index]?.state;
    if (state === undefined) return [];
    const plain = state.replace('?', '') as State;
    return [
      {
        // A blank result before its start may also be read as not yet due.
        states: plain === 'notStarted' ? [plain, 'notYet'] : [plain],
        ask: state.endsWith('?'),
        period: row[at('period')] ?? '',
        method: row[at('method')] ?? '',
        result: row[at('result')] ?? '',
      },
    ];
  });
  return { name, fiscalYear: meta.year, today: meta.today, facts };
}

function lines(name: string): string[][] {
  return SHARED === null ? [] : linesOf(join(SHARED, 'data', name));
}

function linesOf(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'));
}
