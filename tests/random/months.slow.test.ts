import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Remains, remainsOf } from '../../local/faults/remains';
import { anyMonth, liveThrough, liveThroughMany, SEED } from './months';
import type { SimulatedOffice } from './office';

const MONTHS = Number(process.env['MATRAKAN_MONTHS'] ?? 1000);

it(`keeps its promises through ${MONTHS} random months`, () => liveThroughMany(MONTHS), 3_600_000);

const BY_ROUND = Math.ceil(MONTHS / 10);

it(
  `keeps them through ${BY_ROUND} with two result columns`,
  () => liveThroughMany(BY_ROUND, { byRound: true }),
  3_600_000,
);

it(`keeps them through ${BY_ROUND} in registers that were gathered from sheets`, () => {
  liveThroughMany(Math.floor(BY_ROUND / 2), { gathered: true });
  liveThroughMany(Math.ceil(BY_ROUND / 2), { byRound: true, gathered: true });
}, 3_600_000);

it('ends a month the same whether its runs share their contexts or not', () => {
  for (const month of fc.sample(anyMonth, { numRuns: 2, seed: SEED })) {
    expect(remains(liveThrough(month, { warm: true })), JSON.stringify(month)).toEqual(
      remains(liveThrough(month, { warm: false })),
    );
  }
});

function remains({ workbook, letters }: SimulatedOffice): Remains {
  return remainsOf(
    workbook,
    letters.map(({ message }) => message),
  );
}
