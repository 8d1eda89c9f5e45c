import type { AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { bookingAffiliate, bookingToken } from '@tripgraph/simulators/booking/bookingSource';
import { serveSimulation, type ServedSimulation } from '@tripgraph/simulators/http/serve';
import { createSimulation } from '@tripgraph/simulators/simulation';
import { createSuppliers, supplierDialects, supplierNames } from '@tripgraph/simulators/suppliers/suppliersSource';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, inject, test, vi, type TestContext } from 'vitest';
import type { SupplierSettings } from '../config.js';
import { hostelworldSource } from '../sync/hostelworld/hostelworldSource.js';
import { bookingSource } from '../sync/booking/bookingSource.js';
import type { Listing } from '../listing.js';
import type { Source } from '@tripgraph/kit/sync/source';
import { lodgingsDatabase, serveLodgings, writeListings } from '../testing/serveLodgings.js';
import { fewPlaces, inBerlin, simulateBooking, simulateHostelworld } from '../testing/syncedLodgings.js';

const size = 30;

let databaseUrl: string;
let simulation: ReturnType<typeof createSimulation>;
let served: ServedSimulation;

const listingsOf = async (source: Source<Listing>): Promise<readonly Listing[]> => {
  const listings: Listing[] = [];
  for await (const { changes } of source.full(null, new AbortController().signal)) {
    for (const change of changes) if (change.kind === 'UPSERT') listings.push(change.item);
  }
  return listings;
};

beforeAll(async () => {
  databaseUrl = await lodgingsDatabase(inject('postgresUrl'));
  const hotels = bookingSource({ ask: simulateBooking({ size }).ask, countries: null, nowMs: Date.now });
  const hostels = hostelworldSource(simulateHostelworld(size).ask);
  await writeListings(databaseUrl, [...(await listingsOf(hotels)), ...(await listingsOf(hostels))], inBerlin);
  simulation = createSimulation([createSuppliers({ seed: 1, places: fewPlaces, size, slowMs: 1_000 })]);
  served = await serveSimulation(simulation, { host: '127.0.0.1', port: 0 });
});
afterAll(() => served.close());

const suppliers = (): readonly SupplierSettings[] =>
  supplierNames.map((name) => ({
    name,
    dialect: supplierDialects[name],
    url: `${served.url}/suppliers/${name}`,
    token: bookingToken,
    affiliateId: bookingAffiliate,
  }));

const serve = (redisUrl?: string): Promise<AskedSubgraph> =>
  serveLodgings(databaseUrl, {
    suppliers: suppliers(),
    supplierDeadlineMs: 8_000,
    redisUrl,
    privateHosts: [new URL(served.url).host],
  });

type Session = {
  readonly id: string;
  readonly complete: boolean;
  readonly version: number;
  readonly pending: readonly string[];
  readonly failed: readonly string[];
  readonly offerCount: number;
  readonly results: ReadonlyArray<{
    readonly lodging: { readonly id: string; readonly listings: ReadonlyArray<{ readonly source: string }> };
    readonly offers: ReadonlyArray<{
      readonly id: string;
      readonly source: string;
      readonly total: { readonly amount: number };
    }>;
  }>;
};

const fields = `id complete version pending failed offerCount
  results(first: 50) { lodging { id name listings { source } } offers(first: 20) { id source roomName unit quantity total { amount currency } } }`;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const search = async ({ ask }: AskedSubgraph, adults: number): Promise<Pick<Session, 'id' | 'complete'>> => {
  const query = 'query ($search: LodgingOffersSearch!) { lodgingOffers(search: $search) { id complete } }';
  const given = { placeId: 'plc_2950159', checkin: inDays(20), checkout: inDays(22), adults, bookerCountry: 'DE' };
  return (await ask<{ lodgingOffers: Session }>(query, { search: given })).data.lodgingOffers;
};
const look = async ({ ask }: AskedSubgraph, id: string): Promise<Session> =>
  (
    await ask<{ lodgingOffersSession: Session }>(`query ($id: ID!) { lodgingOffersSession(id: $id) { ${fields} } }`, {
      id,
    })
  ).data.lodgingOffersSession;
const untilComplete = (lodgings: AskedSubgraph, id: string): Promise<Session> =>
  vi.waitFor(
    async () => {
      const session = await look(lodgings, id);
      expect(session.complete).toBe(true);
      return session;
    },
    { timeout: 20_000, interval: 100 },
  );
/** How often each path of each supplier was asked since `before`. */
const callsSince = (before: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...simulation.callsOf('suppliers')].map(([path, count]) => [path, count - (before.get(path) ?? 0)]));

test('six suppliers over HTTP: what is there first, what is slow later, each offer once, houses of both as one', async () => {
  const lodgings = await serve();
  try {
    const first = await search(lodgings, 2);
    // Who is silent is waited for; what else is there by now is a matter of the machine.
    expect(first.complete).toBe(false);
    const last = await untilComplete(lodgings, first.id);
    expect(last).toMatchObject({ version: 6, pending: [], failed: ['BOOKING', 'BOOKING', 'BOOKING'] });
    const ids = last.results.flatMap(({ offers }) => offers.map(({ id }) => id));
    expect(ids.length).toBe(last.offerCount);
    expect(new Set(ids).size).toBe(ids.length);
    expect(last.offerCount).toBeGreaterThan(0);
    const both = last.results.find(({ offers }) => new Set(offers.map(({ source }) => source)).size === 2);
    expect(both?.lodging.listings.map(({ source }) => source)).toEqual(['BOOKING', 'HOSTELWORLD']);
    const least = last.results.map(({ offers }) => offers[0]?.total.amount ?? 0);
    expect(least).toEqual(least.toSorted((one, other) => one - other));
  } finally {
    await lodgings.close();
  }
});

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  server.close();
  return port;
};

/** A real Redis that keeps nothing on disk; the test is left out where there is none. */
const startRedis = async ({ skip }: TestContext): Promise<{ readonly url: string; readonly stop: () => void }> => {
  const port = await freePort();
  const child = spawn('redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ]);
  const isMissing = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(true));
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('Ready to accept connections')) resolve(false);
    });
  });
  skip(isMissing, 'there is no redis-server in the PATH');
  return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill('SIGKILL') };
};

test('two api processes that share a Redis make one call of each supplier for five hundred equal searches', async (context) => {
  const redis = await startRedis(context);
  const [one, other] = [await serve(redis.url), await serve(redis.url)];
  try {
    const before = new Map(simulation.callsOf('suppliers'));
    const found = await Promise.all(
      Array.from({ length: 500 }, (_search, index) => search(index % 2 ? one : other, 1)),
    );
    expect(new Set(found.map(({ id }) => id)).size).toBe(1);
    const id = found[0]?.id ?? '';
    const [here, there] = await Promise.all([untilComplete(one, id), untilComplete(other, id)]);
    expect(there).toEqual(here);
    // Hostelworld's dialect takes a call for each city.
    const calls = callsSince(before);
    expect(new Set(calls.values())).toEqual(new Set([1]));
    expect(new Set([...calls.keys()].map((path) => path.split('/')[1]))).toEqual(new Set(supplierNames));
    redis.stop();
    const alone = await search(one, 3);
    expect((await look(one, alone.id)).id).toBe(alone.id);
  } finally {
    redis.stop();
    await Promise.all([one.close(), other.close()]);
  }
});
