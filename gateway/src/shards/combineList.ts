import type { AnswerError } from './answer.js';
import { valueAt } from './argument.js';
import type { BucketMap } from './bucketMap.js';
import { combineMerged, itemLoss, rootValue, type CombinedRoot, type Source } from './combineRoot.js';
import { lossOf, lostError, type Loss } from './lost.js';
import type { Contribution, ObjectMerge, Path } from './merge/merge.js';
import type { Variables } from './planCall.js';
import type { IsRight } from './rightParts.js';

type PlaceContribution = Contribution & { readonly from: Source; readonly sourcePath: Path };

/** The response keys of an entity whose values every shard has a part in; its keys and the like are the same everywhere. */
const sharedKeys = ({ fields, strict }: ObjectMerge): string[] =>
  [...fields]
    .filter(([key, field]) => field.kind !== 'leaf' || field.rule !== 'FIRST' || strict.has(key))
    .map(([key]) => key);

/** Why a source's list cannot be used; undefined when it can, or when the source itself says why there is none. */
const listLoss = (source: Source, key: string): Loss | undefined => {
  const loss = lossOf(source.answer);
  if (loss) return loss;
  const value = rootValue(source, key);
  if (Array.isArray(value)) return value.length === source.share.positions?.length ? undefined : 'INVALID';
  const explained = source.answer.kind === 'answered' && source.answer.errors.length > 0 && value === null;
  return explained ? undefined : 'INVALID';
};

/** A list whose places are filled by one shard each, or, where `mergeOf` names a merge for a place, by every shard. */
export const combineList = (
  map: BucketMap,
  key: string,
  length: number,
  sources: readonly Source[],
  variables: Variables,
  mergeOf: (place: number) => ObjectMerge | undefined,
  isRight: IsRight,
): CombinedRoot => {
  const list = new Array<unknown>(length).fill(null);
  const errors: AnswerError[] = [];
  const contributions = new Map<number, PlaceContribution[]>();
  const losePlace = (source: Source, loss: Loss, place: number): void => {
    const merge = mergeOf(place);
    const paths: Path[] = merge ? sharedKeys(merge).map((inner) => [key, place, inner]) : [[key, place]];
    for (const path of paths) errors.push(lostError(map, source.shard, loss, path));
  };
  for (const source of sources) {
    const loss = listLoss(source, key);
    const value = rootValue(source, key);
    source.share.positions?.forEach((place, index) => {
      if (!loss && !Array.isArray(value)) return;
      const item = loss ? null : (value as unknown[])[index];
      const itsLoss = loss ?? itemLoss(source, isRight, place, item);
      if (itsLoss) losePlace(source, itsLoss, place);
      else if (!mergeOf(place)) list[place] = item ?? null;
      else {
        const contribution = { source: source.number, value: item, from: source, sourcePath: [key, index] };
        const others = contributions.get(place);
        if (others) others.push(contribution);
        else contributions.set(place, [contribution]);
      }
    });
  }
  const combined = new Map<number, CombinedRoot>();
  for (const [place, values] of contributions) {
    const made = combineMerged(map, mergeOf(place) as ObjectMerge, values, variables, [key, place]);
    list[place] = made.value;
    errors.push(...made.errors);
    combined.set(place, made);
  }
  const translate = (number: number, path: Path): Path | undefined => {
    const positions = sources.find((source) => source.number === number)?.share.positions;
    const [index, ...rest] = path;
    const place = typeof index === 'number' ? positions?.[index] : undefined;
    if (place === undefined) return path;
    const made = combined.get(place);
    const inner = made ? made.translate(number, rest) : rest;
    return inner && [place, ...inner];
  };
  return { value: list, errors, translate };
};

/** The merge for the entity that a representation stands for; undefined for one that a single shard owns. */
export const mergeOfEntity = (
  merges: ReadonlyMap<string, ObjectMerge>,
  representation: unknown,
): ObjectMerge | undefined => merges.get(String(valueAt(representation, ['__typename'])));
