import type { Answer, AnswerError } from './answer.js';
import { valueAt } from './argument.js';
import type { BucketMap } from './bucketMap.js';
import { lossOf, lostError, type Loss } from './lost.js';
import {
  UnmergeableAnswer,
  type Contribution,
  type Merge,
  type Merged,
  type ObjectMerge,
  type PathStep,
} from './merge/merge.js';
import { mergeValues } from './merge/mergeValues.js';
import type { Share, Variables } from './planCall.js';

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
  readonly translate: (source: number, path: readonly PathStep[]) => readonly PathStep[] | undefined;
};

type Lose = (source: Source, loss: Loss) => void;

const unchanged = (_source: number, path: readonly PathStep[]): readonly PathStep[] => path;

const rootValue = ({ answer }: Source, key: string): unknown =>
  answer.kind === 'answered' ? (answer.data?.[key] ?? null) : null;

/** Merges what can be merged; a source whose value does not have the shape asked for is lost. */
const mergeOrLose = (
  merge: Merge,
  contributions: readonly Contribution[],
  variables: Variables,
  onInvalid: (source: number) => void,
): Merged => {
  try {
    return mergeValues(merge, contributions, variables);
  } catch (error) {
    if (!(error instanceof UnmergeableAnswer)) throw error;
    onInvalid(error.source);
    const rest = contributions.filter(({ source }) => source !== error.source);
    return mergeOrLose(merge, rest, variables, onInvalid);
  }
};

/** A field that one shard answers whole. */
export const combineOne = (map: BucketMap, key: string, source: Source | undefined): CombinedRoot => {
  const loss = source && lossOf(source.answer);
  return {
    value: source ? rootValue(source, key) : null,
    errors: source && loss ? [lostError(map, source.shard, loss, [key])] : [],
    translate: unchanged,
  };
};

/** A field that every shard answers. */
export const combineScatter = (
  map: BucketMap,
  key: string,
  merge: Merge,
  sources: readonly Source[],
  variables: Variables,
): CombinedRoot => {
  const errors: AnswerError[] = [];
  const lose: Lose = (source, loss) => errors.push(lostError(map, source.shard, loss, [key]));
  const contributions: Contribution[] = [];
  for (const source of sources) {
    const loss = lossOf(source.answer);
    if (loss) lose(source, loss);
    else contributions.push({ source: source.number, value: rootValue(source, key) });
  }
  const merged = mergeOrLose(merge, contributions, variables, (number) => {
    const source = sources.find((candidate) => candidate.number === number);
    if (source) lose(source, 'INVALID');
  });
  return { value: merged.value, errors, translate: merged.translate };
};

/** The response keys of an entity whose values every shard has a part in; its keys and the like are the same everywhere. */
const sharedKeys = (merge: ObjectMerge): string[] =>
  [...merge.fields].filter(([, field]) => field.kind !== 'leaf' || field.rule !== 'FIRST').map(([key]) => key);

/** A list whose places are filled by one shard each, or, where `mergeOf` names a merge for a place, by every shard. */
export const combineList = (
  map: BucketMap,
  key: string,
  length: number,
  sources: readonly Source[],
  variables: Variables,
  mergeOf: (place: number) => ObjectMerge | undefined,
): CombinedRoot => {
  const list = new Array<unknown>(length).fill(null);
  const errors: AnswerError[] = [];
  const contributions = new Map<number, Contribution[]>();
  const losePlace = (source: Source, loss: Loss, place: number): void => {
    const merge = mergeOf(place);
    const paths: PathStep[][] = merge ? sharedKeys(merge).map((inner) => [key, place, inner]) : [[key, place]];
    for (const path of paths) errors.push(lostError(map, source.shard, loss, path));
  };
  for (const source of sources) {
    const positions = source.share.positions ?? [];
    const value = rootValue(source, key);
    const explained = source.answer.kind === 'answered' && source.answer.errors.length > 0 && value === null;
    const fits = Array.isArray(value) && value.length === positions.length;
    const loss = lossOf(source.answer) ?? (fits || explained ? undefined : 'INVALID');
    positions.forEach((place, index) => {
      if (loss) losePlace(source, loss, place);
      else if (!fits) return;
      else if (!mergeOf(place)) list[place] = (value as unknown[])[index] ?? null;
      else
        contributions.set(place, [
          ...(contributions.get(place) ?? []),
          { source: source.number, value: (value as unknown[])[index] },
        ]);
    });
  }
  const translations = new Map<number, Merged['translate']>();
  for (const [place, values] of contributions) {
    const merge = mergeOf(place);
    if (!merge) continue;
    const merged = mergeOrLose(merge, values, variables, (number) => {
      const source = sources.find((candidate) => candidate.number === number);
      if (source) losePlace(source, 'INVALID', place);
    });
    list[place] = merged.value;
    translations.set(place, merged.translate);
  }
  const translate = (number: number, path: readonly PathStep[]): readonly PathStep[] | undefined => {
    const positions = sources.find((source) => source.number === number)?.share.positions;
    const [index, ...rest] = path;
    const place = typeof index === 'number' ? positions?.[index] : undefined;
    if (place === undefined) return path;
    const inner = (translations.get(place) ?? unchanged)(number, rest);
    return inner && [place, ...inner];
  };
  return { value: list, errors, translate };
};

/** The merge for the entity that a representation stands for; undefined for one that a single shard owns. */
export const mergeOfEntity = (
  merges: ReadonlyMap<string, ObjectMerge>,
  representation: unknown,
): ObjectMerge | undefined => merges.get(String(valueAt(representation, ['__typename'])));
