import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addDays } from '@tripgraph/kit/localDate';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { askGraphQL, type GraphQLAnswer } from './askGraphQL.js';
import { catalogueOf } from './catalogueOf.js';
import { equalShards, startWorld, type World } from './world.js';
import { keyOf, partnerNamed } from '@tripgraph/gateway/testing/partnerKeys';

const key = keyOf('north');
const partner = partnerNamed('north');

let world: World;
/** Stands between the gateway and its shard. */
let between: Server;
/** What becomes of the answers to the mutations to come; all of them are carried out. */
let fates: Array<'answer' | 'lose the answer'>;
let mutations: number;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  between = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = Buffer.concat(parts).toString();
      const isMutation = body.includes('mutation');
      if (isMutation) mutations += 1;
      const fate = isMutation ? fates.shift() : 'answer';
      const answer = await fetch(world.addresses.get('shard-1') ?? '', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...Object.fromEntries(
            Object.entries(request.headers).flatMap(([name, value]) =>
              name.startsWith('tripgraph-') ? [[name, String(value)]] : [],
            ),
          ),
        },
        body,
      });
      const text = await answer.text();
      if (fate === 'lose the answer') request.socket.destroy();
      else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
    })();
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(between.address() as AddressInfo).port}/graphql`;
  const catalogue = catalogueOf({ activities: 40, suppliers: 5 });
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), equalShards(1), catalogue, {
    urls: new Map([['shard-1', url]]),
    partners: [partner],
  });
});
afterAll(async () => {
  await world.close();
  between.closeAllConnections();
  between.close();
});
beforeEach(() => {
  fates = [];
  mutations = 0;
});

const ask = (query: string, variables: Record<string, unknown> = {}): Promise<GraphQLAnswer> =>
  askGraphQL(world.url, query, variables, { authorization: `Bearer ${key}` });

const today = new Date().toISOString().slice(0, 10);
const day = (daysFromNow: number): string => addDays(today, daysFromNow);

type Unit = { id: string; minQuantity: number; accompaniedBy: string[] };
type Activity = {
  id: string;
  options: Array<{ id: string; minUnits: number; units: Unit[] }>;
  availabilities: Array<{ id: string; optionId: string; available: boolean }>;
};

/** A hold that can be had, under a new uuid. */
const newHold = async (): Promise<{ readonly uuid: string; readonly activityId: string }> => {
  const { data } = await ask(
    `query ($from: LocalDate!, $to: LocalDate!) { activities(first: 40) { edges { node {
      id options { id minUnits units { id minQuantity accompaniedBy } }
      availabilities(localDateStart: $from, localDateEnd: $to) { id optionId available }
    } } } }`,
    { from: day(20), to: day(34) },
  );
  const { edges } = data?.['activities'] as { edges: Array<{ node: Activity }> };
  for (const { node } of edges) {
    for (const { id: optionId, minUnits, units } of node.options) {
      const unit = units.find(({ minQuantity, accompaniedBy }) => minQuantity <= 1 && accompaniedBy.length === 0);
      const time = node.availabilities.find((each) => each.optionId === optionId && each.available);
      if (!unit || !time || minUnits > 1) continue;
      const quantities = [{ unitId: unit.id, quantity: 1 }];
      return { uuid: randomUUID(), activityId: node.id, ...{ optionId, availabilityId: time.id, units: quantities } };
    }
  }
  throw new Error('nothing can be booked');
};

const hold = (input: object): Promise<GraphQLAnswer> =>
  ask(
    `mutation ($input: HoldBookingInput!) { holdBooking(input: $input) {
      __typename ... on BookingSuccess { replayed booking { uuid status } }
    } }`,
    { input },
  );

const held = async (uuid: string): Promise<unknown> => {
  const { data } = await ask('query ($uuid: ID!) { bookings(filter: { uuid: $uuid }) { totalCount } }', { uuid });
  return (data?.['bookings'] as { totalCount: number }).totalCount;
};

test('a hold whose answer is lost is asked for again, and was made once', async () => {
  fates = ['lose the answer', 'answer'];
  const input = await newHold();
  const { data, errors } = await hold(input);
  expect(errors).toBeUndefined();
  expect(data?.['holdBooking']).toEqual({
    __typename: 'BookingSuccess',
    replayed: true,
    booking: { uuid: input.uuid, status: 'ON_HOLD' },
  });
  expect(mutations).toBe(2);
  expect(await held(input.uuid)).toBe(1);
});

test('when the second answer is lost, too, it is said that nothing is known, and asking tells', async () => {
  fates = ['lose the answer', 'lose the answer', 'answer'];
  const input = await newHold();
  const { errors } = await hold(input);
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['OUTCOME_UNKNOWN']);
  expect(mutations).toBe(2);
  const { data } = await ask(
    'query ($activityId: ID!, $uuid: ID!) { bookingByUuid(activityId: $activityId, uuid: $uuid) { status } }',
    { activityId: input.activityId, uuid: input.uuid },
  );
  expect(data).toEqual({ bookingByUuid: { status: 'ON_HOLD' } });
  const again = await hold(input);
  expect(again.data?.['holdBooking']).toMatchObject({ replayed: true });
  expect(await held(input.uuid)).toBe(1);
});

test('a hold that could not be sent is said to have failed, and was not made', async () => {
  const input = await newHold();
  const { port } = between.address() as AddressInfo;
  between.closeAllConnections();
  await new Promise((resolve) => between.close(resolve));
  const { errors } = await hold(input);
  await new Promise<void>((resolve) => between.listen(port, '127.0.0.1', resolve));
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['SHARD_UNAVAILABLE']);
  expect(mutations).toBe(0);
  expect(await held(input.uuid)).toBe(0);
});
