import { describe, expect, test } from 'vitest';
import { progressOf } from '../../../../src/register/progress/progress';
import { readPeriod } from '../../../../src/thai/period/read-period';
import { measure, methodFor } from '../measure';
import { OFFICE_RESULTS } from './office-results';
import { plainResults, publishedTables, results, statuses, untunedResults, variedResults } from './shared-facts';
import { type Fact, sayTally, type Tally, tally } from './tally';

/** A reader of facts on a day in a fiscal year. */
function readerOf(fiscalYear: number, today: string) {
  return ({ period, result, method = methodFor(result) }: Fact) =>
    progressOf(measure({ periodText: period, period: readPeriod(period, fiscalYear), method, result }), today);
}

function expectNoneWrong(list: string, { right, falselyDone, otherwiseWrong, askedOfClear }: Tally): void {
  expect({ list, falselyDone, otherwiseWrong }).toEqual({ list, falselyDone: [], otherwiseWrong: [] });
  // A few questions are fine, a hundred are none.
  expect(askedOfClear.length, askedOfClear.join('\n')).toBeLessThanOrEqual(0.1 * (right.length + askedOfClear.length));
}

const LISTS: readonly (readonly [name: string, facts: readonly Fact[]])[] = [
  ['office-results.ts', OFFICE_RESULTS],
  ['varied-results.tsv', variedResults()],
  ['results.tsv', results()],
  ['statuses.tsv', statuses()],
];

describe.each(LISTS)('the list %s', (name, facts) => {
  test.skipIf(facts.length === 0)('none is wrong in silence, and few are asked', () => {
    const read = tally(facts, readerOf(2569, '2026-04-02'));
    sayTally(name, read);
    expectNoneWrong(name, read);
  });
});

/** The open and the done ones of a list, read apart. */
function talliesOf(name: string, all: readonly Fact[]) {
  const read = readerOf(2569, '2026-04-02');
  const isDone = ({ states }: Fact) => states.includes('done');
  const open = tally(
    all.filter(fact => !isDone(fact)),
    read,
  );
  const done = tally(all.filter(isDone), read);
  sayTally(`${name}, open`, open);
  sayTally(`${name}, done`, done);
  return { open, done, ofDone: all.filter(isDone).length };
}

test('untuned-results.tsv: none is wrongly done in silence, and few done ones are asked', () => {
  const { open, done, ofDone } = talliesOf('untuned-results.tsv', untunedResults());
  expect(open.falselyDone).toEqual([]);
  // Long results say much besides; a person looks at those that the tool does not understand.
  expect(done.asked.length, done.asked.join('\n')).toBeLessThanOrEqual(0.2 * ofDone);
  expect(done.otherwiseWrong.length, done.otherwiseWrong.join('\n')).toBeLessThanOrEqual(0.02 * ofDone);
});

test('plain-results.tsv: no more is missed than is known', () => {
  const { open, done } = talliesOf('plain-results.tsv', plainResults());
  expect(open.falselyDone.length, open.falselyDone.join('\n')).toBeLessThanOrEqual(12);
  expect(done.asked.length, done.asked.join('\n')).toBeLessThanOrEqual(101);
});

const TABLES = await publishedTables();

test.skipIf(TABLES.length === 0).each(TABLES)('the published table $name', ({ name, fiscalYear, today, facts }) => {
  const read = tally(facts, readerOf(fiscalYear, today));
  sayTally(name, read);
  expectNoneWrong(name, read);
});
