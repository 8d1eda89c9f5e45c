import { bucketOfId } from '@tripgraph/addressing/id';
import {
  execute,
  GraphQLError,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
} from 'graphql';
import { fieldValue, viewOf } from './fieldValue.js';
import { asSeen } from './membersIn.js';
import { isThing, type Thing, type Values, type View } from './thing.js';

/** A request as the gateway sends it. */
export type SubgraphRequest = {
  readonly query: string;
  readonly variables?: Values | undefined;
  readonly operationName?: string | undefined;
};

const keptDocuments = 500;

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (found, step) => (typeof found === 'object' && found !== null ? (found as Values)[step] : undefined),
    value,
  );

/** The root as a field of it is asked: with the bucket of the id that decides which shard answers. */
const rootThing = ({ subgraph: { rules } }: View, typeName: string, fieldName: string, args: Values): Thing => {
  const path = rules.routes.get(`${typeName}.${fieldName}`);
  const id = path && at(args, path);
  return { typeName, identity: typeName, known: {}, bucket: typeof id === 'string' ? bucketOfId(id) : undefined };
};

const entities = (view: View, representations: readonly Values[]): readonly unknown[] =>
  representations.map((representation) => {
    const typeName = String(representation['__typename']);
    const thing = view.world.population.byKey(typeName, representation);
    return thing ? asSeen(view, thing) : new GraphQLError(`No key of ${typeName} is given.`);
  });

/** What answers the requests that the gateway sends to a subgraph, or to one of its shards: from the schema and the seed alone. */
export const mockSubgraph = (options: Omit<View, 'plain'>): ((request: SubgraphRequest) => ExecutionResult) => {
  const view = viewOf(options);
  const { schema } = options.subgraph;
  const fieldResolver: GraphQLFieldResolver<unknown, unknown, Values> = (
    source,
    args,
    _context,
    { parentType, fieldName },
  ) => {
    if (fieldName === '_entities') return entities(view, args['representations'] as readonly Values[]);
    const thing = isThing(source) ? source : rootThing(view, parentType.name, fieldName, args);
    const { name, type } = parentType.getFields()[fieldName] as Parameters<typeof fieldValue>[1]['field'];
    return fieldValue(view, { thing, field: { name, type }, args });
  };
  const documents = new Map<string, DocumentNode>();
  const documentOf = (query: string): DocumentNode => {
    const known = documents.get(query);
    if (known) return known;
    if (documents.size >= keptDocuments) documents.clear();
    const document = parse(query, { noLocation: true });
    documents.set(query, document);
    return document;
  };
  return ({ query, variables = {}, operationName }) =>
    execute({
      schema,
      document: documentOf(query),
      variableValues: variables,
      operationName: operationName ?? null,
      fieldResolver,
      typeResolver: (value) => (isThing(value) ? value.typeName : undefined),
    }) as ExecutionResult;
};
