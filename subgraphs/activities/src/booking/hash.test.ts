import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { brokenLink, type ChainedEvent } from './hash.js';

const chain = (contents: readonly string[]): ChainedEvent[] => {
  const events: ChainedEvent[] = [];
  for (const content of contents) {
    const previousHash = events.at(-1)?.hash ?? Buffer.alloc(32);
    events.push({ content, previousHash, hash: createHash('sha256').update(previousHash).update(content).digest() });
  }
  return events;
};

test('a chain is whole when nothing in it was changed, left out or put in another order', () => {
  const whole = chain(['a', 'b', 'c']);
  const [a, b, c] = whole as [ChainedEvent, ChainedEvent, ChainedEvent];
  expect(brokenLink([])).toBeUndefined();
  expect(brokenLink(whole)).toBeUndefined();
  expect(brokenLink([a, { ...b, content: 'B' }, c])).toBe(1);
  expect(brokenLink([a, c])).toBe(1);
  expect(brokenLink([b, c])).toBe(0);
  expect(brokenLink([b, a, c])).toBe(0);
  expect(brokenLink([a, { ...b, hash: c.hash }, c])).toBe(1);
});
