import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { encodeId } from '@tripgraph/addressing/id';
import { optionRecord, scheduleRecord, unitRecord } from '@tripgraph/activities/testing/options';
import { sampleCatalogue } from '@tripgraph/activities/testing/records';
import { octoApi } from '@tripgraph/gateway/octo/octoApi';
import { schemasOf } from '@tripgraph/gateway/plan/schemas';
import { readGuards } from '@tripgraph/gateway/supergraph/readGuards';
import { keyOf, partnerNamed } from '@tripgraph/gateway/testing/partnerKeys';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askGraphQL, askSubgraph } from './askGraphQL.js';
import { equalShards, startWorld, type CataloguePart, type World } from './world.js';

// Every path of the schema to what is a partner's own, walked by another partner.

const root = new URL('../../', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const supergraph = text('supergraph.graphql');
const { api } = schemasOf(supergraph);

const partners = ['north', 'south', 'carts'].map((name) => partnerNamed(name, { actsForOthers: name === 'carts' }));
type Name = 'north' | 'south';
const bearer = (name: Name) => ({ authorization: `Bearer ${keyOf(name)}` });

/** The types that the schema says are for who has a key. */
const ownTypes = new Set(
  [...(readGuards(parse(supergraph))?.requirements.keys() ?? [])].filter((coordinate) => !coordinate.includes('.')),
);

const objectsBehind = (type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? api.getPossibleTypes(type) : isObjectType(type) ? [type] : [];

/** A field that a path goes through, and the type that it is gone on from. */
type Step = {
  readonly owner: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly to: GraphQLObjectType;
};
type Route = readonly Step[];

/** Every way from a type to a type with partners' data that meets no type twice. */
const routesFrom = (owner: GraphQLObjectType, before: Route = []): Route[] =>
  Object.values(owner.getFields()).flatMap((field) =>
    objectsBehind(getNamedType(field.type)).flatMap((to): Route[] => {
      if (to === before[0]?.owner || before.some((step) => step.owner === to || step.to === to)) return [];
      const route = [...before, { owner, field, to }];
      return [...(ownTypes.has(to.name) ? [route] : []), ...routesFrom(to, route)];
    }),
  );

const routes = [api.getQueryType(), api.getMutationType()].flatMap((type) => (type ? routesFrom(type) : []));
const coordinateOf = ({ owner, field }: Step): string => `${owner.name}.${field.name}`;
const nameOf = (route: Route): string => route.map((step) => `${coordinateOf(step)}:${step.to.name}`).join(' ');

const leavesOf = (type: GraphQLObjectType): string =>
  Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
    .map(({ name }) => name)
    .join(' ');

const selectionOf = ([next, ...others]: Route, type: GraphQLObjectType): string =>
  `{ __typename ${leavesOf(type)} ${next ? `${next.field.name} { ... on ${next.to.name} ${selectionOf(others, next.to)} }` : ''} }`;

/** Asks a root field for all that stands on a path below it. */
const documentOf = (route: Route, given: Readonly<Record<string, unknown>>): string => {
  const [first, ...others] = route as [Step, ...Step[]];
  const used = first.field.args.filter(({ name }) => name in given);
  const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = used.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${first.owner === api.getMutationType() ? 'mutation' : 'query'} ${declared && `(${declared})`} {
    ${first.field.name}${passed && `(${passed})`} { ... on ${first.to.name} ${selectionOf(others, first.to)} } }`;
};

const shards = equalShards(3);
const nine = '2099-06-01T09:00:00+02:00';
const { suppliers, activities } = sampleCatalogue(43, 3);
const parts = [100, 500, 900].map((bucket, index): CataloguePart => {
  const [supplier, activity] = [suppliers[index], activities[index]];
  if (!supplier || !activity) throw new Error('the catalogue is too small');
  const supplierId = encodeId({ prefix: 'sup', bucket, uuid: 1n });
  const options = [optionRecord('opt', [unitRecord('adult')], { schedules: [scheduleRecord({ capacity: 1_000 })] })];
  const id = encodeId({ prefix: 'act', bucket, uuid: 1n });
  return { bucket, supplier: { ...supplier, id: supplierId }, activities: [{ ...activity, id, supplierId, options }] };
});
const activityIds = parts.map(({ activities: [only] = [] as never }) => only?.id ?? '');

/** What a partner has: a booking and a cart, and every text in them that nobody else may read. */
type Things = {
  readonly booking: { readonly id: string; readonly uuid: string; readonly supplierReference: string };
  readonly cart: { readonly id: string; readonly uuid: string };
  readonly holdInput: Readonly<Record<string, unknown>>;
  readonly cartInput: Readonly<Record<string, unknown>>;
  readonly secrets: readonly string[];
};

let world: World;
let north: Things;

const ask = (name: Name, query: string, variables: Record<string, unknown> = {}) =>
  askGraphQL(world.url, query, variables, bearer(name));

const make = async (name: Name): Promise<Things> => {
  const item = {
    activityId: activityIds[0],
    optionId: 'opt',
    availabilityId: nine,
    units: [{ unitId: 'adult', quantity: 1 }],
  };
  const contact = { fullName: `contact of ${name}`, emailAddress: `${name}@secret.example` };
  const shared = { contact, resellerReference: `reference of ${name}` };
  const holdInput = { ...item, ...shared, uuid: randomUUID(), notes: `notes of ${name}` };
  const cartInput = {
    ...shared,
    uuid: randomUUID(),
    items: activityIds.map((activityId) => ({ ...item, activityId })),
  };
  const held = await ask(
    name,
    'mutation ($input: HoldBookingInput!) { holdBooking(input: $input) { ... on BookingSuccess { booking { id uuid supplierReference } } } }',
    { input: holdInput },
  );
  const { booking } = held.data?.['holdBooking'] as Things;
  const made = await ask(
    name,
    'mutation ($input: HoldCartInput!) { holdCart(input: $input) { ... on CartSuccess { cart { id uuid items { booking { id uuid supplierReference } } } } } }',
    { input: cartInput },
  );
  const { cart } = made.data?.['holdCart'] as {
    cart: Things['cart'] & { items: ReadonlyArray<{ booking: Things['booking'] }> };
  };
  const ofItems = cart.items.flatMap((one) => [one.booking.id, one.booking.uuid, one.booking.supplierReference]);
  expect(ofItems).toHaveLength(9);
  // The uuids of holds are the client's own choice: another partner may use the same.
  const secrets = [booking.id, booking.supplierReference, cart.id, ...ofItems];
  return {
    booking,
    cart,
    holdInput,
    cartInput,
    secrets: [...secrets, contact.fullName, contact.emailAddress, holdInput.notes, shared.resellerReference],
  };
};

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), shards, parts, {
    partners,
    cartsKey: keyOf('carts'),
  });
  north = await make('north');
});
afterAll(() => world.close());

/** How each root field is asked for another partner's things: by every argument that can name one. */
const attempts: Readonly<Record<string, (things: Things) => Array<Record<string, unknown>>>> = {
  'Query.booking': ({ booking: { id } }) => [{ id }],
  'Query.bookingByUuid': ({ booking: { uuid } }) => [{ activityId: activityIds[0], uuid }],
  'Query.bookingByReference': ({ booking }) => [{ reference: booking.supplierReference }],
  'Query.bookings': ({ booking: { uuid, supplierReference } }) => [
    { first: 50 },
    { first: 50, filter: { uuid } },
    { first: 50, filter: { supplierReference } },
  ],
  'Query.cart': ({ cart: { id } }) => [{ id }],
  'Mutation.extendHold': ({ booking: { id } }) => [{ input: { bookingId: id } }],
  'Mutation.confirmBooking': ({ booking: { id } }) => [{ input: { bookingId: id } }],
  'Mutation.holdBooking': ({ holdInput, booking: { uuid } }) => [
    { input: { ...holdInput, contact: null, notes: null, resellerReference: null, uuid } },
  ],
  'Mutation.holdCart': ({ cartInput, cart: { uuid } }) => [
    { input: { ...cartInput, contact: null, resellerReference: null, uuid } },
  ],
  'Mutation.confirmCart': ({ cart: { id } }) => [{ input: { cartId: id } }],
  'Mutation.cancelCart': ({ cart: { id } }) => [{ input: { cartId: id } }],
  'Mutation.cancelBooking': ({ booking: { id } }) => [{ input: { bookingId: id } }],
};

/** The secrets in an answer that were not in what was asked. */
const learnt = (answer: unknown, asked: unknown): string[] => {
  const [said, known] = [JSON.stringify(answer), JSON.stringify(asked)];
  return north.secrets.filter((secret) => said.includes(secret) && !known.includes(secret));
};

/** All that north's things are now. */
const stateOf = async (name: Name): Promise<unknown> => {
  const { data } = await ask(
    name,
    `query ($id: ID!) { cart(id: $id) { status utcUpdatedAt items { status } } bookings(first: 50) { totalCount edges { node { id status utcUpdatedAt notes } } } }`,
    { id: north.cart.id },
  );
  return data;
};

test('the types and fields with partners’ data are those that this test knows how to ask for', () => {
  const entries = new Set(
    routes
      .flat()
      .filter(({ to }) => ownTypes.has(to.name))
      .map(coordinateOf),
  );
  expect([...entries].sort()).toMatchInlineSnapshot(`
    [
      "Booking.cancellation",
      "Booking.contact",
      "Booking.unitItems",
      "BookingConnection.edges",
      "BookingEdge.node",
      "BookingRefused.currentBooking",
      "BookingSuccess.booking",
      "Cart.items",
      "CartItem.booking",
      "CartRefused.currentCart",
      "CartSuccess.cart",
      "Mutation.cancelBooking",
      "Mutation.cancelCart",
      "Mutation.confirmBooking",
      "Mutation.confirmCart",
      "Mutation.extendHold",
      "Mutation.holdBooking",
      "Mutation.holdCart",
      "Query.booking",
      "Query.bookingByReference",
      "Query.bookingByUuid",
      "Query.bookings",
      "Query.cart",
    ]
  `);
  expect([...new Set(routes.map(([first]) => (first ? coordinateOf(first) : '')))].sort()).toEqual(
    Object.keys(attempts).sort(),
  );
});

test('over every path of the schema a partner reads and changes nothing of another one', async () => {
  const before = await stateOf('north');
  expect(learnt(before, '')).not.toEqual([]);
  const crossed: string[] = [];
  for (const route of routes) {
    for (const variables of attempts[coordinateOf(route[0] as Step)]?.(north) ?? []) {
      const answer = await ask('south', documentOf(route, variables), variables);
      const codes = answer.errors?.map(({ extensions }) => extensions['code']) ?? [];
      if (codes.includes('GRAPHQL_VALIDATION_FAILED')) throw new Error(`${nameOf(route)}: ${JSON.stringify(answer)}`);
      crossed.push(...learnt(answer, variables).map((secret) => `${nameOf(route)}: ${secret}`));
    }
  }
  expect(routes.length).toBeGreaterThan(40);
  expect(crossed).toEqual([]);
  expect(await stateOf('north')).toEqual(before);
});

test('nobody reads any of it, and no subgraph is asked', async () => {
  world.emptyLog();
  for (const route of routes) {
    for (const variables of attempts[coordinateOf(route[0] as Step)]?.(north) ?? []) {
      const answer = await askGraphQL(world.url, documentOf(route, variables), variables);
      expect([nameOf(route), learnt(answer, variables)]).toEqual([nameOf(route), []]);
      expect(answer.errors?.map(({ extensions }) => extensions['code'])).toContain('UNAUTHORIZED_FIELD');
    }
  }
  expect(world.log.requests).toEqual([]);
});

/** The entities of a subgraph that are partners' own, by its schema. */
const ownEntities = (subgraph: string): string[] =>
  parse(text(`subgraphs/${subgraph}/schema.graphql`)).definitions.flatMap((definition) => {
    const isType = definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
    if (!isType || !ownTypes.has(definition.name.value)) return [];
    return definition.directives?.some(({ name }) => name.value === 'key') ? [definition.name.value] : [];
  });

test('a subgraph that is asked for entities itself gives them to their partner alone', async () => {
  expect([ownEntities('activities'), ownEntities('carts'), ownEntities('places')]).toEqual([
    ['Booking'],
    ['Cart', 'Booking'],
    [],
  ]);
  const askEntity = (endpoint: string, typename: string, id: string, partner: string | undefined) =>
    askSubgraph(
      world.addresses.get(endpoint) ?? '',
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${typename} { ${typename === 'Booking' && endpoint !== 'carts' ? 'uuid supplierReference notes contact { fullName }' : typename === 'Cart' ? 'uuid items { booking { id } }' : 'id'} } } }`,
      { representations: [{ __typename: typename, id }] },
      partner,
    );
  const cases = [
    ...shards.map(({ name }) => [name, 'Booking', north.booking.id] as const),
    ['carts', 'Cart', north.cart.id] as const,
    ['carts', 'Booking', north.booking.id] as const,
  ];
  const shown: string[] = [];
  for (const [endpoint, typename, id] of cases) {
    for (const partner of ['south', undefined, 'North', 'north, south', ''])
      expect([endpoint, partner, learnt(await askEntity(endpoint, typename, id, partner), id)]).toEqual([
        endpoint,
        partner,
        [],
      ]);
    if (learnt(await askEntity(endpoint, typename, id, 'north'), id).length > 0) shown.push(`${endpoint} ${typename}`);
  }
  expect(shown).toEqual(['shard-1 Booking', 'carts Cart']);
});

