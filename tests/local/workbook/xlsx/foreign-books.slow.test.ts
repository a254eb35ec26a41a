import fc from 'fast-check';
import { it } from 'vitest';
import { anyForeignBook } from './foreign-books';
import { anyCommands, keepsWhatIsForeign } from './runs';

const RUNS = Number(process.env['MATRAKAN_BOOKS'] ?? 300);
const SEED = Number(process.env['MATRAKAN_SEED'] ?? 1);

it(`commands leave in ${RUNS} random workbooks what they do not own`, { timeout: 1_800_000 }, async () => {
  await fc.assert(fc.asyncProperty(anyForeignBook, anyCommands, keepsWhatIsForeign), {
    numRuns: RUNS,
    seed: SEED,
    endOnFailure: true,
  });
});
