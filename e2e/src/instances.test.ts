import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { startPart, type RunningPart } from '@tripgraph/dev/start/part';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { somePlaces } from '@tripgraph/matching/testing/somePlaces';
import { writeGazetteer } from '@tripgraph/matching/writeGazetteer';
import { serveSimulation, type ServedSimulation } from '@tripgraph/simulators/http/serve';
import { createOnix } from '@tripgraph/simulators/onix/onix';
import { deletion } from '@tripgraph/simulators/onix/productElement';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { createSimulation } from '@tripgraph/simulators/simulation';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { askSubgraph } from './askGraphQL.js';
import { testSubgraphSecret } from '@tripgraph/gateway/testing/partnerKeys';

// Contents scale by instances: any number of processes that answer, any number that would sync, on one database.

const size = 40;
const places = simulatedPlaces.filter(({ countryCode }) => countryCode === 'DE');
const feed = createOnix({ seed: 1, places, size });
const simulation = createSimulation([feed]);
const parts: RunningPart[] = [];
let folder = '';
let served: ServedSimulation;
let environment: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripgraph-instances-'));
  const gazetteer = join(folder, 'gazetteer.gz');
  await writeGazetteer(gazetteer, { dataVersion: 'some places', count: somePlaces.length, rows: somePlaces });
  served = await serveSimulation(simulation, { host: '127.0.0.1', port: 0 });
  environment = {
    DATABASE_URL: await createTestDatabase(inject('postgresUrl')),
    GAZETTEER_FILE: gazetteer,
    ONIX_FEED: `${served.url}/onix`,
    SOURCE_PRIVATE_HOSTS: new URL(served.url).host,
    SYNC_EVERY_SECONDS: '1',
    SUBGRAPH_SECRETS: testSubgraphSecret,
    PORT: '0',
  };
});
afterAll(async () => {
  await Promise.all(parts.map((part) => part.stop()));
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

/** Starts a process of the books and resolves with the address that it listens on. */
const start = (program: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const part = startPart({
      name: program,
      arguments: [join(projectFolder, 'subgraphs/books/dist', program)],
      environment,
      onLine: (line) => {
        const address = /"address":"(http:[^"]+)"/.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      },
    });
    parts.push(part);
    void part.ended.then(({ cause, lastLines }) => reject(new Error(`${program}: ${cause}\n${lastLines.join('\n')}`)));
  });

const query = `query ($ids: [_Any!]!, $after: String) {
  _entities(representations: $ids) {
    ... on Place { books(first: 10, after: $after) { totalCount edges { cursor node { id title } } pageInfo { endCursor } } }
  }
}`;
type Page = { readonly totalCount: number; readonly pageInfo: { readonly endCursor: string } };

const ask = async (api: string, after: string | null): Promise<Page> => {
  const variables = { ids: [{ __typename: 'Place', id: 'plc_country_de' }], after };
  const { data, errors } = await askSubgraph(`${api}/graphql`, query, variables, undefined);
  expect(errors).toBeUndefined();
  return (data?.['_entities'] as ReadonlyArray<{ readonly books: Page }>)[0]?.books as Page;
};

/** Adds up a counter over processes. */
const count = async (syncs: readonly string[], metric: string): Promise<number> => {
  const texts = await Promise.all(syncs.map(async (url) => (await fetch(`${url}/metrics`)).text()));
  const values = texts.flatMap((text) => text.split('\n').filter((line) => line.startsWith(`${metric} `)));
  return values.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
};
const within = { timeout: 60_000, interval: 200 };

test('two processes answer the same from one database, and of two that would sync exactly one does', async () => {
  const syncs = await Promise.all([start('sync/main.js'), start('sync/main.js')]);
  const apis = await Promise.all([start('main.js'), start('main.js')]);
  const upserted = 'sync_records_total{source="onix",outcome="upserted"}';
  await vi.waitFor(async () => expect(await count(syncs, upserted)).toBe(size), within);

  const [first, same] = await Promise.all(apis.map((api) => ask(api, null)));
  expect(first?.totalCount).toBeGreaterThan(10);
  expect(same).toEqual(first);
  // A page of one goes on where that of the other ended.
  const [second, sameSecond] = await Promise.all(apis.map((api) => ask(api, first?.pageInfo.endCursor ?? null)));
  expect(second).not.toEqual(first);
  expect(sameSecond).toEqual(second);

  feed.publish(feed.products().map(deletion));
  await vi.waitFor(async () => {
    for (const api of apis) expect(await ask(api, null)).toMatchObject({ totalCount: 0, edges: [] });
  }, within);
  expect(await count(syncs, 'sync_records_total{source="onix",outcome="deleted"}')).toBe(size);
  expect(await count(syncs, upserted)).toBe(size);
  expect(await count(syncs, 'sync_runs_total{source="onix",kind="FULL",result="finished"}')).toBe(1);
});
