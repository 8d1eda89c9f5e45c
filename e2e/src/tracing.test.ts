import { randomUUID } from 'node:crypto';
import { encodeId } from '@tripgraph/addressing/id';
import { optionRecord, scheduleRecord, unitRecord } from '@tripgraph/activities/testing/options';
import { sampleCatalogue } from '@tripgraph/activities/testing/records';
import { keyOf, partnerNamed } from '@tripgraph/gateway/testing/partnerKeys';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { openOtlpExporter, type SpanExporter } from '@tripgraph/telemetry/otlp/exporter';
import type { ReceivedSpan } from '@tripgraph/telemetry/testing/decodeTraces';
import { startOtlpReceiver, type OtlpReceiver } from '@tripgraph/telemetry/testing/otlpReceiver';
import { newTraceContext, writeTraceparent } from '@tripgraph/telemetry/traceContext';
import { timeOfDayMs } from '@tripgraph/telemetry/wallClock';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askGraphQL, type GraphQLAnswer } from './askGraphQL.js';
import { spanTree } from './spanTree.js';
import { equalShards, startWorld, type CataloguePart, type World } from './world.js';

const { suppliers, activities } = sampleCatalogue(43, 2);

/** One activity on each of two shards. */
const parts = [100, 900].map((bucket, index): CataloguePart => {
  const [supplier, activity] = [suppliers[index], activities[index]];
  if (!supplier || !activity) throw new Error('the catalogue is too small');
  const supplierId = encodeId({ prefix: 'sup', bucket, uuid: 1n });
  const unit = unitRecord('adult', { price: { amount: 1_000, currency: 'EUR', precision: 2 } });
  const options = [optionRecord('opt', [unit], { schedules: [scheduleRecord({ capacity: 10 })] })];
  const id = encodeId({ prefix: 'act', bucket, uuid: 1n });
  return { bucket, supplier: { ...supplier, id: supplierId }, activities: [{ ...activity, id, supplierId, options }] };
});
const activityIds = parts.map(({ activities: [only] = [] as never }) => only?.id ?? '');

let receiver: OtlpReceiver;
let frontend: SpanExporter;
let world: World;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  receiver = await startOtlpReceiver();
  const { endpoint } = receiver;
  const sending = { headers: {}, maximumQueuedSpans: 100, flushMs: 1, timeoutMs: 5_000 };
  frontend = openOtlpExporter({ endpoint, serviceName: 'frontend', ...sending });
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), equalShards(2), parts, {
    partners: ['north', 'carts'].map((name) => partnerNamed(name, { actsForOthers: name === 'carts' })),
    cartsKey: keyOf('carts'),
    otlpEndpoint: endpoint,
    environment: { GATEWAY_CACHE_BYTES: '0', GATEWAY_TRACE_SAMPLE_PERCENT: '0' },
  });
});
afterAll(async () => {
  await world.close();
  await frontend.close();
  await receiver.close();
});

type Traced = { readonly answer: GraphQLAnswer; readonly traceId: string };

