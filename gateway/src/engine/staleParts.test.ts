import { expect, test } from 'vitest';
import type { StalePart } from '../shards/answer.js';
import { addStale } from './staleParts.js';

test('an answer names so many stale parts, and then says of the whole how old it may be', () => {
  const parts: StalePart[] = [];
  for (let index = 0; index < 600; index += 1)
    addStale(parts, { path: ['a', index], ageSeconds: index === 550 ? 900 : index });
  expect(parts).toHaveLength(501);
  expect(parts.slice(499)).toEqual([
    { path: ['a', 499], ageSeconds: 499 },
    { path: [], ageSeconds: 900 },
  ]);
});
