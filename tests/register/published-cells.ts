import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNKNOWN_KIND } from '../../src/office/kinds/kinds';
import { readUnits } from '../../src/office/units/read-units-cell';
import { textKey } from '../../src/thai/text/text';
import { unit } from '../check/context';
import { sharedFolder } from '../support/needs';
import { readPublishedTables } from '../support/published-tables';

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

/** The published tables; none if the folder is missing. */
export async function publishedTables(): Promise<readonly PublishedTable[]> {
  const tables = await readPublishedTables<Pick<PublishedRow, 'due' | 'units'>>(SHARED);
  return tables.map(({ name, meta, lines }) => ({
    name,
    fiscalYear: meta.year,
    rows: lines.flatMap(({ cell, read }) =>
      read === null ? [] : [{ period: cell('period'), due: read.due, unit: cell('unit'), units: read.units }],
    ),
  }));
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

/** True if each of these units is named in the text, or the person is asked about it. `known`: the names of the units in its table. */
export function areNamedOrAsked(text: string, units: readonly string[], known: readonly string[]): boolean {
  const reading = readUnits(
    text,
    known.map(name => unit({ name })),
    UNKNOWN_KIND,
  );
  const named = [...reading.units, ...reading.committees].map(textKey);
  const missing = units.filter(name => !named.includes(textKey(name)) && !(reading.all && name.startsWith('ทุก')));
  // A name that was damaged everywhere in its table is in the list as it is written.
  const damaged = missing.every(name => named.some(each => isDamaged(each, textKey(name))));
  return missing.length === 0 || reading.unknown.length > 0 || damaged;
}

/** True if the names have the same letters without their marks, in the same number or nearly. */
function isDamaged(written: string, name: string): boolean {
  const consonants = (text: string) => text.replace(/[^ก-ฮ]/g, '');
  return consonants(written) === consonants(name) || name.startsWith(written.replace(/ฯ$/, ''));
}
