import { mergeCounts } from './counts.js';
import { mergeLeaf } from './leaf.js';
import {
  UnmergeableAnswer,
  type Contribution,
  type Merge,
  type Merged,
  type Merging,
  type ObjectMerge,
  type Path,
} from './merge.js';
import { mergePage } from './page.js';

const unchanged = (_source: number, path: Path): Path => path;

/** The same merging, told of what is missing from one step further down. */
export const below = (merging: Merging, step: string): Merging => ({
  ...merging,
  onGap: ({ source, path }) => merging.onGap({ source, path: [step, ...path] }),
  onForeign: ({ source, path }) => merging.onForeign({ source, path: [step, ...path] }),
});

const requireObjects = (contributions: readonly Contribution[]): void => {
  for (const { source, value } of contributions) {
    if (typeof value !== 'object' || Array.isArray(value)) throw new UnmergeableAnswer(source, 'expected an object');
  }
};

const mergeObject = (merge: ObjectMerge, contributions: readonly Contribution[], merging: Merging): Merged => {
  const value = Object.create(null) as Record<string, unknown>;
  const fields = new Map<string, Merged>();
  for (const [key, field] of merge.fields) {
    // A field that @skip leaves out is in no answer.
    if (!contributions.some(({ value: object }) => Object.hasOwn(object as object, key))) continue;
    const inner = contributions.map(({ source, value: object }) => ({
      source,
      value: Object.hasOwn(object as object, key) ? (object as Record<string, unknown>)[key] : null,
    }));
    const merged = mergeValues(field, inner, below(merging, key));
    fields.set(key, merged);
    value[key] = merged.value;
  }
  const translate = (source: number, path: Path): Path | undefined => {
    const [key, ...rest] = path;
    const field = typeof key === 'string' ? fields.get(key) : undefined;
    if (!field || key === undefined) return path;
    const inner = field.translate(source, rest);
    return inner && [key, ...inner];
  };
  return { value, translate };
};

/**
 * Makes one value of what several sources say. A leaf that a source does not know (null) adds nothing; a page, a list of
 * counts or an object that it does not have is a gap, which `merging.onGap` is told. Only nulls make null. Throws
 * UnmergeableAnswer when a source's value does not have the shape that the merge needs.
 */
export const mergeValues = (merge: Merge, contributions: readonly Contribution[], merging: Merging): Merged => {
  if (merge.kind === 'leaf') return { value: mergeLeaf(merge.rule, contributions), translate: unchanged };
  const known: Contribution[] = [];
  for (const contribution of contributions) {
    if (contribution.value !== null && contribution.value !== undefined) known.push(contribution);
    else merging.onGap({ source: contribution.source, path: [] });
  }
  if (known.length === 0) return { value: null, translate: unchanged };
  if (merge.kind === 'counts') return { value: mergeCounts(merge, known), translate: unchanged };
  requireObjects(known);
  const merged = merge.kind === 'page' ? mergePage(merge, known, merging) : mergeObject(merge, known, merging);
  const sources = new Set(known.map(({ source }) => source));
  return {
    value: merged.value,
    translate: (source, path) => (sources.has(source) ? merged.translate(source, path) : []),
  };
};
