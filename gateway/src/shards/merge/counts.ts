import type { Contribution, CountsMerge } from './merge.js';
import { hiddenPrefix } from '../hidden.js';
import { UnmergeableAnswer } from './merge.js';

type Thing = Record<string, unknown>;

const thingsOf = ({ source, value }: Contribution): Thing[] => {
  if (!Array.isArray(value)) throw new UnmergeableAnswer(source, 'expected a list');
  for (const thing of value as unknown[]) {
    if (typeof thing !== 'object' || thing === null) throw new UnmergeableAnswer(source, 'expected a list of objects');
  }
  return value as Thing[];
};

const countOf = (source: number, value: unknown): number => {
  if (typeof value === 'number') return value;
  throw new UnmergeableAnswer(source, `expected a count, got ${typeof value}`);
};

const keyOf = (merge: CountsMerge, thing: Thing): string => JSON.stringify(merge.keys.map((key) => thing[key] ?? null));

const compareText = (left: string, right: string): number => (left < right ? -1 : Number(left > right));

const mergeGroup = (merge: CountsMerge, group: ReadonlyArray<{ source: number; thing: Thing }>): Thing => {
  const merged = Object.create(null) as Thing;
  for (const key of Object.keys(group[0]?.thing ?? {})) {
    const list = merge.lists.get(key);
    if (list)
      merged[key] = mergeCounts(
        list,
        group.map(({ source, thing }) => ({ source, value: thing[key] })),
      );
    else if (merge.sums.includes(key))
      merged[key] = group.reduce((sum, { source, thing }) => sum + countOf(source, thing[key]), 0);
    else merged[key] = group[0]?.thing[key];
  }
  return merged;
};

/**
 * One list of counted things of several: things with equal keys become one and their numbers add up. Most counted first,
 * then by key; a list without a number keeps the order in which the sources named its things.
 */
export const mergeCounts = (merge: CountsMerge, contributions: readonly Contribution[]): Thing[] => {
  const groups = new Map<string, Array<{ source: number; thing: Thing }>>();
  for (const contribution of contributions) {
    for (const thing of thingsOf(contribution)) {
      const key = keyOf(merge, thing);
      const group = groups.get(key) ?? [];
      group.push({ source: contribution.source, thing });
      groups.set(key, group);
    }
  }
  const merged = [...groups].map(([key, group]) => ({ key, thing: mergeGroup(merge, group) }));
  const { rank } = merge;
  if (rank !== undefined) {
    merged.sort(
      (left, right) => Number(right.thing[rank]) - Number(left.thing[rank]) || compareText(left.key, right.key),
    );
  }
  for (const { thing } of merged) {
    for (const key of Object.keys(thing)) if (key.startsWith(hiddenPrefix)) Reflect.deleteProperty(thing, key);
  }
  return merged.map(({ thing }) => thing);
};
