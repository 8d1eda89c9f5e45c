import { encodeCursor } from '@tripgraph/addressing/cursor';
import { encodeId } from '@tripgraph/addressing/id';
import { OperationTypeNode } from 'graphql';
import { expect, test } from 'vitest';
import type { Answered } from '../shards/answer.js';
import type { ShardRules, TypeShape } from '../shards/rules.js';
import { activitiesRules, activityId, threeShards } from '../testing/activitiesGroup.js';
import { withNamedKeys } from '../testing/namedKeys.js';
import { prepareFetch } from './subgraph.js';

type Data = Record<string, unknown>;

/** Our rules, were there `nodes` beside the edges of activities. */
const rulesWithNodes = (): ShardRules => {
  const connection = activitiesRules.types.get('ActivityConnection') as TypeShape;
  const nodes = { typeName: 'Activity', isList: true, argumentTypes: new Map() };
  const fields = new Map([...connection.fields, ['nodes', nodes]]);
  return {
    ...activitiesRules,
    types: new Map([...activitiesRules.types, ['ActivityConnection', { ...connection, fields }]]),
  };
};
type Asked = { readonly query: string; readonly variables: Data };

/** Asks three shards, each answering with what `answers` makes of what it is asked; `sound` is what they are found. */
const ask = async (
  operation: string,
  variables: Data,
  answers: Readonly<Record<string, (asked: Asked) => Data>>,
): Promise<{ data: Data; errors: unknown[]; sound: Record<string, boolean | undefined> }> => {
  const sound: Record<string, boolean | undefined> = {};
  const group = {
    rules: rulesWithNodes(),
    map: threeShards,
    sendTo:
      (shard: string) =>
      async ({ body, isSound }: { body: string; isSound?: ((answered: Answered) => boolean) | undefined }) => {
        const data = answers[shard]?.(JSON.parse(body) as Asked) ?? {};
        const answer: Answered = { kind: 'answered', data: JSON.parse(JSON.stringify(data)) as Data, errors: [] };
        sound[shard] = isSound?.(answer);
        return answer;
      },
  };
  const operationKind = operation.startsWith('mutation') ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
  const fetch = { operation, operationName: undefined, operationKind };
  const { data, errors } = await prepareFetch({ kind: 'shards', group }, fetch)(variables, undefined);
  return {
    data: JSON.parse(JSON.stringify(data)) as Data,
    errors: errors.map(({ path, extensions }) => [path, extensions['code'], extensions['missingBuckets']]),
    sound,
  };
};

const invalid = 'SUBGRAPH_INVALID_ANSWER';
const [one, two, three] = [activityId(1, 1), activityId(2, 2), activityId(3, 3)];
const [alsoOne, thirdOfOne] = [activityId(1, 11), activityId(1, 12)];
const booking = (shard: 1 | 2 | 3): string => encodeId({ prefix: 'bkg', bucket: shard * 300, uuid: 5n });
/** An answer in which everything names the key that it was asked for by. */
const right =
  (data: Data) =>
  ({ query, variables }: Asked): Data =>
    withNamedKeys(query, variables, data);

const byId = 'query ($id: ID!) { activity(id: $id) { title } }';

test('an activity that is the one asked for is shown, and its id only to those who ask for it', async () => {
  const { data, errors, sound } = await ask(byId, { id: one }, { one: right({ activity: { title: 'A' } }) });
  expect([data, errors, sound]).toEqual([{ activity: { title: 'A' } }, [], { one: true }]);
  const withId = await ask(byId.replace('title', 'id'), { id: one }, { one: () => ({ activity: { id: one } }) });
  expect(withId).toMatchObject({ data: { activity: { id: one } }, errors: [] });
});

test.each([
  ['of the same shard', { title: 'B', tripgraph_echo_id: alsoOne }],
  ['of another shard', { title: 'B', tripgraph_echo_id: two }],
  ['without an id', { title: 'B' }],
  ['whose id is null', { title: 'B', tripgraph_echo_id: null }],
  ['whose id is a number', { title: 'B', tripgraph_echo_id: 1 }],
])('an activity that is another one, %s, is not shown', async (_, activity) => {
  expect(await ask(byId, { id: one }, { one: () => ({ activity }) })).toEqual({
    data: { activity: null },
    errors: [[['activity'], invalid, ['0-341']]],
    sound: { one: false },
  });
});

