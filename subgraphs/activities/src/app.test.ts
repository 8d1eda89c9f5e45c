import { decodeId, encodeId } from '@tripgraph/addressing/id';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { startActivitiesSubgraph } from './app.js';
import type { ActivityRecord } from './load/records.js';
import { ask, errorsOf } from './testing/ask.js';
import { optionRecord, unitRecord } from './testing/options.js';
import { sampleCatalogue } from './testing/records.js';
import { startShard, type RunningShard } from './testing/runningShard.js';

const { suppliers, activities } = sampleCatalogue(5, 30);
const [first, second] = activities as [ActivityRecord, ActivityRecord];
const money = { amount: 9_007_199_254_740_991, currency: 'KWD', precision: 3 };
const option = { ...optionRecord('', [unitRecord('u', { price: money })]), startTimes: ['09:30'] };
const full: ActivityRecord = {
  ...first,
  placeId: 'plc_mitte',
  placeAncestorIds: ['plc_world', 'plc_continent_eu'],
  fromPrice: money,
  priceInEuroCents: 1_000,
  ratingHundredths: 435,
  ratingCount: 12,
  minutesFrom: 60,
  minutesTo: 90,
  languages: ['en', 'de', 'en'],
  options: [
    { ...option, id: 'other', isDefault: false },
    { ...option, id: 'default', isDefault: true },
  ],
  refundTiers: [
    { untilMinutesBeforeStart: 60, refundPercent: 50 },
    { untilMinutesBeforeStart: 1_440, refundPercent: 100 },
  ],
  createdAt: new Date('2026-04-01T09:30:00.007Z'),
};
const bare: ActivityRecord = {
  ...second,
  fromPrice: null,
  priceInEuroCents: null,
  ratingHundredths: null,
  minutesFrom: null,
  minutesTo: null,
  meetingPoint: null,
  reference: null,
};

let shard: RunningShard;
beforeAll(async () => {
  shard = await startShard(suppliers, [full, bare, ...activities.slice(2)]);
});
afterAll(() => shard.close());
beforeEach(() => void shard.statements());

const send = <Data>(query: string, variables: object = {}) => ask<Data>(shard.url, query, variables);
const unknown = { ...decodeId(first.id), prefix: 'act', bucket: 0, uuid: 12_345n };
const unknownActivity = encodeId(unknown);
const unknownSupplier = encodeId({ ...unknown, prefix: 'sup' });
const supplierOf = ({ supplierId }: ActivityRecord) => suppliers.find(({ id }) => id === supplierId);

test('an activity with its supplier, price and place is one statement', async () => {
  const answer = await send(
    `query ($id: ID!) { activity(id: $id) {
      title supplier { name place { id } } place { id } fromPrice { amount currency precision } rating { average count }
      duration { minutesFrom minutesTo } languages createdAt cancellationPolicy { tiers { refundPercent } }
      features { type } options { id startTimes units { type price { amount } } }
    } }`,
    { id: full.id },
  );
  const supplier = supplierOf(full);
  const units = [{ type: 'ADULT', price: { amount: money.amount } }];
  expect(answer).toEqual({
    data: {
      activity: {
        title: full.title,
        supplier: { name: supplier?.name, place: { id: supplier?.placeId } },
        place: { id: 'plc_mitte' },
        fromPrice: money,
        rating: { average: 4.35, count: 12 },
        duration: { minutesFrom: 60, minutesTo: 90 },
        languages: ['de', 'en'],
        createdAt: '2026-04-01T09:30:00.007Z',
        cancellationPolicy: { tiers: [{ refundPercent: 100 }, { refundPercent: 50 }] },
        features: [{ type: 'INCLUSION' }],
        options: [
          { id: 'default', startTimes: ['09:30'], units },
          { id: 'other', startTimes: ['09:30'], units },
        ],
      },
    },
  });
  expect(shard.statements()).toEqual(['activities_by_ids']);
});

test('what is not known about an activity is null', async () => {
  const answer = await send(
    `query ($id: ID!) { activity(id: $id) { reference fromPrice { amount } rating { count } duration { minutesTo } meetingPoint { title } } }`,
    { id: bare.id },
  );
  expect(answer.data).toEqual({
    activity: { reference: null, fromPrice: null, rating: null, duration: null, meetingPoint: null },
  });
});

const byIds = 'query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { id } }';

test('activities by ids come in argument order, each failing alone, in one statement', async () => {
  const answer = await send(byIds, { ids: [bare.id, unknownActivity, 'act_x', full.id, suppliers[0]?.id, bare.id] });
  expect(answer.data).toEqual({
    activitiesByIds: [{ id: bare.id }, null, null, { id: full.id }, null, { id: bare.id }],
  });
  expect(errorsOf(answer)).toEqual([
    'INVALID_ID at activitiesByIds.2',
    'INVALID_ID at activitiesByIds.4',
    'NOT_FOUND at activitiesByIds.1',
  ]);
  expect(shard.statements()).toEqual(['activities_by_ids']);
});

