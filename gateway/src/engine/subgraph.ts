import { parse, type OperationDefinitionNode } from 'graphql';
import type { Answer, AnswerError, CombinedAnswer } from '../shards/answer.js';
import { inlineFragments } from '../shards/inlineFragments.js';
import { responseKeyOf } from '../shards/collectFields.js';
import { isRootIncluded, rootSelections, withoutBelow, type RootSelection } from '../shards/condition.js';
import { outcomeUnknown } from '../shards/lost.js';
import { mayRepeat, type RepeatRules } from '../shards/mayRepeat.js';
import { defaultsOf, prepareOperation } from '../shards/prepare.js';
import { askShards, type ShardGroup } from './askShards.js';
import type { Fetch } from './fetchStep.js';
import { onlyAsked } from './onlyAsked.js';
import type { Ask, Variables } from './run.js';
import type { Send } from './send.js';

/** A subgraph as the engine knows it: one instance, or a group of shards. */
export type Subgraph =
  | {
      readonly kind: 'endpoint';
      readonly send: Send;
      /** Without them no mutation may be sent twice. */
      readonly repeatRules?: RepeatRules | undefined;
    }
  | { readonly kind: 'shards'; readonly group: ShardGroup };

const lostCode = { UNAVAILABLE: 'SUBGRAPH_UNAVAILABLE', INVALID: 'SUBGRAPH_INVALID_ANSWER' } as const;

/** A hole for everything that was asked, with an error at each place that a client will find empty. */
const lostAnswer = (
  answer: Extract<Answer, { kind: 'failed' }>,
  roots: readonly RootSelection[],
  variables: Variables,
): CombinedAnswer => {
  const representations = variables['representations'];
  const error = (path: Array<string | number>): AnswerError =>
    answer.code === 'UNKNOWN'
      ? { ...outcomeUnknown, path }
      : { message: answer.reason, path, extensions: { code: lostCode[answer.code] } };
  if (Array.isArray(representations)) {
    return {
      data: { _entities: representations.map(() => null) },
      errors: representations.map((_representation, index) => error(['_entities', index])),
    };
  }
  const asked = roots.filter((root) => isRootIncluded(root, variables)).map(({ field }) => responseKeyOf(field));
  const keys = [...new Set(asked)];
  return { data: Object.fromEntries(keys.map((key) => [key, null])), errors: keys.map((key) => error([key])) };
};

type RequestOf = Pick<Fetch, 'operation' | 'operationName' | 'operationKind'>;

const endpointAsk = (
  { send, repeatRules }: Extract<Subgraph, { kind: 'endpoint' }>,
  { operation, operationName, operationKind }: RequestOf,
  { selectionSet, variableDefinitions }: OperationDefinitionNode,
): Ask => {
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const start = `{"query":${JSON.stringify(operation)}${name},"variables":`;
  const isMutation = operationKind === 'mutation';
  const roots = rootSelections(selectionSet).map(withoutBelow);
  const repeatable = isMutation && repeatRules !== undefined && mayRepeat(repeatRules, roots);
  const defaults = defaultsOf(variableDefinitions);
  return async (variables, { partner, signal } = {}) => {
    const body = `${start}${JSON.stringify(variables)}}`;
    const answer = await send({ body, isMutation, mayRepeat: repeatable, partner }, signal);
    if (answer.kind === 'failed') return lostAnswer(answer, roots, { ...defaults, ...variables });
    return { data: answer.data ?? {}, errors: answer.errors };
  };
};

const shardsAsk = (group: ShardGroup, operation: OperationDefinitionNode): Ask => {
  const prepared = prepareOperation(group.rules, operation);
  return (variables, client) => askShards(group, prepared, variables, client);
};

/** Prepares one fetch of a plan: its texts are written once, its variables each time. */
export const prepareFetch = (subgraph: Subgraph, fetch: RequestOf): Ask => {
  const operation = inlineFragments(parse(fetch.operation, { noLocation: true }));
  const ask =
    subgraph.kind === 'endpoint' ? endpointAsk(subgraph, fetch, operation) : shardsAsk(subgraph.group, operation);
  const strip = onlyAsked(operation);
  return async (variables, client) => {
    const answer = await ask(variables, client);
    strip(answer.data);
    return answer;
  };
};
