import { join } from 'node:path';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { startPart, type RunningPart } from '@tripgraph/dev/start/part';
import { createTestDatabase, runOnce, rowsOf } from '@tripgraph/kit/testing/database';
import { gazetteerFile } from '@tripgraph/matching/testing/gazetteerFile';
import { migrateSmallPlaces, smallCms } from '@tripgraph/places/sync/testing/smallWorld';
import { bookingAffiliate, bookingToken, createBooking } from '@tripgraph/simulators/booking/bookingSource';
import { serveSimulation, type ServedSimulation } from '@tripgraph/simulators/http/serve';
import { createOnix } from '@tripgraph/simulators/onix/onix';
import { deletion } from '@tripgraph/simulators/onix/productElement';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { createSimulation } from '@tripgraph/simulators/simulation';
import { createViator } from '@tripgraph/simulators/viator/viator';
import type { SitePost } from '@tripgraph/simulators/wordpress/sitePost';
import { createWordPress } from '@tripgraph/simulators/wordpress/wordpress';
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import { askSubgraph } from './askGraphQL.js';
import { testSubgraphSecret } from '@tripgraph/gateway/testing/partnerKeys';

// Contents scale by instances: any number of processes that answer, any number that would sync, on one database.

const size = 40;
const places = simulatedPlaces.filter(({ countryCode }) => countryCode === 'DE');
const feed = createOnix({ seed: 1, places, size });
const magazine = createWordPress({ seed: 1, places, size });
const viator = createViator({ seed: 1, places, size, today: new Date().toISOString().slice(0, 10) });
const booking = createBooking({ seed: 1, places, size });
const simulation = createSimulation([feed, magazine, viator, booking]);
const parts: RunningPart[] = [];
let gazetteer: Awaited<ReturnType<typeof gazetteerFile>>;
let cmsUrl = '';
let served: ServedSimulation;
let environment: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  gazetteer = await gazetteerFile();
  served = await serveSimulation(simulation, { host: '127.0.0.1', port: 0 });
  cmsUrl = await smallCms(inject('postgresUrl'));
  environment = {
    GAZETTEER_FILE: gazetteer.file,
    ONIX_FEED: `${served.url}/onix`,
    WORDPRESS_REST_URL: `${served.url}/wordpress/wp-json`,
    VIATOR_URL: `${served.url}/viator`,
    VIATOR_API_KEY: 'anybody',
    VIATOR_RATE_PER_SECOND: '100',
    BOOKING_URL: `${served.url}/booking`,
    BOOKING_TOKEN: bookingToken,
    BOOKING_AFFILIATE_ID: bookingAffiliate,
    BOOKING_REQUESTS_PER_SECOND: '100',
    CMS_DATABASE_URL: cmsUrl,
    SOURCE_PRIVATE_HOSTS: new URL(served.url).host,
    SYNC_EVERY_SECONDS: '1',
    SUBGRAPH_SECRETS: testSubgraphSecret,
    PORT: '0',
  };
});
afterEach(() => Promise.all(parts.splice(0).map((part) => part.stop())));
afterAll(async () => {
  await served.close();
  await gazetteer.remove();
});

/** What each shows at a place, and what a thing of it is called by. */
const shown = {
  books: { field: 'books', name: 'title' },
  articles: { field: 'articles', name: 'title' },
  tours: { field: 'tours', name: 'title' },
  lodgings: { field: 'lodgings', name: 'name' },
  places: { field: 'pointsOfInterest', name: 'name' },
} as const;
type Subgraph = keyof typeof shown;

/** Starts a process of a subgraph and resolves with the address that it listens on. */
const start = (subgraph: Subgraph, program: string, databaseUrl: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const part = startPart({
      name: `${subgraph} ${program}`,
      arguments: [join(projectFolder, 'subgraphs', subgraph, 'dist', program)],
      environment: { ...environment, DATABASE_URL: databaseUrl },
      onLine: (line) => {
        const address = /"address":"(http:[^"]+)"/.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      },
    });
    parts.push(part);
    void part.ended.then(({ cause, lastLines }) => reject(new Error(`${program}: ${cause}\n${lastLines.join('\n')}`)));
  });

/** Two processes that would sync and two that answer, on one database. */
const startTwice = async (subgraph: Subgraph) => {
  const databaseUrl = await createTestDatabase(inject('postgresUrl'));
  if (subgraph === 'places') await migrateSmallPlaces(databaseUrl);
  const twice = (program: string) =>
    Promise.all([start(subgraph, program, databaseUrl), start(subgraph, program, databaseUrl)]);
  return { syncs: await twice('sync/main.js'), apis: await twice('main.js') };
};

type Page = {
  readonly totalCount: number;
  readonly edges: ReadonlyArray<{ readonly node: { readonly id: string; readonly title: string } }>;
  readonly pageInfo: { readonly endCursor: string };
};

const ask = async (subgraph: Subgraph, api: string, after: string | null): Promise<Page> => {
  const { field, name } = shown[subgraph];
  const query = `query ($ids: [_Any!]!, $after: String) {
    _entities(representations: $ids) {
      ... on Place { page: ${field}(first: 10, after: $after) { totalCount edges { cursor node { id title: ${name} } } pageInfo { endCursor } } }
    }
  }`;
  const variables = { ids: [{ __typename: 'Place', id: 'plc_country_de' }], after };
  const { data, errors } = await askSubgraph(`${api}/graphql`, query, variables, undefined);
  expect(errors).toBeUndefined();
  return (data?.['_entities'] as ReadonlyArray<{ readonly page: Page }>)[0]?.page as Page;
};

