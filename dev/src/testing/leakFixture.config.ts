import { defineConfig } from 'vitest/config';

/** For secrets.test.ts alone: the fixture with what looks for secrets in every run. */
export default defineConfig({
  test: {
    provide: { leak: process.env['LEAK'] ?? 'none' },
    include: ['dev/src/testing/*.fixture.ts'],
    setupFiles: ['dev/src/testing/watchSecrets.ts'],
    reporters: ['./dev/src/testing/secretsReporter.ts', './dev/src/testing/closingLine.ts'],
    pool: 'forks',
    maxWorkers: 1,
  },
});
