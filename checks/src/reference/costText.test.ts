import type { ListSize } from '@tripgraph/gateway/cost/costRules';
import { expect, test } from 'vitest';
import { costTexts } from './costText.js';

const list = (more: Partial<ListSize>): ListSize => ({
  assumedSize: undefined,
  slicingArguments: [],
  sizedFields: [],
  requireOneSlicingArgument: false,
  ...more,
});
const textOf = (listSize: ListSize): string =>
  costTexts({ weights: new Map(), listSizes: new Map([['Query.x', listSize]]) }, 'Query.x').join(' ');

test('a weight and the size of a list are said; where neither stands, nothing', () => {
  const rules = { weights: new Map([['Query.x', 0]]), listSizes: new Map([['Query.x', list({ assumedSize: 5 })]]) };
  expect(costTexts(rules, 'Query.x')).toEqual(['0.', 'The list costs as 5 items.']);
  expect(costTexts(rules, 'Query.y')).toEqual([]);
  expect(textOf(list({}))).toBe('');
});

test('arguments that say how long a list is are named, by their paths', () => {
  const slicingArguments = [['first'], ['page', 'size']];
  expect(textOf(list({ slicingArguments, sizedFields: ['edges'], assumedSize: 20 }))).toBe(
    'Its `edges` costs as many items as `first` or `page.size` says, else as 20.',
  );
  expect(textOf(list({ slicingArguments, requireOneSlicingArgument: true }))).toBe(
    'The list costs as many items as `first` or `page.size` says, one of which has to be given.',
  );
});
