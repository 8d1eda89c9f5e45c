import { expect, test } from 'vitest';
import type { SourceState } from './readSourceStates.js';
import { untilSynced } from './untilSynced.js';

const state = (source: string, isWhole: boolean): SourceState => ({ source, isWhole, records: 3, quarantined: 0 });
const never = new AbortController().signal;

test('it looks until every source of every subgraph has been read', async () => {
  const looks = [
    [],
    [state('hostelworld', true)],
    [state('booking', false), state('hostelworld', true)],
    [state('booking', true), state('hostelworld', true)],
  ];
  let asked = 0;
  const found = await untilSynced({
    subgraphs: ['lodgings'],
    read: () => Promise.resolve(looks[(asked += 1) - 1] ?? []),
    limitMs: 60_000,
    pause: () => Promise.resolve(),
    signal: never,
  });
  expect(found).toEqual([{ subgraph: 'lodgings', states: looks[3] }]);
  expect(asked).toBe(4);
});

test('when the time is up, or somebody wishes to stop, what is there is told', async () => {
  const read = () => Promise.resolve([state('onix', false)]);
  const there = [{ subgraph: 'books', states: [state('onix', false)] }];
  expect(await untilSynced({ subgraphs: ['books'], read, limitMs: 0, signal: never })).toEqual(there);
  const stopped = AbortSignal.abort();
  expect(await untilSynced({ subgraphs: ['books'], read, limitMs: 60_000, signal: stopped })).toEqual(there);
});
