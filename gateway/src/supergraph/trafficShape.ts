import { z } from 'zod';

const milliseconds = z.number().int().min(1).max(120_000);
const percent = z.number().int().min(0).max(100);

/**
 * What a supergraph.yaml may say, under `traffic`, of how a subgraph is asked: each of its shards and replicas is kept to it
 * by itself. What is left out is as the gateway's settings say.
 */
export const trafficShape = z.strictObject({
  connect_timeout_ms: milliseconds.optional(),
  header_timeout_ms: milliseconds.optional(),
  request_timeout_ms: milliseconds.optional(),
  max_connections: z.number().int().min(1).max(1_000).optional(),
  max_running: z.number().int().min(1).max(100_000).optional(),
  max_answer_bytes: z.number().int().min(1_024).max(1_073_741_824).optional(),
  retry_percent: percent.optional(),
  hedge_percent: percent.optional(),
  breaker: z
    .strictObject({
      failures: z.number().int().min(0).max(1_000).optional(),
      probe_after_ms: z.number().int().min(10).max(60_000).optional(),
      silent_after_ms: z.number().int().min(0).max(120_000).optional(),
    })
    .optional(),
});

export type WrittenTraffic = z.infer<typeof trafficShape>;

/** How a subgraph is asked; what is undefined is as the gateway's settings say. Units stand in the names. */
export type Traffic = {
  readonly connectTimeoutMs: number | undefined;
  readonly headerTimeoutMs: number | undefined;
  readonly requestTimeoutMs: number | undefined;
  readonly maxConnections: number | undefined;
  readonly maxRunning: number | undefined;
  readonly maxAnswerBytes: number | undefined;
  readonly retryPercent: number | undefined;
  readonly hedgePercent: number | undefined;
  readonly breakerFailures: number | undefined;
  readonly probeAfterMs: number | undefined;
  readonly silentAfterMs: number | undefined;
};

/** What was written, under the names that the gateway uses. */
export const trafficOf = (written: WrittenTraffic): Traffic => ({
  connectTimeoutMs: written.connect_timeout_ms,
  headerTimeoutMs: written.header_timeout_ms,
  requestTimeoutMs: written.request_timeout_ms,
  maxConnections: written.max_connections,
  maxRunning: written.max_running,
  maxAnswerBytes: written.max_answer_bytes,
  retryPercent: written.retry_percent,
  hedgePercent: written.hedge_percent,
  breakerFailures: written.breaker?.failures,
  probeAfterMs: written.breaker?.probe_after_ms,
  silentAfterMs: written.breaker?.silent_after_ms,
});
