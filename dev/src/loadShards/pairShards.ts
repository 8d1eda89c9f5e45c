import type { SupergraphConfig } from '@tripgraph/gateway/supergraph/readConfig';

/** Where one shard keeps its data. The address may hold a password: it stands in no message. */
export type ShardDatabase = { readonly shard: string; readonly url: string };

/** A shard with its database and the buckets that it owns. */
export type ShardToLoad = ShardDatabase & { readonly owns: (bucket: number) => boolean };

const subgraph = 'activities';

const firstTwice = (values: readonly string[]): string | undefined =>
  values.find((value, index) => values.indexOf(value) !== index);

/** The database itself, whoever logs in and however. */
const placeOf = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

const refuseTwice = (databases: readonly ShardDatabase[]): void => {
  const shard = firstTwice(databases.map((database) => database.shard));
  if (shard !== undefined) throw new Error(`--database names ${shard} twice: give each shard one database.`);
  const place = firstTwice(databases.map(({ url }) => placeOf(url)));
  if (place === undefined) return;
  const sharing = databases.filter(({ url }) => placeOf(url) === place).map((database) => database.shard);
  throw new Error(`--database gives ${sharing.join(' and ')} the same database: give each shard one of its own.`);
};

/**
 * Gives each shard of the activities in a supergraph.yaml (read from `file`) its database. Throws a sentence when a shard
 * is left without one, and when a database is of no shard or of two.
 */
export const pairShards = (
  file: string,
  config: SupergraphConfig,
  databases: readonly ShardDatabase[],
): readonly ShardToLoad[] => {
  const shards = config.subgraphs.find(({ name }) => name === subgraph)?.shards;
  if (!shards) throw new Error(`${file} has no shards of a subgraph "${subgraph}", so there is nothing to load.`);
  const names = shards.map(({ name }) => name);
  const stranger = databases.find(({ shard }) => !names.includes(shard));
  if (stranger) {
    throw new Error(`--database names ${stranger.shard}, but the shards of ${file} are ${names.join(', ')}.`);
  }
  const without = names.filter((name) => !databases.some(({ shard }) => shard === name));
  if (without.length > 0) {
    const flags = without.map((name) => `--database ${name}=postgres://…`).join(' ');
    throw new Error(`No database is given for ${without.join(', ')} of ${file}: add ${flags}.`);
  }
  refuseTwice(databases);
  return shards.flatMap(({ name, ranges }) => {
    const owns = (bucket: number): boolean => ranges.some(({ from, to }) => bucket >= from && bucket <= to);
    return databases.filter(({ shard }) => shard === name).map((database) => ({ ...database, owns }));
  });
};
