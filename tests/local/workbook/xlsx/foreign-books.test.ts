import fc from 'fast-check';
import { it } from 'vitest';
import { anyForeignBook } from './foreign-books';
import { anyCommands, keepsWhatIsForeign } from './runs';

const SEED = 2569;

it('commands leave in a random workbook of another program what they do not own', { timeout: 60_000 }, async () => {
  await fc.assert(fc.asyncProperty(anyForeignBook, anyCommands, keepsWhatIsForeign), { numRuns: 2, seed: SEED });
});
