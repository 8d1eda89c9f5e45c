import type { Contribution, Gap, IsForeign, Merge, Merged } from './merge.js';
import { UnmergeableAnswer } from './merge.js';
import { mergeValues } from './mergeValues.js';

export type Outcome = Merged & {
  /** Sources that say nothing of a part that others say something of, and where. */
  readonly gaps: readonly Gap[];
  /** Sources whose edges belong to others in part, and where; those edges are not in the merged value. */
  readonly foreign: readonly Gap[];
  /** Sources whose value does not have the shape asked for; nothing of them is in the merged value. */
  readonly invalid: readonly number[];
};

/** Merges what can be merged, and says what could not. */
export const mergeOrLose = (
  merge: Merge,
  contributions: readonly Contribution[],
  variables: Readonly<Record<string, unknown>>,
  isForeign: IsForeign,
  invalid: readonly number[] = [],
): Outcome => {
  const gaps: Gap[] = [];
  const foreign: Gap[] = [];
  try {
    const merged = mergeValues(merge, contributions, {
      variables,
      onGap: (gap) => gaps.push(gap),
      isForeign,
      onForeign: (gap) => foreign.push(gap),
    });
    return { ...merged, gaps, foreign, invalid };
  } catch (error) {
    if (!(error instanceof UnmergeableAnswer)) throw error;
    const rest = contributions.filter(({ source }) => source !== error.source);
    return mergeOrLose(merge, rest, variables, isForeign, [...invalid, error.source]);
  }
};
