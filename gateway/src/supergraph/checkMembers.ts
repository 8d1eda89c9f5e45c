import { memberTypes } from './memberTypes.js';
import { compositesOf, fieldsOf } from './readTypes.js';
import type { RuleProblem, ShardedPart } from './shardedPart.js';
import { namedType } from './typeNode.js';

/**
 * Fields of a union or an interface that may turn out to be a @scatter type. The gateway takes a detour to all shards where
 * a field's type is scattered; here it learns that only from the answer, which one shard alone has given.
 */
export const checkMembers = ({ supergraph, graph, rules }: ShardedPart): RuleProblem[] => {
  const known = new Map<string, string | undefined>();
  const scatteredMember = (typeName: string): string | undefined => {
    if (!known.has(typeName))
      known.set(
        typeName,
        memberTypes(supergraph, graph, typeName).find((name) => rules.scattered.has(name)),
      );
    return known.get(typeName);
  };
  return compositesOf(supergraph, graph).flatMap((type) =>
    fieldsOf(type, graph).flatMap((field): RuleProblem[] => {
      const typeName = namedType(field.type);
      const member = scatteredMember(typeName);
      if (member === undefined) return [];
      return [
        {
          coordinate: `${type.name.value}.${field.name.value}`,
          message: `${typeName} may be a ${member}, which is @scatter, and one shard alone would answer for it: give ${member} a field of its own`,
        },
      ];
    }),
  );
};
