import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesText } from './bytesText.js';
import { hashOf, routeOf, type Route } from './route.js';
import { keepTheme, readTheme } from './theme.js';

test.each<[string, Route]>([
  ['', { page: 'ask' }],
  ['#/', { page: 'ask' }],
  ['#/nowhere', { page: 'ask' }],
  ['#/shards', { page: 'shards' }],
  ['#/schema', { page: 'schema', type: undefined, member: undefined }],
  ['#/schema/Activity', { page: 'schema', type: 'Activity', member: undefined }],
  ['#/schema/Activity/title', { page: 'schema', type: 'Activity', member: 'title' }],
  ['#/schema/%E0%A4%A', { page: 'schema', type: '%E0%A4%A', member: undefined }],
])('%s leads to %j', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});

test('the way to a page leads there, whatever its type is called', () => {
  const name = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(name, fc.option(name, { nil: undefined }), (type, member) => {
      const route: Route = { page: 'schema', type, member };
      expect(routeOf(hashOf(route))).toEqual(route);
    }),
  );
});

test('a theme is kept in the browser, and what is not one is the system’s', () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  };
  expect(readTheme(store)).toBe('system');
  keepTheme(store, 'dark');
  expect(readTheme(store)).toBe('dark');
  for (const name of kept.keys()) kept.set(name, 'pink');
  expect(readTheme(store)).toBe('system');
});

test('bytes are said for people', () => {
  expect([0, 999, 1_000, 1_449, 2_500_000].map(bytesText)).toEqual(['0 B', '999 B', '1.0 kB', '1.4 kB', '2.5 MB']);
});
