import { bucketCount } from '@tripgraph/addressing/bucket';
import { readEnvironment } from '@tripgraph/gateway/config';
import { readGraphFile } from '@tripgraph/gateway/supergraph/graphFile';
import { routingUrlsOf } from '@tripgraph/gateway/supergraph/joinDirectives';
import type { SubgraphConfig, SupergraphConfig } from '@tripgraph/gateway/supergraph/readConfig';
import { readRules } from '@tripgraph/gateway/supergraph/readRules';
import { parse } from 'graphql';

/** A supergraph, and which shards there are. */
export type MockGraph = { readonly supergraph: string; readonly config: SupergraphConfig };

/** Of a supergraph alone nobody knows how many shards it has. */
const assumedShards = 3;
const nowhere = 'http://127.0.0.1:9/';

const shardsOf = (name: string): SubgraphConfig['shards'] =>
  Array.from({ length: assumedShards }, (_, index) => {
    const shard = `${name}-${index + 1}`;
    const from = Math.floor((bucketCount * index) / assumedShards);
    const to = Math.floor((bucketCount * (index + 1)) / assumedShards) - 1;
    return { name: shard, url: nowhere, ranges: [{ name: shard, from, to }] };
  });

/** What a supergraph.yaml would say, as far as the supergraph tells: three shards of whatever has shard rules. */
export const assumedConfig = (supergraph: string): SupergraphConfig => {
  const document = parse(supergraph, { noLocation: true });
  const subgraphs = [...routingUrlsOf(document).keys()].map((name): SubgraphConfig => {
    const rules = readRules(document, name);
    const isSharded = rules && rules.routes.size + rules.scatters.size > 0;
    return { name, url: nowhere, schemaFile: '', shards: isSharded ? shardsOf(name) : undefined };
  });
  return { federationVersion: '', subgraphs };
};

/** Reads a supergraph.yaml, and composes what it names, or a composed supergraph. Rejects with an Error that says what is wrong. */
export const readGraph = async (file: string): Promise<MockGraph> => {
  const { supergraph, config } = await readGraphFile(file, readEnvironment());
  return { supergraph, config: config ?? assumedConfig(supergraph) };
};
