import { it } from 'vitest';
import { liveThroughMany } from './months';

// The first of the thousand in `months.slow.test.ts`.

it('keeps its promises through a random month', () => liveThroughMany(1), 600_000);

it('keeps them with two result columns', () => liveThroughMany(1, true), 600_000);
