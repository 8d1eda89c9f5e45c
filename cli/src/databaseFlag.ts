import type { ShardDatabase } from '@tripgraph/dev/loadShards/pairShards';

/** Reads `activities-1=postgres://…`; undefined when it is not that. The text may hold a password: do not repeat it. */
export const readDatabaseFlag = (text: string): ShardDatabase | undefined => {
  const [, shard, url] = /^([^=\s]+)=(postgres(?:ql)?:\/\/\S+)$/.exec(text) ?? [];
  return shard !== undefined && url !== undefined && URL.canParse(url) ? { shard, url } : undefined;
};
