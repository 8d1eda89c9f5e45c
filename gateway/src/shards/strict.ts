import type { AnswerError } from './answer.js';
import type { BucketMap } from './bucketMap.js';
import { isRefusal, startsWith, type CombinedRoot, type Source } from './combineRoot.js';
import { lostError, strictError } from './lost.js';
import type { Merge, ObjectMerge, Path } from './merge/merge.js';

/** A strict field: the object that holds it in the answer, and where it stands there and in the answer of a source. */
type StrictField = {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly path: Path;
  readonly pathIn: (source: Source) => Path | undefined;
  /** Undefined for a list that is split by owner. */
  readonly merge: Merge | undefined;
};

/** What came of one strict field: found whole although shards are lost, or the one error that takes its place. */
type Verdict = { readonly path: Path; readonly error: AnswerError | undefined };

/**
 * What sources themselves say went wrong with their parts of a field. What is below an item of a list is that item's own
 * affair: the item is there.
 */
const ownLosses = (map: BucketMap, field: StrictField, sources: readonly Source[]): AnswerError[] =>
  sources.flatMap((source): AnswerError[] => {
    const at = field.pathIn(source);
    if (at === undefined || source.answer.kind === 'failed') return [];
    const isOwn = (error: AnswerError): boolean =>
      error.path !== undefined &&
      (startsWith(at, error.path) ||
        (startsWith(error.path, at) && error.path.slice(at.length).every((step) => typeof step === 'string'))) &&
      !isRefusal(error);
    return source.answer.errors.some(isOwn) ? [lostError(map, source.shard, 'UNAVAILABLE', field.path)] : [];
  });

const concerns = ({ path = [] }: AnswerError, field: Path): boolean =>
  startsWith(path, field) || startsWith(field, path);

/** Undefined when nothing of the field is lost. */
const judge = (
  map: BucketMap,
  field: StrictField,
  sources: readonly Source[],
  errors: readonly AnswerError[],
): Verdict | undefined => {
  const lost = [...errors.filter((error) => concerns(error, field.path)), ...ownLosses(map, field, sources)];
  if (lost.length === 0) return undefined;
  const { holder, key, path, merge } = field;
  // What is the same on every shard is whole as soon as one of them has it.
  const isFound = merge?.kind === 'leaf' && merge.rule === 'FIRST' && (holder[key] ?? null) !== null;
  if (!isFound && Object.hasOwn(holder, key)) holder[key] = null;
  return { path, error: isFound ? undefined : strictError(lost, path) };
};

const applyVerdicts = (combined: CombinedRoot, key: string, verdicts: readonly Verdict[]): CombinedRoot => {
  if (verdicts.length === 0) return combined;
  const isDecided = (path: Path): boolean =>
    verdicts.some((verdict) =>
      startsWith(path, verdict.path) ? verdict.error !== undefined || path.length === verdict.path.length : false,
    );
  return {
    value: combined.value,
    errors: [
      ...combined.errors.filter(({ path = [] }) => !verdicts.some((verdict) => startsWith(path, verdict.path))),
      ...verdicts.flatMap(({ error }) => error ?? []),
    ],
    translate: (source, path) => {
      const to = combined.translate(source, path);
      return to && isDecided([key, ...to]) ? undefined : to;
    },
  };
};

/** A strict root field: when a part of it is lost it is null, with one error. */
export const strictRoot = (
  map: BucketMap,
  key: string,
  merge: Merge | undefined,
  sources: readonly Source[],
  combined: CombinedRoot,
): CombinedRoot => {
  const holder = { [key]: combined.value };
  const verdict = judge(map, { holder, key, path: [key], pathIn: () => [key], merge }, sources, combined.errors);
  return verdict ? { ...applyVerdicts(combined, key, [verdict]), value: holder[key] } : combined;
};

/** The strict fields of merged entities: each that lost a part is null, with one error; the other fields stay. */
export const strictEntities = (
  map: BucketMap,
  key: string,
  mergeOf: (place: number) => ObjectMerge | undefined,
  sources: readonly Source[],
  combined: CombinedRoot,
): CombinedRoot => {
  const entities = combined.value as ReadonlyArray<Record<string, unknown> | null>;
  const errorsOf = new Map<unknown, AnswerError[]>();
  for (const error of combined.errors) {
    const place = error.path?.[1];
    errorsOf.set(place, [...(errorsOf.get(place) ?? []), error]);
  }
  const verdicts = entities.flatMap((entity, place) => {
    const merge = mergeOf(place);
    const pathIn =
      (inner: string) =>
      ({ share }: Source): Path | undefined => {
        const index = share.positions?.indexOf(place) ?? -1;
        return index < 0 ? undefined : [key, index, inner];
      };
    return [...(merge?.strict ?? [])].flatMap((inner): Verdict[] => {
      const field = { holder: entity ?? {}, key: inner, path: [key, place, inner], pathIn: pathIn(inner) };
      const verdict = judge(map, { ...field, merge: merge?.fields.get(inner) }, sources, errorsOf.get(place) ?? []);
      return verdict ? [verdict] : [];
    });
  });
  return applyVerdicts(combined, key, verdicts);
};
