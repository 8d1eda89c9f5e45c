import { readFileSync } from 'node:fs';
import { encodeId } from '@tripgraph/addressing/id';
import { parse } from 'graphql';
import { bucketMapOf, type BucketMap } from '../shards/bucketMap.js';
import { inlineFragments } from '../shards/inlineFragments.js';
import { planCall, type CallPlan, type Variables } from '../shards/planCall.js';
import { prepareOperation, type PreparedOperation } from '../shards/prepare.js';
import type { ShardRules } from '../shards/rules.js';
import { readRules } from '../supergraph/readRules.js';

const supergraph = parse(readFileSync(new URL('../../../supergraph.graphql', import.meta.url), 'utf8'));

/** The rules of our own sharded subgraph, as the gateway reads them. */
export const activitiesRules: ShardRules = readRules(supergraph, 'activities') as ShardRules;

/** Three shards that own a third of the buckets each. */
export const threeShards: BucketMap = bucketMapOf([
  { name: 'one', from: 0, to: 341 },
  { name: 'two', from: 342, to: 682 },
  { name: 'three', from: 683, to: 1023 },
]);

/** An activity id in a bucket of shard one, two or three. */
export const activityId = (shard: 1 | 2 | 3, number: number): string =>
  encodeId({ prefix: 'act', bucket: shard * 300, uuid: BigInt(number) });

export const prepare = (query: string): PreparedOperation =>
  prepareOperation(activitiesRules, inlineFragments(parse(query)));

export const planFor = (query: string, variables: Variables = {}): { prepared: PreparedOperation; plan: CallPlan } => {
  const prepared = prepare(query);
  return { prepared, plan: planCall(activitiesRules, threeShards, prepared, variables) };
};

/** One line a request: the shard, the text on one line, the variables. */
export const requestsOf = (plan: CallPlan): string[] =>
  plan.requests.map(
    ({ shard, text, variables }) => `${shard}: ${text.replace(/\s+/g, ' ')} ${JSON.stringify(variables)}`,
  );
