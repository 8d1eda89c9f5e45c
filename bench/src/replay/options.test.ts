import { expect, test } from 'vitest';
import { readReplayOptions } from './options.js';

test('a replay is as fast as it was, and compares with nobody, unless it is said', () => {
  expect(readReplayOptions(['a.ndjson', 'b.ndjson', '--to', 'http://127.0.0.1:4000'])).toEqual({
    files: ['a.ndjson', 'b.ndjson'],
    to: 'http://127.0.0.1:4000/graphql',
    against: undefined,
    speed: 1,
    concurrency: 64,
    limit: 100_000,
    timeoutMs: 30_000,
    keys: undefined,
    ignore: [],
    json: undefined,
  });
});

test('all of it can be said', () => {
  const words =
    'a --to https://one.example/api --against https://other.example/graphql --speed max --ignore now --ignore id';
  expect(readReplayOptions(words.split(' '))).toMatchObject({
    to: 'https://one.example/api',
    against: 'https://other.example/graphql',
    speed: 'max',
    ignore: ['now', 'id'],
  });
  expect(readReplayOptions(['a', '--to', 'http://127.0.0.1:1', '--speed', '2.5'])).toMatchObject({ speed: 2.5 });
});

test.each(['ftp://one.example', 'one.example', 'https://name:password@one.example'])('%s is no gateway', (url) => {
  expect(() => readReplayOptions(['a', '--to', url])).toThrow('Give the http(s) URL of GraphQL');
});