test('more than 100 ids are refused before anything is read', async () => {
  const answer = await send(byIds, { ids: Array(101).fill(full.id) });
  expect(errorsOf(answer)).toEqual(['BAD_USER_INPUT at activitiesByIds']);
  expect(shard.statements()).toEqual([]);
});

test('any number of representations is one statement for each type', async () => {
  const answer = await send(
    `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Activity { title supplier { name } } ... on Supplier { name } ... on Place { id }
    } }`,
    {
      of: [
        ...activities.slice(2).map(({ id }) => ({ __typename: 'Activity', id })),
        { __typename: 'Supplier', id: suppliers[1]?.id },
        { __typename: 'Place', id: 'plc_anywhere' },
        { __typename: 'Activity', id: unknownActivity },
      ],
    },
  );
  const entities = (answer.data as { _entities: unknown[] })._entities;
  expect(entities.slice(0, 28)).toEqual(
    activities.slice(2).map((record) => ({ title: record.title, supplier: { name: supplierOf(record)?.name } })),
  );
  expect(entities.slice(28)).toEqual([{ name: suppliers[1]?.name }, { id: 'plc_anywhere' }, null]);
  expect(errorsOf(answer)).toEqual(['NOT_FOUND at _entities.30']);
  expect(shard.statements()).toEqual(['activities_by_ids', 'suppliers_by_ids']);
});

const places = ['plc_world', 'plc_country_de', 'plc_nowhere'].map((id) => ({ __typename: 'Place', id }));

