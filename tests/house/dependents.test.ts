import { expect, it } from 'vitest';
import { testsOf } from '../support/dependents';

it.each([
  ['src/thai/text/numerals.ts', ['tests/thai/text/numerals.test.ts', 'tests/commands/health/health.test.ts']],
  ['src/main.ts', ['tests/bundle.test.ts', 'tests/commands/flag/flag-progress.test.ts']],
  ['src/pages/report/report.tsx', ['tests/pages/report/report.slow.test.ts']],
  ['src/pages/shared/page.css', ['tests/pages/report/report.slow.test.ts']],
  ['local/cli/arguments/arguments.ts', ['tests/local/cli/arguments.test.ts', 'tests/local/cli/fix.slow.test.ts']],
])('a change of %s reruns the tests that import it or run it built', (file, tests) => {
  expect(testsOf(file)).toEqual(expect.arrayContaining(tests));
});

it('reruns no other test', () => {
  expect(testsOf('src/main.ts')).not.toContain('tests/thai/text/numerals.test.ts');
  expect(testsOf('local/programs/deploy.ts')).toEqual(['tests/local/programs/deploy.test.ts']);
});
