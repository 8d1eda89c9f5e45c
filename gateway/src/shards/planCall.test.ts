import { expect, test } from 'vitest';
import { activityId, planFor, requestsOf } from '../testing/activitiesGroup.js';
import { printTarget } from './target.js';

const one = activityId(1, 1);
const two = activityId(2, 2);
const three = activityId(3, 3);

test('an activity is asked of its owner alone', () => {
  const { plan } = planFor('query ($id: ID!) { activity(id: $id) { title } }', { id: two });
  expect(printTarget(plan.target)).toBe('One(two)');
  expect(requestsOf(plan)).toEqual([
    `two: query ($id: ID!) { activity(id: $id) { title tripgraph_echo_id: id } } {"id":"${two}"}`,
  ]);
});

test('an id written into the document routes like a variable', () => {
  const { plan } = planFor(`{ activity(id: "${three}") { title } }`);
  expect(printTarget(plan.target)).toBe('One(three)');
});

test('a variable that is left out routes by its default', () => {
  const { plan } = planFor(`query ($id: ID! = "${one}") { activity(id: $id) { title } }`);
  expect(printTarget(plan.target)).toBe('One(one)');
});

test('50 activities of 3 shards make 3 requests, each with its own ids in the order asked', () => {
  const ids = Array.from({ length: 50 }, (_, number) => activityId(((number % 3) + 1) as 1 | 2 | 3, number));
  const { plan } = planFor('query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { title } }', { ids });
  expect(printTarget(plan.target)).toBe('All');
  expect(plan.requests.map(({ variables }) => variables['tripgraph_ids_0'])).toEqual(
    [0, 1, 2].map((shard) => ids.filter((_, number) => number % 3 === shard)),
  );
  expect(plan.requests.every(({ variables }) => !('ids' in variables))).toBe(true);
});

test('ids of two shards reach two shards, and a shard that owns none of them hears nothing', () => {
  const { plan } = planFor(`{ activitiesByIds(ids: ["${one}", "${three}", "${one}"]) { title } }`);
  expect(printTarget(plan.target)).toBe('Some(one, three)');
  expect(requestsOf(plan)).toEqual([
    `one: query ($tripgraph_ids_0: [ID!]!) { activitiesByIds(ids: $tripgraph_ids_0) { title tripgraph_echo_id: id } } {"tripgraph_ids_0":["${one}","${one}"]}`,
    `three: query ($tripgraph_ids_0: [ID!]!) { activitiesByIds(ids: $tripgraph_ids_0) { title tripgraph_echo_id: id } } {"tripgraph_ids_0":["${three}"]}`,
  ]);
});

test('no ids ask nobody, and the answer still has its length', () => {
  const { plan } = planFor('{ activitiesByIds(ids: []) { title } }');
  expect(printTarget(plan.target)).toBe('None');
  expect(plan.lengths.get(0)).toBe(0);
});

test('an id that is none reaches no shard and is refused at its place', () => {
  const { plan } = planFor(
    `{ good: activity(id: "${one}") { title } bad: activity(id: "act_1") { title } activitiesByIds(ids: ["x", "${two}"]) { title } }`,
  );
  expect(printTarget(plan.target)).toBe('Some(one, two)');
  expect(plan.refusals).toEqual([
    { kind: 'id', path: ['bad'], id: 'act_1' },
    { kind: 'id', path: ['activitiesByIds', 0], id: 'x' },
  ]);
});

test('several root fields go to their owners, one request a shard', () => {
  const { plan } = planFor(
    `{ a: activity(id: "${one}") { title } b: activity(id: "${two}") { title } c: activity(id: "${one}") { id } }`,
  );
  expect(requestsOf(plan)).toEqual([
    `one: { a: activity(id: "${one}") { title tripgraph_echo_id: id } c: activity(id: "${one}") { id } } {}`,
    `two: { b: activity(id: "${two}") { title tripgraph_echo_id: id } } {}`,
  ]);
});

