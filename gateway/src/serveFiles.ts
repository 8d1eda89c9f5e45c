import { createHash } from 'node:crypto';
import type { Log } from '@tripgraph/telemetry/log';
import { startGateway, type Graph, type RunningGateway } from './app.js';
import { readEnvironment, type GatewaySettings } from './config.js';
import { operationPaths } from './operationPaths.js';
import { keepFresh, type KeptFresh, type ReloadOutcome } from './reload/keepFresh.js';
import { readConfigFile, readSupergraphFile } from './supergraph/files.js';
import { keyHash } from './trust/keyHash.js';
import type { Partner } from './trust/partner.js';
import { readPartnersFile } from './trust/partnersFile.js';

export type ServedFiles = {
  readonly host: string;
  readonly port: number;
  readonly supergraphFile: string;
  readonly configFile: string | undefined;
  readonly settings: GatewaySettings;
  readonly log: Log;
  /** Told what came of each reload. */
  readonly onReload?: (outcome: ReloadOutcome) => void;
  /** Told of each supergraph that serves, the first one included, by its hash. */
  readonly onSupergraph?: (hash: string) => void;
};

export type GatewayOfFiles = Pick<RunningGateway, 'url' | 'metricsUrl' | 'close'> & {
  /** Reads all files again, changed or not; resolves when what they say has taken over or is refused. */
  readonly reload: () => Promise<void>;
};

/** What tells one supergraph from another, in logs and metrics: the beginning of its SHA-256. */
export const supergraphHash = (supergraph: string): string =>
  createHash('sha256').update(supergraph).digest('hex').slice(0, 12);

const readGraph = async ({ supergraphFile, configFile, settings }: ServedFiles): Promise<Graph> => {
  const { maxSupergraphBytes: maxBytes } = settings;
  const config = configFile === undefined ? undefined : await readConfigFile(configFile, readEnvironment(), maxBytes);
  return { config, supergraph: await readSupergraphFile(supergraphFile, maxBytes) };
};

const readPartners = async ({ settings: { partnersFile, keyPepper } }: ServedFiles): Promise<readonly Partner[]> =>
  partnersFile === undefined ? [] : readPartnersFile(partnersFile, keyHash(keyPepper));

const sayOutcome = (log: Log, outcome: ReloadOutcome): void => {
  const { what, tookMs } = outcome;
  if (outcome.result === 'swapped') log('reloaded', { what, tookMs, ...outcome.detail });
  else log('not reloaded', { what, tookMs, reason: outcome.reason });
};

/** A key that is revoked stops within 5 s, whatever is said of how often files are looked at. */
const slowestPartnersMs = 2_000;

type AllFresh = {
  readonly all: readonly KeptFresh[];
  /** Watches the persisted operations of these partners, and those of everybody. */
  readonly watchOperations: (partners: readonly Partner[]) => Promise<void>;
};

const keepAllFresh = async (
  files: ServedFiles,
  gateway: Promise<RunningGateway>,
  onSupergraph: (hash: string) => void,
): Promise<AllFresh> => {
  const { supergraphFile, configFile, settings, log, onReload } = files;
  const { partnersFile, watch, watchDebounceMs: debounceMs, watchPollMs: pollMs } = settings;
  const { maxSupergraphBytes: maxBytes } = settings;
  const fresh = (
    what: string,
    names: ReadonlyArray<string | undefined>,
    reload: () => Promise<object>,
    slowestMs = Infinity,
  ) =>
    keepFresh({
      what,
      files: watch ? names.filter((name) => name !== undefined) : [],
      debounceMs: Math.min(debounceMs, slowestMs),
      pollMs: Math.min(pollMs, slowestMs),
      maxBytes,
      reload,
      onOutcome: (outcome) => {
        sayOutcome(log, outcome);
        void gateway.then(({ reloads }) => reloads.count(outcome));
        onReload?.(outcome);
      },
    });
  const operations = await fresh('operations', [], async () => (await gateway).reloadOperations());
  const watchOperations = (partners: readonly Partner[]): Promise<void> =>
    operations.watch(watch ? operationPaths(settings, partners) : []);
  const others = await Promise.all([
    fresh('supergraph', [supergraphFile, configFile], async () => {
      const graph = await readGraph(files);
      const { replaceSupergraph, reloads } = await gateway;
      const detail = await replaceSupergraph(graph);
      const hash = supergraphHash(graph.supergraph);
      reloads.serves(hash);
      onSupergraph(hash);
      return { hash, ...detail };
    }),
    fresh(
      'partners',
      [partnersFile],
      async () => {
        const partners = await readPartners(files);
        await watchOperations(partners);
        await (await gateway).replacePartners(partners);
        return { partners: partners.length };
      },
      slowestPartnersMs,
    ),
  ]);
  return { all: [...others, operations], watchOperations };
};

/**
 * Starts a gateway over what its files say, and lets what they say later take over without a request being dropped. What
 * cannot be used is refused with its reason in the log. Rejects, with all closed again, when it cannot start.
 */
export const serveFiles = async (files: ServedFiles): Promise<GatewayOfFiles> => {
  const { host, port, settings, log, onSupergraph = () => undefined } = files;
  let started: (gateway: RunningGateway) => void = () => undefined;
  const starting = new Promise<RunningGateway>((resolve) => (started = resolve));
  // Watched before they are read the first time: a change in between is seen, and waits for the start.
  const { all: fresh, watchOperations } = await keepAllFresh(files, starting, onSupergraph);
  const stop = () => fresh.map((kept) => kept.stop());
  try {
    const graph = await readGraph(files);
    const partners = await readPartners(files);
    await watchOperations(partners);
    const gateway = await startGateway({ host, port, ...graph, settings, partners, log });
    const hash = supergraphHash(graph.supergraph);
    gateway.reloads.serves(hash);
    onSupergraph(hash);
    started(gateway);
    return {
      url: gateway.url,
      metricsUrl: gateway.metricsUrl,
      reload: async () => void (await Promise.all(fresh.map((kept) => kept.reload()))),
      close: async () => {
        const stopped = stop();
        await gateway.close();
        await Promise.all(stopped);
      },
    };
  } catch (error) {
    void stop();
    throw error;
  }
};
