import { LRUCache } from 'lru-cache';
import type { GatewayOptions } from './app.js';
import type { Redis } from './cache/redis.js';
import { redisTexts } from './cache/redisTexts.js';
import type { GatewaySettings } from './config.js';
import type { Client } from './http/identifyClients.js';
import type { PersistedOperations } from './http/persistedOperations.js';
import { limitsFor } from './limits/operationLimits.js';
import type { Metrics } from './observe/metrics.js';
import { openManifests, type ManifestPorts, type Manifests } from './openManifests.js';
import { generalPath, partnerPath } from './operationPaths.js';
import { automaticOperations, hashOf, type AutomaticOperations } from './operations/automatic.js';
import type { OperationList } from './operations/operationList.js';
import { resolveOperation } from './operations/resolveOperation.js';
import { operationKind } from './overload/operationKind.js';

/** Texts that clients have sent with their hash stay so long with Redis. */
const automaticForMs = 86_400_000;
/** So many different texts of one gateway that are in no list are told of. */
const maximumTold = 1_000;
/** So many paths of manifests are kept in mind, one of each partner. */
const maximumPaths = 1_000;

export type Operations = PersistedOperations &
  Omit<Manifests, 'listOf'> & {
    /** The operations of a client: those of its manifest, or those of everybody. */
    readonly listOf: (client: Pick<Client, 'manifest'> | undefined) => OperationList | undefined;
  };

export type OperationsPorts = ManifestPorts & {
  readonly metrics: Pick<Metrics, 'countOperation' | 'countRedis'>;
  readonly redis: Redis | undefined;
};

const automaticOf = (
  { operations: { automaticBytes } }: GatewaySettings,
  { redis, metrics: { countRedis } }: OperationsPorts,
): AutomaticOperations | undefined => {
  if (automaticBytes === 0) return undefined;
  const options = { prefix: 'tripgraph:operation:', forMs: automaticForMs, nowMs: () => Date.now() };
  return automaticOperations(automaticBytes, redis && redisTexts({ ...options, redis, onCommand: countRedis }));
};

/** Which list and mode are a client's: its own, or those of everybody. */
const ruleOf = (settings: GatewaySettings, { listOf }: Pick<Manifests, 'listOf'>) => {
  const general = generalPath(settings);
  /** By what the partners file says, which is made a path once. */
  const paths = new LRUCache<string, string>({ max: maximumPaths });
  const pathOf = (manifest: string): string => {
    let path = paths.get(manifest);
    if (path === undefined) paths.set(manifest, (path = partnerPath(settings, manifest)));
    return path;
  };
  return {
    modeOf: (client: Client | undefined): Client['mode'] =>
      client === undefined || client.kind === 'nobody' ? settings.operations.mode : client.mode,
    listOf: (client: Pick<Client, 'manifest'> | undefined): OperationList | undefined => {
      const path = client?.manifest === undefined ? general : pathOf(client.manifest);
      return path === undefined ? undefined : listOf(path);
    },
  };
};

/** Tells once of each text that is in no list. */
const unlistedTeller = ({ log }: Pick<GatewayOptions, 'log'>): ((text: string, name: string | undefined) => void) => {
  const told = new LRUCache<string, true>({ max: maximumTold });
  return (text, name) => {
    const hash = hashOf(text);
    if (told.has(hash)) return;
    told.set(hash, true);
    log('operation not listed', { client: name, sha256: hash });
  };
};

/** Persisted operations, as the settings and partners say: what a request asks for, and whether its client may. */
export const openOperations = (
  options: Pick<GatewayOptions, 'settings' | 'log'>,
  ports: OperationsPorts,
): Operations => {
  const { settings } = options;
  const { maxTokens } = limitsFor('persisted', settings.limits);
  const manifests = openManifests(options, ports);
  const { modeOf, listOf } = ruleOf(settings, manifests);
  const tellUnlisted = unlistedTeller(options);
  const resolveFor = resolveOperation({
    automatic: automaticOf(settings, ports),
    isMutation: (source, name) => operationKind(source, name, maxTokens) === 'booking',
    count: ports.metrics.countOperation,
  });
  return {
    ...manifests,
    listOf,
    isFree: (client) => modeOf(client) === 'off',
    resolve: (parameters, pathId, client) =>
      resolveFor({
        parameters,
        pathId,
        mode: modeOf(client),
        list: listOf(client),
        onUnlisted: (text) => tellUnlisted(text, client?.name),
      }),
  };
};
