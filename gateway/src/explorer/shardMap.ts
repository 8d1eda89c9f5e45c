import { bucketCount } from '@tripgraph/addressing/bucket';

/** How an instance of a subgraph or a shard is, as this process has seen it in the last seconds. */
export type InstanceState = {
  readonly breaker: 'closed' | 'open' | 'half-open';
  readonly requestsPerSecond: number;
  readonly errorsPerSecond: number;
  /** Undefined as long as nothing has been answered. */
  readonly p50Ms: number | undefined;
  readonly p95Ms: number | undefined;
};

/** `lagMs`: how far behind its first instance's database its own is; null where it does not say. */
export type ReplicaState = InstanceState & { readonly lagMs: number | null };

export type EndpointState = InstanceState & { readonly replicas: readonly ReplicaState[] };

/** A subgraph, and where it has shards, who owns what. */
export type MappedSubgraph = {
  readonly name: string;
  readonly map:
    { readonly shards: readonly string[]; readonly rangesOf: (shard: string) => readonly string[] } | undefined;
};

const hundredth = (value: number): number => Math.round(value * 100) / 100;

const describeEndpoint = (state: EndpointState | undefined): object => {
  const { breaker = 'closed', requestsPerSecond = 0, errorsPerSecond = 0, p50Ms, p95Ms, replicas = [] } = state ?? {};
  return {
    isAsked: breaker === 'closed',
    breaker,
    requestsPerSecond: hundredth(requestsPerSecond),
    errorsPerSecond: hundredth(errorsPerSecond),
    p50Ms: p50Ms === undefined ? null : hundredth(p50Ms),
    p95Ms: p95Ms === undefined ? null : hundredth(p95Ms),
    replicas: replicas.map(({ breaker: of, lagMs }) => ({ isAsked: of === 'closed', lagMs })),
  };
};

const numbersOf = (range: string): readonly [number, number] => {
  const [from = 0, to = from] = range.split('-').map(Number);
  return [from, to];
};

/** Who owns which buckets and how everybody is: the JSON of GET /explorer/shards.json. Addresses are not in it. */
export const describeShardMap = (
  subgraphs: readonly MappedSubgraph[],
  states: ReadonlyMap<string, EndpointState>,
): object => ({
  groups: subgraphs.flatMap(({ name, map }) => {
    if (!map) return [];
    const shards = map.shards.map((shard) => {
      const buckets = map.rangesOf(shard).map(numbersOf);
      const owned = buckets.reduce((sum, [from, to]) => sum + to - from + 1, 0);
      return { name: shard, buckets, owned, ...describeEndpoint(states.get(shard)) };
    });
    return [{ subgraph: name, bucketCount, shards }];
  }),
  subgraphs: subgraphs.filter(({ map }) => !map).map(({ name }) => ({ name, ...describeEndpoint(states.get(name)) })),
});
