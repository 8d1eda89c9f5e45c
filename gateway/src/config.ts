import { z } from 'zod';
import { accessLogSettingsOf, accessLogShape, type AccessLogSettings } from './accessLogSettings.js';
import { cacheSettingsOf, cacheShape, type CacheSettings } from './cacheSettings.js';
import { connectionSettingsOf, connectionShape, type ConnectionSettings } from './connectionSettings.js';
import { edgeSettingsOf, edgeShape, type EdgeSettings } from './edgeSettings.js';
import { limitSettingsOf, limitShape } from './limitSettings.js';
import type { OperationLimits } from './limits/operationLimits.js';
import { lineSettingsOf, lineShape, type LineSettings } from './lineSettings.js';
import {
  operationsSettingsOf,
  operationsShape,
  requireOperations,
  type OperationsSettings,
} from './operationsSettings.js';
import { planSettingsOf, planShape, type PlanSettings } from './planSettings.js';
import { processSettingsOf, processShape, type ProcessSettings } from './processSettings.js';
import { rateSettingsOf, rateShape, type RateSettings } from './rateSettings.js';
import { reloadSettingsOf, reloadShape, type ReloadSettings } from './reloadSettings.js';
import { requireTokenClaims, tokenSettingsOf, tokenShape, type TokenSettings } from './tokenSettings.js';
import { traceSettingsOf, traceShape, type TraceSettings } from './traceSettings.js';
import { trafficSettingsOf, trafficShape, type TrafficSettings } from './trafficSettings.js';
import { usageSettingsOf, usageShape, type UsageSettings } from './usageSettings.js';

const shape = z.object({
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  GATEWAY_DEADLINE_MS: z.coerce.number().int().min(1).max(120_000).default(8_000),
  GATEWAY_MAX_RUNNING_REQUESTS: z.coerce.number().int().min(8).max(100_000).default(2_000),
  GATEWAY_UNAUTHORIZED: z.enum(['filter', 'reject']).default('filter'),
  GATEWAY_QUEUE_MS: z.coerce.number().int().min(1).max(60_000).default(500),
  GATEWAY_MAX_COST: z.coerce.number().int().min(1).max(1_000_000_000).default(5_000),
  GATEWAY_PARTNERS_FILE: z.string().min(1).optional(),
  GATEWAY_KEY_PEPPER: z.string().min(32, 'must have at least 32 characters that nobody can guess').optional(),
  GATEWAY_ANONYMOUS: z.enum(['free', 'refused']).optional(),
  GATEWAY_EXPLORER: z.enum(['on', 'off']).optional(),
  ...trafficShape,
  ...planShape,
  ...cacheShape,
  ...reloadShape,
  ...connectionShape,
  ...processShape,
  ...limitShape,
  ...edgeShape,
  ...tokenShape,
  ...operationsShape,
  ...usageShape,
  ...rateShape,
  ...traceShape,
  ...lineShape,
  ...accessLogShape,
});

/** What the gateway is told by its environment; units stand in the names. */
export type GatewaySettings = TrafficSettings &
  PlanSettings &
  CacheSettings &
  ReloadSettings &
  ConnectionSettings &
  ProcessSettings & {
    readonly production: boolean;
    readonly logLevel: string;
    /** After this long a request is answered with what there is. */
    readonly deadlineMs: number;
    /** More requests than this are not run at a time; no endpoint may hold more than a quarter of them. */
    readonly maxRunningRequests: number;
    /** What becomes of a query with fields that its client may not see: they are left out, or it is refused. */
    readonly unauthorized: 'filter' | 'reject';
    /** So long a read may be expected to wait for its turn, a booking twice as long; who would wait longer is shed. */
    readonly queueMs: number;
    /** What documents and variables of anybody may be; persisted operations may be more. */
    readonly limits: OperationLimits;
    /** What one request may cost, where its client's quota says nothing else. */
    readonly maxCost: number;
    /** A YAML file of partners and the hashes of their keys; without one nobody has a key. */
    readonly partnersFile: string | undefined;
    /** The secret with which keys are hashed; there is one where there is a partners file. */
    readonly keyPepper: string | undefined;
    /** What a request without a key is; refused in production unless it is said. */
    readonly anonymous: 'free' | 'refused';
    /** Whether the page for people who write queries is served at /; off in production unless it is said. */
    readonly explorer: boolean;
    readonly edge: EdgeSettings;
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
    /** Where queries are written to be asked again. */
    readonly accessLog: AccessLogSettings;
  };

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
  const read = readSettings(whole, env);
  const isProduction = read.NODE_ENV === 'production';
  return {
    ...trafficSettingsOf(read),
    ...planSettingsOf(read),
    ...cacheSettingsOf(read),
    ...reloadSettingsOf(read),
    ...connectionSettingsOf(read),
    ...processSettingsOf(read, isProduction),
    production: isProduction,
    logLevel: read.LOG_LEVEL,
    deadlineMs: read.GATEWAY_DEADLINE_MS,
    maxRunningRequests: read.GATEWAY_MAX_RUNNING_REQUESTS,
    unauthorized: read.GATEWAY_UNAUTHORIZED,
    queueMs: read.GATEWAY_QUEUE_MS,
    limits: limitSettingsOf(read),
    maxCost: read.GATEWAY_MAX_COST,
    partnersFile: read.GATEWAY_PARTNERS_FILE,
    keyPepper: read.GATEWAY_KEY_PEPPER,
    anonymous: read.GATEWAY_ANONYMOUS ?? (isProduction ? 'refused' : 'free'),
    explorer: (read.GATEWAY_EXPLORER ?? (isProduction ? 'off' : 'on')) === 'on',
    edge: edgeSettingsOf(read),
    tokens: tokenSettingsOf(read),
    operations: operationsSettingsOf(read),
    usage: usageSettingsOf(read),
    rates: rateSettingsOf(read, isProduction, read.GATEWAY_PROCESSES),
    traces: traceSettingsOf(read),
    lines: lineSettingsOf(read),
    accessLog: accessLogSettingsOf(read),
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
