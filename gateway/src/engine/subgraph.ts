import { parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { Answer, Answered, AnswerError, CombinedAnswer } from '../shards/answer.js';
import { hiddenPrefix } from '../shards/hidden.js';
import { inlineFragments } from '../shards/inlineFragments.js';
import type { KeyRules } from '../shards/keyEcho.js';
import { responseKeyOf } from '../shards/collectFields.js';
import { isRootIncluded, rootSelections, withoutBelow, type RootSelection } from '../shards/condition.js';
import { outcomeUnknown } from '../shards/lost.js';
import { mayRepeat, type RepeatRules } from '../shards/mayRepeat.js';
import { defaultsOf, prepareOperation } from '../shards/prepare.js';
import { askShards, type ShardGroup } from './askShards.js';
import { hasEntities, refuseOthers } from './entityAnswer.js';
import { entityEcho, textWithEcho } from './entityRequest.js';
import type { Fetch } from './fetchStep.js';
import { onlyAsked } from './onlyAsked.js';
import type { Ask, Data, Variables } from './run.js';
import type { Send } from './send.js';

/** A subgraph as the engine knows it: one instance, or a group of shards. */
export type Subgraph =
  | {
      readonly kind: 'endpoint';
      readonly send: Send;
      /** Without them no mutation may be sent twice. */
      readonly repeatRules?: RepeatRules | undefined;
      /** Without them no entity is asked to name its key. */
      readonly keyRules?: KeyRules | undefined;
    }
  | { readonly kind: 'shards'; readonly group: ShardGroup };

/** An error at what the gateway asked for itself is one of the object that was to have it. */
const withoutHiddenSteps = (error: AnswerError): AnswerError => {
  const at = error.path?.findIndex((step) => typeof step === 'string' && step.startsWith(hiddenPrefix)) ?? -1;
  return at < 0 ? error : { ...error, path: error.path?.slice(0, at) ?? [] };
};

const lostCode = { UNAVAILABLE: 'SUBGRAPH_UNAVAILABLE', INVALID: 'SUBGRAPH_INVALID_ANSWER' } as const;

/** A hole for everything that was asked, with an error at each place that a client will find empty. */
const lostAnswer = (
  answer: Extract<Answer, { kind: 'failed' }>,
  roots: readonly RootSelection[],
  variables: Variables,
  representations: readonly unknown[] | undefined,
): CombinedAnswer => {
  const error = (path: Array<string | number>): AnswerError =>
    answer.code === 'UNKNOWN'
      ? { ...outcomeUnknown, path }
      : { message: answer.reason, path, extensions: { code: lostCode[answer.code] } };
  if (representations) {
    return {
      data: { _entities: representations.map(() => null) },
      errors: representations.map((_representation, index) => error(['_entities', index])),
    };
  }
  const asked = roots.filter((root) => isRootIncluded(root, variables)).map(({ field }) => responseKeyOf(field));
  const keys = [...new Set(asked)];
  return { data: Object.fromEntries(keys.map((key) => [key, null])), errors: keys.map((key) => error([key])) };
};

type RequestOf = Pick<Fetch, 'operation' | 'operationName' | 'operationKind' | 'requires'>;

const endpointAsk = (
  { send, repeatRules, keyRules }: Extract<Subgraph, { kind: 'endpoint' }>,
  fetch: RequestOf,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Ask => {
  const { operationName, operationKind } = fetch;
  const { selectionSet, variableDefinitions } = operation;
  const echo = keyRules && entityEcho(keyRules, operation, fetch);
  const text = echo ? textWithEcho(document, echo) : fetch.operation;
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const start = `{"query":${JSON.stringify(text)}${name},"variables":`;
  const isMutation = operationKind === 'mutation';
  const roots = rootSelections(selectionSet).map(withoutBelow);
  const repeatable = isMutation && repeatRules !== undefined && mayRepeat(repeatRules, roots);
  const defaults = defaultsOf(variableDefinitions);
  const asksEntities = roots.some(({ field }) => field.name.value === '_entities');
  return async (variables, { partner, signal } = {}) => {
    const body = `${start}${JSON.stringify(variables)}}`;
    // A client may call a variable of its own so.
    const representations = asksEntities ? (variables['representations'] as readonly Data[]) : undefined;
    const isSound = representations && ((answered: Answered) => hasEntities(answered, representations, echo));
    const answer = await send({ body, isMutation, mayRepeat: repeatable, partner, isSound }, signal);
    if (answer.kind === 'failed') return lostAnswer(answer, roots, { ...defaults, ...variables }, representations);
    const { errors, cacheControl } = answer;
    const said = { data: answer.data ?? {}, errors, cacheControl };
    return echo && representations && answer.isSound !== true ? refuseOthers(said, representations, echo) : said;
  };
};

const shardsAsk = (group: ShardGroup, operation: OperationDefinitionNode): Ask => {
  const prepared = prepareOperation(group.rules, operation);
  return (variables, client) => askShards(group, prepared, variables, client);
};

/** Prepares one fetch of a plan: its texts are written once, its variables each time. */
export const prepareFetch = (subgraph: Subgraph, fetch: RequestOf): Ask => {
  const document = parse(fetch.operation, { noLocation: true });
  const operation = inlineFragments(document);
  const ask =
    subgraph.kind === 'endpoint'
      ? endpointAsk(subgraph, fetch, document, operation)
      : shardsAsk(subgraph.group, operation);
  const strip = onlyAsked(operation);
  return async (variables, client) => {
    const answer = await ask(variables, client);
    strip(answer.data);
    return answer.errors.length > 0 ? { ...answer, errors: answer.errors.map(withoutHiddenSteps) } : answer;
  };
};
