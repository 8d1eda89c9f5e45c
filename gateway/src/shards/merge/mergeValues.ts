import { mergeCounts } from './counts.js';
import { mergeLeaf } from './leaf.js';
import { mergePage } from './page.js';
import {
  UnmergeableAnswer,
  type Contribution,
  type Merge,
  type Merged,
  type ObjectMerge,
  type PathStep,
} from './merge.js';

const unchanged = (_source: number, path: readonly PathStep[]): readonly PathStep[] => path;

const requireObjects = (contributions: readonly Contribution[]): void => {
  for (const { source, value } of contributions) {
    if (typeof value !== 'object' || Array.isArray(value)) throw new UnmergeableAnswer(source, 'expected an object');
  }
};

const mergeObject = (
  merge: ObjectMerge,
  contributions: readonly Contribution[],
  variables: Readonly<Record<string, unknown>>,
): Merged => {
  const value = Object.create(null) as Record<string, unknown>;
  const fields = new Map<string, Merged>();
  for (const [key, field] of merge.fields) {
    const inner = contributions
      .filter(({ value: object }) => Object.hasOwn(object as object, key))
      .map(({ source, value: object }) => ({ source, value: (object as Record<string, unknown>)[key] }));
    if (inner.length === 0) continue;
    const merged = mergeValues(field, inner, variables);
    fields.set(key, merged);
    value[key] = merged.value;
  }
  const translate = (source: number, path: readonly PathStep[]): readonly PathStep[] | undefined => {
    const [key, ...rest] = path;
    const field = typeof key === 'string' ? fields.get(key) : undefined;
    if (!field || key === undefined) return path;
    const inner = field.translate(source, rest);
    return inner && [key, ...inner];
  };
  return { value, translate };
};

/**
 * Makes one value of what several sources say; what a source does not know (null) adds nothing, and only nulls make null.
 * Throws UnmergeableAnswer when a source's value does not have the shape that the merge needs.
 */
export const mergeValues = (
  merge: Merge,
  contributions: readonly Contribution[],
  variables: Readonly<Record<string, unknown>>,
): Merged => {
  if (merge.kind === 'leaf') return { value: mergeLeaf(merge.rule, contributions), translate: unchanged };
  const known = contributions.filter(({ value }) => value !== null && value !== undefined);
  if (known.length === 0) return { value: null, translate: unchanged };
  if (merge.kind === 'counts') return { value: mergeCounts(merge, known), translate: unchanged };
  requireObjects(known);
  return merge.kind === 'page' ? mergePage(merge, known, variables) : mergeObject(merge, known, variables);
};
