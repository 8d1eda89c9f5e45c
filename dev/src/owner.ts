import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownerFile, postgresFolder } from './dataFolder.js';
import { runningServer, stopOrphan } from './postgres/lockFile.js';
import { commandOf } from './processCommand.js';

/**
 * Makes this process the only one that works on a data folder that is ours; the returned function gives it free. A
 * PostgreSQL that outlived its owner, because that was killed, is stopped first, and `say` is told. Throws a sentence
 * when another process works there.
 */
export const takeOwnership = async (folder: string, say: (text: string) => void): Promise<() => Promise<void>> => {
  const file = join(folder, ownerFile);
  const owner = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  if (owner > 0 && owner !== process.pid && (await commandOf(owner)).includes('tripgraph')) {
    throw new Error(
      `Another tripgraph (process ${owner}) works on ${folder}: stop it, or choose another folder with --data.`,
    );
  }
  const orphan = await runningServer(postgresFolder(folder));
  if (orphan !== undefined) {
    say(`A PostgreSQL of an earlier run is still there (process ${orphan}); stopping it first.`);
    await stopOrphan(postgresFolder(folder), orphan);
  }
  await writeFile(file, `${process.pid}\n`);
  return () => rm(file, { force: true });
};
