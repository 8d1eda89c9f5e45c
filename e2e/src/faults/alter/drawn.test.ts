import { expect, test } from 'vitest';
import { randomOf } from '../../differential/random.js';
import { drawn } from './drawn.js';

const exchanged = (body: string) => ({ requestBody: '', status: 200, headers: {}, body });

test('each way is used before any is used again, but for those that an answer does not allow', () => {
  const { rewrite, seen } = drawn(randomOf(1), 1, {
    one: () => ({ body: 'one' }),
    lists: ({ body }) => (body.startsWith('[') ? { body: 'list' } : undefined),
  });
  expect(['{}', '{}', '[]', '[]', '{}'].map((body) => rewrite(exchanged(body))?.body)).toEqual([
    'one',
    'one',
    'list',
    'list',
    'one',
  ]);
  expect(seen()).toBe('one 3, lists 2');
});

test('a share is spoilt, and a way that was never used has not been seen', () => {
  const { rewrite, seen } = drawn(randomOf(1), 0.2, { one: () => ({ body: 'one' }), never: () => undefined });
  const spoilt = Array.from({ length: 1_000 }, () => rewrite(exchanged('{}'))).filter(Boolean);
  expect(spoilt.length).toBeGreaterThan(150);
  expect(spoilt.length).toBeLessThan(250);
  expect(seen()).toBeUndefined();
});