test('an answer that leaves out what was asked for is none, and of a change nobody knows what came', async () => {
  expect(await ask(byId, { id: one }, { one: () => ({}) })).toMatchObject({
    data: { activity: null },
    errors: [[['activity'], invalid, ['0-341']]],
  });
  const confirm = 'mutation ($id: ID!) { confirmBooking(input: { bookingId: $id }) { __typename } }';
  const { data, errors } = await ask(confirm, { id: booking(1) }, { one: () => ({}) });
  expect([data, errors]).toEqual([{ confirmBooking: null }, [[['confirmBooking'], 'OUTCOME_UNKNOWN', undefined]]]);
});

test('activities in another order than their ids are not shown, and those in their places are', async () => {
  const { data, errors, sound } = await ask(
    'query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { title } }',
    { ids: [one, two, alsoOne, thirdOfOne] },
    {
      one: () => ({
        activitiesByIds: [
          { title: 'C', tripgraph_echo_id: alsoOne },
          { title: 'A', tripgraph_echo_id: one },
          { title: 'D', tripgraph_echo_id: thirdOfOne },
        ],
      }),
      two: right({ activitiesByIds: [{ title: 'B' }] }),
    },
  );
  expect(data).toEqual({ activitiesByIds: [null, { title: 'B' }, null, { title: 'D' }] });
  expect(errors).toEqual([
    [['activitiesByIds', 0], invalid, ['0-341']],
    [['activitiesByIds', 2], invalid, ['0-341']],
  ]);
  expect(sound).toEqual({ one: false, two: true });
});

test('a field that takes the id of something else returns what it will, of its own shard', async () => {
  const query = 'query ($id: ID!) { bookingByUuid(activityId: $id, uuid: "u") { status } }';
  const answer = (id: string) => ({ one: () => ({ bookingByUuid: { status: 'HELD', tripgraph_echo_id: id } }) });
  expect(await ask(query, { id: one }, answer(booking(1)))).toEqual({
    data: { bookingByUuid: { status: 'HELD' } },
    errors: [],
    sound: { one: true },
  });
  expect(await ask(query, { id: one }, answer(booking(2)))).toEqual({
    data: { bookingByUuid: null },
    errors: [[['bookingByUuid'], invalid, ['0-341']]],
    sound: { one: false },
  });
});

test('what a mutation says it did is believed', async () => {
  const mutation = 'mutation ($id: ID!) { cancelBooking(input: { bookingId: $id }) { __typename } }';
  const cancelBooking = { __typename: 'Booking' };
  expect(await ask(mutation, { id: booking(1) }, { one: () => ({ cancelBooking }) })).toEqual({
    data: { cancelBooking },
    errors: [],
    sound: { one: undefined },
  });
});

