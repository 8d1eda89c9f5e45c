import { expect, test } from 'vitest';
import type { Answered, AnsweredError } from './answered.js';
import { minute, recordingAsk } from './testing/recordingAsk.js';

const fetch = {
  serviceName: 'places',
  operation:
    'query A__places__1($representations:[_Any!]!,$l:String){_entities(representations:$representations){...on Place{name(locale:$l)}}}',
  operationKind: 'query',
  requires: [{}],
};
const place = (id: string) => ({ __typename: 'Place', id });
const asking = (...ids: string[]) => ({ l: 'en', representations: ids.map(place) });
const entity = (id: string) => ({ __typename: 'Place', name: `place ${id}` });
const answered = (...ids: string[]): Answered => ({
  data: { _entities: ids.map(entity) },
  errors: [],
  cacheControl: 'max-age=60, public',
});
const kept = (...ids: string[]): Answered => ({ data: { _entities: ids.map(entity) }, errors: [] });
const error = (path: Array<string | number> | undefined, code = 'SUBGRAPH_UNAVAILABLE'): AnsweredError => ({
  message: 'no',
  ...(path && { path }),
  extensions: { code },
});
const failing = (count: number): Answered => ({
  data: { _entities: new Array<null>(count).fill(null) },
  errors: Array.from({ length: count }, (_, index) => error(['_entities', index])),
});

test('only those that are not fresh are asked for, and each stands at its place', async () => {
  const { ask, answer, asked, counted } = recordingAsk(fetch);
  answer(answered('1', '3'), answered('4', '2'));
  expect(await ask(asking('1', '3'), {})).toEqual(answered('1', '3'));
  expect(await ask(asking('4', '3', '2', '1'), {})).toEqual(kept('4', '3', '2', '1'));
  expect(await ask(asking('2', '1', '4', '3'), {})).toEqual(kept('2', '1', '4', '3'));
  expect(asked).toEqual([`nobody ${JSON.stringify(asking('1', '3'))}`, `nobody ${JSON.stringify(asking('4', '2'))}`]);
  expect(counted).toEqual({ fresh: 6, asked: 2, stale: 0 });
});

test('entities that are asked for with other variables, by another partner, or with other scopes, are others', async () => {
  const { ask, answer, asked } = recordingAsk(fetch);
  answer(answered('1'));
  for (const client of [{}, { partner: 'north' }, { partner: 'south' }, { scopes: ['south'] }]) {
    for (const l of ['en', 'de']) {
      await ask({ ...asking('1'), l }, client);
      await ask({ ...asking('1'), l }, client);
    }
  }
  expect(asked).toHaveLength(8);
});

test('an error about some of them is led to its place among all', async () => {
  const { ask, answer } = recordingAsk(fetch);
  const errors = [error(['_entities', 1, 'name'], 'NOT_FOUND'), error(['_entities', 7], 'NOT_FOUND')];
  answer(answered('1', '3'), { data: { _entities: [entity('2'), null] }, errors });
  await ask(asking('1', '3'), {});
  expect(await ask(asking('1', '2', '3', '4'), {})).toEqual({
    data: { _entities: [entity('1'), entity('2'), entity('3'), null] },
    errors: [error(['_entities', 3, 'name'], 'NOT_FOUND'), error(undefined, 'NOT_FOUND')],
  });
});

test('what an error is about is not kept, and what stands beside it is', async () => {
  const { ask, answer, asked } = recordingAsk(fetch);
  answer({ ...answered('1', '2'), errors: [error(['_entities', 1, 'name'], 'NOT_FOUND')] }, answered('2'));
  await ask(asking('1', '2'), {});
  expect(await ask(asking('1', '2'), {})).toEqual(kept('1', '2'));
  expect(asked[1]).toBe(`nobody ${JSON.stringify(asking('2'))}`);
});

test.each<[string, Answered]>([
  ['with an error that is about none of them', { ...answered('1'), errors: [error(undefined, 'NOT_FOUND')] }],
  ['that is null', { ...answered('1'), data: { _entities: [null] } }],
  ['that is none', { ...answered('1'), data: { _entities: ['Munich'] } }],
  ['of another type', { ...answered('1'), data: { _entities: [{ __typename: 'Activity', name: 'Surfing' }] } }],
  ['of an answer that is private', { ...answered('1'), cacheControl: 'max-age=60, private' }],
])('an entity %s is not kept', async (_what, given) => {
  const { ask, answer, asked } = recordingAsk(fetch);
  answer(given, answered('1'));
  await ask(asking('1'), {});
  expect(await ask(asking('1'), {})).toEqual(answered('1'));
  expect(asked).toHaveLength(2);
});

test('entities of several types are not kept, since the policy may be that of one of them only', async () => {
  const { ask, answer, asked } = recordingAsk(fetch);
  answer({ ...answered('1'), data: { _entities: [entity('1'), { __typename: 'Booking', name: 'mine' }] } });
  const both = { l: 'en', representations: [place('1'), { __typename: 'Booking', id: '1' }] };
  await ask(both, {});
  await ask(both, {});
  expect(asked).toHaveLength(2);
});

