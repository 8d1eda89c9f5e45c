import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { documentStore } from './documentStore.js';

test('a document is there until it is taken out', async () => {
  const store = documentStore(1_000_000);
  const document = parse('{ a }');
  await store.set('a', document);
  expect(await store.get('a')).toBe(document);
  await store.delete('a');
  expect([await store.get('a'), store.size()]).toEqual([undefined, 0]);
});

test('any number of documents stays within the bytes allowed, and the last are there', async () => {
  const store = documentStore(100_000);
  for (let number = 0; number < 2_000; number += 1) await store.set(`${number}`, parse(`{ a${number}: id }`));
  expect(store.size()).toBeLessThanOrEqual(100_000);
  expect(store.size()).toBeGreaterThan(90_000);
  expect([await store.get('0'), await store.get('1999')]).toEqual([undefined, expect.anything()]);
});

test('a document larger than the whole store is not kept', async () => {
  const store = documentStore(1_000);
  await store.set('a', parse(`{ ${'name '.repeat(100)} }`));
  expect(store.size()).toBe(0);
});
