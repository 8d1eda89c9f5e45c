import { z } from 'zod';
import {
  operationsSettingsOf,
  operationsShape,
  requireOperations,
  type OperationsSettings,
} from './operationsSettings.js';
import { edgeSettingsOf, edgeShape, type EdgeSettings } from './edgeSettings.js';
import { rateSettingsOf, rateShape, type RateSettings } from './rateSettings.js';
import { requireTokenClaims, tokenSettingsOf, tokenShape, type TokenSettings } from './tokenSettings.js';
import type { OperationLimits } from './limits/operationLimits.js';
import { lineSettingsOf, lineShape, type LineSettings } from './lineSettings.js';
import { limitSettingsOf, limitShape } from './limitSettings.js';
import { traceSettingsOf, traceShape, type TraceSettings } from './traceSettings.js';
import { usageSettingsOf, usageShape, type UsageSettings } from './usageSettings.js';

const shape = z.object({
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  GATEWAY_CONNECT_TIMEOUT_MS: z.coerce.number().int().min(1).max(60_000).default(500),
  GATEWAY_SUBGRAPH_TIMEOUT_MS: z.coerce.number().int().min(1).max(120_000).default(4_000),
  GATEWAY_DEADLINE_MS: z.coerce.number().int().min(1).max(120_000).default(8_000),
  GATEWAY_SUBGRAPH_MAX_CONNECTIONS: z.coerce.number().int().min(1).max(1_000).default(64),
  GATEWAY_BREAKER_FAILURES: z.coerce.number().int().min(0).max(1_000).default(5),
  GATEWAY_BREAKER_PROBE_AFTER_MS: z.coerce.number().int().min(10).max(60_000).default(500),
  GATEWAY_BREAKER_SILENT_AFTER_MS: z.coerce.number().int().min(0).max(120_000).default(750),
  GATEWAY_RETRY_PERCENT: z.coerce.number().int().min(0).max(100).default(10),
  GATEWAY_HEDGE_PERCENT: z.coerce.number().int().min(0).max(100).default(5),
  GATEWAY_MAX_RUNNING_REQUESTS: z.coerce.number().int().min(8).max(100_000).default(2_000),
  GATEWAY_SHARE_IN_FLIGHT: z.enum(['true', 'false']).default('true'),
  GATEWAY_PLANNING_TIMEOUT_MS: z.coerce.number().int().min(10).max(60_000).default(2_000),
  GATEWAY_MAX_WAITING_FOR_PLANNER: z.coerce.number().int().min(1).max(100_000).default(200),
  GATEWAY_PLAN_CACHE_BYTES: z.coerce
    .number()
    .int()
    .min(100_000)
    .default(64 * 1024 * 1024),
  GATEWAY_DOCUMENT_STORE_BYTES: z.coerce
    .number()
    .int()
    .min(100_000)
    .default(16 * 1024 * 1024),
  GATEWAY_CACHE_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(64 * 1024 * 1024),
  GATEWAY_REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  GATEWAY_REDIS_WAIT_MS: z.coerce.number().int().min(1).max(1_000).default(2),
  GATEWAY_REDIS_TIMEOUT_MS: z.coerce.number().int().min(1).max(1_000).default(25),
  GATEWAY_WARMING_MS: z.coerce.number().int().min(0).max(600_000).default(10_000),
  GATEWAY_WATCH: z.enum(['true', 'false']).default('true'),
  GATEWAY_WATCH_DEBOUNCE_MS: z.coerce.number().int().min(0).max(60_000).default(100),
  GATEWAY_WATCH_POLL_MS: z.coerce.number().int().min(100).max(600_000).default(2_000),
  GATEWAY_MAX_SUPERGRAPH_BYTES: z.coerce
    .number()
    .int()
    .min(1_024)
    .max(256 * 1024 * 1024)
    .default(16 * 1024 * 1024),
  GATEWAY_MAY_LOSE_AUTHORIZATION: z.enum(['true', 'false']).default('false'),
  GATEWAY_UNAUTHORIZED: z.enum(['filter', 'reject']).default('filter'),
  GATEWAY_CANARY_OPERATIONS: z.coerce.number().int().min(0).max(1_000).default(20),
  GATEWAY_CANARY_MS: z.coerce.number().int().min(1).max(600_000).default(5_000),
  GATEWAY_MAX_ANSWER_BYTES: z.coerce
    .number()
    .int()
    .min(1_024)
    .default(10 * 1024 * 1024),
  GATEWAY_QUEUE_MS: z.coerce.number().int().min(1).max(60_000).default(500),
  GATEWAY_HEADERS_TIMEOUT_MS: z.coerce.number().int().min(10).max(600_000).default(5_000),
  GATEWAY_REQUEST_TIMEOUT_MS: z.coerce.number().int().min(10).max(600_000).default(10_000),
  GATEWAY_WRITE_STALL_MS: z.coerce.number().int().min(10).max(600_000).default(10_000),
  GATEWAY_KEEP_ALIVE_MS: z.coerce.number().int().min(10).max(3_600_000).default(75_000),
  GATEWAY_MAX_CONNECTIONS: z.coerce.number().int().min(1).max(1_000_000).default(10_000),
  GATEWAY_MAX_BODY_BYTES: z.coerce
    .number()
    .int()
    .min(1_024)
    .default(256 * 1024),
  ...limitShape,
  GATEWAY_MAX_COST: z.coerce.number().int().min(1).max(1_000_000_000).default(5_000),
  GATEWAY_MAX_PLAN_CHARACTERS: z.coerce.number().int().min(1_000).max(10_000_000).default(100_000),
  GATEWAY_DRAIN_GRACE_MS: z.coerce.number().int().min(0).max(60_000).optional(),
  GATEWAY_STOP_LIMIT_MS: z.coerce.number().int().min(1).max(600_000).default(10_000),
  GATEWAY_PROCESSES: z.coerce.number().int().min(1).max(64).default(1),
  /** Set by the gateway itself for each of its processes. */
  GATEWAY_PROCESS_NUMBER: z.coerce.number().int().min(1).max(64).optional(),
  GATEWAY_METRICS_PORT: z.coerce.number().int().min(0).max(65_000).optional(),
  GATEWAY_PARTNERS_FILE: z.string().min(1).optional(),
  GATEWAY_KEY_PEPPER: z.string().min(32, 'must have at least 32 characters that nobody can guess').optional(),
  GATEWAY_ANONYMOUS: z.enum(['free', 'refused']).optional(),
  GATEWAY_EXPLORER: z.enum(['on', 'off']).optional(),
  ...edgeShape,
  GATEWAY_SUBGRAPH_SECRETS: z
    .string()
    .regex(/^[!-+\--~]{32,}(,[!-+\--~]{32,})?$/, {
      error: 'must be a secret of at least 32 characters, or two with a comma between them; blanks are none',
    })
    .transform((text) => text.split(','))
    .default([]),
  ...tokenShape,
  ...operationsShape,
  ...usageShape,
  ...rateShape,
  ...traceShape,
  ...lineShape,
});