test('where the source fails those that were known are given, each with its age, and the errors of the others stay', async () => {
  const { ask, answer, pass, counted } = recordingAsk(fetch);
  answer(answered('1'), answered('2'), failing(3));
  await ask(asking('1'), {});
  pass(minute);
  await ask(asking('2'), {});
  pass(minute);
  expect(await ask(asking('3', '2', '1'), {})).toEqual({
    data: { _entities: [null, entity('2'), entity('1')] },
    errors: [error(['_entities', 0])],
    stale: [
      { path: ['_entities', 1], ageSeconds: 60 },
      { path: ['_entities', 2], ageSeconds: 120 },
    ],
  });
  expect(counted.stale).toBe(2);
});

test('fresh ones are of now although the others are stale', async () => {
  const { ask, answer, pass } = recordingAsk(fetch);
  answer(answered('1'), answered('2'), failing(1));
  await ask(asking('1'), {});
  pass(minute);
  await ask(asking('2'), {});
  expect(await ask(asking('2', '1'), {})).toEqual({
    data: { _entities: [entity('2'), entity('1')] },
    errors: [],
    stale: [{ path: ['_entities', 1], ageSeconds: 60 }],
  });
});

test('a part that is lost is what was last known, and the rest is of now', async () => {
  const { ask, answer, pass } = recordingAsk(fetch);
  const whole = { __typename: 'Place', id: '1', activities: { totalCount: 3 }, population: 5 };
  const broken = { ...whole, activities: null, population: 6 };
  answer(
    { ...answered(), data: { _entities: [whole] } },
    { data: { _entities: [broken] }, errors: [error(['_entities', 0, 'activities'], 'SHARD_UNAVAILABLE')] },
  );
  await ask(asking('1'), {});
  pass(minute);
  expect(await ask(asking('1'), {})).toEqual({
    data: { _entities: [{ ...whole, population: 6 }] },
    errors: [],
    stale: [{ path: ['_entities', 0, 'activities'], ageSeconds: 60 }],
  });
});

test('a page that is there in part is not replaced by the whole one of before', async () => {
  const { ask, answer, pass } = recordingAsk(fetch);
  const pages = [3, 2].map((totalCount) => ({ _entities: [{ __typename: 'Place', activities: { totalCount } }] }));
  const partial = { data: pages[1] ?? {}, errors: [error(['_entities', 0, 'activities'], 'SHARD_UNAVAILABLE')] };
  answer({ ...answered(), data: pages[0] ?? {} }, partial);
  await ask(asking('1'), {});
  pass(minute);
  expect(await ask(asking('1'), {})).toEqual(partial);
});

test.each<[string, Answered]>([
  ['says nothing', { data: {}, errors: [] }],
  ['has too few', { data: { _entities: [entity('9')] }, errors: [] }],
  ['is no list', { data: { _entities: { 0: entity('9'), length: 2 } }, errors: [] }],
  ['is refused', { data: {}, errors: [error(undefined, 'SUBGRAPH_INVALID_ANSWER')] }],
])('an answer that %s is none: those that were known are given', async (_what, given) => {
  const { ask, answer, pass } = recordingAsk(fetch);
  answer(answered('1', '2'), given);
  await ask(asking('1', '2'), {});
  pass(minute);
  expect(await ask(asking('1', '2'), {})).toEqual({
    ...kept('1', '2'),
    stale: [0, 1].map((index) => ({ path: ['_entities', index], ageSeconds: 60 })),
  });
});

test('an answer that is none is an error at each entity that was not known', async () => {
  const { ask, answer, pass } = recordingAsk(fetch);
  answer(answered('1'), { data: {}, errors: [] });
  await ask(asking('1'), {});
  pass(minute);
  const { data, errors, stale } = await ask(asking('2', '1'), {});
  expect(data).toEqual({ _entities: [null, entity('1')] });
  expect(errors.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
    [['_entities', 0], 'SUBGRAPH_INVALID_ANSWER'],
  ]);
  expect(stale).toEqual([{ path: ['_entities', 1], ageSeconds: 60 }]);
});

test('that there is nothing is said, whatever was known', async () => {
  const { ask, answer, pass } = recordingAsk(fetch);
  const gone = { data: { _entities: [null] }, errors: [error(['_entities', 0], 'NOT_FOUND')] };
  answer(answered('1'), gone);
  await ask(asking('1'), {});
  pass(minute);
  expect(await ask(asking('1'), {})).toEqual(gone);
});

test('a trial is answered by the subgraph', async () => {
  const { ask, answer, pass } = recordingAsk(fetch);
  answer(answered('1'), failing(1));
  await ask(asking('1'), {});
  expect(await ask(asking('1'), { isTrial: true })).toEqual(failing(1));
  pass(minute);
  expect(await ask(asking('1'), { isTrial: true })).toEqual(failing(1));
});

test('a client that wants to see it is told how many of them are kept ones, and how many what was last known', async () => {
  const { ask, answer, pass } = recordingAsk(fetch);
  const told: string[] = [];
  const client = {
    fetch: { given: (outcome: string, entities: number | null) => void told.push(`${outcome} ${entities}`) },
  };
  answer(answered('1', '3'), answered('2'), failing(3));
  await ask(asking('1', '3'), client);
  expect(told).toEqual([]);
  await ask(asking('1', '2', '3'), client);
  expect(told.splice(0)).toEqual(['cached 2']);
  pass(10 * minute);
  await ask(asking('1', '2', '3'), client);
  expect(told).toEqual(['stale 3']);
});
