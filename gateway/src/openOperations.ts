import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayOptions } from './app.js';
import type { Redis } from './cache/redis.js';
import { redisTexts } from './cache/redisTexts.js';
import type { GatewaySettings } from './config.js';
import { keyOf } from './engine/executable.js';
import type { ReloadableEngine } from './engine/reloadable.js';
import type { Client } from './http/identifyClients.js';
import type { PersistedOperations } from './http/persistedOperations.js';
import { limitsFor } from './limits/operationLimits.js';
import type { Metrics } from './observe/metrics.js';
import { automaticOperations, hashOf, type AutomaticOperations } from './operations/automatic.js';
import { loadedOperations, type Loaded, type LoadedOperations } from './operations/loadedOperations.js';
import { readManifestFiles } from './operations/manifestFiles.js';
import type { OperationList } from './operations/operationList.js';
import { resolveOperation } from './operations/resolveOperation.js';
import { startWarming } from './operations/warming.js';
import { operationKind } from './overload/operationKind.js';
import type { Partner } from './trust/partner.js';

/** Texts that clients have sent with their hash stay so long with Redis. */
const automaticForMs = 86_400_000;
/** Twenty plans a second leave the planner's thread to who waits for it. */
const warmingPauseMs = 50;
const maximumWarmed = 500;
/** So many different texts of one gateway that are in no list are told of. */
const maximumTold = 1_000;

type PathSettings = Pick<GatewaySettings, 'operations' | 'partnersFile'>;

const generalPath = ({ operations: { file } }: PathSettings): string | undefined =>
  file === undefined ? undefined : resolve(file);

const partnerPath = ({ partnersFile }: PathSettings, manifest: string): string =>
  resolve(dirname(partnersFile ?? ''), manifest);

/** Where persisted operations are: those of everybody first, then those of partners, each path once. */
export const operationPaths = (settings: PathSettings, partners: readonly Partner[]): readonly string[] => {
  const general = generalPath(settings);
  const own = partners.flatMap(({ manifest }) => (manifest === undefined ? [] : [partnerPath(settings, manifest)]));
  return [...new Set([...(general === undefined ? [] : [general]), ...own])];
};

const automaticOf = (
  { operations: { automaticBytes } }: GatewaySettings,
  redis: Redis | undefined,
  { countRedis }: Metrics,
): AutomaticOperations | undefined => {
  if (automaticBytes === 0) return undefined;
  const options = { prefix: 'tripgraph:operation:', forMs: automaticForMs, nowMs: () => Date.now() };
  return automaticOperations(automaticBytes, redis && redisTexts({ ...options, redis, onCommand: countRedis }));
};

export type Operations = PersistedOperations & {
  /** Reads the manifests of these partners, and that of everybody: rejects where that cannot be used. */
  readonly start: (partners: readonly Partner[]) => Promise<void>;
  /** Reads the manifests of these partners from now on. Resolves when they are read, or after a second. */
  readonly follow: (partners: readonly Partner[]) => Promise<void>;
  /** Reads all again. Rejects with what is wrong; of that the operations from before stay. */
  readonly reload: () => Promise<object>;
  /** Rejects with what a schema would break, or says it in the log where that may be. */
  readonly admit: (schema: GraphQLSchema) => Promise<void>;
  /** The operations of a client: those of its manifest, or those of everybody. */
  readonly listOf: (client: Pick<Client, 'manifest'> | undefined) => OperationList | undefined;
  /** Whether a document is in one of the manifests, whoever's it is. */
  readonly isListed: (source: string) => boolean;
  /** Begins to plan what is loaded on the engine that serves now. */
  readonly warm: () => void;
  readonly stop: () => void;
};

export type OperationsPorts = {
  readonly metrics: Metrics;
  readonly redis: Redis | undefined;
  /** What documents must keep to beside GraphQL's own rules. */
  readonly rules: readonly ValidationRule[];
  readonly engine: Pick<ReloadableEngine, 'warm' | 'onSchemaLoadOrUpdate'>;
};

/** A partner that is taken its key is not kept waiting for the manifests of others to be read. */
const manifestWaitMs = 1_000;
const brokenManifests = 'manifests of persisted operations cannot be used: what was read of them before goes on';

const problemsOf = (problems: readonly string[]): Error =>
  new Error(`Manifests of persisted operations cannot be used:\n${problems.join('\n')}`);

