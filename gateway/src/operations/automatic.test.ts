import { expect, test } from 'vitest';
import { automaticOperations, hashOf } from './automatic.js';

const text = '{ x }';
const hash = hashOf(text);

/** Texts that gateways share, and what is asked of them. */
const sharing = (kept: Map<string, string>) => ({
  read: async (name: string) => kept.get(name),
  write: (name: string, written: string) => void kept.set(name, written),
});

test('what one gateway was sent another one knows, and knows at once the next time', async () => {
  const kept = new Map<string, string>();
  automaticOperations(100_000, sharing(kept)).keep(hash, text);
  const other = automaticOperations(100_000, sharing(kept));
  expect(await other.find(hash)).toBe(text);
  kept.delete(hash);
  expect(other.find(hash)).toBe(text);
});

test('a text that does not have its hash is not believed', async () => {
  expect(await automaticOperations(100_000, sharing(new Map([[hash, '{ secret }']]))).find(hash)).toBeUndefined();
});

test('what was used longest ago is forgotten, and long texts are never kept', () => {
  const operations = automaticOperations(1_000, undefined);
  operations.keep(hash, text);
  for (let index = 0; index < 10; index += 1) operations.keep(hashOf(`{ x${index} }`), `{ x${index} }`);
  expect(operations.find(hash)).toBeUndefined();
  const long = '#'.repeat(65_537);
  const large = automaticOperations(10_000_000, undefined);
  large.keep(hashOf(long), long);
  expect(large.find(hashOf(long))).toBeUndefined();
});
