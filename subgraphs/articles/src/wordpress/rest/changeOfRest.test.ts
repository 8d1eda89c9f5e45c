import { expect, test } from 'vitest';
import { testRules } from '../../testing/testSite.js';
import { changeOfRest } from './changeOfRest.js';

test('a post that is nested without end is unreadable as any other', () => {
  const post: unknown = JSON.parse(`{"id":7,"meta":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
  const site = { categories: new Map<string, string>(), findTerm: () => null, unreadable: [] };
  expect(changeOfRest(7, post, site, testRules)).toMatchObject({
    kind: 'UNREADABLE',
    key: expect.stringMatching(/7$/),
  });
});
