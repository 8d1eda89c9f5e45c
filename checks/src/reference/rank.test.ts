import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { SearchIndex } from './searchIndex.js';

type Found = { readonly name: string; readonly page: string };
const page = createContext({});
runInContext(readFileSync(new URL('../../assets/rank.js', import.meta.url), 'utf8'), page);
const rank = (page as { rank: (index: SearchIndex, text: string) => Found[] }).rank;

const index: SearchIndex = {
  types: [
    ['Activity', 'object', 'type.Activity.html', 'Something bookable.', ['id', 'fromPrice', 'title']],
    ['ActivityEdge', 'object', 'type.ActivityEdge.html', '', ['node']],
    ['Price', 'object', 'type.Price.html', 'What an activity costs.', ['amount']],
    ['Reactivity', 'enum', 'type.Reactivity.html', '', ['PRICE_UP']],
  ],
  examples: [['ActivityPage', 'example.activityPage.html', 'One page.']],
};
const found = (text: string): string[] => rank(index, text).map(({ name }) => name);

test('what is called so comes first, then what begins so, has a word so, has it inside, is described so', () => {
  expect(found('ACTIVITY')).toEqual(['Activity', 'ActivityEdge', 'ActivityPage', 'Reactivity', 'Price']);
  expect(found(' price ')).toEqual(['Price', 'Reactivity.PRICE_UP', 'Activity.fromPrice']);
});

test('with a point the field of a type is looked for, and found at its anchor', () => {
  expect(rank(index, 'activity.ti')[0]).toMatchObject({ name: 'Activity.title', page: 'type.Activity.html#title' });
  expect(found('act.')).toEqual([
    'Activity.id',
    'Activity.title',
    'ActivityEdge.node',
    'Activity.fromPrice',
    'Reactivity.PRICE_UP',
  ]);
});

test('nothing is found by nothing, and by what is nowhere', () => {
  expect([found(''), found('  '), found('xyz'), found('(.*')]).toEqual([[], [], [], []]);
});
