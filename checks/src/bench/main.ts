import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '../settings.js';
import { runCheck } from '../runCheck.js';
import { largeGraph, type GraphSize, type LargeGraph } from './largeGraph.js';

// How long a check of a large graph takes, and how much memory: `npm run bench:check`.

const size: GraphSize = { subgraphs: 60, types: 5_000, operations: 2_000 };

const write = async (folder: string, { files, manifest }: LargeGraph): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of files) await writeFile(join(folder, file), text);
  await writeFile(join(folder, 'manifest.json'), manifest);
};

const folder = await mkdtemp(join(tmpdir(), 'tripgraph-bench-check-'));
try {
  await write(join(folder, 'before'), largeGraph(size, false));
  await write(join(folder, 'after'), largeGraph(size, true));
  const startedAt = performance.now();
  const seconds = (): string => ((performance.now() - startedAt) / 1_000).toFixed(1);
  let told = '';
  const checked = await runCheck({
    folder: join(folder, 'after'),
    settings: {
      ...defaultSettings,
      against: '../before',
      operations: { manifests: [{ client: 'partner', file: 'manifest.json' }] },
    },
    environment: {},
    today: '2026-11-29',
    onProgress: (what) => {
      if (what === told) return;
      told = what;
      console.log(`${seconds().padStart(6)} s  ${what}`);
    },
  });
  const { subgraphs, types, operations } = checked.totals;
  console.log(`${seconds().padStart(6)} s  done: ${subgraphs} subgraphs, ${types} types, ${operations} operations`);
  console.log(
    `${checked.findings.length} findings; at most ${Math.round(process.resourceUsage().maxRSS / 1_024)} MiB of memory`,
  );
} finally {
  await rm(folder, { recursive: true });
}
