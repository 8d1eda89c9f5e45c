import { setTimeout } from 'node:timers/promises';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import type { GatewayOptions } from './app.js';
import { keyOf } from './engine/executable.js';
import type { ReloadableEngine } from './engine/reloadable.js';
import { limitsFor } from './limits/operationLimits.js';
import type { Metrics } from './observe/metrics.js';
import { generalPath, operationPaths } from './operationPaths.js';
import { loadedOperations, type Loaded } from './operations/loadedOperations.js';
import { readManifestFiles } from './operations/manifestFiles.js';
import type { OperationList } from './operations/operationList.js';
import { startWarming } from './operations/warming.js';
import type { Partner } from './trust/partner.js';

/** Twenty plans a second leave the planner's thread to who waits for it. */
const warmingPauseMs = 50;
const maximumWarmed = 500;
/** A partner that is taken its key is not kept waiting for the manifests of others to be read. */
const manifestWaitMs = 1_000;

/** The manifests of all clients, as they are read, checked, and planned on the engine that serves. */
export type Manifests = {
  /** Reads the manifests of these partners, and that of everybody: rejects where that cannot be used. */
  readonly start: (partners: readonly Partner[]) => Promise<void>;
  /** Reads the manifests of these partners from now on. Resolves when they are read, or after a second. */
  readonly follow: (partners: readonly Partner[]) => Promise<void>;
  /** Reads all again. Rejects with what is wrong; of that the operations from before stay. */
  readonly reload: () => Promise<object>;
  /** Rejects with what a schema would break, or says it in the log where that may be. */
  readonly admit: (schema: GraphQLSchema) => Promise<void>;
  /** Whether a document is in one of the manifests, whoever's it is. */
  readonly isListed: (source: string) => boolean;
  /** The operations of a manifest, by its path. */
  readonly listOf: (path: string) => OperationList | undefined;
  /** Begins to plan what is loaded on the engine that serves now. */
  readonly warm: () => void;
  readonly stop: () => void;
};

export type ManifestPorts = {
  readonly metrics: Pick<Metrics, 'operationsLoaded'>;
  /** What documents must keep to beside GraphQL's own rules. */
  readonly rules: readonly ValidationRule[];
  readonly engine: Pick<ReloadableEngine, 'warm' | 'onSchemaLoadOrUpdate'>;
};

const problemsOf = (problems: readonly string[]): Error =>
  new Error(`Manifests of persisted operations cannot be used:\n${problems.join('\n')}`);

/** Knows the manifests that the settings and partners name, checked against the schema that serves. None is read yet. */
export const openManifests = (
  { settings, log }: Pick<GatewayOptions, 'settings' | 'log'>,
  { metrics, engine, rules }: ManifestPorts,
): Manifests => {
  const { maxTokens } = limitsFor('persisted', settings.limits);
  let schema: GraphQLSchema | undefined;
  const unsubscribe = engine.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
  const loaded = loadedOperations({
    read: (path) => readManifestFiles(path, maxTokens),
    schema: () => schema as GraphQLSchema,
    checks: { rules, maxTokens },
    keyOf,
  });
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
    metrics.operationsLoaded({ operations: listed.size, failedManifests: result.problems.length });
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
    if (problems.length > 0) log('manifests unusable', { reason: problemsOf(problems).message });
  };
  return {
    isListed: (source) => listed.has(source),
    listOf: loaded.listOf,
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
      log('operations broken', { broken });
    },
    warm,
    stop: () => {
      unsubscribe();
      stopWarming();
    },
  };
};
