import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readResult } from '../../../../src/register/progress/result/read-result';
import type { State } from '../../../../src/register/states';
import { sharedFolder } from '../../../support/needs';
import { readPublishedTables } from '../../../support/published-tables';
import type { Fact } from './tally';

const SHARED = sharedFolder('tests of results use lists of what offices wrote');

/** A list of results with the states that a reader accepts; empty if the folder is missing. */
export function results(): readonly Fact[] {
  return factsOf(lines('results.tsv'));
}

/** Our own list of the same form: many wordings of each kind. */
export function variedResults(): readonly Fact[] {
  return factsOf(ownLines('varied-results.tsv'));
}

function factsOf(rows: readonly (readonly string[])[]): readonly Fact[] {
  return rows.map(([states = '', period = '', result = '', ask = '']) => ({
    states: states.split('|') as State[],
    ask: ask === 'ask',
    period,
    result: result.replace(/\\n/g, '\n'),
  }));
}

/** Our own list with what each measure asks for. Each of its batches was written before the code had been tried on it. */
export function untunedResults(): readonly Fact[] {
  return askedResults('untuned-results.tsv');
}

/** Our own list in the plain style of reports. */
export function plainResults(): readonly Fact[] {
  return askedResults('plain-results.tsv');
}

function askedResults(file: string): readonly Fact[] {
  return ownLines(file).map(([state = '', period = '', method = '', result = '']) => ({
    states: state === 'done' ? ['done'] : ['inProgress', 'notStarted'],
    ask: false,
    period,
    method,
    result: result.replace(/\\n/g, '\n'),
  }));
}

export interface BlindFact {
  readonly expected: 'done' | 'open' | 'cancelled' | 'ask' | 'any';
  /** The tool asks today, though the text says that the measure is done. */
  readonly asked: boolean;
  readonly period: string;
  readonly method: string;
  readonly result: string;
}

/** Our own list of results as offices of many kinds write them, long ones too, with the known needless questions. */
export function blindResults(): readonly BlindFact[] {
  return ownLines('blind-results.tsv').map(([expected = '', asked = '', period = '', method = '', result = '']) => ({
    expected: expected as BlindFact['expected'],
    asked: asked === 'asked',
    period,
    method,
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

export async function publishedTables(): Promise<readonly PublishedTable[]> {
  const tables = await readPublishedTables<{ readonly state: string }>(SHARED);
  return tables.map(({ name, meta, lines }) => {
    const facts = lines.flatMap(({ cell, read }): Fact[] => {
      if (read === null) return [];
      const plain = read.state.replace('?', '') as State;
      return [
        {
          // A blank result before its start may also be read as not yet due.
          states: plain === 'notStarted' ? [plain, 'notYet'] : [plain],
          ask: read.state.endsWith('?'),
          period: cell('period'),
          method: cell('method'),
          result: cell('result'),
        },
      ];
    });
    return { name, fiscalYear: meta.year, today: meta.today, facts };
  });
}

function ownLines(name: string): string[][] {
  return linesOf(fileURLToPath(new URL(name, import.meta.url)));
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

/** A result's state on 2 April 2026, for a measure that is done once and has this method; with a question mark if a person must choose. */
export function readOfMethod(method: string, result: string): string {
  const reading = readResult(result, { today: '2026-04-02', recurrence: null, span: null, method, units: [] });
  return `${reading?.state}${reading?.sure ? '' : '?'}`;
}
