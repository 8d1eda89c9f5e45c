import { expect, test } from 'vitest';
import { operationCache } from './planCache.js';

test('however many ask for an operation at once, it is made once', async () => {
  const cache = operationCache<{ text: string }>(1_000, ({ text }) => text.length);
  let made = 0;
  let finish: (value: { text: string }) => void = () => undefined;
  const make = () => {
    made += 1;
    return new Promise<{ text: string }>((resolve) => (finish = resolve));
  };
  const asked = [cache.get('a', make), cache.get('a', make), cache.get('a', make)];
  finish({ text: 'plan' });
  expect(await Promise.all(asked)).toEqual([{ text: 'plan' }, { text: 'plan' }, { text: 'plan' }]);
  expect(await cache.get('a', make)).toEqual({ text: 'plan' });
  expect(made).toBe(1);
});

test('what fails is tried again by the next who asks', async () => {
  const cache = operationCache<{ text: string }>(1_000, () => 1);
  await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await cache.get('a', async () => ({ text: 'yes' }))).toEqual({ text: 'yes' });
});

test('any number of operations stays within the bytes allowed', async () => {
  const cache = operationCache<{ text: string }>(10_000, ({ text }) => text.length);
  for (let number = 0; number < 5_000; number += 1)
    await cache.get(`operation ${number}`, async () => ({ text: 'x'.repeat(100) }));
  expect(cache.size()).toBeLessThanOrEqual(10_000);
  expect(cache.size()).toBeGreaterThan(9_000);
});

test('an operation larger than the whole cache is made, and not kept', async () => {
  const cache = operationCache<{ text: string }>(10, ({ text }) => text.length);
  expect(await cache.get('a', async () => ({ text: 'x'.repeat(100) }))).toEqual({ text: 'x'.repeat(100) });
  expect(cache.size()).toBe(0);
});
