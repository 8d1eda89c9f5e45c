/** What is asked of Viator's Partner API; its answers are not believed yet. Both reject when there is none in time. */
export type ViatorApi = {
  /** Null where there is no such thing (404). */
  readonly get: (path: string, query: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<unknown>;
  readonly post: (path: string, body: unknown, signal: AbortSignal) => Promise<unknown>;
};
