import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runOnce } from '@tripgraph/kit/testing/database';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askGraphQL } from './askGraphQL.js';
import { catalogueOf } from './catalogueOf.js';
import { equalShards, startWorld, type CataloguePart, type World } from './world.js';

const shards = equalShards(3);
let parts: CataloguePart[];
let world: World;
let hung: Server;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  parts = catalogueOf({ activities: 240, suppliers: 30 });
  hung = createServer(() => undefined);
  await new Promise<void>((resolve) => hung.listen(0, '127.0.0.1', resolve));
  const { port } = hung.address() as AddressInfo;
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), shards, parts, {
    urls: new Map([['shard-3', `http://127.0.0.1:${port}/graphql`]]),
    environment: { GATEWAY_SUBGRAPH_TIMEOUT_MS: '400' },
  });
});

afterAll(async () => {
  await world.close();
  hung.closeAllConnections();
  hung.close();
});

const countOn = (...wanted: number[]): number =>
  parts
    .filter(({ bucket }) =>
      wanted.some((number) => bucket >= (shards[number - 1]?.from ?? 0) && bucket <= (shards[number - 1]?.to ?? 0)),
    )
    .reduce((sum, { activities }) => sum + [...activities].length, 0);

const page = '{ activities(first: 3, orderBy: {field: PRICE}) { totalCount edges { node { id } } } }';

test('a shard that takes the request and never answers is missing from the page when its time is up', async () => {
  const { status, data, errors, extensions } = await askGraphQL(world.url, page);
  expect(status).toBe(200);
  expect(data?.['activities']).toMatchObject({ totalCount: countOn(1, 2) });
  expect(errors?.map(({ path, extensions: details }) => [path, details])).toEqual([
    [['activities'], { code: 'SHARD_UNAVAILABLE', retryable: true, missingBuckets: ['682-1023'] }],
  ]);
  expect(extensions).toEqual({ incomplete: [{ path: ['activities'], buckets: ['682-1023'] }] });
});

test('a shard that runs while its database is gone is missing from the page, too', async () => {
  await runOnce(inject('postgresUrl'), `alter database ${world.databases.get('shard-2')} allow_connections false`);
  await runOnce(
    inject('postgresUrl'),
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${world.databases.get('shard-2')}'`,
  );
  const answer = await askGraphQL(world.url, page);
  expect(answer.data?.['activities']).toMatchObject({ totalCount: countOn(1) });
  expect(answer.extensions).toEqual({
    incomplete: [
      { path: ['activities'], buckets: ['682-1023'] },
      { path: ['activities'], buckets: ['341-681'] },
    ],
  });
  expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|database|test_|shard-\d|ECONN|select |at \//);
});

test('with no shard left a page is null, its place is answered, and every part is named', async () => {
  await world.stop('shard-1');
  const { status, data, extensions } = await askGraphQL(
    world.url,
    '{ place(id: "plc_world") { name activities(first: 3) { totalCount } } }',
  );
  expect(status).toBe(200);
  expect(data).toEqual({ place: { name: 'World', activities: null } });
  expect((extensions?.['incomplete'] as Array<{ buckets: string[] }>).flatMap(({ buckets }) => buckets).sort()).toEqual(
    ['0-340', '341-681', '682-1023'],
  );
});
