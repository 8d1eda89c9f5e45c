import type { AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { databasesFor, runOn } from '@tripgraph/kit/testing/sync/syncUnderTest';
import { createGoogle, googleApiKey, type SimulatedGoogle } from '@tripgraph/simulators/google/createGoogle';
import { serveSimulation } from '@tripgraph/simulators/http/serve';
import { createSimulation, type Simulation } from '@tripgraph/simulators/simulation';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { cmsSink } from '../sync/cmsSink.js';
import { migrateSmallPlaces, smallCms, smallCmsPlaces, smallSource } from '../sync/testing/smallWorld.js';
import { servePlacesAt } from '../testing/servePlaces.js';
import type { GoogleSettings } from './config.js';

let databaseUrl: string;
beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  databaseUrl = await (await databasesFor({ serverUrl, migrate: migrateSmallPlaces }))();
  const cms = await smallCms(serverUrl);
  await runOn(databaseUrl, { openSource: () => smallSource(cms), sink: cmsSink });
});

let google: SimulatedGoogle;
let simulation: Simulation;
let simulators: { readonly url: string; readonly close: () => Promise<void> };
let places: AskedSubgraph;

const settings = (changes: Partial<GoogleSettings> = {}): GoogleSettings => ({
  apiKey: googleApiKey,
  url: `${simulators.url}/google`,
  timeoutMs: 500,
  ttlMs: 60_000,
  maximumKept: 100,
  maximumUnderWay: 50,
  ratePerSecond: 1_000,
  privateHosts: [new URL(simulators.url).host],
  ...changes,
});

beforeEach(async () => {
  google = createGoogle({ seed: 1, places: smallCmsPlaces, size: 24 });
  simulation = createSimulation([google]);
  simulators = await serveSimulation(simulation, { host: '127.0.0.1', port: 0 });
  places = await servePlacesAt(databaseUrl, settings());
});
afterEach(async () => {
  await places.close();
  await simulators.close();
});

const berlin = 'plc_2950159';
/** The points of interest of Berlin that have an id of Google's, the gate first, then the museum. */
const idsOf = (): string[] => [...google.points].flatMap(([id, { placeId }]) => (placeId === berlin ? [id] : []));

const live = async (selection: string, id = 'poi_cms_1') => {
  const { data, errors } = await places.ask<{
    pointOfInterest: { name: string; live: Record<string, unknown> | null };
  }>(`query ($id: ID!) { pointOfInterest(id: $id) { name live { ${selection} } } }`, { id });
  return { live: data.pointOfInterest.live, name: data.pointOfInterest.name, code: errors?.[0]?.extensions.code };
};
const calls = (): number => [...simulation.callsOf('google').values()].reduce((sum, count) => sum + count, 0);

