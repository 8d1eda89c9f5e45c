import { resolve } from 'node:path';
import { claimDataFolder, inspectDataFolder } from './dataFolder.js';
import { portsFrom } from './layout.js';
import { takeOwnership } from './owner.js';
import { requireBuilt } from './requireBuilt.js';
import type { Terminal } from './seed/progressDisplay.js';
import { describeData, refuseForeign, unfinishedText } from './seed/replacement.js';
import { seedFolder } from './seed/seedFolder.js';
import type { SeedSize } from './seed/size.js';
import { requireFreePorts } from './start/ports.js';
import { listenForStop } from './stopRequest.js';

export type SeedOptions = SeedSize & {
  readonly data: string;
  /** Start of the block of ports; PostgreSQL takes its own while loading. */
  readonly port: number;
  readonly terminal: Terminal;
  /** Asks whether the data that it describes may be replaced. */
  readonly confirm: (question: string) => Promise<boolean>;
};

/**
 * Fills a data folder with made-up data, replacing what it held after asking. Returns false when the answer was no.
 * Throws a sentence that says what to do.
 */
export const seed = async (options: SeedOptions): Promise<boolean> => {
  const say = (text: string): void => void options.terminal.write(`${text}\n`);
  const folder = resolve(options.data);
  requireBuilt();
  const found = await inspectDataFolder(folder);
  refuseForeign(folder, found);
  if (
    found.state === 'seeded' &&
    !(await options.confirm(`${folder} holds ${describeData(found.manifest)}. Replace it?`))
  )
    return false;
  if (found.state === 'unfinished') say(unfinishedText(folder));
  await claimDataFolder(folder);
  const release = await takeOwnership(folder, say);
  const stop = listenForStop((exitCode) => process.exit(exitCode));
  try {
    const { postgres } = portsFrom(options.port, options.shards);
    await requireFreePorts([{ part: 'PostgreSQL', port: postgres }]);
    const manifest = await seedFolder({ ...options, folder, postgresPort: postgres, signal: stop.signal });
    say(`${folder} now holds ${describeData(manifest)}.`);
    return true;
  } finally {
    stop.dispose();
    await release();
  }
};
