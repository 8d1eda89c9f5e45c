/** What came of a command: of a late one somebody who waited for it has gone on without; a skipped one was not sent. */
export type CommandResult = 'ok' | 'error' | 'late' | 'skipped' | 'invalid';

/** Texts by key that several gateways share. What it says is not yet believed. */
export type Redis = {
  /** Whether there is a connection. Without one everything fails at once. */
  readonly isReady: () => boolean;
  /** A text, or null, for each key. */
  readonly getMany: (keys: readonly string[]) => Promise<unknown>;
  /** Resolves with what went wrong with each text: null for what did not. */
  readonly setMany: (
    texts: ReadonlyArray<{ readonly key: string; readonly text: string; readonly forMs: number }>,
  ) => Promise<ReadonlyArray<Error | null>>;
};

/** The key in Redis of what has this digest. */
export const redisKeyOf = (digest: string): string => `tripgraph:answer:${digest}`;
