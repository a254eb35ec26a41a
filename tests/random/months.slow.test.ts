import { it } from 'vitest';
import { liveThroughMany } from './months';

const MONTHS = Number(process.env['MATRAKAN_MONTHS'] ?? 1000);

it(`keeps its promises through ${MONTHS} random months`, () => liveThroughMany(MONTHS), 3_600_000);

const BY_ROUND = Math.ceil(MONTHS / 10);

it(`keeps them through ${BY_ROUND} with two result columns`, () => liveThroughMany(BY_ROUND, true), 3_600_000);
