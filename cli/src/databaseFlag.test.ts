import { expect, test } from 'vitest';
import { readDatabaseFlag } from './databaseFlag.js';

test.each([
  ['activities-1=postgres://u:p@db:5432/activities', 'activities-1', 'postgres://u:p@db:5432/activities'],
  ['one=postgresql://db/x?sslmode=require', 'one', 'postgresql://db/x?sslmode=require'],
])('%s is a shard and an address', (text, shard, url) => {
  expect(readDatabaseFlag(text)).toEqual({ shard, url });
});

test.each(['', 'activities-1', 'postgres://db/x', '=postgres://db/x', 'one=', 'one=http://db/x', 'one=postgres://a b'])(
  '"%s" is not',
  (text) => {
    expect(readDatabaseFlag(text)).toBeUndefined();
  },
);
