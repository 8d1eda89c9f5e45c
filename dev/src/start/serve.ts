import { join } from 'node:path';
import { postgresFolder } from '../dataFolder.js';
import { startEmbeddedPostgres, type RunningPostgres } from '../embeddedPostgres.js';
import { cartsDatabase, contentSubgraphs, placesDatabase, syncedSubgraphs, type Ports } from '../layout.js';
import type { Manifest } from '../manifest.js';
import { databaseUrl, ensureDatabase } from '../seed/createDatabase.js';
import { liveSettings } from '../sources/settings.js';
import { startSources } from '../sources/startSources.js';
import { simulatorsUrl } from '../sources/syncParts.js';
import type { StopRequest } from '../stopRequest.js';
import { choosePartners } from './partners.js';
import { planCarts, planGateway, planSubgraphs } from './parts.js';
import { renewPlaces } from './renewPlaces.js';
import { describeDeath, type RunningParts } from './runParts.js';
import { readyScreen } from './screen.js';
import { chooseSubgraphSecret } from './subgraphSecret.js';
import { chooseSupergraphFile } from './supergraphFile.js';

export type ServeOptions = {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly ports: Ports;
  readonly logLevel: string;
  /** Whether what the subgraphs' contents come from runs, too: simulated sources and the syncs that read them. */
  readonly withSources: boolean;
  readonly parts: RunningParts;
  readonly stop: StopRequest;
  readonly say: (text: string) => void;
};

/** Places, carts, those of outside contents, and the syncs. */
const otherParts = 2 + contentSubgraphs.length + syncedSubgraphs.length;
const connectionsPerPart = 12;
const spareConnections = 20;

const bringUp = async (options: ServeOptions, postgresUrl: string): Promise<void> => {
  const { folder, manifest, ports, logLevel, parts, stop } = options;
  await renewPlaces({ url: databaseUrl(postgresUrl, placesDatabase), signal: stop.signal, say: options.say });
  if (stop.signal.aborted) return;
  const partners = await choosePartners(folder);
  const live = options.withSources ? liveSettings(simulatorsUrl(ports)) : {};
  const common = { logLevel, secret: await chooseSubgraphSecret(folder), live };
  await Promise.all([cartsDatabase, ...contentSubgraphs].map((name) => ensureDatabase(postgresUrl, name)));
  const subgraphs = [
    ...planSubgraphs(ports, manifest.shards, postgresUrl, common),
    planCarts(ports, postgresUrl, partners.cartsKey, common),
  ];
  await parts.run(subgraphs, stop.signal);
  if (stop.signal.aborted) return;
  const supergraph = await chooseSupergraphFile(folder, ports, manifest.shards);
  const { file, pepper } = partners;
  const files = { supergraph, partners: file, usage: join(folder, 'usage.ndjson') };
  const gateway = planGateway(ports.gateway, files, pepper, common);
  await parts.run([gateway], stop.signal);
  if (stop.signal.aborted) return;
  // Counted from the start of our process.
  const readyAfterMs = performance.now();
  options.say(
    readyScreen({ manifest, folder, gatewayUrl: gateway.url, partners, subgraphs, postgresUrl, readyAfterMs }),
  );
  if (!options.withSources) return;
  const { signal } = stop;
  await startSources({ ...options, seed: manifest.seed, postgresUrl, gatewayUrl: gateway.url, signal });
};

const failWhenGone = async (postgres: RunningPostgres): Promise<never> => {
  const code = await postgres.ended;
  const cause = code === null ? 'a signal' : `exit code ${code}`;
  throw new Error(describeDeath({ name: 'PostgreSQL', cause, lastLines: postgres.recentLog().slice(-10) }));
};

/**
 * Runs PostgreSQL, the subgraphs and the gateway until somebody wishes to stop, then stops the gateway, the subgraphs
 * and, last, PostgreSQL. Rejects, with everything stopped, when one of them ends by itself.
 */
export const serve = async (options: ServeOptions): Promise<void> => {
  const { folder, manifest, ports, parts, stop } = options;
  const postgres = await startEmbeddedPostgres({
    folder: postgresFolder(folder),
    port: ports.postgres,
    settings: {
      max_connections: String((manifest.shards.length + otherParts) * connectionsPerPart + spareConnections),
      shared_buffers: '256MB',
    },
  });
  const deaths = [parts.died.then((death) => Promise.reject(new Error(describeDeath(death)))), failWhenGone(postgres)];
  try {
    await Promise.race([bringUp(options, postgres.url).then(() => stop.requested), stop.requested, ...deaths]);
  } finally {
    // From here on deaths are what we ask for.
    for (const death of deaths) death.catch(() => undefined);
    if (stop.signal.aborted) options.say('\nStopping ...');
    await parts.stop();
    await postgres.stop();
  }
};
