import { z } from 'zod';

/** The settings of how files that changed are read again, and a new supergraph takes over, as the environment has them. */
export const reloadShape = {
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
  GATEWAY_CANARY_OPERATIONS: z.coerce.number().int().min(0).max(1_000).default(20),
  GATEWAY_CANARY_MS: z.coerce.number().int().min(1).max(600_000).default(5_000),
  GATEWAY_WARMING_MS: z.coerce.number().int().min(0).max(600_000).default(10_000),
};

export type ReloadSettings = {
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
  /** So many of the hottest operations are tried on a new supergraph before it takes over; 0 tries none. */
  readonly canaryOperations: number;
  /** How long they are tried, at most. */
  readonly canaryMs: number;
  /** How long a new supergraph is warmed with what has been asked most before it takes over, at most. */
  readonly warmingMs: number;
};

export const reloadSettingsOf = (read: z.output<z.ZodObject<typeof reloadShape>>): ReloadSettings => ({
  watch: read.GATEWAY_WATCH === 'true',
  watchDebounceMs: read.GATEWAY_WATCH_DEBOUNCE_MS,
  watchPollMs: read.GATEWAY_WATCH_POLL_MS,
  maxSupergraphBytes: read.GATEWAY_MAX_SUPERGRAPH_BYTES,
  mayLoseAuthorization: read.GATEWAY_MAY_LOSE_AUTHORIZATION === 'true',
  canaryOperations: read.GATEWAY_CANARY_OPERATIONS,
  canaryMs: read.GATEWAY_CANARY_MS,
  warmingMs: read.GATEWAY_WARMING_MS,
});
