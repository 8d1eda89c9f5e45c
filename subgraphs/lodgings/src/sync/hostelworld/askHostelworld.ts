/** Gets what is at a path below `/2.2`. Resolves with what came, still unchecked. */
export type AskHostelworld = (
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<unknown>;
