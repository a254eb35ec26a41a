import { it } from 'vitest';
import { liveThroughMany } from './months';

const MONTHS = Number(process.env['MATRAKAN_MONTHS'] ?? 1000);

it(`keeps its promises through ${MONTHS} random months`, () => liveThroughMany(MONTHS), 3_600_000);
