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

const never = ['**/node_modules/**', '**/dist/**'];
const all = ['*/src/**/*.test.ts', '{subgraphs,dev}/*/src/**/*.test.ts', 'examples/*/{src,server}/**/*.test.ts'];

/**
 * Files are run one after the other in the same processes, so that what all of them import is read once; but for these, which look at what
 * their process has running, or has read.
 */
const alone = ['gateway/src/app.test.ts', 'gateway/src/fallback.test.ts'];

const inEach = {
  plugins: [withoutMap],
  // There must be one copy of graphql, Apollo's and ours: the one that Node itself takes.
  resolve: {
    conditions,
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  ssr: { resolve: { conditions } },
};
const testsInEach = {
  setupFiles: ['dev/src/testing/watchSecrets.ts'],
  server: { deps: { inline: [gitHubs] } },
  testTimeout: 60_000,
  hookTimeout: 180_000,
  pool: 'forks' as const,
};

export default defineConfig({
  test: {
    globalSetup: ['dev/src/testing/postgresForTests.ts'],
    reporters: ['default', './dev/src/testing/secretsReporter.ts', './dev/src/testing/closingLine.ts'],
    maxWorkers: 3,
    projects: [
      {
        ...inEach,
        test: {
          ...testsInEach,
          name: 'together',
          include: all,
          exclude: [...alone, ...never],
          isolate: false,
        },
      },
      { ...inEach, test: { ...testsInEach, name: 'alone', include: alone, exclude: never } },
    ],
  },
});
