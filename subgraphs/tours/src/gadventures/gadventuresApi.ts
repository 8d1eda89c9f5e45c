/**
 * What is asked of G Adventures' REST API; its answers are not believed yet. `target` is a path such as `/tour_dossiers`, or a
 * link that the source gave. Null where there is no such thing: 404 and 410 mean that it is gone. The source's own client takes
 * 403 for the same, which here rejects with a SourceError: a key that has lost a right must not delete what is listed. Rejects
 * when there is no answer in time.
 */
export type GAdventuresApi = {
  readonly get: (target: string, query: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<unknown>;
};
