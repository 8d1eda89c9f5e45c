import { encodeCursor } from '@tripgraph/addressing/cursor';
import { expect, test } from 'vitest';
import type { Answer, AnswerError, CombinedAnswer } from '../shards/answer.js';
import { activitiesRules, activityId, prepare, threeShards } from '../testing/activitiesGroup.js';
import { withNamedKeys, withoutNamedKeys } from '../testing/namedKeys.js';
import { askShards } from './askShards.js';
import type { SubgraphRequest } from './send.js';

type Script = Readonly<Record<string, ReadonlyArray<unknown>>>;

const answered = (data: Readonly<Record<string, unknown>>, errors: readonly AnswerError[] = []): Answer => ({
  kind: 'answered',
  data,
  errors,
});
const down: Answer = { kind: 'failed', code: 'UNAVAILABLE', reason: 'connect ECONNREFUSED 10.0.0.7:4021' };

/** Asks three shards that answer from a script, one entry a call and each as the one asked for, and logs the calls. */
const ask = async (
  query: string,
  script: Script,
  variables: Record<string, unknown> = {},
): Promise<CombinedAnswer & { calls: string[] }> => {
  const calls: string[] = [];
  const left = new Map(Object.entries(script).map(([shard, answers]) => [shard, [...answers]]));
  const group = {
    rules: activitiesRules,
    map: threeShards,
    sendTo:
      (shard: string) =>
      async ({ body }: { body: string }) => {
        const request = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
        calls.push(`${shard} ${JSON.stringify(request.variables)}`);
        const answer = left.get(shard)?.shift();
        if (answer === undefined) throw new Error(`${shard} was asked once more than the test expects`);
        const { kind, data } = answer as { kind: string; data?: Record<string, unknown> | null };
        if (kind === 'failed' || !data) return answer as Answer;
        return { ...(answer as Answer), data: withNamedKeys(request.query, request.variables, data) } as Answer;
      },
  };
  const { data, errors, cacheControl } = await askShards(group, prepare(query), variables);
  return { data: withoutNamedKeys(data), errors, cacheControl, calls };
};

const one = activityId(1, 1);
const two = activityId(2, 2);
const three = activityId(3, 3);
const cursor = (price: number): string => encodeCursor(1, [{ type: 'integer', descending: false }], [BigInt(price)]);
const byIds = 'query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { title } }';

test('activities of several shards come back in the order of their ids', async () => {
  const { data, errors, calls } = await ask(
    byIds,
    {
      one: [answered({ activitiesByIds: [{ title: 'A' }, { title: 'C' }] })],
      three: [answered({ activitiesByIds: [{ title: 'B' }] })],
    },
    { ids: [one, three, one] },
  );
  expect(data).toEqual({ activitiesByIds: [{ title: 'A' }, { title: 'B' }, { title: 'C' }] });
  expect(errors).toEqual([]);
  expect(calls).toEqual([`one {"tripgraph_ids_0":["${one}","${one}"]}`, `three {"tripgraph_ids_0":["${three}"]}`]);
});

test('a shard that is down costs its own activities, each with an error at its place', async () => {
  const { data, errors } = await ask(
    byIds,
    { one: [answered({ activitiesByIds: [{ title: 'A' }] })], two: [down] },
    { ids: [two, one, two] },
  );
  expect(data).toEqual({ activitiesByIds: [null, { title: 'A' }, null] });
  expect(errors.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
    { path: ['activitiesByIds', 0], extensions: { code: 'SHARD_UNAVAILABLE', missingBuckets: ['342-682'] } },
    { path: ['activitiesByIds', 2], extensions: { code: 'SHARD_UNAVAILABLE', missingBuckets: ['342-682'] } },
  ]);
});

test('an error of a shard leads to the place that the client asked for', async () => {
  const error = { message: 'Nothing has this id.', path: ['activitiesByIds', 1], extensions: { code: 'NOT_FOUND' } };
  const { errors } = await ask(
    byIds,
    {
      one: [answered({ activitiesByIds: [{ title: 'A' }] })],
      two: [answered({ activitiesByIds: [{ title: 'B' }, null] }, [error])],
    },
    { ids: [two, one, two] },
  );
  expect(errors).toEqual([{ ...error, path: ['activitiesByIds', 2] }]);
});