test('the same page of several places is one statement, and their counts one more', async () => {
  const answer = await send(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Place {
      activities(first: 2) { totalCount facets { field } edges { node { id } } pageInfo { hasNextPage } }
    } } }`,
    { of: places },
  );
  const pages = (answer.data as { _entities: Array<{ activities: { totalCount: number; facets: unknown[] } }> })
    ._entities;
  expect(pages.map(({ activities: { totalCount, facets } }) => [totalCount > 0, facets.length])).toEqual([
    [true, 5],
    [true, 5],
    [false, 5],
  ]);
  expect(shard.statements()).toEqual(['activity_page_newest', 'place_facets']);
});

const asked = [
  ['rows only', '{ edges { cursor } }', ['activity_page_newest']],
  ['a total only', '{ totalCount }', ['place_totals']],
  ['a total and facets', '{ totalCount facets { field } }', ['place_facets']],
  ['nothing but its type', '{ __typename }', []],
] as const;

test.each(asked)('a client that asks for %s has only that read', async (_what, selection, statements) => {
  const answer = await send(`{ activities ${selection} }`);
  expect(answer.errors).toBeUndefined();
  expect(shard.statements()).toEqual(statements);
});

test('what lies before a cursor is looked for only when asked, and the total of a filter is counted', async () => {
  const page = await send<{ activities: { edges: [{ cursor: string }] } }>(
    '{ activities(first: 1) { edges { cursor } } }',
  );
  const after = page.data?.activities.edges[0].cursor;
  shard.statements();
  const next = 'query ($after: String) { activities(filter: { languages: ["de"] }, first: 1, after: $after)';
  await send(`${next} { pageInfo { hasNextPage } } }`, { after });
  expect(shard.statements()).toEqual(['activity_page_newest']);
  await send(`${next} { totalCount pageInfo { hasPreviousPage } } }`, { after });
  expect(shard.statements().toSorted()).toEqual(['activity_exists_newest', 'activity_page_newest', 'filtered_totals']);
});

test('suppliers are paged by name, both ways', async () => {
  type Suppliers = {
    suppliers: { edges: Array<{ cursor: string; node: { id: string } }>; totalCount: number; pageInfo: object };
  };
  const selection = '{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } }';
  const all = await send<Suppliers>(`{ suppliers ${selection} }`);
  const edges = all.data?.suppliers.edges ?? [];
  expect(all.data?.suppliers).toMatchObject({
    totalCount: 5,
    pageInfo: { hasNextPage: false, hasPreviousPage: false },
  });
  expect(edges.map(({ node }) => node.id).toSorted()).toEqual(suppliers.map(({ id }) => id).toSorted());
  const bytes = edges.map(({ cursor }) => Buffer.from(cursor, 'base64url'));
  expect(bytes.toSorted(Buffer.compare)).toEqual(bytes);
  const forward = await send<Suppliers>(`query ($at: String) { suppliers(first: 2, after: $at) ${selection} }`, {
    at: edges[0]?.cursor,
  });
  expect(forward.data?.suppliers).toMatchObject({
    edges: edges.slice(1, 3),
    pageInfo: { hasNextPage: true, hasPreviousPage: true },
  });
  const backward = await send<Suppliers>(`query ($at: String) { suppliers(last: 2, before: $at) ${selection} }`, {
    at: edges[2]?.cursor,
  });
  expect(backward.data?.suppliers).toMatchObject({
    edges: edges.slice(0, 2),
    pageInfo: { hasNextPage: true, hasPreviousPage: false },
  });
});

const list = (filter: string): string => `{ activities(filter: { ${filter} }) { totalCount } }`;
const wrong: ReadonlyArray<readonly [string, string, string]> = [
  ['an id that is none', '{ activity(id: "42") { id } }', 'INVALID_ID at activity'],
  ['the id of another type', `{ activity(id: "${suppliers[0]?.id}") { id } }`, 'INVALID_ID at activity'],
  ['an id that nothing has', `{ activity(id: "${unknownActivity}") { id } }`, 'NOT_FOUND at activity'],
  ['a supplier that is an activity', `{ supplier(id: "${full.id}") { id } }`, 'INVALID_ID at supplier'],
  ['a supplier that nothing is', `{ supplier(id: "${unknownSupplier}") { id } }`, 'NOT_FOUND at supplier'],
  ['both ends of a page', '{ activities(first: 1, last: 1) { totalCount } }', 'INVALID_PAGE at activities'],
  ['a page of 101', '{ activities(first: 101) { totalCount } }', 'INVALID_PAGE at activities'],
  ['a page of -1 suppliers', '{ suppliers(last: -1) { totalCount } }', 'INVALID_PAGE at suppliers'],
  ['a cursor that is none', '{ activities(after: "?") { totalCount } }', 'INVALID_CURSOR at activities'],
  ['a place that is none', list('place: "Berlin"'), 'INVALID_ID at activities'],
  ['an empty place', list('place: ""'), 'INVALID_ID at activities'],
  ['a negative price', list('priceInEuroCents: { min: -1 }'), 'BAD_USER_INPUT at activities'],
  ['a negative duration', list('durationMinutes: { max: -5 }'), 'BAD_USER_INPUT at activities'],
  ['a range upside down', list('durationMinutes: { min: 2, max: 1 }'), 'BAD_USER_INPUT at activities'],
  ['a rating above 5', list('minimumRating: 5.1'), 'BAD_USER_INPUT at activities'],
  ['a rating below 0', list('minimumRating: -0.1'), 'BAD_USER_INPUT at activities'],
  ['a text of 201 characters', list(`text: "${'ü'.repeat(201)}"`), 'BAD_USER_INPUT at activities'],
  ['a text with U+0000', list('text: "a\\u0000"'), 'BAD_USER_INPUT at activities'],
  ['51 languages', list(`languages: [${'"en" '.repeat(51)}]`), 'BAD_USER_INPUT at activities'],
];

test.each(wrong)('%s is refused with its code, before anything is counted', async (_what, query, error) => {
  const answer = await send(query);
  expect(errorsOf(answer)).toEqual([error]);
  expect(Object.values(answer.data ?? { none: null })).toEqual([null]);
  expect(shard.statements().filter((name) => !name.endsWith('by_ids'))).toEqual([]);
});

test('a cursor of another order, direction, field or with a value that no row has is refused', async () => {
  type Pages = Record<'activities' | 'suppliers', { edges: [{ cursor: string }] }>;
  const made = await send<Pages>(
    '{ activities(first: 1) { edges { cursor } } suppliers(first: 1) { edges { cursor } } }',
  );
  const newest = made.data?.activities.edges[0].cursor;
  const supplier = made.data?.suppliers.edges[0].cursor;
  const page = (field: string, direction: string) =>
    `query ($at: String) { activities(orderBy: { field: ${field}, direction: ${direction} }, after: $at) { totalCount } }`;
  for (const [query, at] of [
    [page('NEWEST', 'ASC'), newest],
    [page('PRICE', 'DESC'), newest],
    [page('TITLE', 'ASC'), supplier],
  ] as const) {
    expect(errorsOf(await send(query, { at }))).toEqual(['INVALID_CURSOR at activities']);
  }
  const suppliersAt = 'query ($at: String) { suppliers(before: $at) { totalCount } }';
  expect(errorsOf(await send(suppliersAt, { at: newest }))).toEqual(['INVALID_CURSOR at suppliers']);
});

test('a place whose id cannot be one has no page', async () => {
  const answer = await send(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Place { activities { totalCount } } } }',
    { of: [{ __typename: 'Place', id: 'Berlin' }] },
  );
  expect(answer.data).toEqual({ _entities: [{ activities: null }] });
  expect(errorsOf(answer)).toEqual(['INVALID_ID at _entities.0.activities']);
});

test('a shard is ready with its tables, and alive but not ready without them', async () => {
  const empty = await startActivitiesSubgraph({
    name: 'activities-empty',
    host: '127.0.0.1',
    port: 0,
    databaseUrl: await createTestDatabase(inject('postgresUrl')),
    maxConnections: 1,
    acquireTimeoutMs: 5_000,
    statementTimeoutMs: 5_000,
    logLevel: 'silent',
  });
  const statusOf = async (url: string, path: string) => (await fetch(new URL(path, url))).status;
  expect(await statusOf(shard.url, '/health/ready')).toBe(200);
  expect(await statusOf(empty.url, '/health/live')).toBe(200);
  expect(await statusOf(empty.url, '/health/ready')).toBe(503);
  await empty.close();
});
