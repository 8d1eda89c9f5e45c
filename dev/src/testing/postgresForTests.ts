import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { inject as _inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../embeddedPostgres.js';
import { freePort } from '../freePort.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL server that lives as long as the test run; each test file makes databases of its own on it. */
    postgresUrl: string;
  }
}

/** One real PostgreSQL for the whole test run, in a folder that goes with it. Durability is off: it only serves tests. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-test-'));
  // As root the server runs as the user postgres, who has to pass through this folder.
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({
    folder: join(folder, 'postgres'),
    port: await freePort(),
    // A run fails in which it is seen anywhere.
    password: 'planted-secret',
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  project.provide('postgresUrl', postgres.url);
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
};
