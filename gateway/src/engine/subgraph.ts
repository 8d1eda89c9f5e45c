import { parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { Answered, CombinedAnswer } from '../shards/answer.js';
import { inlineFragments } from '../shards/inlineFragments.js';
import type { KeyRules } from '../shards/keyEcho.js';
import { rootSelections, withoutBelow } from '../shards/condition.js';
import { mayRepeat, type RepeatRules } from '../shards/mayRepeat.js';
import { defaultsOf, prepareOperation } from '../shards/prepare.js';
import { unconditional } from './asked.js';
import { askInParts } from './askInParts.js';
import { askShards, type ShardGroup } from './askShards.js';
import { isTooLong, maximumRepresentations, tooLong } from './bounds.js';
import { hasEntities, hasFields, refuseOthers } from './entityAnswer.js';
import { entityEcho, textWithEcho } from './entityRequest.js';
import type { Fetch } from './fetchStep.js';
import { lostAnswer, missingErrors, nullOf, withoutHiddenSteps } from './holes.js';
import { onlyAsked } from './onlyAsked.js';
import type { Ask, Client, Data, Variables } from './run.js';
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
  const keys = unconditional(selectionSet);
  const hasKeys = (answered: Answered): boolean => hasFields(answered, keys);
  const askWith = async (
    body: string | undefined,
    variables: Variables,
    representations: readonly Data[] | undefined,
    { partner, scopes, requestId, signal, fetch }: Client,
  ): Promise<CombinedAnswer> => {
    const isSound = representations
      ? (answered: Answered) => hasEntities(answered, representations, echo)
      : isMutation
        ? undefined
        : hasKeys;
    const record = body === undefined ? undefined : fetch?.sends(body, null, representations?.length ?? null);
    const answer =
      body === undefined
        ? tooLong
        : await send({ body, isMutation, mayRepeat: repeatable, partner, scopes, requestId, isSound, record }, signal);
    record?.ends(answer);
    if (answer.kind === 'failed') return lostAnswer(answer, roots, { ...defaults, ...variables }, representations);
    const { errors, cacheControl, isVerbatim } = answer;
    const said = {
      data: answer.data ?? nullOf(roots, { ...defaults, ...variables }),
      errors,
      cacheControl,
      isVerbatim,
    };
    return echo && representations && answer.isSound !== true ? refuseOthers(said, representations, echo) : said;
  };
  const bodyOf = (variables: Variables): string => `${start}${JSON.stringify(variables)}}`;
  return (variables, client = {}) => {
    // A client may call a variable of its own so.
    const representations = asksEntities ? (variables['representations'] as readonly Data[]) : undefined;
    if (!representations || representations.length <= maximumRepresentations) {
      const body = bodyOf(variables);
      if (!representations || !isTooLong(body)) return askWith(body, variables, representations, client);
    }
    return askInParts(
      representations,
      (some) => bodyOf({ ...variables, representations: some }),
      (body, some) => askWith(body, { ...variables, representations: some }, some, client),
    );
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
  const { strip, missing } = onlyAsked(operation, fetch);
  const isMutation = fetch.operationKind === 'mutation';
  return async (variables, client) => {
    const answer = await ask(variables, client);
    const isWhole = strip(answer.data);
    if (isWhole && answer.errors.length === 0) return answer;
    const errors = answer.errors.map(withoutHiddenSteps);
    return {
      ...answer,
      errors: isWhole ? errors : [...errors, ...missingErrors(errors, missing(answer.data), isMutation)],
    };
  };
};