test('an answer that is too short is no answer', async () => {
  const { data, errors } = await ask(
    byIds,
    { one: [answered({ activitiesByIds: [{ title: 'A' }] })] },
    { ids: [one, one] },
  );
  expect(data).toEqual({ activitiesByIds: [null, null] });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual([
    'SUBGRAPH_INVALID_ANSWER',
    'SUBGRAPH_INVALID_ANSWER',
  ]);
});

test('representations of activities and places come back at their places', async () => {
  const query =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Activity { title } ... on Place { activities(first: 2) { totalCount edges { node { id } } } } } }';
  const connection = (count: number, ...prices: number[]) => ({
    activities: {
      totalCount: count,
      edges: prices.map((price) => ({ node: { id: `${price}` } })),
      tripgraph_order: prices.map((price) => ({ cursor: cursor(price) })),
    },
  });
  const error = {
    message: 'broken',
    path: ['_entities', 1, 'activities', 'edges', 0, 'node'],
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
  const { data, errors } = await ask(
    query,
    {
      one: [answered({ _entities: [connection(4, 1, 4)] })],
      two: [answered({ _entities: [{ title: 'B' }, connection(3, 2, 3)] }, [error])],
      three: [down],
    },
    {
      representations: [
        { __typename: 'Activity', id: two },
        { __typename: 'Place', id: 'plc_1' },
      ],
    },
  );
  expect(data).toEqual({
    _entities: [
      { title: 'B' },
      { activities: { totalCount: 7, edges: [{ node: { id: '1' } }, { node: { id: '2' } }] } },
    ],
  });
  expect(errors.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
    [['_entities', 1, 'activities'], 'SHARD_UNAVAILABLE'],
    [['_entities', 1, 'activities', 'edges', 1, 'node'], 'INTERNAL_SERVER_ERROR'],
  ]);
});

test('one error that every shard raises is one error', async () => {
  const error = { message: '"first" is 101', path: ['activities'], extensions: { code: 'INVALID_PAGE' } };
  const refused = answered({ activities: null }, [error]);
  const { data, errors } = await ask('{ activities(first: 101) { totalCount } }', {
    one: [refused],
    two: [refused],
    three: [refused],
  });
  expect(data).toEqual({ activities: null });
  expect(errors).toEqual([error]);
});

test('an answer that cannot be merged is left out and named; the rest is merged', async () => {
  const good = (price: number) =>
    answered({ activities: { edges: [{ node: { id: `${price}` } }], tripgraph_order: [{ cursor: cursor(price) }] } });
  const { data, errors } = await ask('{ activities(first: 5) { edges { node { id } } } }', {
    one: [good(2)],
    two: [answered({ activities: { edges: 'none' } })],
    three: [good(1)],
  });
  expect(data).toEqual({ activities: { edges: [{ node: { id: '1' } }, { node: { id: '2' } }] } });
  expect(errors.map(({ path, extensions }) => [path, extensions])).toEqual([
    [['activities'], { code: 'SUBGRAPH_INVALID_ANSWER', missingBuckets: ['342-682'] }],
  ]);
});

test('with every shard down a page is null, with an error for each part', async () => {
  const { data, errors } = await ask('{ activities { totalCount } }', { one: [down], two: [down], three: [down] });
  expect(data).toEqual({ activities: null });
  expect(errors.map(({ extensions }) => extensions['missingBuckets'])).toEqual([['0-341'], ['342-682'], ['683-1023']]);
});

test("the activities of an activity's place are asked of every shard", async () => {
  const part = (count: number) => answered({ _entities: [{ activities: { totalCount: count, tripgraph_order: [] } }] });
  const owner = answered({
    activity: { title: 'A', place: { tripgraph_typename_0: 'Place', tripgraph_key_0_id: 'plc_1' } },
  });
  const { data, errors, calls } = await ask(
    `{ activity(id: "${one}") { title place { activities { totalCount } } } }`,
    {
      one: [owner, part(1)],
      two: [part(2)],
      three: [part(3)],
    },
  );
  expect(data).toEqual({ activity: { title: 'A', place: { activities: { totalCount: 6 } } } });
  expect(errors).toEqual([]);
  expect(calls.slice(1)).toEqual(
    ['one', 'two', 'three'].map((shard) => `${shard} {"representations":[{"__typename":"Place","id":"plc_1"}]}`),
  );
});

