import { LRUCache } from 'lru-cache';
import { parse } from 'graphql';
import { inlineFragments } from '../shards/inlineFragments.js';
import { prepareOperation, type PreparedOperation } from '../shards/prepare.js';
import type { ShardRules } from '../shards/rules.js';

/** Texts that the planner wrote for one shard group, prepared once each. */
export const preparedOperations = (rules: ShardRules, maximum: number): ((text: string) => PreparedOperation) => {
  const cache = new LRUCache<string, PreparedOperation>({ max: maximum });
  return (text) => {
    const known = cache.get(text) ?? prepareOperation(rules, inlineFragments(parse(text, { noLocation: true })));
    cache.set(text, known);
    return known;
  };
};
