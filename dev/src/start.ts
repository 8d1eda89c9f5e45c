import { resolve } from 'node:path';
import { claimDataFolder, inspectDataFolder, type DataFolder } from './dataFolder.js';
import { portsFrom } from './layout.js';
import type { Manifest } from './manifest.js';
import { takeOwnership } from './owner.js';
import { requireBuilt } from './requireBuilt.js';
import type { Terminal } from './seed/progressDisplay.js';
import { describeData, refuseForeign, unfinishedText } from './seed/replacement.js';
import { seedFolder } from './seed/seedFolder.js';
import { defaultSize, type SeedSize } from './seed/size.js';
import { createLogPrinter } from './start/logPrinter.js';
import { requireFreePorts, wantedPorts } from './start/ports.js';
import { runParts } from './start/runParts.js';
import { serve } from './start/serve.js';
import { listenForStop } from './stopRequest.js';

export type StartOptions = {
  readonly data: string;
  /** The gateway's; all others follow it. */
  readonly port: number;
  /** What the data shall be; what is left out may be as it is. */
  readonly wanted: Partial<SeedSize>;
  readonly verbose: boolean;
  /** Whether simulated sources and the syncs that read them run, too. */
  readonly withSources: boolean;
  readonly terminal: Terminal;
};

/** Throws a sentence when the data is not what was asked for in so many words. */
export const requireWanted = (manifest: Manifest, wanted: Partial<SeedSize>): void => {
  const held: SeedSize = { ...manifest, shards: manifest.shards.length };
  const differs = (Object.keys(held) as (keyof SeedSize)[]).filter(
    (name) => wanted[name] !== undefined && wanted[name] !== held[name],
  );
  if (differs.length === 0) return;
  const flags = differs.map((name) => `--${name} ${wanted[name]}`).join(' ');
  throw new Error(
    `The data folder holds ${describeData(manifest)}: leave out ${flags}, or make new data with \`tripgraph seed ${flags}\`.`,
  );
};

const announce = (folder: string, found: DataFolder, size: SeedSize, say: (text: string) => void): void => {
  if (found.state === 'unfinished') say(unfinishedText(folder));
  const activities = size.activities.toLocaleString('en-US');
  say(`First start: filling ${folder} with ${activities} activities on ${size.shards} shards.`);
};

/** Runs everything until Ctrl-C or SIGTERM; the first time it makes the data. Throws a sentence that says what to do. */
export const start = async (options: StartOptions): Promise<void> => {
  const { terminal, wanted, withSources } = options;
  const say = (text: string): void => void terminal.write(`${text}\n`);
  const folder = resolve(options.data);
  requireBuilt();
  const found = await inspectDataFolder(folder);
  refuseForeign(folder, found);
  if (found.state === 'seeded') requireWanted(found.manifest, wanted);
  const size = { ...defaultSize, ...wanted };
  const shards = found.state === 'seeded' ? found.manifest.shards.length : size.shards;
  const ports = portsFrom(options.port, shards);
  await claimDataFolder(folder);
  const release = await takeOwnership(folder, say);
  const parts = runParts(createLogPrinter((text) => terminal.write(text)));
  const stop = listenForStop((exitCode) => {
    parts.kill();
    process.exit(exitCode);
  });
  try {
    await requireFreePorts(wantedPorts(ports, shards, withSources));
    let manifest = found.state === 'seeded' ? found.manifest : undefined;
    if (!manifest) {
      announce(folder, found, size, say);
      manifest = await seedFolder({ ...size, folder, postgresPort: ports.postgres, terminal, signal: stop.signal });
    }
    const logLevel = options.verbose ? 'info' : 'warn';
    await serve({ folder, manifest, ports, logLevel, withSources, parts, stop, say });
  } finally {
    stop.dispose();
    await release();
  }
};
