import { allBuckets } from '../fixture/data.js';
import { bucketsOf, subgraphNames, type Topology } from '../fixture/supergraph.js';
import { listenBare, responseBytes } from './bareServer.js';
import { createSubgraph, type Subgraph } from './subgraph.js';

/** All bench subgraphs in one process, and a collector of spans. Says where they are, and on any message how many requests were executed so far. */
const running: Subgraph[] = [];
const start = async (subgraph: Subgraph): Promise<string> => {
  running.push(subgraph);
  return (await listenBare(subgraph.answer)).url;
};

const shardCount = Number(process.argv[2] ?? 0);
const urls: Partial<Record<(typeof subgraphNames)[number], string>> = {};
for (const name of subgraphNames) urls[name] = await start(createSubgraph(name, allBuckets));
const shards: string[] = [];
for (let shard = 0; shard < shardCount; shard += 1) {
  shards.push(await start(createSubgraph('activities', bucketsOf(shard, shardCount))));
}
const taken = responseBytes('200 OK', '{}');
const collector = new URL((await listenBare(() => taken)).url).origin;
process.on('message', () => process.send?.({ executed: running.reduce((sum, { executed }) => sum + executed(), 0) }));
process.send?.({ urls: urls as Topology['urls'], shards, collector } satisfies Topology);
