import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { sliceBuckets } from '../layout.js';
import { manifestVersion, type Manifest } from '../manifest.js';
import { readyScreen } from './screen.js';

const manifest: Manifest = {
  version: manifestVersion,
  seed: 1,
  places: 139_319,
  suppliers: 1_200,
  activities: 33_000,
  shards: sliceBuckets(2).map((slice) => ({ ...slice, suppliers: 600, activities: 16_500 })),
  example: { placeId: 'plc_745044', activityId: 'act_5y01' },
};

const show = (changes: Partial<Manifest> = {}): string =>
  stripVTControlCharacters(
    readyScreen({
      manifest: { ...manifest, ...changes },
      folder: '/data',
      gatewayUrl: 'http://127.0.0.1:4000/graphql',
      partners: { keysFile: '/data/partner-keys.json', example: { name: 'harbour-travel', key: 'tpk_secret' } },
      subgraphs: [
        { name: 'places', url: 'http://127.0.0.1:4010/graphql' },
        { name: 'activities-1', url: 'http://127.0.0.1:4021/graphql' },
        { name: 'carts', url: 'http://127.0.0.1:4011/graphql' },
      ],
      postgresUrl: 'postgres://127.0.0.1:4005/postgres',
      readyAfterMs: 2_480,
    }),
  );

test('the screen says what is where, how much there is, what to try and how to stop', () => {
  const lines = show().split('\n');
  expect(lines).toContain('Tripgraph is ready after 2.5 s.');
  expect(lines).toContain(
    '  explorer      http://127.0.0.1:4000/              ask in a browser, and see plans, shards and the schema',
  );
  expect(lines).toContain('  places        http://127.0.0.1:4010/graphql       139,319 places');
  expect(lines).toContain(
    '  activities-1  http://127.0.0.1:4021/graphql       buckets 0-511: 16,500 activities of 600 suppliers',
  );
  expect(lines).toContain(
    '  carts         http://127.0.0.1:4011/graphql       bookings of several shards, held together',
  );
  expect(lines).toContain('  33,000 activities of 1,200 suppliers on 2 shards, 139,319 places; data in /data');
  expect(lines).toContain('Ctrl-C stops everything.');
  expect(lines.length).toBeLessThan(27);
});

test('the line to try is a shell command whose body is JSON with a query for the ids that exist', () => {
  const body = /-d '([^']*)'/.exec(show())?.[1] ?? '';
  const { query } = JSON.parse(body) as { query: string };
  expect(query).toContain('activity(id: "act_5y01")');
  expect(query).toContain('place(id: "plc_745044")');
});

test('a partner is shown with a key, and with a request that needs one', () => {
  const lines = show().split('\n');
  expect(lines).toContain('  As the partner harbour-travel, over OCTO (more keys: /data/partner-keys.json):');
  const first = lines.indexOf('  curl -s http://127.0.0.1:4000/octo/products/act_5y01 \\');
  expect(lines[first + 1]).toBe("    -H 'authorization: Bearer tpk_secret'");
});

test('the shop is told where this graph and its keys are', () => {
  expect(show()).toContain(
    'GATEWAY_URL=http://127.0.0.1:4000/graphql STOREFRONT_KEYS_FILE=/data/partner-keys.json npm run storefront',
  );
});

test('without activities there is nothing to try', () => {
  expect(show({ example: null })).not.toContain('curl');
});
