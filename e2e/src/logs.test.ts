import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { encodeId } from '@tripgraph/addressing/id';
import { optionRecord, scheduleRecord, unitRecord } from '@tripgraph/activities/testing/options';
import { sampleCatalogue } from '@tripgraph/activities/testing/records';
import { keyOf } from '@tripgraph/gateway/testing/partnerKeys';
import { runOnce, rowsOf } from '@tripgraph/kit/testing/database';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startLoggedProcesses, type LoggedProcesses } from './loggedProcesses.js';
import { equalShards, type CataloguePart } from './world.js';

// A gateway, two shards, carts and places, each a process: all that they say is read, and a request is followed by its id.

const nine = '2099-06-01T09:00:00+02:00';
const { suppliers, activities } = sampleCatalogue(43, 2);

/** One activity on each shard. */
const parts = [100, 900].map((bucket, index): CataloguePart => {
  const [supplier, activity] = [suppliers[index], activities[index]];
  if (!supplier || !activity) throw new Error('the catalogue is too small');
  const supplierId = encodeId({ prefix: 'sup', bucket, uuid: 1n });
  const options = [optionRecord('opt', [unitRecord('adult')], { schedules: [scheduleRecord({ capacity: 10 })] })];
  const id = encodeId({ prefix: 'act', bucket, uuid: 1n });
  return {
    bucket,
    supplier: { ...supplier, id: supplierId },
    activities: [{ ...activity, id, supplierId, options }],
  };
});
const [first = '', second = ''] = parts.map(({ activities: [only] }) => only?.id ?? '');

let processes: LoggedProcesses;
beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  processes = await startLoggedProcesses(serverUrl, await placesTestDatabase(serverUrl), equalShards(2), parts);
});
afterAll(() => processes.close());

type Line = Readonly<Record<string, unknown>> & { readonly process: string; readonly event: string };

const linesSaid = (): readonly Line[] =>
  processes.lines.map(({ process, text }) => ({ ...(JSON.parse(text) as Line), process }));
/** The lines of a request, once there are so many. */
const linesOf = async (requestId: string | null, count: number): Promise<readonly Line[]> => {
  const found = () => linesSaid().filter((line) => line['requestId'] === requestId);
  await processes.until(() => found().length >= count);
  return found();
};
const untilSaid = (part: string): Promise<void> =>
  processes.until(() => processes.lines.some(({ text }) => text.includes(part)));

type Sent = { readonly body?: unknown; readonly requestId?: string; readonly key?: string };
type Answer = { readonly status: number; readonly requestId: string | null; readonly body: unknown };

const send = async (path: string, { body, requestId, key = keyOf('north') }: Sent = {}): Promise<Answer> => {
  const response = await fetch(new URL(path, processes.origin), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      ...(requestId !== undefined && { 'x-request-id': requestId }),
    },
    body: JSON.stringify(body ?? {}),
  });
  return { status: response.status, requestId: response.headers.get('x-request-id'), body: await response.json() };
};
const ask = (query: string, variables: object, requestId: string) =>
  send('/graphql', { body: { query, variables }, requestId });

const stay = (activityId: string) => ({
  activityId,
  optionId: 'opt',
  availabilityId: nine,
  units: [{ unitId: 'adult', quantity: 1 }],
});

/** What a shard has written of changes of bookings: what they became, and for which request. */
const auditOf = async (shard: number): Promise<ReadonlyArray<readonly [string, string]>> => {
  const text = 'select to_status, request_id from booking_event order by at';
  const rows = await rowsOf<{ to_status: string; request_id: string }>(processes.shardUrls[shard] ?? '', text);
  return rows.map(({ to_status, request_id }) => [to_status, request_id] as const);
};

test('a booking is followed by the ids of its requests through the gateway and the shard, and by no other words', async () => {
  const uuid = randomUUID();
  const hold = 'mutation Hold($input: HoldBookingInput!) { holdBooking(input: $input) { __typename } }';
  const held = await ask(hold, { input: { ...stay(first), uuid } }, 'order-1:hold');
  expect(held).toEqual({
    status: 200,
    requestId: 'order-1:hold',
    body: { data: { holdBooking: { __typename: 'BookingSuccess' } } },
  });
  const confirmed = await send(`/octo/bookings/${uuid}/confirm`, {
    body: { contact: { fullName: 'Ana Ruiz', emailAddress: 'ana@example.com' } },
    requestId: 'order-1:confirm',
  });
  expect(confirmed).toMatchObject({ status: 200, requestId: 'order-1:confirm', body: { status: 'CONFIRMED' } });
  const cancelled = await send(`/octo/bookings/${uuid}/cancel`, { body: { reason: 'rain' } });
  expect(cancelled).toMatchObject({ status: 200, body: { status: 'CANCELLED' } });
  const made = cancelled.requestId ?? '';
  expect(made).toMatch(/^[0-9a-f-]{36}$/);

  expect(await auditOf(0)).toEqual([
    ['ON_HOLD', 'order-1:hold'],
    ['CONFIRMED', 'order-1:confirm'],
    ['CANCELLED', made],
  ]);
  const common = { process: 'gateway', event: 'request', because: 'mutation', clientKind: 'partner', partner: 'north' };
  expect(await linesOf('order-1:hold', 1)).toMatchObject([
    { ...common, route: '/graphql', operationName: 'Hold', status: 200 },
  ]);
  expect(await linesOf('order-1:confirm', 1)).toMatchObject([
    { ...common, route: '/octo/bookings/:uuid/confirm', status: 200 },
  ]);
  expect(await linesOf(made, 1)).toMatchObject([{ ...common, route: '/octo/bookings/:uuid/cancel', status: 200 }]);
  const said = processes.lines.map(({ text }) => text).join('\n');
  for (const private_ of ['Ana Ruiz', 'ana@example.com', 'rain', uuid, 'holdBooking('])
    expect(said).not.toContain(private_);
});