test('places met several times take one detour, and a lost part is named at each of them', async () => {
  const place = { tripgraph_typename_0: 'Place', tripgraph_key_0_id: 'plc_1' };
  const part = (count: number) => answered({ _entities: [{ activities: { totalCount: count, tripgraph_order: [] } }] });
  const { data, errors } = await ask(
    'query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { place { activities { totalCount } } } }',
    {
      one: [answered({ activitiesByIds: [{ place }, { place: { ...place } }] }), part(1)],
      two: [part(2)],
      three: [down],
    },
    { ids: [one, one] },
  );
  expect(data).toEqual({
    activitiesByIds: [{ place: { activities: { totalCount: 3 } } }, { place: { activities: { totalCount: 3 } } }],
  });
  expect(errors.map(({ path }) => path)).toEqual([
    ['activitiesByIds', 0, 'place', 'activities'],
    ['activitiesByIds', 1, 'place', 'activities'],
  ]);
});

test('a shard whose page broke somewhere inside is missing from the page, and the answer says so', async () => {
  const good = (price: number) =>
    answered({
      activities: {
        totalCount: 1,
        edges: [{ node: { id: `${price}` } }],
        tripgraph_order: [{ cursor: cursor(price) }],
      },
    });
  const broken = {
    message: 'Cannot represent value.',
    path: ['activities', 'edges', 3, 'node', 'categories', 0],
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
  const { data, errors } = await ask('{ activities(first: 5) { totalCount edges { node { id } } } }', {
    one: [good(2)],
    two: [answered({ activities: null }, [broken])],
    three: [good(1)],
  });
  expect(data).toMatchObject({ activities: { totalCount: 2 } });
  expect(errors.map(({ path, extensions }) => [path, extensions])).toEqual([
    [['activities'], { code: 'SHARD_UNAVAILABLE', missingBuckets: ['342-682'] }],
    [['activities'], { code: 'INTERNAL_SERVER_ERROR' }],
  ]);
});

test('a shard that says nothing of a page and not why is missing from it', async () => {
  const good = answered({ activities: { totalCount: 1, tripgraph_order: [] } });
  const { data, errors } = await ask('{ activities { totalCount } }', {
    one: [good],
    two: [answered({})],
    three: [good],
  });
  expect(data).toEqual({ activities: { totalCount: 2 } });
  expect(errors.map(({ path, extensions }) => [path, extensions])).toEqual([
    [['activities'], { code: 'SUBGRAPH_INVALID_ANSWER', missingBuckets: ['342-682'] }],
  ]);
});

test('a shard that refuses the whole request is missing from what it was to give', async () => {
  const refused: Answer = {
    kind: 'answered',
    data: null,
    errors: [{ message: 'no', extensions: { code: 'SUBGRAPH_INVALID_ANSWER' } }],
  };
  const { data, errors } = await ask(
    byIds,
    { one: [answered({ activitiesByIds: [{ title: 'A' }] })], two: [refused] },
    { ids: [one, two] },
  );
  expect(data).toEqual({ activitiesByIds: [{ title: 'A' }, null] });
  expect(errors[0]).toMatchObject({ path: ['activitiesByIds', 1], extensions: { missingBuckets: ['342-682'] } });
});

test('a shard that lacks one part of an entity is missing from that part', async () => {
  const part = (activities: unknown) => answered({ _entities: [{ activities }] });
  const error = {
    message: 'no connection',
    path: ['_entities', 0, 'activities'],
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
  const { data, errors } = await ask(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Place { activities { totalCount } } } }',
    {
      one: [part({ totalCount: 1, tripgraph_order: [] })],
      two: [answered({ _entities: [{ activities: null }] }, [error])],
      three: [part({ totalCount: 3, tripgraph_order: [] })],
    },
    { representations: [{ __typename: 'Place', id: 'plc_1' }] },
  );
  expect(data).toEqual({ _entities: [{ activities: { totalCount: 4 } }] });
  expect(errors.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
    [['_entities', 0, 'activities'], 'SHARD_UNAVAILABLE'],
    [['_entities', 0, 'activities'], 'INTERNAL_SERVER_ERROR'],
  ]);
});

