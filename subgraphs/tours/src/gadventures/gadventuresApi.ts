/**
 * What is asked of G Adventures' REST API; its answers are not believed yet. `target` is a path such as `/tour_dossiers`, or a
 * link that the source gave. Null where there is no such thing, or none for us: 403, 404 and 410 mean that it is gone, as the
 * source's own client has it. Rejects when there is no answer in time.
 */
export type GAdventuresApi = {
  readonly get: (target: string, query: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<unknown>;
};