/** Asserts that both give the same two pages, and that one goes on where the other ended; gives the first. */
const answerTheSame = async (subgraph: Subgraph, apis: readonly string[]): Promise<Page> => {
  const [first, same] = await Promise.all(apis.map((api) => ask(subgraph, api, null)));
  expect(first?.totalCount).toBeGreaterThan(10);
  expect(same).toEqual(first);
  const after = first?.pageInfo.endCursor ?? null;
  const [second, sameSecond] = await Promise.all(apis.map((api) => ask(subgraph, api, after)));
  expect(second).not.toEqual(first);
  expect(sameSecond).toEqual(second);
  return first as Page;
};

/** Adds up a counter over processes. */
const count = async (syncs: readonly string[], metric: string): Promise<number> => {
  const texts = await Promise.all(syncs.map(async (url) => (await fetch(`${url}/metrics`)).text()));
  const values = texts.flatMap((text) => text.split('\n').filter((line) => line.startsWith(`${metric} `)));
  return values.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
};
const within = { timeout: 60_000, interval: 200 };

const counted = async (syncs: readonly string[], source: string, outcome: string): Promise<number> =>
  count(syncs, `sync_records_total{source="${source}",outcome="${outcome}"}`);
const fullRuns = (syncs: readonly string[], source: string): Promise<number> =>
  count(syncs, `sync_runs_total{source="${source}",kind="FULL",result="finished"}`);

test('two processes of the books answer the same from one database, and of two that would sync exactly one does', async () => {
  const { syncs, apis } = await startTwice('books');
  await vi.waitFor(async () => expect(await counted(syncs, 'onix', 'upserted')).toBe(size), within);
  await answerTheSame('books', apis);

  feed.publish(feed.products().map(deletion));
  await vi.waitFor(async () => {
    for (const api of apis) expect(await ask('books', api, null)).toMatchObject({ totalCount: 0, edges: [] });
  }, within);
  expect(await counted(syncs, 'onix', 'deleted')).toBe(size);
  expect(await counted(syncs, 'onix', 'upserted')).toBe(size);
  expect(await fullRuns(syncs, 'onix')).toBe(1);
});

test('so do two of the articles, and what an editor changes both show', async () => {
  const { syncs, apis } = await startTwice('articles');
  const { site } = magazine;
  const isPublic = ({ status, password }: SitePost): boolean => status === 'publish' && password === '';
  const posts = [...site.posts()].filter(isPublic).length;
  await vi.waitFor(async () => expect(await counted(syncs, 'wordpress', 'upserted')).toBe(posts), within);
  const page = await answerTheSame('articles', apis);

  const id = page.edges[0]?.node.id ?? '';
  const modified = new Date().toISOString().slice(0, 19).replace('T', ' ');
  site.edit(Number(id.replace('art_wp_', '')), modified, { title: 'Anew' });
  await vi.waitFor(async () => {
    for (const api of apis) expect((await ask('articles', api, null)).edges[0]?.node).toEqual({ id, title: 'Anew' });
  }, within);
  expect(await counted(syncs, 'wordpress', 'upserted')).toBe(posts + 1);
  expect(await fullRuns(syncs, 'wordpress')).toBe(1);
});

const cmsRows = async (): Promise<number> => {
  const tables = ['places', 'points_of_interest', 'narratives'];
  const counts = await Promise.all(
    tables.map((table) => rowsOf<{ rows: number }>(cmsUrl, `select count(*)::integer as rows from ${table}`)),
  );
  return counts.flat().reduce((sum, { rows }) => sum + rows, 0);
};
const markDeleted = (point: string): Promise<void> =>
  runOnce(
    cmsUrl,
    `update points_of_interest set deleted_at = now(), updated_at = now() at time zone 'UTC' where id = ${Number(point)}`,
  );

test.each([
  {
    subgraph: 'tours',
    source: 'viator',
    prefix: 'tou_viator_',
    records: () => size,
    remove: (code: string) => viator.deactivate(code),
  },
  {
    subgraph: 'lodgings',
    source: 'booking',
    prefix: 'ldg_booking_',
    records: () => size,
    remove: (id: string) => booking.close(Number(id), 'permanently'),
  },
  { subgraph: 'places', source: 'cms', prefix: 'poi_cms_', records: cmsRows, remove: markDeleted },
] as const)(
  'so do two of the $subgraph, and what $source takes out neither shows any more',
  async ({ subgraph, source, prefix, records, remove }) => {
    const { syncs, apis } = await startTwice(subgraph);
    const all = await records();
    await vi.waitFor(async () => expect(await counted(syncs, source, 'upserted')).toBe(all), within);
    const page = await answerTheSame(subgraph, apis);

    const gone = page.edges.find(({ node }) => node.id.startsWith(prefix))?.node.id ?? '';
    await remove(gone.slice(prefix.length));
    const totalCount = page.totalCount - 1;
    await vi.waitFor(async () => {
      for (const api of apis) expect(await ask(subgraph, api, null)).toMatchObject({ totalCount });
    }, within);
    const left = await answerTheSame(subgraph, apis);
    expect(left.edges.map(({ node }) => node.id)).not.toContain(gone);
    expect(await counted(syncs, source, 'deleted')).toBe(1);
    expect(await counted(syncs, source, 'upserted')).toBe(all);
    expect(await fullRuns(syncs, source)).toBe(1);
  },
);