/** Which list and mode are a client's: its own, or those of everybody. */
const ruleOf = (settings: GatewaySettings, loaded: LoadedOperations) => {
  const general = generalPath(settings);
  /** By what the partners file says, which is made a path once. */
  const paths = new LRUCache<string, string>({ max: maximumTold });
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
      return path === undefined ? undefined : loaded.listOf(path);
    },
  };
};

/** Persisted operations, as the settings and partners say, checked against the schema that serves. */
export const openOperations = (
  { settings, log }: Pick<GatewayOptions, 'settings' | 'log'>,
  { metrics, redis, engine, rules }: OperationsPorts,
): Operations => {
  const { maxTokens } = limitsFor('persisted', settings.limits);
  const checks = { rules, maxTokens };
  let schema: GraphQLSchema | undefined;
  const unsubscribe = engine.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
  const loaded = loadedOperations({
    read: (path) => readManifestFiles(path, checks.maxTokens),
    schema: () => schema as GraphQLSchema,
    checks,
    keyOf,
  });
  const told = new LRUCache<string, true>({ max: maximumTold });
  const tellUnlisted = (text: string, name: string | undefined): void => {
    const hash = hashOf(text);
    if (told.has(hash)) return;
    told.set(hash, true);
    log.warn({ client: name, sha256: hash }, 'an operation is asked for that is in no list');
  };
  const resolveFor = resolveOperation({
    automatic: automaticOf(settings, redis, metrics),
    isMutation: (source, name) => operationKind(source, name, maxTokens) === 'booking',
    count: metrics.countOperation,
  });
  const { modeOf, listOf } = ruleOf(settings, loaded);
  let stopWarming: () => void = () => undefined;
  const warm = (): void => {
    stopWarming();
    stopWarming = startWarming({
      operations: loaded.all(),
      warm: ({ body }, signal) =>
        engine.warm([{ source: body, operationName: undefined, hits: 0, sample: undefined }], signal),
      pauseMs: warmingPauseMs,
      maximum: maximumWarmed,
    });
  };
  let partners: readonly Partner[] = [];
  let listed: ReadonlySet<string> = new Set();
  const load = async (): Promise<Loaded> => {
    const paths = operationPaths(settings, partners);
    const result = await loaded.load(paths);
    loaded.keepOnly(paths);
    listed = new Set(loaded.all().map(({ body }) => body));
    metrics.operationsLoaded({ operations: loaded.all().length, failedManifests: result.problems.length });
    if (result.changed > 0) warm();
    return result;
  };
  /** One after the other: the last one to be asked for says which manifests there are. */
  let loading: Promise<unknown> = Promise.resolve();
  const loadNext = (): Promise<Loaded> => {
    const next = loading.then(load);
    loading = next;
    return next;
  };
  const tell = ({ problems }: Loaded): void => {
    if (problems.length > 0) log.error({ reason: problemsOf(problems).message }, brokenManifests);
  };
  return {
    listOf,
    isListed: (source) => listed.has(source),
    isFree: (client) => modeOf(client) === 'off',
    resolve: (parameters, pathId, client) =>
      resolveFor({
        parameters,
        pathId,
        mode: modeOf(client),
        list: listOf(client),
        onUnlisted: (text) => tellUnlisted(text, client?.name),
      }),
    start: async (first) => {
      partners = first;
      const result = await loadNext();
      const general = generalPath(settings);
      // A partner's manifest is nobody else's trouble; that of everybody is.
      if (general !== undefined && !loaded.listOf(general)) throw problemsOf(result.problems);
      tell(result);
    },
    follow: async (next) => {
      partners = next;
      await Promise.race([loadNext().then(tell), setTimeout(manifestWaitMs, undefined, { ref: false })]);
    },
    reload: async () => {
      const { problems, changed } = await loadNext();
      if (problems.length > 0) throw problemsOf(problems);
      return { manifests: operationPaths(settings, partners).length, changed };
    },
    admit: async (next) => {
      const broken = await loaded.brokenBy(next);
      if (broken.length === 0) return;
      if (!settings.operations.mayBreak)
        throw new Error(`Persisted operations could no longer be asked:\n${broken.join('\n')}`);
      log.error({ broken }, 'persisted operations can no longer be asked: GATEWAY_MAY_BREAK_OPERATIONS');
    },
    warm,
    stop: () => {
      unsubscribe();
      stopWarming();
    },
  };
};
