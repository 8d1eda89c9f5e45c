import type { CallPlan, ShardRequest, Share, Variables } from './planCall.js';
import type { PreparedOperation } from './prepare.js';

/** What one shard is going to be asked: its shares of the root fields, and variables of its own. */
export type Draft = { readonly shares: Share[]; readonly variables: Record<string, unknown> };

/** The drafts of one call, by shard. */
export type Drafts = { readonly of: (shard: string) => Draft; readonly all: ReadonlyMap<string, Draft> };

export const startDrafts = (): Drafts => {
  const all = new Map<string, Draft>();
  return {
    all,
    of: (shard) => {
      const draft = all.get(shard) ?? { shares: [], variables: {} };
      all.set(shard, draft);
      return draft;
    },
  };
};

/** Writes the drafts as requests: one a shard, in the order of the group; for a mutation one a root field, in its order. */
export const writeRequests = (
  group: readonly string[],
  prepared: PreparedOperation,
  given: Variables,
  drafts: Drafts,
): CallPlan['requests'] => {
  const write = (shard: string, { variables }: Draft, shares: readonly Share[]): ShardRequest => {
    const { text, start, variables: used } = prepared.render(shares.map(({ root }) => root));
    const own: Record<string, unknown> = {};
    for (const name of used) {
      const value = Object.hasOwn(variables, name)
        ? variables[name]
        : Object.hasOwn(given, name)
          ? given[name]
          : undefined;
      if (value !== undefined) own[name] = value;
    }
    return { shard, text, start, variables: own, shares };
  };
  const drafted = group.flatMap((shard) => {
    const draft = drafts.all.get(shard);
    return draft ? [{ shard, draft }] : [];
  });
  if (!prepared.isMutation) return drafted.map(({ shard, draft }) => write(shard, draft, draft.shares));
  return drafted
    .flatMap(({ shard, draft }) =>
      draft.shares.map((share) => ({ root: share.root, request: write(shard, draft, [share]) })),
    )
    .sort((one, other) => one.root - other.root)
    .map(({ request }) => request);
};
