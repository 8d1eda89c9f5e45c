import type { GraphQLDataSource } from '@apollo/gateway';
import { Kind, parse, type DocumentNode } from 'graphql';
import type { Answer, AnswerError, CombinedAnswer } from '../shards/answer.js';
import { askShards, type ShardGroup } from './askShards.js';
import { preparedOperations } from './operationCache.js';
import type { Send } from './send.js';

/** More request texts than this are not kept prepared. */
const maximumPreparedOperations = 1_000;

type Process = GraphQLDataSource['process'];
type Response = Awaited<ReturnType<Process>>;

const toResponse = ({ data, errors }: CombinedAnswer): Response => ({
  data,
  ...(errors.length > 0 && {
    errors: errors.map(({ message, path, extensions }) => ({
      message,
      ...(path && { path }),
      extensions: { ...extensions },
    })),
  }),
});

/** A shard group as the one subgraph that Apollo's executor takes it for. */
export const shardedDataSource = (group: ShardGroup): GraphQLDataSource => {
  const prepare = preparedOperations(group.rules, maximumPreparedOperations);
  return {
    process: async ({ request }) =>
      toResponse(await askShards(group, prepare(request.query ?? ''), request.variables ?? {})),
  };
};

const rootKeys = (document: DocumentNode): string[] =>
  document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? [selection.alias?.value ?? selection.name.value] : [],
        )
      : [],
  );

const lostCode = { UNAVAILABLE: 'SUBGRAPH_UNAVAILABLE', INVALID: 'SUBGRAPH_INVALID_ANSWER' } as const;

/** A hole for everything that was asked, with an error at each place that a client will find empty. */
const lost = (
  answer: Extract<Answer, { kind: 'failed' }>,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): CombinedAnswer => {
  const representations = variables['representations'];
  const error = (path: Array<string | number>): AnswerError => ({
    message: answer.reason,
    path,
    extensions: { code: lostCode[answer.code] },
  });
  if (Array.isArray(representations)) {
    return {
      data: { _entities: representations.map(() => null) },
      errors: representations.map((_representation, index) => error(['_entities', index])),
    };
  }
  const keys = rootKeys(document);
  return { data: Object.fromEntries(keys.map((key) => [key, null])), errors: keys.map((key) => error([key])) };
};

/** A subgraph of one instance. */
export const endpointDataSource = (send: Send): GraphQLDataSource => ({
  process: async ({ request }) => {
    const { query = '', variables = {}, operationName } = request;
    const answer = await send({ query, variables, ...(operationName !== undefined && { operationName }) });
    if (answer.kind === 'failed') return toResponse(lost(answer, parse(query), variables));
    return toResponse({ data: answer.data ?? {}, errors: answer.errors });
  },
});
