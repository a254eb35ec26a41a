import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { testsOf } from './tests/support/dependents.ts';

/** Starts the random months first, because they take longest. Started last, they would run alone while the other cores are idle. */
class MonthsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isMonths = ({ moduleId }: TestSpecification) => moduleId.includes('/months.');
    const sorted = await super.sort(files);
    return [...sorted.filter(isMonths), ...sorted.filter(file => !isMonths(file))];
  }
}

const SLOW = 'tests/**/*.slow.test.ts';
const MOCKED = 'tests/**/*.mocked.test.ts';

export default defineConfig({
  test: {
    // `npm test` runs the quick and the mocked tests. `npm run test:slow` runs those that take long and seldom find what
    // the others do not.
    projects: [
      // Loading every module again for each file would take a third of the time, so the files share their modules.
      {
        extends: true,
        test: { name: 'quick', include: ['tests/**/*.test.ts'], exclude: [SLOW, MOCKED], isolate: false },
      },
      // These replace a module, so they need their own.
      { extends: true, test: { name: 'mocked', include: [MOCKED] } },
      // A table of faults takes minutes where other work runs beside it.
      { extends: true, test: { name: 'slow', include: [SLOW], testTimeout: 600_000, hookTimeout: 600_000 } },
    ],
    // Many tests run the built file, so it is built first if a source is newer.
    globalSetup: ['tests/support/build.ts'],
    watchTriggerPatterns: [{ pattern: /\/(src|local|examples)\/.*\.(tsx?|css)$/, testsToRun: testsOf }],
    // LibreOffice and Chromium are slow on a small machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By default one core stays idle, which doubles the time on a machine with two cores.
    maxWorkers: '100%',
    sequence: { sequencer: MonthsFirst },
  },
});
