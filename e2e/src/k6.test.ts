import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetBookings, setLimits } from '@tripgraph/activities/testing/bookingShard';
import { openShard, sql } from '@tripgraph/activities/testing/shard';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { keyOf, partnerNamed } from '@tripgraph/gateway/testing/partnerKeys';
import type { Database } from '@tripgraph/kit/database';
import { databaseUrl } from '@tripgraph/kit/testing/database';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, beforeAll, beforeEach, expect, inject, test as base } from 'vitest';
import { catalogueOf } from './catalogueOf.js';
import { startEmptyContent } from './k6/emptyContent.js';
import { runScenario } from './k6/runScenario.js';
import { isThere, k6IsMissing, runProgram } from './programs.js';
import { startTreatedGateway, type TreatedGateway } from './treatedGateway.js';
import { equalShards, startWorld, type World } from './world.js';

// The scenarios of bench/k6, run by k6 itself against a small world: what they ask is answered, and nothing is left behind.

const hasK6 = isThere('k6', 'version');
const test = base.extend<{ k6: undefined }>({
  k6: [
    async ({ skip }, use) => {
      skip(!hasK6, k6IsMissing);
      await use(undefined);
    },
    { auto: true },
  ],
});

const program = join(projectFolder, 'cli', 'bin', 'tripgraph.js');
const shards = equalShards(2);
const north = { KEY: keyOf('north') };
let folder: string;
let manifest: string;
let world: World;
let databases: Database[];
/** Between k6 and the gateway. */
let between: TreatedGateway;

/** A manifest of all that the scenarios ask, as a partner has one. */
const writeManifest = async (file: string): Promise<string> => {
  const words = [
    'operations',
    'build',
    'examples/queries/*.graphql',
    'bench/k6/operations/*.graphql',
    '--output',
    file,
  ];
  const { code, output } = await runProgram(process.execPath, [program, ...words]);
  if (code !== 0) throw new Error(output);
  return file;
};

// Not one of those that want k6.
base('what only these scenarios ask is something that the schema has', async ({ onTestFinished }) => {
  const own = await mkdtemp(join(tmpdir(), 'tripgraph-k6-'));
  onTestFinished(() => rm(own, { recursive: true, force: true }));
  const text = await readFile(await writeManifest(join(own, 'manifest.json')), 'utf8');
  const names = (JSON.parse(text) as { operations: ReadonlyArray<{ name: string }> }).operations.map(
    ({ name }) => name,
  );
  expect(names).toEqual(expect.arrayContaining(['BookingsOfRun', 'WhatThereIs', 'WhatToBook']));
});

beforeAll(async () => {
  if (!hasK6) return;
  folder = await mkdtemp(join(tmpdir(), 'tripgraph-k6-'));
  const serverUrl = inject('postgresUrl');
  manifest = await writeManifest(join(folder, 'manifest.json'));
  const parts = catalogueOf({ activities: 120, suppliers: 20 });
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), shards, parts, {
    partners: [partnerNamed('north'), partnerNamed('listed', { mode: 'ids-only', manifest })],
    content: await startEmptyContent(serverUrl),
    // What is down is to be missed, whatever was known of it.
    environment: { GATEWAY_CACHE_BYTES: '0' },
  });
  databases = shards.map(({ name }) => openShard(databaseUrl(serverUrl, world.databases.get(name) ?? '')));
  between = await startTreatedGateway();
  between.isAt(world.url);
});
afterAll(async () => {
  if (!hasK6) return;
  await between.close();
  for (const { close } of databases) await close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  if (!hasK6) return;
  between.treat(() => 'pass');
  for (const database of databases) await forgetBookings(database);
});

/** How many bookings are in each state, on all shards. */
const bookingsByStatus = async (): Promise<Readonly<Record<string, number>>> => {
  const text = 'select status, count(*)::int as bookings from booking group by status';
  const rows = await Promise.all(
    databases.map((database) => database.query<{ status: string; bookings: number }>(sql(text))),
  );
  const counted: Record<string, number> = {};
  for (const { status, bookings } of rows.flat()) counted[status] = (counted[status] ?? 0) + bookings;
  return counted;
};

test.for(['placePages', 'search'])('%s: all that is asked is answered whole, and right', async (name) => {
  const run = await runScenario(name, { GATEWAY_URL: world.url });
  expect(run.output).not.toMatch(/level=(warning|error)/);
  expect(run.code).toBe(0);
  expect(run.count('iterations')).toBeGreaterThan(0);
  expect(run.checks.made).toBeGreaterThanOrEqual(2 * run.count('iterations'));
  expect(run.checks.failed).toBe(0);
  expect(run.share('failures')).toBe(0);
});

test('booking: what was booked was confirmed and is cancelled, and no key is told', async () => {
  const run = await runScenario('booking', { GATEWAY_URL: world.url, ...north });
  expect(run.output).not.toMatch(/level=(warning|error)/);
  expect(run.output).not.toContain(north.KEY);
  expect(run.code).toBe(0);
  const booked = run.count('iterations');
  expect(booked).toBeGreaterThan(0);
  expect(run.checks).toEqual({ made: 6 * booked, failed: 0 });
  for (const metric of ['bookings_held', 'bookings_confirmed', 'bookings_cancelled'])
    expect(run.count(metric), metric).toBe(booked);
  expect(await bookingsByStatus()).toEqual({ CANCELLED: booked });
});

