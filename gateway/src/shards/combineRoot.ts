import { catalogue, isErrorCode } from '@tripgraph/errors/catalogue';
import type { Answer, AnswerError } from './answer.js';
import type { BucketMap } from './bucketMap.js';
import { lossOf, lostError, type Loss } from './lost.js';
import type { Contribution, Merge, Path } from './merge/merge.js';
import { mergeOrLose } from './merge/mergeOrLose.js';
import { isForeignId } from './owner.js';
import type { Share, Variables } from './planCall.js';
import type { IsRight } from './rightParts.js';

/** One request's answer, with the part of a root field that it was to give. */
export type Source = {
  readonly number: number;
  readonly shard: string;
  readonly answer: Answer;
  readonly share: Share;
};

export type CombinedRoot = {
  readonly value: unknown;
  readonly errors: readonly AnswerError[];
  /** Where a path below the root field in a source's answer leads; undefined when that was cut off. */
  readonly translate: (source: number, path: Path) => Path | undefined;
};

/** What a source says of a root field; null when it says nothing. */
export const rootValue = ({ answer }: Source, key: string): unknown =>
  answer.kind === 'answered' && answer.data !== null && Object.hasOwn(answer.data, key) ? answer.data[key] : null;

export const startsWith = (path: Path, start: Path): boolean => start.every((step, index) => path[index] === step);

/** What a source itself says of there being nothing at `path`, a path in its own answer. */
const reasonsOf = ({ answer }: Source, path: Path): readonly AnswerError[] =>
  answer.kind === 'answered'
    ? answer.errors.filter((error) => error.path && (startsWith(error.path, path) || startsWith(path, error.path)))
    : [];

/** Whether an error says that a source refused what the client asked, which is no loss. */
export const isRefusal = ({ extensions: { code } }: AnswerError): boolean =>
  isErrorCode(code) && catalogue[code].audience === 'client';

/** Why a source's part is missing at `path`; undefined when it refused what the client asked. */
const gapLoss = (source: Source, path: Path): Loss | undefined => {
  const reasons = reasonsOf(source, path);
  if (reasons.length === 0) return 'INVALID';
  return reasons.some(isRefusal) ? undefined : 'UNAVAILABLE';
};

/**
 * Merges what sources say of one place. `sourcePath` is where a source's value stands in its own answer, `path` where the
 * merged one will stand. Every part that a source should have and does not is an error there.
 */
export const combineMerged = (
  map: BucketMap,
  merge: Merge,
  contributions: ReadonlyArray<Contribution & { readonly from: Source; readonly sourcePath: Path }>,
  variables: Variables,
  path: Path,
): CombinedRoot => {
  const sourceOf = (number: number): Source | undefined =>
    contributions.find((contribution) => contribution.source === number)?.from;
  const merged = mergeOrLose(merge, contributions, variables, (number, id) =>
    isForeignId(map, sourceOf(number)?.shard ?? '', id),
  );
  const errors: AnswerError[] = [];
  const lose = (number: number, loss: Loss, at: Path): void => {
    const source = sourceOf(number);
    if (source) errors.push(lostError(map, source.shard, loss, [...path, ...at]));
  };
  for (const number of merged.invalid) lose(number, 'INVALID', []);
  for (const { source, path: at } of merged.foreign) lose(source, 'INVALID', at);
  for (const { source: number, path: at } of merged.gaps) {
    const contribution = contributions.find(({ source }) => source === number);
    const loss = contribution && gapLoss(contribution.from, [...contribution.sourcePath, ...at]);
    if (loss) lose(number, loss, at);
  }
  return { value: merged.value, errors, translate: merged.translate };
};

/** Why what a source says at a place cannot be used; undefined when it can. */
export const itemLoss = (source: Source, isRight: IsRight, place: number, item: unknown): Loss | undefined => {
  // What was found sound when it came need not be looked at again.
  if (source.answer.kind === 'answered' && source.answer.isSound) return undefined;
  return isRight(source.shard, place, item) ? undefined : 'INVALID';
};

/** Whether a source leaves out a field that it was asked for, and no error of its says why. */
const leavesOut = ({ answer }: Source, key: string): boolean =>
  answer.kind === 'answered' &&
  answer.data !== null &&
  !Object.hasOwn(answer.data, key) &&
  answer.errors.every(({ path }) => path && path[0] !== key);

/** A field that one shard answers whole; `leftOut` is what it means when it does not. */
export const combineOne = (
  map: BucketMap,
  key: string,
  source: Source | undefined,
  isRight: IsRight,
  leftOut: Loss,
): CombinedRoot => {
  const value = source ? rootValue(source, key) : null;
  const lossIn = (answered: Source): Loss | undefined =>
    lossOf(answered.answer) ?? (leavesOut(answered, key) ? leftOut : itemLoss(answered, isRight, 0, value));
  const loss = source && lossIn(source);
  return {
    value: loss ? null : value,
    errors: source && loss ? [lostError(map, source.shard, loss, [key])] : [],
    translate: (_source, path) => path,
  };
};

/** A field that every shard answers. */
export const combineScatter = (
  map: BucketMap,
  key: string,
  merge: Merge,
  sources: readonly Source[],
  variables: Variables,
  isRight: IsRight,
): CombinedRoot => {
  const lossOfPart = (source: Source): Loss | undefined =>
    lossOf(source.answer) ?? itemLoss(source, isRight, 0, rootValue(source, key));
  const lost = sources.flatMap((source) => {
    const loss = lossOfPart(source);
    return loss ? [lostError(map, source.shard, loss, [key])] : [];
  });
  const contributions = sources
    .filter((source) => !lossOfPart(source))
    .map((source) => ({ source: source.number, value: rootValue(source, key), from: source, sourcePath: [key] }));
  const combined = combineMerged(map, merge, contributions, variables, [key]);
  return { ...combined, errors: [...lost, ...combined.errors] };
};
