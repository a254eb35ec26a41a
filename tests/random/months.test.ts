import { it } from 'vitest';
import { liveThroughMany } from './months';

/** The first of the thousand in `months.slow.test.ts`. */
const MONTHS = 2;

it(`keeps its promises through ${MONTHS} random months`, () => liveThroughMany(MONTHS), 600_000);

it('keeps them with two result columns', () => liveThroughMany(MONTHS / 2, true), 600_000);