test('a subgraph whose root fields are asked itself gives them to their partner alone', async () => {
  const endpoints = [...shards.map(({ name }) => name), 'carts'];
  for (const route of routes.filter((one) => one[0]?.owner === api.getQueryType()))
    for (const variables of attempts[coordinateOf(route[0] as Step)]?.(north) ?? [])
      for (const endpoint of endpoints)
        for (const partner of ['south', undefined]) {
          const url = world.addresses.get(endpoint) ?? '';
          const answer = await askSubgraph(url, documentOf(route, variables), variables, partner);
          expect([endpoint, nameOf(route), learnt(answer, variables)]).toEqual([endpoint, nameOf(route), []]);
        }
});

/** What is sent to each endpoint of OCTO by who wants another partner's things. */
const octoAttempts: Readonly<Record<string, () => unknown>> = {
  'GET /capabilities': () => undefined,
  'GET /supplier': () => undefined,
  'GET /suppliers': () => undefined,
  'GET /products': () => undefined,
  'GET /products/:id': () => undefined,
  'POST /availability': () => ({ productId: activityIds[0], optionId: 'opt', availabilityIds: [nine] }),
  'POST /availability/calendar': () => ({
    productId: activityIds[0],
    optionId: 'opt',
    localDateStart: '2099-06-01',
    localDateEnd: '2099-06-02',
  }),
  'POST /bookings': () => ({
    productId: activityIds[0],
    optionId: 'opt',
    availabilityId: nine,
    uuid: north.booking.uuid,
    unitItems: [{ unitId: 'adult' }],
  }),
  'GET /bookings': () => undefined,
  'GET /bookings/:uuid': () => undefined,
};

