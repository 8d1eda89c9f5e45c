import { otlpSettingsOf, otlpShape, type OtlpSettings } from '@tripgraph/telemetry/otlp/settings';
import { z } from 'zod';
import { readSettings } from './readSettings.js';
import type { Trust } from './onlySigned.js';

const settingsShape = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_MAX_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10),
  DATABASE_ACQUIRE_TIMEOUT_MS: z.coerce.number().int().min(1).max(60_000).default(2_000),
  DATABASE_STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(1).max(60_000).default(3_000),
  SUBGRAPH_SECRETS: z
    .string()
    .regex(/^[!-+\--~]{32,}(,[!-+\--~]{32,})?$/, {
      error: 'must be a secret of at least 32 characters, or two with a comma between them; blanks are none',
    })
    .transform((text) => text.split(','))
    .default([]),
  ...otlpShape,
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  SHARD_NAME: z
    .string()
    .regex(/^[\w.-]{1,64}$/, { error: 'must be at most 64 letters, digits, "_", "." or "-"' })
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What a subgraph process is told from outside; units stand in the names. */
export type SubgraphSettings = {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly maxConnections: number;
  readonly acquireTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly logLevel: string;
  /** How it knows the gateway's requests; without it, any are taken. */
  readonly trust?: Trust | undefined;
  /** Where spans are sent; nowhere without. */
  readonly otlp?: OtlpSettings | undefined;
  /** Where GET /metrics is served, 0 for any free port; undefined for nowhere, and nothing is counted. */
  readonly metricsPort?: number | undefined;
  /** Which of the shards it is, in the words of supergraph.yaml; undefined where there are none, or nobody said. */
  readonly shardName?: string | undefined;
};

/** Reads the settings of a subgraph process. Throws one Error that lists every setting that is missing or wrong. */
export const readSubgraphSettings = (env: NodeJS.ProcessEnv = process.env): SubgraphSettings => {
  const read = readSettings(settingsShape, env);
  return {
    host: read.HOST,
    port: read.PORT,
    databaseUrl: read.DATABASE_URL,
    maxConnections: read.DATABASE_MAX_CONNECTIONS,
    acquireTimeoutMs: read.DATABASE_ACQUIRE_TIMEOUT_MS,
    statementTimeoutMs: read.DATABASE_STATEMENT_TIMEOUT_MS,
    logLevel: read.LOG_LEVEL,
    trust: { secrets: read.SUBGRAPH_SECRETS, isRequired: read.NODE_ENV === 'production' },
    otlp: otlpSettingsOf(read),
    metricsPort: read.METRICS_PORT,
    shardName: read.SHARD_NAME,
  };
};
