import type { SupergraphConfig } from '@tripgraph/gateway/supergraph/readConfig';

/** A process that answers for a subgraph. */
export type Instance = {
  readonly subgraph: string;
  /** The subgraph's name, or the shard's; after a slash the replica, as the gateway's logs name it: activities-2/replica-1. */
  readonly name: string;
  readonly url: string;
};

type Address = { readonly url: string; readonly replicas?: ReadonlyArray<{ readonly url: string }> | undefined };

const instancesAt = (subgraph: string, name: string, { url, replicas = [] }: Address): Instance[] => [
  { subgraph, name, url },
  ...replicas.map((replica, index) => ({ subgraph, name: `${name}/replica-${index + 1}`, url: replica.url })),
];

/** Every instance that a configuration names. */
export const instancesOf = ({ subgraphs }: SupergraphConfig): Instance[] =>
  subgraphs.flatMap((subgraph) =>
    subgraph.shards
      ? subgraph.shards.flatMap((shard) => instancesAt(subgraph.name, shard.name, shard))
      : instancesAt(subgraph.name, subgraph.name, subgraph),
  );
