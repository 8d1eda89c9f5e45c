import { z } from 'zod';

/** The settings of how long clients may take, and how much they may send, as the environment has them. */
export const connectionShape = {
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
};

export type ConnectionSettings = {
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
};

export const connectionSettingsOf = (read: z.output<z.ZodObject<typeof connectionShape>>): ConnectionSettings => ({
  headersTimeoutMs: read.GATEWAY_HEADERS_TIMEOUT_MS,
  requestTimeoutMs: read.GATEWAY_REQUEST_TIMEOUT_MS,
  writeStallMs: read.GATEWAY_WRITE_STALL_MS,
  keepAliveMs: read.GATEWAY_KEEP_ALIVE_MS,
  maxConnections: read.GATEWAY_MAX_CONNECTIONS,
  maxBodyBytes: read.GATEWAY_MAX_BODY_BYTES,
});
