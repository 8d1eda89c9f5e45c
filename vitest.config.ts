import { defineConfig } from 'vitest/config';

// Workspaces are read from their TypeScript sources: package.json names them under the condition "source".
const conditions = ['source', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['*/src/**/*.test.ts', 'subgraphs/*/src/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['dev/src/testing/postgresForTests.ts'],
    reporters: ['default', './dev/src/testing/closingLine.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