const entities = (fields: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`;
const activities = (...ids: string[]) => ({ representations: ids.map((id) => ({ __typename: 'Activity', id })) });

test('entities of a shard in another order are not shown, and those of other shards are', async () => {
  const { data, errors, sound } = await ask(entities('... on Activity { title }'), activities(one, two, alsoOne), {
    one: () => ({
      _entities: [
        { title: 'C', tripgraph_echo_0_id: alsoOne },
        { title: 'A', tripgraph_echo_0_id: one },
      ],
    }),
    two: right({ _entities: [{ title: 'B' }] }),
  });
  expect(data).toEqual({ _entities: [null, { title: 'B' }, null] });
  expect(errors).toEqual([
    [['_entities', 0], invalid, ['0-341']],
    [['_entities', 2], invalid, ['0-341']],
  ]);
  expect(sound).toEqual({ one: false, two: true });
});

const counted = 'activities { totalCount }';
const place = (id: string) => ({ __typename: 'Place', id });
const count = (totalCount: number) => ({ activities: { totalCount, tripgraph_order: [] } });

test('of a place that every shard has a part of, the part of another place is not counted in', async () => {
  const { data, errors, sound } = await ask(
    entities(`... on Place { ${counted} }`),
    { representations: [place('plc_1'), place('plc_2')] },
    {
      one: right({ _entities: [count(1), count(10)] }),
      two: () => ({
        _entities: [
          { ...count(200), tripgraph_echo_0_id: 'plc_2' },
          { ...count(20), tripgraph_echo_0_id: 'plc_2' },
        ],
      }),
      three: right({ _entities: [count(3), count(30)] }),
    },
  );
  expect(data).toEqual({ _entities: [{ activities: { totalCount: 4 } }, { activities: { totalCount: 60 } }] });
  expect(errors).toEqual([[['_entities', 0, 'activities'], invalid, ['342-682']]]);
  expect(sound).toEqual({ one: true, two: false, three: true });
});

test("a detour to an activity's place does not take what is said of another place", async () => {
  const query = `query ($id: ID!) { activity(id: $id) { place { ${counted} } } }`;
  const activity = { place: { tripgraph_typename_0: 'Place', tripgraph_key_0_id: 'plc_1' } };
  const answer = (data: Data) => (asked: Asked) => right('id' in asked.variables ? { activity } : data)(asked);
  const { data, errors } = await ask(
    query,
    { id: one },
    {
      one: answer({ _entities: [count(1)] }),
      two: answer({ _entities: [count(2)] }),
      three: () => ({ _entities: [{ ...count(3), tripgraph_echo_0_id: 'plc_3' }] }),
    },
  );
  expect(data).toEqual({ activity: { place: { activities: { totalCount: 3 } } } });
  expect(errors).toEqual([[['activity', 'place', 'activities'], invalid, ['683-1023']]]);
});

const cursor = (price: number): string => encodeCursor(1, [{ type: 'integer', descending: false }], [BigInt(price)]);
const page = (...prices: number[]) => ({ tripgraph_order: prices.map((price) => ({ cursor: cursor(price) })) });

test.each([
  ['edges { node { title key: id } }', (id: string, title: string) => ({ node: { title, key: id } }), 'edges'],
  ['nodes { title key: id }', (id: string, title: string) => ({ title, key: id }), 'nodes'],
])(
  'activities of a page of %s that belong to another shard are left out, with an error',
  async (fields, item, list) => {
    const shown = (id: string, title: string): Data => item(id, title);
    const { data, errors, sound } = await ask(
      `{ activities(first: 5) { ${fields} } }`,
      {},
      {
        one: () => ({ activities: { [list]: [shown(one, 'A'), shown(two, 'stolen')], ...page(1, 2) } }),
        two: () => ({ activities: { [list]: [shown(two, 'B')], ...page(2) } }),
        three: () => ({ activities: { [list]: [shown(three, 'C')], ...page(3) } }),
      },
    );
    expect(data).toEqual({ activities: { [list]: [shown(one, 'A'), shown(two, 'B'), shown(three, 'C')] } });
    expect(errors).toEqual([[['activities'], invalid, ['0-341']]]);
    expect(sound).toEqual({ one: false, two: true, three: true });
  },
);

test('so are those of a page within a place', async () => {
  const part = (id: string, price: number) => ({
    _entities: [{ activities: { edges: [{ node: { id } }], ...page(price) } }],
  });
  const { data, errors, sound } = await ask(
    entities('... on Place { activities { edges { node { id } } } }'),
    { representations: [place('plc_1')] },
    { one: right(part(one, 1)), two: right(part(two, 2)), three: right(part(one, 3)) },
  );
  expect(data).toEqual({ _entities: [{ activities: { edges: [{ node: { id: one } }, { node: { id: two } }] } }] });
  expect(errors).toEqual([[['_entities', 0, 'activities'], invalid, ['683-1023']]]);
  expect(sound).toEqual({ one: true, two: true, three: false });
});

test('a booking that is looked for everywhere is believed of its own shard alone', async () => {
  const query = '{ bookingByReference(reference: "r") { status } }';
  const found = (id: string) => ({ bookingByReference: { status: 'HELD', tripgraph_echo_id: id } });
  const none = () => ({ bookingByReference: null });
  expect(await ask(query, {}, { one: none, two: () => found(booking(2)), three: none })).toEqual({
    data: { bookingByReference: { status: 'HELD' } },
    errors: [],
    sound: { one: true, two: true, three: true },
  });
  const { data, errors, sound } = await ask(query, {}, { one: () => found(booking(2)), two: none, three: none });
  expect(data).toEqual({ bookingByReference: null });
  expect(errors).toMatchObject([[['bookingByReference'], invalid, ['0-341']]]);
  expect(sound).toEqual({ one: false, two: true, three: true });
});

test.each<[string, unknown]>([
  ['is too short', [{ title: 'A', tripgraph_echo_id: one }]],
  ['is no list', { title: 'A', tripgraph_echo_id: one }],
  ['has texts', ['A', 'B']],
  ['is not there', undefined],
])('an answer whose list %s is not sound', async (_, activitiesByIds) => {
  const query = 'query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { title } }';
  const { sound } = await ask(query, { ids: [one, alsoOne] }, { one: () => ({ activitiesByIds }) });
  expect(sound).toEqual({ one: false });
});