test('representations go to their owners; a place goes to everybody', () => {
  const { plan } = planFor(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Activity { title } ... on Place { activities(first: 1) { totalCount } } } }',
    {
      representations: [
        { __typename: 'Activity', id: two },
        { __typename: 'Place', id: 'plc_1' },
        { __typename: 'Activity', id: one },
        { __typename: 'Activity', id: 'nonsense' },
      ],
    },
  );
  expect(printTarget(plan.target)).toBe('All');
  expect(
    plan.requests.map(({ shard, variables, shares }) => ({ shard, variables, places: shares[0]?.positions })),
  ).toEqual([
    {
      shard: 'one',
      variables: {
        representations: [
          { __typename: 'Place', id: 'plc_1' },
          { __typename: 'Activity', id: one },
        ],
      },
      places: [1, 2],
    },
    {
      shard: 'two',
      variables: {
        representations: [
          { __typename: 'Activity', id: two },
          { __typename: 'Place', id: 'plc_1' },
        ],
      },
      places: [0, 1],
    },
    { shard: 'three', variables: { representations: [{ __typename: 'Place', id: 'plc_1' }] }, places: [1] },
  ]);
  expect(plan.refusals).toEqual([{ kind: 'id', path: ['_entities', 3], id: 'nonsense' }]);
});

test('a page is asked of every shard, with the cursors that the merge needs', () => {
  const { plan } = planFor('query ($n: Int) { activities(first: $n) { totalCount edges { node { id } } } }', { n: 5 });
  expect(printTarget(plan.target)).toBe('All');
  expect(requestsOf(plan)[0]).toBe(
    'one: query ($n: Int) { activities(first: $n) { totalCount edges { node { id } } tripgraph_order: edges { cursor } } } {"n":5}',
  );
});

test('a field left out by @skip asks nobody', () => {
  const query = `query ($no: Boolean!) { activity(id: "act_1") @include(if: $no) { title } ... @skip(if: true) { b: activity(id: "${one}") { id } } }`;
  const { plan } = planFor(query, { no: false });
  expect(printTarget(plan.target)).toBe('None');
  expect(plan.refusals).toEqual([]);
});

test('a page left out by @skip asks nobody, whatever is asked beside it', () => {
  const query = `query ($no: Boolean!) { activity(id: "${one}") { title } activities @skip(if: $no) { totalCount } }`;
  expect(printTarget(planFor(query, { no: true }).plan.target)).toBe('One(one)');
  expect(printTarget(planFor(query, { no: false }).plan.target)).toBe('All');
});

test('more ids than the schema allows reach nobody, however many shards would share them', () => {
  const ids = Array.from({ length: 101 }, (_, number) => activityId(((number % 3) + 1) as 1 | 2 | 3, number));
  const { plan } = planFor('query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { title } }', { ids });
  expect(printTarget(plan.target)).toBe('None');
  expect(plan.refusals).toEqual([{ kind: 'tooMany', path: ['activitiesByIds'], count: 101, maximum: 100 }]);
});

test('__typename asks nobody', () => {
  expect(printTarget(planFor('{ __typename }').plan.target)).toBe('None');
});

test('fragments are put in their places before anything is decided', () => {
  const { plan } = planFor(
    `query { ...q } fragment q on Query { activity(id: "${one}") { ...a } } fragment a on Activity { title }`,
  );
  expect(requestsOf(plan)).toEqual([
    `one: { ... on Query { activity(id: "${one}") { ... on Activity { title } tripgraph_echo_id: id } } } {}`,
  ]);
});

test("activities of an activity's place take a detour: the owner is asked for the key, and then everybody", () => {
  const { prepared, plan } = planFor(`{ activity(id: "${one}") { place { id activities(first: 2) { totalCount } } } }`);
  expect(printTarget(plan.target)).toBe('One(one)');
  expect(requestsOf(plan)).toEqual([
    `one: { activity(id: "${one}") { place { id tripgraph_typename_0: __typename tripgraph_key_0_id: id } tripgraph_echo_id: id } } {}`,
  ]);
  const [detour] = prepared.detours;
  expect(detour?.path).toEqual(['activity', 'place']);
  expect(detour?.prepared.render([0]).text.replace(/\s+/g, ' ')).toBe(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Place { activities(first: 2) { totalCount tripgraph_order: edges { cursor } } } ... on Place { tripgraph_echo_0_id: id } } }',
  );
});

test('a place of which only the key is asked needs no detour', () => {
  expect(planFor(`{ activity(id: "${one}") { place { __typename id } } }`).prepared.detours).toEqual([]);
});
