import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The random months take longest: begun last, they would be waited for while the other cores are idle. */
class MonthsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isMonths = ({ moduleId }: TestSpecification) => moduleId.endsWith('/months.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isMonths), ...sorted.filter(file => !isMonths(file))];
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Many tests run the built file, so it is built first where a source is newer.
    globalSetup: ['tests/support/build.ts'],
    // LibreOffice and Chromium take their time on a small machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By default one core is left idle; on a machine of two that doubles the wait.
    maxWorkers: '100%',
    sequence: { sequencer: MonthsFirst },
  },
});
