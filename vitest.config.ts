import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// Workspaces are read from their TypeScript sources: package.json names them under the condition "source".
const conditions = ['source', 'node'];

// GitHub's parser of workflows imports JSON in a way that Node itself refuses, and its source maps lead to files that it lacks.
const gitHubs = /node_modules\/@actions\/.*\.js$/;
const withoutMap = {
  name: 'without-map',
  load: (id: string) => (gitHubs.test(id) ? { code: readFileSync(id, 'utf8'), map: null } : undefined),
};

export default defineConfig({
  plugins: [withoutMap],
  // There must be one copy of graphql, Apollo's and ours: the one that Node itself takes.
  resolve: {
    conditions,
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  ssr: { resolve: { conditions } },
  test: {
    include: ['*/src/**/*.test.ts', '{subgraphs,dev}/*/src/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['dev/src/testing/postgresForTests.ts'],
    setupFiles: ['dev/src/testing/watchSecrets.ts'],
    reporters: ['default', './dev/src/testing/secretsReporter.ts', './dev/src/testing/closingLine.ts'],
    server: { deps: { inline: [gitHubs] } },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
