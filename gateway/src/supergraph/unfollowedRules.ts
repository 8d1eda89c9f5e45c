import type { DocumentNode } from 'graphql';
import { readRules } from './readRules.js';

/**
 * Throws an Error when shard rules stand in a supergraph and nothing is sharded to follow them: one instance would answer,
 * and nothing would say that the others are missing. A rule of a type or field that several subgraphs share is followed
 * when one of them has shards; the composed supergraph does not tell who brought it.
 */
export const refuseUnfollowedRules = (
  supergraph: DocumentNode,
  subgraphs: readonly string[],
  isSharded: (subgraph: string) => boolean,
): void => {
  const holders = new Map<string, string[]>();
  for (const subgraph of subgraphs) {
    const rules = readRules(supergraph, subgraph);
    const coordinates = [rules?.routes, rules?.scatters, rules?.owned, rules?.scattered].flatMap((part) => [
      ...(part?.keys() ?? []),
    ]);
    for (const coordinate of coordinates) holders.set(coordinate, [...(holders.get(coordinate) ?? []), subgraph]);
  }
  // The rule that the fewest subgraphs share says best whose it is.
  const [without] = [...holders.values()]
    .filter((names) => !names.some(isSharded))
    .sort((one, other) => one.length - other.length);
  if (!without) return;
  const names = without.map((name) => `"${name}"`).join(' or ');
  throw new Error(
    `The supergraph has shard rules for ${names}, but no shards are configured for it, and answers would lack what other shards have: give --config a file with \`shards\` for ${names} (one shard of all buckets will do).`,
  );
};