test('partnerMix: a partner that may ask by ids alone gets all that is in its manifest', async () => {
  const settings = { GATEWAY_URL: world.url, RATE: '40', MOST_AT_ONCE: '100' };
  const byText = await runScenario('partnerMix', { ...settings, ...north });
  const byId = await runScenario('partnerMix', { ...settings, KEY: keyOf('listed'), MANIFEST: manifest });
  for (const run of [byText, byId]) {
    expect(run.output).not.toMatch(/level=(warning|error)/);
    expect(run.code).toBe(0);
    expect(run.checks.made).toBeGreaterThanOrEqual(2 * run.count('iterations'));
    expect(run.checks.failed).toBe(0);
    expect(run.count('bookings_cancelled')).toBe(run.count('bookings_held'));
  }
  const held = byText.count('bookings_held') + byId.count('bookings_held');
  expect((await bookingsByStatus())['EXPIRED'] ?? 0).toBe(held);
});

test('what is sold out while a run goes on is counted apart, and is no failure', async () => {
  let closing: Promise<unknown> | undefined;
  between.treat(async (body) => {
    // Somebody else takes all that is left when the first hold is on its way.
    if (body.includes('HoldBooking'))
      await (closing ??= Promise.all(databases.map((database) => setLimits(database, { capacity: 0 }))));
    return 'pass' as const;
  });
  const run = await runScenario('booking', { GATEWAY_URL: between.url, ...north });
  await Promise.all(databases.map((database) => setLimits(database, { capacity: 10 })));
  expect(run.code).toBe(0);
  expect(run.count('bookings_sold_out')).toBe(run.count('iterations'));
  expect(run.count('bookings_held')).toBe(0);
  expect(run.checks.failed).toBe(0);
  expect(await bookingsByStatus()).toEqual({});
});

test('a hold whose answer is lost is sent again and made once, and the loss is a failure', async () => {
  let lost = false;
  between.treat((body) => {
    if (lost || !body.includes('HoldBooking')) return 'pass';
    lost = true;
    return 'loseAnswer';
  });
  const run = await runScenario('booking', { GATEWAY_URL: between.url, ...north });
  expect(run.code).toBe(99);
  expect(run.output).toContain('HoldBooking: no answer');
  expect(run.checks.failed).toBe(1);
  expect(run.count('bookings_held')).toBe(run.count('iterations'));
  expect(await bookingsByStatus()).toEqual({ CANCELLED: run.count('iterations') });
});

test('what could not be cancelled while a run went on is cancelled at its end', async () => {
  let isOver = false;
  between.treat((body) => {
    isOver ||= body.includes('BookingsOfRun');
    return !isOver && body.includes('CancelBooking') ? 'loseRequest' : 'pass';
  });
  const run = await runScenario('booking', { GATEWAY_URL: between.url, ...north });
  expect(run.code).toBe(99);
  const booked = run.count('iterations');
  expect(run.count('bookings_confirmed')).toBe(booked);
  expect(run.count('bookings_cancelled')).toBe(booked);
  expect(run.count('bookings_left')).toBe(0);
  expect(await bookingsByStatus()).toEqual({ CANCELLED: booked });
});

test.for([
  ['the gateway of somebody else', 'search', { GATEWAY_URL: 'http://192.0.2.1:4000/graphql' }, '-e ALLOW=192.0.2.1'],
  [
    'another host than is allowed',
    'search',
    { GATEWAY_URL: 'http://192.0.2.1/graphql', ALLOW: '192.0.2.2' },
    'nothing was sent',
  ],
  ['a user before the host', 'search', { GATEWAY_URL: 'http://127.0.0.1:80@192.0.2.1/graphql' }, 'GATEWAY_URL is'],
  [
    'a key that others could read on the way',
    'booking',
    { GATEWAY_URL: 'http://192.0.2.1/graphql', ALLOW: '192.0.2.1', KEY: 'tpk_test_key' },
    'KEY is not sent to 192.0.2.1 over http',
  ],
  ['bookings without a key', 'booking', {}, 'the key of one into the environment as KEY'],
  ['a partner without a key', 'partnerMix', {}, 'the key of one into the environment as KEY'],
  ['a rate that is none', 'search', { RATE: 'many' }, 'no whole number from 1 to 10000: give it as -e RATE=10.'],
  ['a run that is too long', 'search', { DURATION: '2h' }, 'no time from 1s to 3600s, such as 30s or 2m.'],
] as const)('%s: it ends before anything is asked, and says what to do', async ([, name, settings, words]) => {
  const run = await runScenario(name, settings);
  expect(run.code).toBe(107);
  expect(run.output).toContain(words);
  expect(run.count('http_reqs')).toBe(0);
});

test('while a shard is down a run of what is on all shards ends with 99', async () => {
  await world.stop('shard-2');
  const run = await runScenario('search', { GATEWAY_URL: world.url });
  expect(run.code).toBe(99);
  expect(run.output).toMatch(/(SearchActivities|ActivitiesAtPlace): status 200 SHARD_UNAVAILABLE/);
  expect(run.share('failures')).toBeGreaterThan(0);
  expect(run.share('checks{check:is what was asked for}')).toBe(1);
});
