import { expect, test } from 'vitest';
import type { AnsweredError, Data, Path, StalePart } from './answered.js';
import { fillHoles } from './fillHoles.js';

const lost = (path: Path | undefined, code = 'SUBGRAPH_UNAVAILABLE'): AnsweredError => ({
  message: 'gone',
  ...(path && { path }),
  extensions: { code },
});
const stale = (...path: Array<string | number>): StalePart => ({ path, ageSeconds: 7 });

type Case = {
  readonly fresh: Data;
  readonly errors: readonly AnsweredError[];
  readonly known: Data;
  readonly filled: Data;
  readonly left: readonly AnsweredError[];
  readonly stale: readonly StalePart[];
};

const notFound = lost(['a'], 'NOT_FOUND');
const page = { edges: [{ node: { id: '1' } }] };

test.each<[string, Case]>([
  [
    'a root field that is lost',
    { fresh: { a: null }, errors: [lost(['a'])], known: { a: 1 }, filled: { a: 1 }, left: [], stale: [stale('a')] },
  ],
  [
    'a root field that is lost beside one that is there',
    {
      fresh: { a: null, b: 2 },
      errors: [lost(['a'], 'SHARD_UNAVAILABLE')],
      known: { a: 1, b: 1 },
      filled: { a: 1, b: 2 },
      left: [],
      stale: [stale('a')],
    },
  ],
  [
    'a part of an object',
    {
      fresh: { a: { id: '1', b: null, c: 3 } },
      errors: [lost(['a', 'b', 'c'], 'INTERNAL_SERVER_ERROR')],
      known: { a: { id: '1', b: { c: 1 }, c: 1 } },
      filled: { a: { id: '1', b: { c: 1 }, c: 3 } },
      left: [],
      stale: [stale('a', 'b')],
    },
  ],
  [
    'a part of an object that is another one by now',
    {
      fresh: { a: { id: '2', b: null } },
      errors: [lost(['a', 'b'])],
      known: { a: { id: '1', b: 1 } },
      filled: { a: { id: '2', b: null } },
      left: [lost(['a', 'b'])],
      stale: [],
    },
  ],
  [
    'an object that has become one of another type',
    {
      fresh: { a: { __typename: 'B', b: null } },
      errors: [lost(['a', 'b'])],
      known: { a: { __typename: 'A', b: 1 } },
      filled: { a: { __typename: 'B', b: null } },
      left: [lost(['a', 'b'])],
      stale: [],
    },
  ],
  [
    'a page that is there in part: it stays, with its error',
    {
      fresh: { a: page },
      errors: [lost(['a'], 'SHARD_UNAVAILABLE')],
      known: { a: { edges: [] } },
      filled: { a: page },
      left: [lost(['a'], 'SHARD_UNAVAILABLE')],
      stale: [],
    },
  ],
  [
    'a hole in a page, where places are not the same for long',
    {
      fresh: { a: { edges: [{ node: null }] } },
      errors: [lost(['a', 'edges', 0, 'node'])],
      known: { a: page },
      filled: { a: { edges: [{ node: null }] } },
      left: [lost(['a', 'edges', 0, 'node'])],
      stale: [],
    },
  ],
  [
    'a place of a list by ids whose shard is gone',
    {
      fresh: { a: [null, { id: '2' }] },
      errors: [lost(['a', 0], 'SHARD_UNAVAILABLE')],
      known: { a: [{ id: '1' }, { id: '2' }] },
      filled: { a: [{ id: '1' }, { id: '2' }] },
      left: [],
      stale: [stale('a', 0)],
    },
  ],
  [
    'a place of a list of which it is not known whose places these are',
    {
      fresh: { a: [null] },
      errors: [lost(['a', 0], 'INTERNAL_SERVER_ERROR')],
      known: { a: [{ id: '1' }] },
      filled: { a: [null] },
      left: [lost(['a', 0], 'INTERNAL_SERVER_ERROR')],
      stale: [],
    },
  ],
  [
    'a list that has another length by now',
    {
      fresh: { a: [null, null] },
      errors: [lost(['a', 0], 'SHARD_UNAVAILABLE')],
      known: { a: [{ id: '1' }] },
      filled: { a: [null, null] },
      left: [lost(['a', 0], 'SHARD_UNAVAILABLE')],
      stale: [],
    },
  ],
  [
    'what is not there: that it was once is no matter',
    { fresh: { a: null }, errors: [notFound], known: { a: 1 }, filled: { a: null }, left: [notFound], stale: [] },
  ],
  [
    'what is lost and not there at once',
    {
      fresh: { a: null },
      errors: [lost(['a', 'b']), notFound],
      known: { a: { b: 1 } },
      filled: { a: null },
      left: [lost(['a', 'b']), notFound],
      stale: [],
    },
  ],
  [
    'what is lost below something that is not there',
    {
      fresh: { a: null },
      errors: [lost(['a']), lost(['a', 'b'], 'FORBIDDEN')],
      known: { a: { b: 1 } },
      filled: { a: null },
      left: [lost(['a']), lost(['a', 'b'], 'FORBIDDEN')],
      stale: [],
    },
  ],
  [
    'what was not asked for before',
    { fresh: { b: null }, errors: [lost(['b'])], known: { a: 1 }, filled: { b: null }, left: [lost(['b'])], stale: [] },
  ],
  [
    'what was known to be nothing',
    {
      fresh: { a: null },
      errors: [lost(['a'])],
      known: { a: null },
      filled: { a: null },
      left: [],
      stale: [stale('a')],
    },
  ],
  [
    'an answer that is refused as a whole',
    {
      fresh: {},
      errors: [lost(undefined, 'SUBGRAPH_INVALID_ANSWER')],
      known: { a: 1, b: null },
      filled: { a: 1, b: null },
      left: [],
      stale: [stale('a'), stale('b')],
    },
  ],
  [
    'a failure without a place beside what is there: it stays said',
    {
      fresh: { a: 1, b: null },
      errors: [lost(undefined)],
      known: { a: 2, b: 2 },
      filled: { a: 1, b: 2 },
      left: [lost(undefined)],
      stale: [stale('b')],
    },
  ],
  [
    'an answer for partners only',
    {
      fresh: {},
      errors: [lost(undefined, 'UNAUTHENTICATED'), lost(['a'])],
      known: { a: 1 },
      filled: {},
      left: [lost(undefined, 'UNAUTHENTICATED'), lost(['a'])],
      stale: [],
    },
  ],
  [
    'an error in the words of a subgraph of its own',
    {
      fresh: { a: null },
      errors: [lost(['a'], 'DATABASE_ON_FIRE')],
      known: { a: 1 },
      filled: { a: 1 },
      left: [],
      stale: [stale('a')],
    },
  ],
  [
    'paths to what no answer has',
    {
      fresh: { a: {} },
      errors: [lost(['constructor']), lost(['__proto__', 'b']), lost(['a', 'toString'])],
      known: { a: {} },
      filled: { a: {} },
      left: [lost(['constructor']), lost(['__proto__', 'b']), lost(['a', 'toString'])],
      stale: [],
    },
  ],
])('%s', (_what, { fresh, errors, known, filled, left, stale: parts }) => {
  const places = Object.keys(known).map((key) => [key]);
  expect(fillHoles(fresh, errors, { data: known, places, ageSecondsAt: () => 7 })).toEqual({
    errors: left,
    stale: parts,
  });
  expect(fresh).toEqual(filled);
});

test('entities are filled each for itself, whatever list they stand in', () => {
  const fresh = { _entities: [null, null, { b: null }] };
  const filled = fillHoles(fresh, [lost(undefined), lost(['_entities', 2, 'b'])], {
    data: { _entities: [{ a: 1 }, undefined, { b: 3 }] },
    places: [0, 1, 2].map((position) => ['_entities', position]),
    ageSecondsAt: ([, position]) => 10 * (position as number),
  });
  expect(fresh).toEqual({ _entities: [{ a: 1 }, null, { b: 3 }] });
  expect(filled).toEqual({
    errors: [lost(undefined)],
    stale: [
      { path: ['_entities', 0], ageSeconds: 0 },
      { path: ['_entities', 2, 'b'], ageSeconds: 20 },
    ],
  });
});
