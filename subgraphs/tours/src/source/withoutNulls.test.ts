import { expect, test } from 'vitest';
import { withoutNulls } from './withoutNulls.js';

test('members that are null are left out at every level, and nothing else is', () => {
  expect(withoutNulls({ a: null, b: [{ c: null, d: 0 }, null, ''], e: { f: null }, g: false })).toEqual({
    b: [{ d: 0 }, null, ''],
    e: {},
    g: false,
  });
  expect([withoutNulls(null), withoutNulls('text')]).toEqual([null, 'text']);
});

test('what is nested without end ends', () => {
  const nested = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as unknown;
  expect(Array.isArray(withoutNulls(nested))).toBe(true);
});
