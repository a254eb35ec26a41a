import { defineConfig } from 'vitest/config';

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
  },
});
