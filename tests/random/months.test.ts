import { it } from 'vitest';
import { liveThroughMany } from './months';

// The first of the thousand in `months.slow.test.ts`.

it('keeps its promises through a random month', () => liveThroughMany(1), 600_000);

it('keeps them with two result columns', () => liveThroughMany(1, { byRound: true }), 600_000);

it(
  'keeps them in a register that was gathered from sheets',
  () => liveThroughMany(1, { byRound: true, gathered: true }),
  600_000,
);
