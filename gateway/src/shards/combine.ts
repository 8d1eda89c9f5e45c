import type { Answer, AnswerError, CombinedAnswer } from './answer.js';
import type { BucketMap } from './bucketMap.js';
import { combineList, mergeOfEntity } from './combineList.js';
import { combineOne, combineScatter, type CombinedRoot, type Source } from './combineRoot.js';
import type { CallPlan, Refusal, Variables } from './planCall.js';
import type { PreparedOperation } from './prepare.js';
import type { Root } from './prepareRoot.js';
import { isRightOf } from './rightParts.js';
import { strictEntities, strictRoot } from './strict.js';

const refusalError = (refusal: Refusal): AnswerError =>
  refusal.kind === 'id'
    ? {
        message: `"${String(refusal.id).slice(0, 64)}" is not an id of what this field takes. Use an id as this API gave it.`,
        path: refusal.path,
        extensions: { code: 'INVALID_ID' },
      }
    : {
        message: `${refusal.count} ids are asked for at once; at most ${refusal.maximum} may be. Ask in several requests.`,
        path: refusal.path,
        extensions: { code: 'BAD_USER_INPUT' },
      };

const combineRoot = (
  map: BucketMap,
  { isMutation }: PreparedOperation,
  plan: CallPlan,
  variables: Variables,
  root: Root,
  index: number,
  sources: readonly Source[],
): CombinedRoot => {
  const length = plan.lengths.get(index);
  const isRight = isRightOf(map, root, variables);
  switch (root.kind) {
    case 'TypeName':
      return { value: root.value, errors: [], translate: (_source, path) => path };
    case 'Scatter': {
      const combined = combineScatter(map, root.key, root.merge, sources, variables, isRight);
      return root.strict ? strictRoot(map, root.key, root.merge, sources, combined) : combined;
    }
    case 'Entities': {
      const list = (variables[root.argument] ?? []) as readonly unknown[];
      const mergeOf = (place: number) => mergeOfEntity(root.merges, list[place]);
      const combined = combineList(map, root.key, list.length, sources, variables, mergeOf, isRight);
      return root.strict ? strictEntities(map, root.key, mergeOf, sources, combined) : combined;
    }
    case 'Route': {
      if (length === undefined)
        return combineOne(map, root.key, sources[0], isRight, isMutation ? 'UNKNOWN' : 'INVALID');
      const combined = combineList(map, root.key, length, sources, variables, () => undefined, isRight);
      return root.split?.strict ? strictRoot(map, root.key, undefined, sources, combined) : combined;
    }
  }
};

/** Errors that several shards raise in the same words at the same place are one error. */
const withoutRepeats = (errors: readonly AnswerError[]): AnswerError[] => [
  ...new Map(errors.map((error) => [JSON.stringify([error.message, error.path, error.extensions]), error])).values(),
];

/**
 * Makes of the shards' answers (in the order of `plan.requests`) the one answer that a single subgraph would have given:
 * values in the places asked for, error paths leading there, and an error wherever a lost shard left a hole.
 */
export const combine = (
  map: BucketMap,
  prepared: PreparedOperation,
  plan: CallPlan,
  given: Variables,
  answers: readonly Answer[],
): CombinedAnswer => {
  const variables = { ...prepared.defaults, ...given };
  const data = Object.create(null) as Record<string, unknown>;
  const errors: AnswerError[] = plan.refusals.map(refusalError);
  const combined = new Map<string | number, CombinedRoot>();
  prepared.roots.forEach((root, index) => {
    if (plan.left.has(index)) return;
    const sources = plan.requests.flatMap(({ shard, shares }, number): Source[] => {
      const share = shares.find((candidate) => candidate.root === index);
      const answer = answers[number];
      return share && answer ? [{ number, shard, answer, share }] : [];
    });
    const made = combineRoot(map, prepared, plan, variables, root, index, sources);
    data[root.key] = made.value;
    errors.push(...made.errors);
    combined.set(root.key, made);
  });
  answers.forEach((answer, number) => {
    if (answer.kind === 'failed') return;
    for (const error of answer.errors) {
      const [key, ...rest] = error.path ?? [];
      const root = key === undefined ? undefined : combined.get(key);
      const path = root ? root.translate(number, rest) : rest;
      if (path && key !== undefined) errors.push({ ...error, path: [key, ...path] });
      else if (key === undefined) errors.push(error);
    }
  });
  return { data, errors: withoutRepeats(errors) };
};
