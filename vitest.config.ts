import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // LibreOffice and Chromium take their time on a small machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