test('over OCTO a partner reads and changes nothing of another one', async () => {
  const before = await stateOf('north');
  const unknown: string[] = [];
  for (const { method, path } of octoApi.routes) {
    const name = `${method} ${path}`;
    const body = name.includes('/bookings/:uuid') && method !== 'GET' ? {} : octoAttempts[name]?.();
    if (!(name in octoAttempts) && !path.startsWith('/bookings/:uuid')) unknown.push(name);
    const filled = path.replace(':uuid', north.booking.uuid).replace(':id', activityIds[0] ?? '');
    const query = name === 'GET /bookings' ? `?supplierReference=${north.booking.supplierReference}` : '';
    const response = await fetch(new URL(`/octo${filled}${query}`, world.url), {
      method,
      headers: { ...bearer('south'), ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await response.text();
    expect([name, learnt(answer, [filled, query, body])]).toEqual([name, []]);
  }
  expect(unknown).toEqual([]);
  expect(await stateOf('north')).toEqual(before);
});

test('the partner itself reads its own over the same paths', async () => {
  const silent = new Set<string>();
  for (const route of routes.filter((one) => one[0]?.owner === api.getQueryType())) {
    const [variables = {}] = attempts[coordinateOf(route[0] as Step)]?.(north) ?? [];
    const answer = await ask('north', documentOf(route, variables), variables);
    if (learnt(answer, variables).length === 0) silent.add(nameOf(route));
  }
  expect([...silent]).toEqual([
    'Query.bookings:BookingConnection',
    'Query.bookings:BookingConnection BookingConnection.edges:BookingEdge',
  ]);
});
