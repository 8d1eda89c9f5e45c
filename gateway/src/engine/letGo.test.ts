import { expect, test } from 'vitest';
import { cursorAt } from './cursor.js';
import { rootFetchStep, type Fetch } from './fetchStep.js';
import type { CombinedAnswer } from '../shards/answer.js';
import type { Run } from './run.js';

const fetch = { kind: 'Fetch', operation: '{ places { id } }' } as Fetch;
const none = (): ReadonlySet<string> => new Set();

test('an answer that has been used refers to nothing of what it brought any more', async () => {
  const places = [{ id: 'plc_1' }];
  const answer: CombinedAnswer = { data: { places, hotels: null }, errors: [] };
  const run: Run = { variables: {}, data: {}, errors: [], stale: [], client: undefined, isVerbatim: true };
  await rootFetchStep(fetch, cursorAt([]), async () => answer, none)(run);
  expect(run.data).toEqual({ places: [{ id: 'plc_1' }], hotels: null });
  expect(run.data['places']).toBe(places);
  expect(answer.data).toEqual({ places: undefined, hotels: undefined });
});
