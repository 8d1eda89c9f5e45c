import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Send } from '@tripgraph/gateway/engine/send';
import { readReply } from '@tripgraph/gateway/fetch/reply';
import type { Answer } from '@tripgraph/gateway/shards/answer';
import { hiddenPrefix } from '@tripgraph/gateway/shards/hidden';
import {
  execute,
  isAbstractType,
  isObjectType,
  parse,
  print,
  visit,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { canonical } from './canonical.js';
import { entityFault, fieldFault, requestFault, type Faults } from './faults.js';
import { requirementsOf, type Keys, type Requirements } from './keys.js';
import { hashOf } from './random.js';
import { thingOf, type Thing } from './thing.js';
import { requiredOf, valueAt } from './values.js';
import type { VirtualTime } from './virtualTime.js';

/** A request without what the gateway asks for itself: of a type's keys the engine asks for some, the reference for all. */
const askedIn = (query: string): string =>
  print(visit(parse(query), { Field: ({ alias }) => (alias?.value.startsWith(hiddenPrefix) ? null : undefined) }));

/** The names in a request, whatever the aliases, conditions and the order are: equal requests may differ in those. */
const namesIn = (query: string): string => {
  const words =
    askedIn(query)
      .replace(/@\w+\([^)]*\)|\w+:|\.\.\. ?on \w+|__typename/g, ' ')
      .match(/\w+/g) ?? [];
  return [...new Set(words)].sort().join(' ');
};

/** What the answers of one run depend on, besides the requests. */
export type Circumstances = { readonly faults: Faults; readonly time: VirtualTime };

type World = {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly keys: Keys;
  readonly requirements: Requirements;
};

const fieldResolver =
  ({ name, schema, keys, requirements }: World): GraphQLFieldResolver<Thing | undefined, Circumstances> =>
  (parent, given, { faults }, { parentType, fieldName, returnType, path }) => {
    const thing: Thing = parent ?? { __typename: parentType.name, identity: parentType.name };
    const field = `${fieldName}(${canonical(given)})`;
    const isHidden = String(path.key).startsWith(hiddenPrefix);
    const fault = isHidden ? undefined : fieldFault(faults, name, thing.identity, field);
    if (fault !== undefined) return fault;
    const required = requirements.get(`${parentType.name}.${fieldName}`);
    const basis = required ? canonical(requiredOf(thing.given, required)) : '';
    return valueAt({ schema, keys }, returnType, `${thing.identity}.${field}${basis}`, thing, fieldName);
  };

const entitiesResolver = ({ name, schema, keys }: World): GraphQLFieldResolver<unknown, Circumstances> => {
  const isAbstract = (typeName: string): boolean => isAbstractType(schema.getType(typeName));
  return (_parent, { representations }, { faults }) =>
    (representations as ReadonlyArray<Record<string, unknown>>).map((representation) => {
      const thing = thingOf(keys, isAbstract, representation);
      if (thing === undefined) return new Error(`nobody asks ${name} for this: ${canonical(representation)}`);
      const fault = thing && entityFault(faults, name, thing.identity);
      return fault === undefined ? thing : fault;
    });
};

const schemaOf = (name: string, sdl: string, keys: Keys): GraphQLSchema => {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl) });
  const world = { name, schema, keys, requirements: requirementsOf(sdl) };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields()))
      field.resolve = (
        field.name === '_entities' ? entitiesResolver(world) : fieldResolver(world)
      ) as GraphQLFieldResolver<unknown, unknown>;
  }
  return schema;
};

/**
 * A subgraph that answers from its schema alone: every value follows from what is asked for and of which thing. It runs
 * in process; `circumstances` is asked at every request.
 */
export const mockSubgraph = (name: string, sdl: string, keys: Keys): ((circumstances: () => Circumstances) => Send) => {
  const schema = schemaOf(name, sdl, keys);
  const documents = new Map<string, DocumentNode>();
  const answer = (body: string, circumstances: Circumstances): Answer => {
    const { query, variables, operationName } = JSON.parse(body) as {
      query: string;
      variables: Record<string, unknown>;
      operationName?: string;
    };
    const { representations: _, ...others } = variables;
    const code = requestFault(circumstances.faults, name, `${namesIn(query)} ${canonical(others)}`);
    if (code) return { kind: 'failed', code, reason: `${name} is ${code}` };
    const document = documents.get(query) ?? parse(query);
    if (documents.size > 1_000) documents.clear();
    documents.set(query, document);
    const result = execute({
      schema,
      document,
      contextValue: circumstances,
      variableValues: variables,
      operationName: operationName ?? null,
    });
    return readReply({ status: 200, bytes: Buffer.from(JSON.stringify(result)) });
  };
  return (circumstances) =>
    async ({ body }) => {
      const current = circumstances();
      const query = namesIn((JSON.parse(body) as { query: string }).query);
      await current.time.after(1 + (hashOf(name, query) % 5), `${name} ${query}`);
      return answer(body, current);
    };
};