/** Asks as a frontend does that traces what it does. */
const askTraced = async (
  query: string,
  variables: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Traced> => {
  const { traceId, spanId, isSampled } = newTraceContext(true);
  const startMs = timeOfDayMs();
  const traceparent = writeTraceparent({ traceId, spanId, isSampled });
  const answer = await askGraphQL(world.url, query, variables, { ...headers, traceparent });
  const times = { startMs, endMs: timeOfDayMs() };
  frontend.add([{ traceId, spanId, parentSpanId: undefined, name: 'page', kind: 'client', ...times, attributes: {} }]);
  return { answer, traceId };
};
/** What those who answered a request call it. */
const requestIdsOf = (traceId: string): Set<unknown> =>
  new Set(
    ofTrace(receiver.spans(), traceId)
      .filter(({ kind }) => kind === 'server')
      .map(({ attributes }) => attributes['tripgraph.request.id']),
  );
const ofTrace = (spans: readonly ReceivedSpan[], traceId: string) => spans.filter((span) => span.traceId === traceId);

/** The tree of a trace, when it has as many lines as it should. Stages that depend on what is known by then are left out. */
const treeOf = async (traceId: string, lines: number): Promise<readonly string[]> => {
  const tree = (all: readonly ReceivedSpan[]) =>
    spanTree(ofTrace(all, traceId).filter(({ name, kind }) => kind !== 'internal' || name === 'run'));
  return tree(await receiver.until((all) => tree(all).length >= lines));
};

const flagship = `query Flagship($id: ID!) { activity(id: $id) {
  title supplier { name } place { name ancestors { name kind } } } }`;
const flagshipTree = [
  'frontend: page (client)',
  '  gateway: graphql (server)',
  '    gateway: run (internal)',
  '      gateway: places (client)',
  '        places: POST /graphql (server)',
  '          places: places_with_ancestors (client)',
  '      gateway: shard-2 (client)',
  '        shard-2: POST /graphql (server)',
  '          shard-2: activities_by_ids (client)',
];

test('the flagship query is one tree: client, gateway, shard and places, and the statement of each', async () => {
  const { answer, traceId } = await askTraced(flagship, { id: activityIds[1] }, { 'x-request-id': 'page-1' });
  expect(answer.errors).toBeUndefined();
  expect(await treeOf(traceId, flagshipTree.length)).toEqual(flagshipTree);
  expect(requestIdsOf(traceId)).toEqual(new Set(['page-1']));
  const spans = ofTrace(receiver.spans(), traceId);
  const [statement] = spans.filter(({ name }) => name === 'activities_by_ids');
  expect(statement?.attributes).toEqual({
    'db.system.name': 'postgresql',
    'db.query.summary': 'activities_by_ids',
    'db.response.returned_rows': 1,
  });
  expect(JSON.stringify(spans)).not.toContain(activityIds[1]);
});

test('a request that nobody traces leaves no spans', async () => {
  const before = new Set(receiver.spans().map((span) => span.traceId));
  await askGraphQL(world.url, flagship, { id: activityIds[1] });
  const { traceId } = await askTraced(flagship, { id: activityIds[1] });
  await treeOf(traceId, flagshipTree.length);
  const after = new Set(receiver.spans().map((span) => span.traceId));
  expect([...after].filter((each) => !before.has(each))).toEqual([traceId]);
});

const holding = (shard: string): string[] => [
  '          carts: graphql (client)',
  '            gateway: graphql (server)',
  '              gateway: run (internal)',
  `                gateway: ${shard} (client)`,
  `                  ${shard}: POST /graphql (server)`,
  ...[
    ...['activities_by_ids', 'availabilities', 'begin', 'booking_by_uuid', 'booking_by_uuid', 'claim_places'],
    ...['commit', 'open_availability'],
  ].map((statement) => `                    ${shard}: ${statement} (client)`),
];
const cartTree = [
  'frontend: page (client)',
  '  gateway: graphql (server)',
  '    gateway: run (internal)',
  '      gateway: carts (client)',
  '        carts: POST /graphql (server)',
  ...['begin', 'begin', 'cart_by_uuid', 'carts_by_ids', 'commit', 'commit'].map(
    (statement) => `          carts: ${statement} (client)`,
  ),
  ...holding('shard-1'),
  ...holding('shard-2'),
  '          carts: insert_cart (client)',
  '          carts: save_cart (client)',
];

test('a cart is one tree through the gateway and its shards, and nothing in it says who travels', async () => {
  const north = { authorization: `Bearer ${keyOf('north')}` };
  const items = activityIds.map((activityId) => ({
    activityId,
    optionId: 'opt',
    availabilityId: '2099-06-01T09:00:00+02:00',
    units: [{ unitId: 'adult', quantity: 2 }],
  }));
  const hold =
    'mutation Hold($input: HoldCartInput!) { cart: holdCart(input: $input) { ... on CartSuccess { cart { id } } } }';
  const held = await askTraced(hold, { input: { uuid: randomUUID(), items } }, { ...north, 'x-request-id': 'cart-1' });
  expect(held.answer.errors).toBeUndefined();
  const { cart } = (held.answer.data as { cart: { cart: { id: string } } }).cart;
  const tree = await treeOf(held.traceId, cartTree.length);
  const sorted = (lines: readonly string[]) => lines.map((line) => line.replace(/shard-\d/, 'shard')).toSorted();
  expect(requestIdsOf(held.traceId)).toEqual(new Set(['cart-1']));
  expect(tree.slice(0, 11)).toEqual(cartTree.slice(0, 11));
  expect(sorted(tree)).toEqual(sorted(cartTree));
  for (const shard of ['shard-1', 'shard-2']) expect(tree.join('\n')).toContain(holding(shard).slice(1).join('\n'));

  const contact = { fullName: 'Ada Private-Name', emailAddress: 'private-name@example.com' };
  const confirm =
    'mutation Confirm($input: ConfirmCartInput!) { confirmCart(input: $input) { ... on CartSuccess { cart { status } } } }';
  const confirmed = await askTraced(confirm, { input: { cartId: cart.id, contact } }, north);
  expect(confirmed.answer).toMatchObject({ data: { confirmCart: { cart: { status: 'CONFIRMED' } } } });
  const commits = (spans: readonly ReceivedSpan[]) =>
    ofTrace(spans, confirmed.traceId).filter(({ name, service }) => name === 'commit' && service !== 'carts');
  const spans = await receiver.until((all) => commits(all).length === 2);
  expect(JSON.stringify(ofTrace(spans, confirmed.traceId))).not.toMatch(/private-name/i);
});

type Timed = { readonly startMs: number; readonly endMs: number };
type Fetch = Timed & {
  readonly subgraph: string;
  readonly statements: ReadonlyArray<{ readonly name: string; readonly startMs: number; readonly durationMs: number }>;
};

test('who asks for it is told the statements of each fetch, at times within it', async () => {
  const { extensions } = await askGraphQL(world.url, flagship, { id: activityIds[1] }, { 'tripgraph-trace': '1' });
  const { fetches } = (extensions as { trace: { fetches: readonly Fetch[] } }).trace;
  expect(fetches.map(({ subgraph, statements }) => [subgraph, statements.map(({ name }) => name)])).toEqual([
    ['activities', ['activities_by_ids']],
    ['places', ['places_with_ancestors']],
  ]);
  for (const { startMs, endMs, statements } of fetches) {
    for (const statement of statements) {
      expect(statement.startMs).toBeGreaterThanOrEqual(startMs);
      expect(statement.startMs + statement.durationMs).toBeLessThanOrEqual(endMs);
    }
  }
});