/** What the gateway is told by its environment; units stand in the names. */
export type GatewaySettings = {
  readonly production: boolean;
  readonly logLevel: string;
  readonly connectTimeoutMs: number;
  readonly subgraphTimeoutMs: number;
  readonly maxConnectionsPerEndpoint: number;
  /** After this long a request is answered with what there is. */
  readonly deadlineMs: number;
  readonly maxAnswerBytes: number;
  /** Whether equal queries to a subgraph that are under way at the same time are sent once. */
  readonly shareInFlight: boolean;
  /** After so many failures in a row an endpoint is no longer asked, but for a probe every so often; 0 switches that off. */
  readonly breakerFailures: number;
  readonly breakerProbeAfterMs: number;
  /** With as many requests under way as may fail in a row, so long a silence of an endpoint counts as failure; 0: never. */
  readonly breakerSilentAfterMs: number;
  /** So many queries of a hundred may be sent to a subgraph again when the connection broke or it could not. */
  readonly retryPercent: number;
  /** So many queries of a hundred may be sent to a replica, too, when the first instance is slow. */
  readonly hedgePercent: number;
  /** More requests than this are not run at a time; no endpoint may hold more than a quarter of them. */
  readonly maxRunningRequests: number;
  readonly planningTimeoutMs: number;
  readonly maxWaitingForPlanner: number;
  readonly planCacheBytes: number;
  /** What documents take that have been read and checked, beside what is compiled. */
  readonly documentStoreBytes: number;
  /** What is kept of subgraphs' answers that say they may be; 0 keeps none. */
  readonly cacheBytes: number;
  /** A Redis behind it, shared with other processes and gateways; undefined for none. It may hold a password. */
  readonly redisUrl: string | undefined;
  /** So long Redis is waited for before the subgraph is asked. */
  readonly redisWaitMs: number;
  /** So long after it was asked Redis has failed; it is waited for that long where a subgraph has failed. */
  readonly redisTimeoutMs: number;
  /** How long a new supergraph is warmed with what has been asked most before it takes over, at most. */
  readonly warmingMs: number;
  /** Whether the supergraph, its configuration and the partners file are read again when they change. */
  readonly watch: boolean;
  /** After something happened to these files it is waited this long for more of it. */
  readonly watchDebounceMs: number;
  /** These files are looked at this often although nothing is said to have happened to them. */
  readonly watchPollMs: number;
  /** A larger supergraph or configuration file is not read. */
  readonly maxSupergraphBytes: number;
  /** Whether a supergraph may take over that lacks @authenticated, @requiresScopes or @policy where the one before has it. */
  readonly mayLoseAuthorization: boolean;
  /** What becomes of a query with fields that its client may not see: they are left out, or it is refused. */
  readonly unauthorized: 'filter' | 'reject';
  /** So many of the hottest operations are tried on a new supergraph before it takes over; 0 tries none. */
  readonly canaryOperations: number;
  /** How long they are tried, at most. */
  readonly canaryMs: number;
  /** So long a read may be expected to wait for its turn, a booking twice as long; who would wait longer is shed. */
  readonly queueMs: number;
  /** From connecting, or the first byte of a request, to its last header. */
  readonly headersTimeoutMs: number;
  /** The same to the last byte of its body. */
  readonly requestTimeoutMs: number;
  /** So long a client may take nothing of an answer that is there for it. */
  readonly writeStallMs: number;
  /** So long a connection stays open on which nothing is asked; longer than what is in front of the gateway keeps it. */
  readonly keepAliveMs: number;
  readonly maxConnections: number;
  readonly maxBodyBytes: number;
  /** What documents and variables of anybody may be; persisted operations may be more. */
  readonly limits: OperationLimits;
  /** What one request may cost, where its client's quota says nothing else. */
  readonly maxCost: number;
  /** A plan as JSON: what subgraphs are asked may be many times what the client asks. */
  readonly maxPlanCharacters: number;
  /**
   * So long requests are taken after the gateway was asked to stop, until every load balancer knows that it is not ready any
   * more; 3,000 in production and 0 elsewhere.
   */
  readonly drainGraceMs: number;
  /** What has not stopped this long after it was asked to is ended, whatever it does. */
  readonly stopLimitMs: number;
  /** So many processes share the port; one process alone is watched by nobody. */
  readonly processes: number;
  /** Which of several processes this is, from 1; undefined where it is the only one. */
  readonly processNumber: number | undefined;
  /** Where GET /metrics is served, 0 for any free port; undefined for nowhere. Of several processes each has the next port. */
  readonly metricsPort: number | undefined;
  /** A YAML file of partners and the hashes of their keys; without one nobody has a key. */
  readonly partnersFile: string | undefined;
  /** The secret with which keys are hashed; there is one where there is a partners file. */
  readonly keyPepper: string | undefined;
  /** What a request without a key is; refused in production unless it is said. */
  readonly anonymous: 'free' | 'refused';
  /** Whether the page for people who write queries is served at /; off in production unless it is said. */
  readonly explorer: boolean;
  readonly edge: EdgeSettings;
  /** Requests to subgraphs are signed with the first; the second is what subgraphs may still know. None: they are not signed. */
  readonly subgraphSecrets: readonly string[];
  /** How tokens of frontends are checked; undefined where there are none. */
  readonly tokens: TokenSettings | undefined;
  readonly operations: OperationsSettings;
  readonly usage: UsageSettings;
  /** How much clients may spend. */
  readonly rates: RateSettings;
  /** Which requests are traced, and where spans are sent. */
  readonly traces: TraceSettings;
  /** Which requests have a line in the log. */
  readonly lines: LineSettings;
};

