import { expect, test } from 'vitest';
import { newRequestId, readRequestId } from './requestId.js';

test('a new id can be read, and no two are the same', () => {
  const ids = Array.from({ length: 100 }, newRequestId);
  expect(ids.map(readRequestId)).toEqual(ids);
  expect(new Set(ids).size).toBe(100);
});

test.each(['a', 'A-z_0.9:', '01JD8ZK', 'x'.repeat(128)])('"%s" is an id', (id) => {
  expect(readRequestId(id)).toBe(id);
});

test.each([undefined, '', ' a', 'a b', 'a,b', 'a\n', 'a"', 'ä', '$(a)', 'x'.repeat(129), ['a', 'b']])(
  '%j is none',
  (id) => {
    expect(readRequestId(id)).toBeUndefined();
  },
);
