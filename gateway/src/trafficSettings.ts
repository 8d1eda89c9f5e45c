import { z } from 'zod';

/** The settings of how subgraphs are asked, as the environment has them. */
export const trafficShape = {
  GATEWAY_CONNECT_TIMEOUT_MS: z.coerce.number().int().min(1).max(60_000).default(500),
  GATEWAY_SUBGRAPH_TIMEOUT_MS: z.coerce.number().int().min(1).max(120_000).default(4_000),
  GATEWAY_SUBGRAPH_MAX_CONNECTIONS: z.coerce.number().int().min(1).max(1_000).default(64),
  GATEWAY_MAX_ANSWER_BYTES: z.coerce
    .number()
    .int()
    .min(1_024)
    .default(10 * 1024 * 1024),
  GATEWAY_SHARE_IN_FLIGHT: z.enum(['true', 'false']).default('true'),
  GATEWAY_BREAKER_FAILURES: z.coerce.number().int().min(0).max(1_000).default(5),
  GATEWAY_BREAKER_PROBE_AFTER_MS: z.coerce.number().int().min(10).max(60_000).default(500),
  GATEWAY_BREAKER_SILENT_AFTER_MS: z.coerce.number().int().min(0).max(120_000).default(750),
  GATEWAY_RETRY_PERCENT: z.coerce.number().int().min(0).max(100).default(10),
  GATEWAY_HEDGE_PERCENT: z.coerce.number().int().min(0).max(100).default(5),
  GATEWAY_SUBGRAPH_SECRETS: z
    .string()
    .regex(/^[!-+\--~]{32,}(,[!-+\--~]{32,})?$/, {
      error: 'must be a secret of at least 32 characters, or two with a comma between them; blanks are none',
    })
    .transform((text) => text.split(','))
    .default([]),
};

export type TrafficSettings = {
  readonly connectTimeoutMs: number;
  readonly subgraphTimeoutMs: number;
  readonly maxConnectionsPerEndpoint: number;
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
  /** Requests to subgraphs are signed with the first; the second is what subgraphs may still know. None: they are not signed. */
  readonly subgraphSecrets: readonly string[];
};

export const trafficSettingsOf = (read: z.output<z.ZodObject<typeof trafficShape>>): TrafficSettings => ({
  connectTimeoutMs: read.GATEWAY_CONNECT_TIMEOUT_MS,
  subgraphTimeoutMs: read.GATEWAY_SUBGRAPH_TIMEOUT_MS,
  maxConnectionsPerEndpoint: read.GATEWAY_SUBGRAPH_MAX_CONNECTIONS,
  maxAnswerBytes: read.GATEWAY_MAX_ANSWER_BYTES,
  shareInFlight: read.GATEWAY_SHARE_IN_FLIGHT === 'true',
  breakerFailures: read.GATEWAY_BREAKER_FAILURES,
  breakerProbeAfterMs: read.GATEWAY_BREAKER_PROBE_AFTER_MS,
  breakerSilentAfterMs: read.GATEWAY_BREAKER_SILENT_AFTER_MS,
  retryPercent: read.GATEWAY_RETRY_PERCENT,
  hedgePercent: read.GATEWAY_HEDGE_PERCENT,
  subgraphSecrets: read.GATEWAY_SUBGRAPH_SECRETS,
});
