/** What we ask of a Redis. Everything fails at once where there is none, and soon where it is slow. */
export type Redis = {
  readonly get: (key: string) => Promise<string | null>;
  readonly hkeys: (key: string) => Promise<readonly string[]>;
  readonly hmget: (key: string, fields: readonly string[]) => Promise<ReadonlyArray<string | null>>;
  /** How many milliseconds a key is still there; less than 0 when it is not. */
  readonly pttl: (key: string) => Promise<number>;
  /** Runs a script of Lua. */
  readonly runScript: (script: string, keys: readonly string[], values: readonly string[]) => Promise<unknown>;
};