const metricsPortOf = (first: number | undefined, processNumber = 1): number | undefined =>
  first ? first + processNumber - 1 : first;

const pepperIsMissing =
  'must be set where GATEWAY_PARTNERS_FILE is: the secret of at least 32 characters with which its keys were hashed';

const whole = shape
  .refine((env) => env.GATEWAY_PARTNERS_FILE === undefined || env.GATEWAY_KEY_PEPPER !== undefined, {
    path: ['GATEWAY_KEY_PEPPER'],
    message: pepperIsMissing,
  })
  .superRefine(requireTokenClaims)
  .superRefine(requireOperations);

const readSettings = <Settings>(settings: z.ZodType<Settings>, env: NodeJS.ProcessEnv): Settings => {
  const read = settings.safeParse(env);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`These settings (environment variables) are wrong:\n${lines.join('\n')}`);
};

/** What whoever edits the partners file may have in the environment. Throws as readGatewaySettings does. */
export const readPartnerSettings = (
  env: NodeJS.ProcessEnv = process.env,
): { readonly file: string | undefined; readonly pepper: string | undefined } => {
  const read = readSettings(shape.pick({ GATEWAY_PARTNERS_FILE: true, GATEWAY_KEY_PEPPER: true }), env);
  return { file: read.GATEWAY_PARTNERS_FILE, pepper: read.GATEWAY_KEY_PEPPER };
};

