import type { inject as _inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { startTemporaryPostgres } from '../temporaryPostgres.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL server that lives as long as the test run; each test file makes databases of its own on it. */
    postgresUrl: string;
  }
}

/** One real PostgreSQL for the whole test run, in a folder that goes with it. Durability is off: it only serves tests. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const postgres = await startTemporaryPostgres('test', {
    // A run fails in which it is seen anywhere.
    password: 'planted-secret',
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  project.provide('postgresUrl', postgres.url);
  return postgres.stop;
};
