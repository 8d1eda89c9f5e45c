import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgresOptions } from './embeddedPostgres.js';
import { freePort } from './freePort.js';
import { removeWhenGone } from './removeWhenGone.js';

/** A PostgreSQL for one test run or one measurement. It goes with our process, even when that is killed. */
export type TemporaryPostgres = {
  /** With the database `postgres`. */
  readonly url: string;
  /** Where it is, on this machine, with room for other files. */
  readonly folder: string;
  /** Stops it, and removes the folder with everything in it. */
  readonly stop: () => Promise<void>;
};

/** Starts a server on a free port, in a new folder `tripgraph-<name>-…`. Rejects, with the folder removed, when it cannot run. */
export const startTemporaryPostgres = async (
  name: string,
  options: Pick<EmbeddedPostgresOptions, 'password' | 'settings'> = {},
): Promise<TemporaryPostgres> => {
  const folder = await mkdtemp(join(tmpdir(), `tripgraph-${name}-`));
  const removeNow = removeWhenGone(folder);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true }).finally(removeNow);
  try {
    // As root the server runs as the user postgres, who has to pass through this folder.
    await chmod(folder, 0o755);
    const postgres = await startEmbeddedPostgres({
      ...options,
      folder: join(folder, 'postgres'),
      port: await freePort(),
    });
    return { url: postgres.url, folder, stop: () => postgres.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
};
