import { checkMerges } from './checkMerges.js';
import { keysOfType, type Composite } from './joinDirectives.js';
import { topFieldsOf } from './topFieldsOf.js';
import { compositesOf } from './readTypes.js';
import { fieldIn, fieldsIn, type RuleProblem, type ShardedPart } from './shardedPart.js';

const checkOwned = (part: ShardedPart, type: Composite, id: string): RuleProblem[] => {
  const coordinate = type.name.value;
  if (!fieldIn(part, coordinate, id)) return [{ coordinate, message: `@owned(id: "${id}") names no field` }];
  return keysOfType(type, part.graph)
    .filter((key) => !topFieldsOf(key).includes(id))
    .map((key) => ({
      coordinate,
      message: `@key(fields: "${key}") says nothing of the shard: every key of an @owned type needs its id, "${id}"`,
    }));
};

const checkScattered = (part: ShardedPart, coordinate: string, keys: readonly string[]): RuleProblem[] => {
  if (keys.length === 0 || keys.some((key) => /[{}]/.test(key)))
    return [{ coordinate, message: '@scatter needs a @key of plain fields' }];
  return fieldsIn(part, coordinate)
    .filter(({ name }) => !keys.includes(name.value))
    .flatMap(({ name }) => checkMerges(part, coordinate, name.value));
};

/** What is wrong with the entity types: each lives on the shard that its id names, or any shard may know a part of it. */
export const checkEntities = (part: ShardedPart): RuleProblem[] =>
  compositesOf(part.supergraph, part.graph).flatMap((type): RuleProblem[] => {
    const coordinate = type.name.value;
    const owned = part.rules.owned.get(coordinate);
    const keys = part.rules.scattered.get(coordinate);
    if (owned !== undefined && keys) return [{ coordinate, message: '@owned and @scatter contradict each other' }];
    if (owned !== undefined) return checkOwned(part, type, owned);
    if (keys) return checkScattered(part, coordinate, keys);
    // A reference to an entity of another subgraph is no entity here: nobody asks this subgraph for it.
    const isEntity = keysOfType(type, part.graph).length > 0;
    if (!isEntity || part.rules.types.get(coordinate)?.kind !== 'object') return [];
    const message = 'no rule says which shard knows an entity of this type: give it @owned or @scatter';
    return [{ coordinate, message }];
  });
