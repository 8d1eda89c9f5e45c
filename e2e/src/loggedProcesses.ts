import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '@tripgraph/activities/load/loadCatalogue';
import { migrateActivities } from '@tripgraph/activities/migrate';
import { freePort } from '@tripgraph/dev/freePort';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { startPart, type RunningPart } from '@tripgraph/dev/start/part';
import { grantKeys } from '@tripgraph/dev/start/partners';
import { untilReady } from '@tripgraph/dev/start/untilReady';
import { keyOf, testPepper, testSubgraphSecret } from '@tripgraph/gateway/testing/partnerKeys';
import { changePartners } from '@tripgraph/gateway/trust/changePartners';
import { keyHash } from '@tripgraph/gateway/trust/keyHash';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { supergraphText } from './bookings/stress/supergraphFile.js';
import type { CataloguePart } from './world.js';

const readyLimitMs = 60_000;

/** A line that a process has said, on either of its outputs. */
export type SaidLine = { readonly process: string; readonly text: string };

/** A gateway, shards, carts and places, each a process as it is deployed. */
export type LoggedProcesses = {
  /** Of the gateway, without a path. */
  readonly origin: string;
  /** The databases of the shards, in their order. */
  readonly shardUrls: readonly string[];
  /** All that was said so far. */
  readonly lines: readonly SaidLine[];
  /** Resolves when this holds of what was said. */
  readonly until: (holds: () => boolean) => Promise<void>;
  /** What the gateway reads again when it changes. */
  readonly changeConfig: (change: (text: string) => string) => Promise<void>;
  /** Ends a process, or all, and resolves when all it said has been read; with what ended each. */
  readonly stop: (name?: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

const program = (path: string): string => join(projectFolder, path);

/** Starts them over new databases; partners "north" and "carts" have the keys of their names. */
export const startLoggedProcesses = async (
  serverUrl: string,
  placesUrl: string,
  shards: ReadonlyArray<{ readonly name: string; readonly from: number; readonly to: number }>,
  parts: readonly CataloguePart[],
): Promise<LoggedProcesses> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-logs-'));
  const lines: SaidLine[] = [];
  const waiting = new Set<() => void>();
  const running = new Map<string, RunningPart>();
  const start = async (name: string, script: readonly string[], port: number, environment: Record<string, string>) => {
    const part = startPart({
      name,
      arguments: script,
      environment: { PORT: String(port), LOG_LEVEL: 'trace', SUBGRAPH_SECRETS: testSubgraphSecret, ...environment },
      onLine: (text) => {
        lines.push({ process: name, text });
        for (const look of waiting) look();
      },
    });
    running.set(name, part);
    const ended = new AbortController();
    void part.ended.then(() => ended.abort());
    const isReady = await untilReady(`http://127.0.0.1:${port}/health/ready`, readyLimitMs, ended.signal);
    if (!isReady) throw new Error(`${name} did not start:\n${lines.map(({ text }) => text).join('\n')}`);
    return `http://127.0.0.1:${port}/graphql`;
  };
  const startSubgraph = async (
    name: string,
    subgraph: string,
    databaseUrl: string,
    more: Record<string, string> = {},
  ) =>
    start(name, [program(`subgraphs/${subgraph}/dist/main.js`)], await freePort(), {
      DATABASE_URL: databaseUrl,
      ...more,
    });

  const shardUrls: string[] = [];
  const addresses = [];
  for (const { name, from, to } of shards) {
    const databaseUrl = await createTestDatabase(serverUrl);
    await migrateActivities(databaseUrl);
    const own = parts.filter(({ bucket }) => bucket >= from && bucket <= to);
    await loadCatalogue(databaseUrl, {
      suppliers: own.map(({ supplier }) => supplier),
      activities: own.flatMap(({ activities }) => [...activities]),
    });
    shardUrls.push(databaseUrl);
    addresses.push({ name, url: await startSubgraph(name, 'activities', databaseUrl), ranges: [{ from, to }] });
  }
  const places = await startSubgraph('places', 'places', placesUrl);
  const gatewayPort = await freePort();
  const origin = `http://127.0.0.1:${gatewayPort}`;
  const carts = await startSubgraph('carts', 'carts', await createTestDatabase(serverUrl), {
    GATEWAY_URL: `${origin}/graphql`,
    CARTS_KEY: keyOf('carts'),
  });
  const files = { config: join(folder, 'supergraph.yaml'), partners: join(folder, 'partners.yaml') };
  let config = await supergraphText(addresses, { places, carts });
  await writeFile(files.config, config);
  const keys = { north: keyOf('north'), carts: keyOf('carts') };
  await changePartners(files.partners, grantKeys(keys, keyHash(testPepper)));
  await start(
    'gateway',
    [
      ...[program('cli/bin/tripgraph.js'), 'gateway', '--port', String(gatewayPort), '--config', files.config],
      ...['--supergraph', program('supergraph.graphql')],
    ],
    gatewayPort,
    {
      GATEWAY_PARTNERS_FILE: files.partners,
      GATEWAY_KEY_PEPPER: testPepper,
      GATEWAY_SUBGRAPH_SECRETS: testSubgraphSecret,
      GATEWAY_LOG_SAMPLE_PERCENT: '0',
    },
  );
  const stop = async (name?: string): Promise<readonly string[]> => {
    const stopped = [...running.values()].toReversed().filter((part) => name === undefined || part.name === name);
    const causes: string[] = [];
    for (const part of stopped) {
      running.delete(part.name);
      await part.stop();
      causes.push((await part.ended).cause);
    }
    return causes;
  };
  return {
    origin,
    shardUrls,
    lines,
    until: (holds) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!holds()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    changeConfig: async (change) => {
      config = change(config);
      await writeFile(files.config, config);
    },
    stop,
    close: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
