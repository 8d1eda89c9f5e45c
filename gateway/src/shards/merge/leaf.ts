import type { Contribution, Merge } from './merge.js';
import { UnmergeableAnswer } from './merge.js';

type LeafRule = Extract<Merge, { kind: 'leaf' }>['rule'];

const numberOf = ({ source, value }: Contribution): number => {
  if (typeof value === 'number') return value;
  throw new UnmergeableAnswer(source, `expected a number, got ${typeof value}`);
};

const booleanOf = ({ source, value }: Contribution): boolean => {
  if (typeof value === 'boolean') return value;
  throw new UnmergeableAnswer(source, `expected true or false, got ${typeof value}`);
};

const extreme = (contributions: readonly Contribution[], wanted: 1 | -1): unknown => {
  let best: number | string | undefined;
  for (const { source, value } of contributions) {
    if (typeof value !== 'number' && typeof value !== 'string') {
      throw new UnmergeableAnswer(source, `expected a number or a text, got ${typeof value}`);
    }
    if (best === undefined || (value > best ? 1 : -1) === wanted) best = value;
  }
  return best;
};

/** One leaf value of several; nulls say nothing, and only nulls make null. */
export const mergeLeaf = (rule: LeafRule, contributions: readonly Contribution[]): unknown => {
  const known = contributions.filter(({ value }) => value !== null && value !== undefined);
  if (known.length === 0) return null;
  switch (rule) {
    case 'FIRST':
      return known[0]?.value;
    case 'SUM':
      return known.reduce((sum, contribution) => sum + numberOf(contribution), 0);
    case 'MIN':
      return extreme(known, -1);
    case 'MAX':
      return extreme(known, 1);
    case 'ANY':
      return known.map(booleanOf).includes(true);
    case 'ALL':
      return !known.map(booleanOf).includes(false);
  }
};
