import { expect, test } from 'vitest';
import { ownSecrets } from './ownSecrets.js';

test('secrets are what is said to be, passwords in addresses in both their forms, and headers whose names say so', () => {
  expect(
    ownSecrets({
      secrets: ['pepper-one'],
      urls: ['postgres://shard:p%40ss@db:5432/a', undefined, 'redis://cache:6379', 'no address', 'http://a:%zz@b'],
      headers: { 'api-key': 'abc', authorization: 'Bearer def', 'x-team': 'travel' },
    }).filter((secret) => secret !== ''),
  ).toEqual(['pepper-one', 'p%40ss', 'p@ss', '%zz', 'abc', 'Bearer def']);
});
