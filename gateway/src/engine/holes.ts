import type { Answer, AnswerError, CombinedAnswer } from '../shards/answer.js';
import { responseKeyOf } from '../shards/collectFields.js';
import { isRootIncluded, type RootSelection } from '../shards/condition.js';
import { hiddenPrefix } from '../shards/hidden.js';
import { outcomeUnknown } from '../shards/lost.js';
import { isExplained } from './answerErrors.js';
import type { Data, Path, Variables } from './run.js';

const lostCode = { UNAVAILABLE: 'SUBGRAPH_UNAVAILABLE', INVALID: 'SUBGRAPH_INVALID_ANSWER' } as const;

const askedKeys = (roots: readonly RootSelection[], variables: Variables): string[] => [
  ...new Set(roots.filter((root) => isRootIncluded(root, variables)).map(({ field }) => responseKeyOf(field))),
];

/** Null for each root field that was asked for. */
export const nullOf = (roots: readonly RootSelection[], variables: Variables): Data =>
  Object.fromEntries(askedKeys(roots, variables).map((key) => [key, null]));

/** A hole for everything that was asked, with an error at each place that a client will find empty. */
export const lostAnswer = (
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
  const errors = askedKeys(roots, variables).map((key) => error([key]));
  return { data: nullOf(roots, variables), errors };
};

/** Says of what is missing at these places that it is, unless an error says why already; of a mutation's answer what that means. */
export const missingErrors = (
  errors: readonly AnswerError[],
  paths: readonly Path[],
  isMutation: boolean,
): AnswerError[] =>
  paths
    .filter((path) => !isExplained(errors, path))
    .map((path) =>
      isMutation && path.length === 1
        ? { ...outcomeUnknown, path }
        : { message: 'a field that was asked for is missing', path, extensions: { code: lostCode.INVALID } },
    );

/** An error at what the gateway asked for itself is one of the object that was to have it. */
export const withoutHiddenSteps = (error: AnswerError): AnswerError => {
  const at = error.path?.findIndex((step) => typeof step === 'string' && step.startsWith(hiddenPrefix)) ?? -1;
  return at < 0 ? error : { ...error, path: error.path?.slice(0, at) ?? [] };
};
