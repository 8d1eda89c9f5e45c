import { problem } from '@tripgraph/errors/problem';
import type { GraphQLSchema } from 'graphql';

/** More entities than these are not looked for in one request; the gateway asks for more in several. */
export const maximumRepresentations = 200;

type Arguments = { readonly representations: readonly unknown[] };

/** Lets the `_entities` of a subgraph's schema, all of one request together, take no more representations than these. */
export const limitEntities = (schema: GraphQLSchema): void => {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (!field || !resolve) return;
  const counts = new WeakMap<object, number>();
  field.resolve = (parent: unknown, args: Arguments, context: object, info): unknown => {
    const count = (counts.get(context) ?? 0) + args.representations.length;
    counts.set(context, count);
    if (count <= maximumRepresentations) return resolve(parent, args, context, info);
    throw problem(
      'BAD_USER_INPUT',
      `More than ${maximumRepresentations} entities are asked for in one request. Ask in several requests.`,
    );
  };
};
