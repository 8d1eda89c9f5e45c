import type { AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { filledDatabase, serveTours } from './testing/serveTours.js';

let served: AskedSubgraph;
beforeAll(async () => {
  served = await serveTours(await filledDatabase(inject('postgresUrl')));
});
afterAll(() => served.close());

const cacheControlOf = async (selection: string): Promise<string | null> => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: `{ tour(id: "tou_viator_7039P4") { ${selection} } }` });
  const response = await fetch(served.url, { method: 'POST', headers, body });
  return response.headers.get('cache-control');
};

test('what a tour consists of holds for five minutes, what it costs and when it departs for one', async () => {
  expect([
    await cacheControlOf(
      'id title stops { name place { id } match { by } } itinerary { day stops { name place { id } } } rating { count }',
    ),
    await cacheControlOf('id fromPrice { price { amount } }'),
    await cacheControlOf(
      'departures(from: "2026-12-01", to: "2026-12-02") { edges { node { id prices { price { amount } } option { code } } } }',
    ),
  ]).toEqual(['max-age=300, public', 'max-age=60, public', 'max-age=60, public']);
});
