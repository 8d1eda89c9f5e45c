import type { GraphQLSchema } from 'graphql';
import { argumentsOf, membersOf, typesOf } from './members.js';

/** A member of a type that should not be used any more; with `argument`, that argument of it. */
export type Deprecation = {
  readonly type: string;
  readonly member: string;
  readonly argument?: string;
  readonly reason: string;
};

/** All that is deprecated in a schema, in the order of type names and of the schema. */
export const deprecationsIn = (schema: GraphQLSchema): readonly Deprecation[] =>
  typesOf(schema).flatMap((type) =>
    membersOf(type).flatMap((member): Deprecation[] => {
      const place = { type: type.name, member: member.name };
      const own = typeof member.deprecationReason === 'string' ? [{ ...place, reason: member.deprecationReason }] : [];
      const ofArguments = argumentsOf(member).flatMap(({ name, deprecationReason }) =>
        typeof deprecationReason === 'string' ? [{ ...place, argument: name, reason: deprecationReason }] : [],
      );
      return [...own, ...ofArguments];
    }),
  );
