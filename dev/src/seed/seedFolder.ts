import { setTimeout as wait } from 'node:timers/promises';
import { claimDataFolder, clearDataFolder, postgresFolder } from '../dataFolder.js';
import { startEmbeddedPostgres } from '../embeddedPostgres.js';
import { writeManifest, type Manifest } from '../manifest.js';
import { fillDatabases } from './fillDatabases.js';
import type { Terminal } from './progressDisplay.js';
import type { SeedSize } from './size.js';

export type SeedFolderOptions = SeedSize & {
  readonly folder: string;
  readonly postgresPort: number;
  readonly terminal: Terminal;
  /** Makes the work fail as soon as it aborts. */
  readonly signal: AbortSignal;
};

/** A load that fails begins anew, so nothing is gained by writing through: the last stop of the server does. */
const loadSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  shared_buffers: '256MB',
  maintenance_work_mem: '128MB',
  autovacuum: 'off',
};

const letGoLimitMs = 5_000;

/** Rejects when the signal aborts. */
const rejectOnAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const fail = (): void => reject(new Error('Seeding was interrupted; the next start begins it anew.'));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });

/** Fills a data folder that is empty or ours with new data; its manifest is written last. */
export const seedFolder = async (options: SeedFolderOptions): Promise<Manifest> => {
  await claimDataFolder(options.folder);
  await clearDataFolder(options.folder);
  const postgres = await startEmbeddedPostgres({
    folder: postgresFolder(options.folder),
    port: options.postgresPort,
    settings: loadSettings,
  });
  const work = fillDatabases(postgres.url, options, options.terminal, options.signal);
  const settled = work.then(
    () => undefined,
    () => undefined,
  );
  const manifest = await Promise.race([work, rejectOnAbort(options.signal)]).finally(async () => {
    // Work that was interrupted lets go of the server by itself, unless it is making indexes.
    await Promise.race([settled, wait(letGoLimitMs, undefined, { ref: false })]);
    await postgres.stop();
  });
  await writeManifest(options.folder, manifest);
  return manifest;
};