test('one place asked for twice, by detours of its own each, has what both asked', async () => {
  const place = {
    tripgraph_typename_0: 'Place',
    tripgraph_key_0_id: 'plc_1',
    tripgraph_typename_1: 'Place',
    tripgraph_key_1_id: 'plc_1',
  };
  const counted = answered({ _entities: [{ activities: { totalCount: 1, tripgraph_order: [] } }] });
  const paged = answered({
    _entities: [{ activities: { pageInfo: { hasNextPage: true }, tripgraph_order: [] }, ['__proto__']: 1 }],
  });
  const { data } = await ask(
    `query ($x: Boolean!) { activity(id: "${one}") { place { activities(first: 1) { totalCount } } place @include(if: $x) { activities(first: 1) { pageInfo { hasNextPage } } } } }`,
    { one: [answered({ activity: { place } }), counted, paged], two: [counted, paged], three: [counted, paged] },
    { x: true },
  );
  expect(data).toEqual({ activity: { place: { activities: { totalCount: 3, pageInfo: { hasNextPage: true } } } } });
});

const cacheControlOf = async (answers: readonly Answer[], variables: Record<string, unknown> = { ids: [one, two] }) => {
  const [first, second] = answers;
  return (await ask(byIds, { one: [first], two: [second] }, variables)).cacheControl;
};
const holding = (cacheControl: string | undefined): Answer => ({
  ...(answered({ activitiesByIds: [{ title: 'A' }] }) as Extract<Answer, { kind: 'answered' }>),
  cacheControl,
});

test('an answer of several shards holds as all of theirs do, and no longer', async () => {
  expect([
    await cacheControlOf([holding('max-age=60, public'), holding('max-age=20, public')]),
    await cacheControlOf([holding('max-age=60, public'), holding('no-store')]),
    await cacheControlOf([holding('max-age=60, public'), holding(undefined)]),
    await cacheControlOf([], { ids: [] }),
  ]).toEqual(['max-age=60, public, max-age=20, public', 'max-age=60, public, no-store', undefined, undefined]);
});

test('a shard that is down says nothing of how long the others hold: what it owes is an error at its place', async () => {
  expect([await cacheControlOf([holding('max-age=60, public'), down]), await cacheControlOf([down, down])]).toEqual([
    'max-age=60, public',
    undefined,
  ]);
});

test('what a detour brings holds for as long as the least of all', async () => {
  const part = (cacheControl: string | undefined) => ({
    ...answered({ _entities: [{ activities: { totalCount: 1, tripgraph_order: [] } }] }),
    cacheControl,
  });
  const first = () => ({
    ...answered({ activity: { place: { tripgraph_typename_0: 'Place', tripgraph_key_0_id: 'plc_1' } } }),
    cacheControl: 'max-age=60, public',
  });
  const query = `{ activity(id: "${one}") { place { activities { totalCount } } } }`;
  const script = (of: string | undefined) => ({
    one: [first(), part('max-age=60')],
    two: [part('max-age=5')],
    three: [part(of)],
  });
  expect([
    (await ask(query, script('max-age=7'))).cacheControl,
    (await ask(query, script(undefined))).cacheControl,
  ]).toEqual(['max-age=60, public, max-age=60, max-age=5, max-age=7', undefined]);
});

/** The requests of a mutation, each answered with what one shard answers or why it does not. */
const mutate = async (query: string, answer: Answer, partner?: string) => {
  const requests: SubgraphRequest[] = [];
  const group = {
    rules: activitiesRules,
    map: threeShards,
    sendTo: () => async (request: SubgraphRequest) => {
      requests.push(request);
      return answer;
    },
  };
  return { ...(await askShards(group, prepare(query), { id: one }, { partner })), requests };
};
const cancel = 'mutation ($id: ID!) { cancelBooking(input: { bookingId: $id }) { __typename } }';

test('a shard is told the partner, and that an idempotent mutation may be sent again', async () => {
  const { requests } = await mutate(cancel, answered({ cancelBooking: null }), 'north');
  expect(requests).toEqual([{ body: expect.any(String), isMutation: true, mayRepeat: true, partner: 'north' }]);
});

test('a mutation that a shard may have carried out is not said to have failed', async () => {
  const lost = await mutate(cancel, { kind: 'failed', code: 'UNKNOWN', reason: 'read ECONNRESET 10.0.0.7:4021' });
  expect(lost.data).toEqual({ cancelBooking: null });
  expect(lost.errors).toEqual([
    { message: expect.any(String), path: ['cancelBooking'], extensions: { code: 'OUTCOME_UNKNOWN' } },
  ]);
  expect(lost.errors[0]?.message).not.toContain('10.0.0.7');
  expect((await mutate(cancel, down)).errors[0]?.extensions['code']).toBe('SHARD_UNAVAILABLE');
});