/** Reads the gateway's settings. Throws one Error that lists every setting that is wrong. */
export const readGatewaySettings = (env: NodeJS.ProcessEnv = process.env): GatewaySettings => {
  const read = { data: readSettings(whole, env) };
  return {
    production: read.data.NODE_ENV === 'production',
    logLevel: read.data.LOG_LEVEL,
    connectTimeoutMs: read.data.GATEWAY_CONNECT_TIMEOUT_MS,
    deadlineMs: read.data.GATEWAY_DEADLINE_MS,
    subgraphTimeoutMs: read.data.GATEWAY_SUBGRAPH_TIMEOUT_MS,
    maxConnectionsPerEndpoint: read.data.GATEWAY_SUBGRAPH_MAX_CONNECTIONS,
    maxAnswerBytes: read.data.GATEWAY_MAX_ANSWER_BYTES,
    shareInFlight: read.data.GATEWAY_SHARE_IN_FLIGHT === 'true',
    breakerFailures: read.data.GATEWAY_BREAKER_FAILURES,
    breakerProbeAfterMs: read.data.GATEWAY_BREAKER_PROBE_AFTER_MS,
    breakerSilentAfterMs: read.data.GATEWAY_BREAKER_SILENT_AFTER_MS,
    retryPercent: read.data.GATEWAY_RETRY_PERCENT,
    hedgePercent: read.data.GATEWAY_HEDGE_PERCENT,
    maxRunningRequests: read.data.GATEWAY_MAX_RUNNING_REQUESTS,
    planningTimeoutMs: read.data.GATEWAY_PLANNING_TIMEOUT_MS,
    maxWaitingForPlanner: read.data.GATEWAY_MAX_WAITING_FOR_PLANNER,
    warmingMs: read.data.GATEWAY_WARMING_MS,
    watch: read.data.GATEWAY_WATCH === 'true',
    watchDebounceMs: read.data.GATEWAY_WATCH_DEBOUNCE_MS,
    watchPollMs: read.data.GATEWAY_WATCH_POLL_MS,
    maxSupergraphBytes: read.data.GATEWAY_MAX_SUPERGRAPH_BYTES,
    mayLoseAuthorization: read.data.GATEWAY_MAY_LOSE_AUTHORIZATION === 'true',
    unauthorized: read.data.GATEWAY_UNAUTHORIZED,
    canaryOperations: read.data.GATEWAY_CANARY_OPERATIONS,
    canaryMs: read.data.GATEWAY_CANARY_MS,
    documentStoreBytes: read.data.GATEWAY_DOCUMENT_STORE_BYTES,
    cacheBytes: read.data.GATEWAY_CACHE_BYTES,
    redisUrl: read.data.GATEWAY_REDIS_URL,
    redisWaitMs: read.data.GATEWAY_REDIS_WAIT_MS,
    redisTimeoutMs: read.data.GATEWAY_REDIS_TIMEOUT_MS,
    planCacheBytes: read.data.GATEWAY_PLAN_CACHE_BYTES,
    queueMs: read.data.GATEWAY_QUEUE_MS,
    headersTimeoutMs: read.data.GATEWAY_HEADERS_TIMEOUT_MS,
    requestTimeoutMs: read.data.GATEWAY_REQUEST_TIMEOUT_MS,
    writeStallMs: read.data.GATEWAY_WRITE_STALL_MS,
    keepAliveMs: read.data.GATEWAY_KEEP_ALIVE_MS,
    maxConnections: read.data.GATEWAY_MAX_CONNECTIONS,
    maxBodyBytes: read.data.GATEWAY_MAX_BODY_BYTES,
    limits: limitSettingsOf(read.data),
    maxCost: read.data.GATEWAY_MAX_COST,
    maxPlanCharacters: read.data.GATEWAY_MAX_PLAN_CHARACTERS,
    drainGraceMs: read.data.GATEWAY_DRAIN_GRACE_MS ?? (read.data.NODE_ENV === 'production' ? 3_000 : 0),
    stopLimitMs: read.data.GATEWAY_STOP_LIMIT_MS,
    processes: read.data.GATEWAY_PROCESSES,
    processNumber: read.data.GATEWAY_PROCESS_NUMBER,
    metricsPort: metricsPortOf(read.data.GATEWAY_METRICS_PORT, read.data.GATEWAY_PROCESS_NUMBER),
    partnersFile: read.data.GATEWAY_PARTNERS_FILE,
    keyPepper: read.data.GATEWAY_KEY_PEPPER,
    anonymous: read.data.GATEWAY_ANONYMOUS ?? (read.data.NODE_ENV === 'production' ? 'refused' : 'free'),
    explorer: (read.data.GATEWAY_EXPLORER ?? (read.data.NODE_ENV === 'production' ? 'off' : 'on')) === 'on',
    edge: edgeSettingsOf(read.data),
    subgraphSecrets: read.data.GATEWAY_SUBGRAPH_SECRETS,
    tokens: tokenSettingsOf(read.data),
    operations: operationsSettingsOf(read.data),
    usage: usageSettingsOf(read.data),
    rates: rateSettingsOf(read.data, read.data.NODE_ENV === 'production', read.data.GATEWAY_PROCESSES),
    traces: traceSettingsOf(read.data),
    lines: lineSettingsOf(read.data),
  };
};

/** What supergraph.yaml's `${env.…}` may refer to. */
export const readEnvironment = (): Readonly<Record<string, string | undefined>> => process.env;

/** Apollo's gateway sends usage data unless this stands in the environment before it is constructed. */
export const disableTelemetry = (): void => {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
};

/** What tells a process of the gateway which of several it is, by its environment. */
export const processEnvironment = (processNumber: number): Readonly<Record<string, string>> => ({
  GATEWAY_PROCESS_NUMBER: String(processNumber),
});
