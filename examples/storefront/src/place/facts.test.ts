import { expect, test } from 'vitest';
import { factsOf } from './facts.js';

test('what editors note is said in words, and what is counted is not said twice', () => {
  const facts = [
    { name: 'best_time', value: 'May to September' },
    { name: 'population', value: '3,500,000' },
    { name: 'time_zone', value: 'CET' },
  ];
  expect(factsOf({ population: 3_426_354, timeZone: 'Europe/Berlin', facts })).toEqual([
    { name: 'Population', value: '3,426,354' },
    { name: 'Time zone', value: 'Europe/Berlin' },
    { name: 'Best time', value: 'May to September' },
  ]);
  expect(factsOf({ population: null, timeZone: null, facts: facts.slice(1, 2) })).toEqual([
    { name: 'Population', value: '3,500,000' },
  ]);
});