test('what carts ask for has the id of the request for the cart, on each shard', async () => {
  const hold = 'mutation ($input: HoldCartInput!) { holdCart(input: $input) { __typename } }';
  const held = await ask(hold, { input: { uuid: randomUUID(), items: [stay(first), stay(second)] } }, 'cart-7');
  expect(held.body).toEqual({ data: { holdCart: { __typename: 'CartSuccess' } } });
  for (const shard of [0, 1]) expect((await auditOf(shard)).at(-1)).toEqual(['ON_HOLD', 'cart-7']);
  const partners = (await linesOf('cart-7', 3)).map((line) => [line.process, line.event, line['partner']]);
  expect(partners).toEqual(Array(3).fill(['gateway', 'request', 'north']));
});

test('what fails in a shard is told of there and at the gateway under one id, and its client learns no more', async () => {
  const shard = processes.shardUrls[1] ?? '';
  await runOnce(shard, 'alter table supplier rename to supplier_gone');
  const failed = await ask(
    'query Gone($id: ID!) { activity(id: $id) { supplier { name } } }',
    { id: second },
    'lost-1',
  );
  await runOnce(shard, 'alter table supplier_gone rename to supplier');
  expect(JSON.stringify(failed.body)).not.toMatch(/relation|supplier_gone|does not exist/);
  const lines = (await linesOf('lost-1', 3)).toSorted((one, other) => one.process.localeCompare(other.process));
  expect(lines).toMatchObject([
    { process: 'gateway', event: 'withheld', error: { code: 'INTERNAL_SERVER_ERROR' } },
    {
      process: 'gateway',
      event: 'request',
      because: 'errors',
      codes: ['INTERNAL_SERVER_ERROR'],
      operationName: 'Gone',
    },
    { process: 'shard-2', event: 'request failed', err: { type: 'GraphQLError', causes: [{ code: '42P01' }] } },
  ]);
});

test('whatever is refused says what it is called, and is told of under that name', async () => {
  const unreadable = await send('/graphql', { body: { query: '{ __typename }' }, requestId: 'two words' });
  expect(unreadable.requestId).toMatch(/^[0-9a-f-]{36}$/);
  const refused = [
    [401, 'UNAUTHENTICATED', await send('/graphql', { key: keyOf('nobody'), requestId: 'r-401' })],
    [404, 'BAD_REQUEST', await send('/nothing/here', { requestId: 'r-404' })],
    [400, 'GRAPHQL_VALIDATION_FAILED', await ask('{ nothing }', {}, 'r-400')],
    [400, 'INVALID_BOOKING_UUID', await send(`/octo/bookings/${randomUUID()}/confirm`, { requestId: 'r-octo' })],
  ] as const;
  for (const [status, code, answer] of refused) {
    expect(answer.status).toBe(status);
    expect(await linesOf(answer.requestId, 1)).toMatchObject([
      { event: 'request', because: 'errors', status, codes: [code] },
    ]);
  }
  // What was answered, and fast, has no line: the sample is 0.
  expect(await linesOf(unreadable.requestId, 0)).toEqual([]);
});

test('from its start over reloads to its end every line of every process is one of those of the schema', async () => {
  await processes.changeConfig((text) => text.replace('"federation_version"', '"traffic":{},"federation_version"'));
  await untilSaid('"event":"not reloaded"');
  await processes.changeConfig((text) => text.replace('"traffic":{},', ' '));
  await untilSaid('"event":"reloaded","what":"supergraph"');
  await processes.stop('places');
  const query = 'query ($id: ID!) { place(id: $id) { name } }';
  expect(await ask(query, { id: encodeId({ prefix: 'plc', bucket: 1, uuid: 1n }) }, 'no-places')).toMatchObject({
    status: 200,
  });
  expect((await linesOf('no-places', 2)).map(({ event }) => event)).toEqual(['withheld', 'request']);
  expect(await processes.stop()).toEqual(Array(4).fill('exit code 0'));

  const schema = JSON.parse(await readFile(new URL('../../docs/log.schema.json', import.meta.url), 'utf8')) as object;
  const validate = new Ajv({ allErrors: true }).compile(schema);
  const wrong = processes.lines.filter(({ text }) => !text.startsWith('{') || !validate(JSON.parse(text)));
  expect(wrong).toEqual([]);
  const events = new Set(linesSaid().map(({ process, event }) => `${process}: ${event}`));
  for (const said of ['listening', 'request', 'withheld', 'reloaded', 'not reloaded', 'stopping', 'stopped'])
    expect(events).toContain(`gateway: ${said}`);
  for (const process of ['shard-1', 'shard-2', 'places', 'carts']) expect(events).toContain(`${process}: listening`);
});