describe('what Google says of a point of interest', () => {
  test('is asked for when it is wanted, once for all who want it within its time', async () => {
    expect(await live('businessStatus retrievedAt')).toEqual({
      name: 'Old Gate of Berlin',
      live: { businessStatus: 'OPERATIONAL', retrievedAt: expect.any(String) },
      code: undefined,
    });
    await live('businessStatus');
    expect(calls()).toBe(1);
    await places.ask('{ pointOfInterest(id: "poi_cms_1") { name googlePlaceId } }');
    expect(calls()).toBe(1);
  });

  test('has hours: always, never, over midnight, and none that nobody knows', async () => {
    const hours = 'weeklyHours { isAlwaysOpen periods { opensOn } isOpen(at: "2030-01-05T01:30:00+01:00") }';
    const found = await Promise.all(
      [
        { hours: { kind: 'ALWAYS' } as const },
        { hours: { kind: 'NEVER' } as const },
        { hours: { kind: 'WEEK', days: [[], [], [], [], [], ['20:00-02:00'], []] } as const },
        { hours: { kind: 'UNKNOWN' } as const },
      ].map((changes, index) => {
        google.change(idsOf()[index] ?? '', changes);
        return index + 1;
      }),
    );
    const answers = [];
    for (const number of found) answers.push((await live(hours, `poi_cms_${number}`)).live?.['weeklyHours']);
    expect(answers).toEqual([
      { isAlwaysOpen: true, periods: [{ opensOn: 'SUNDAY' }], isOpen: true },
      { isAlwaysOpen: false, periods: [], isOpen: false },
      { isAlwaysOpen: false, periods: [{ opensOn: 'FRIDAY' }], isOpen: true },
      null,
    ]);
  });

  test('knows of a day off in the coming days, on which it is closed at its ordinary time', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const [dayOff, dayAfter] = [day(3), day(4)];
    google.change(idsOf()[0] ?? '', {
      hours: { kind: 'WEEK', days: Array.from({ length: 7 }, () => ['09:00-18:00']) },
    });
    google.closeOn(dayOff);
    const selection = `weeklyHours { specialDates
      off: isOpen(at: "${dayOff}T11:00:00Z") after: isOpen(at: "${dayAfter}T11:00:00Z") }`;
    expect((await live(selection)).live).toEqual({ weeklyHours: { specialDates: [dayOff], off: false, after: true } });
  });

  test('that is closed for a time is not open, whatever its hours are', async () => {
    google.change(idsOf()[0] ?? '', { businessStatus: 'CLOSED_TEMPORARILY' });
    expect((await live('businessStatus weeklyHours { isAlwaysOpen isOpen }')).live).toEqual({
      businessStatus: 'CLOSED_TEMPORARILY',
      weeklyHours: { isAlwaysOpen: true, isOpen: false },
    });
  });

  test('is nothing, and no error, where Google has no such place any more', async () => {
    google.remove(idsOf()[0] ?? '');
    expect(await live('businessStatus')).toEqual({ name: 'Old Gate of Berlin', live: null, code: undefined });
  });

  test.each([
    ['fails', { kind: 'FAILING', status: 500 }],
    ['has had enough', { kind: 'RATE_LIMITED', retryAfterSeconds: 30 }],
    ['answers with half of a body', { kind: 'MALFORMED' }],
    ['says nothing', { kind: 'SILENT' }],
  ] as const)('is nothing and an error of its own when Google %s; the rest is there', async (_what, mode) => {
    simulation.setMode('google', mode);
    expect(await live('businessStatus')).toEqual({
      name: 'Old Gate of Berlin',
      live: null,
      code: 'LIVE_DATA_UNAVAILABLE',
    });
    expect(calls()).toBe(1);
  });

  test('is asked for twenty points of interest in a request, and of more the others are told so', async () => {
    const points = Array.from({ length: 24 }, (_point, index) => (index < 12 ? index + 1 : 1_001 + index - 12));
    const known = points.filter((number) => [...google.points.values()].some((point) => point.number === number));
    const aliases = [...known, ...known].map(
      (number, index) => `p${index}: pointOfInterest(id: "poi_cms_${number}") { live {
        ${index < known.length ? 'businessStatus' : 'weeklyHours { isAlwaysOpen }'} } }`,
    );
    const { errors } = await places.ask(`{ ${aliases.join(' ')} }`);
    expect(known.length * 2).toBeGreaterThan(20);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(
      Array(known.length * 2 - 20).fill('BAD_USER_INPUT'),
    );
    expect(calls()).toBe(20);
  });
});

test('with a key that Google does not know there is nothing but the error, and the key is in no answer', async () => {
  await places.close();
  places = await servePlacesAt(databaseUrl, settings({ apiKey: 'planted-secret-google' }));
  const answer = await live('businessStatus');
  expect(answer).toMatchObject({ live: null, code: 'LIVE_DATA_UNAVAILABLE' });
  expect(JSON.stringify(answer)).not.toContain('planted-secret');
});

test('no host that is not public is asked unless it is listed', async () => {
  await places.close();
  const unlisted = settings({ privateHosts: [] });
  await expect(servePlacesAt(databaseUrl, unlisted)).rejects.toThrow(/cannot be a source/);
  places = await servePlacesAt(databaseUrl);
});
