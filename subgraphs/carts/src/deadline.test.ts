import { timeoutHeader } from '@tripgraph/kit/deadline';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startCartsSubgraph, type RunningCarts } from './app.js';
import { migrateCarts } from './migrate.js';
import { cartInput } from './testing/cartInput.js';

let running: RunningCarts;
beforeAll(async () => {
  const databaseUrl = await createTestDatabase(inject('postgresUrl'));
  await migrateCarts(databaseUrl);
  running = await startCartsSubgraph({
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    maxConnections: 2,
    acquireTimeoutMs: 5_000,
    statementTimeoutMs: 5_000,
    logLevel: 'silent',
    // Nobody listens there: no item can be held.
    gatewayUrl: 'http://127.0.0.1:9/graphql',
    key: `tpk_test_${'k'.repeat(33)}`,
  });
});
afterAll(() => running.close());

type Answer = {
  readonly data: {
    readonly result: { readonly code: string; readonly currentCart: { readonly id: string; readonly status: string } };
  } | null;
  readonly errors?: ReadonlyArray<{ readonly extensions: { readonly code: string } }>;
};
const askInTime = async (milliseconds: number, query: string, variables: object): Promise<Answer> => {
  const response = await fetch(running.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'tripgraph-partner': 'acme',
      [timeoutHeader]: String(milliseconds),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
};

test('a cart goes its way although the time of its request is over; to look at it takes time that is left', async () => {
  const held = await askInTime(
    0,
    'mutation ($input: HoldCartInput!) { result: holdCart(input: $input) { ... on CartRefused { code currentCart { id status } } } }',
    { input: cartInput(1) },
  );
  const cart = held.data?.result.currentCart;
  expect(cart?.status).toBe('FAILED');
  const look = (milliseconds: number) =>
    askInTime(milliseconds, 'query ($id: ID!) { result: cart(id: $id) { id status } }', { id: cart?.id });
  expect((await look(0)).errors?.map(({ extensions }) => extensions.code)).toEqual(['OVERLOADED']);
  expect((await look(5_000)).data?.result).toEqual(cart);
});
