import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runApplication, type Visit } from '@tripgraph/example-application/application';
import { createClient, type ClientOptions } from '@tripgraph/example-application/client';
import { keyOf, partnerNamed } from '@tripgraph/gateway/testing/partnerKeys';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { askGraphQL } from './askGraphQL.js';
import { catalogueOf } from './catalogueOf.js';
import { equalShards, startWorld, type CataloguePart, type World } from './world.js';

const manifest = fileURLToPath(
  new URL('../../examples/application/src/generated/persisted-documents.json', import.meta.url),
);

let parts: CataloguePart[];
let world: World;

/** Everybody may ask what is in the application's manifest, by its ids, and nothing else. */
const startShop = async (): Promise<World> => {
  const serverUrl = inject('postgresUrl');
  return startWorld(serverUrl, await placesTestDatabase(serverUrl), equalShards(2), parts, {
    partners: [partnerNamed('shop', { mode: 'ids-only', manifest })],
    environment: { GATEWAY_OPERATIONS_FILE: manifest, GATEWAY_OPERATIONS_MODE: 'ids-only' },
  });
};

beforeAll(async () => {
  parts = catalogueOf({ activities: 400, suppliers: 50 });
  world = await startShop();
});

afterAll(() => world.close());

/** Of each shard an activity, and one that nobody has. */
const remembered = (): string[] => {
  const first = parts.find(({ bucket }) => bucket < 512)?.activities;
  const second = parts.find(({ bucket }) => bucket >= 512)?.activities;
  const [one, other] = [first, second].map((activities) => [...(activities ?? [])][0]?.id ?? '');
  return [one ?? '', `${one?.slice(0, -3)}zzz`, other ?? ''];
};

const titleOf = (id: string | undefined): string =>
  parts.flatMap(({ activities }) => [...activities]).find((activity) => activity.id === id)?.title ?? '';

/** Each visit books something of its own, unless it says otherwise. */
const run = async (client: Partial<ClientOptions> = {}, visit: Partial<Visit> = {}): Promise<string[]> => {
  const lines: string[] = [];
  await runApplication(
    createClient({ url: world.url, key: keyOf('shop'), timeoutMs: 30_000, ...client }),
    {
      text: 'Europ',
      remembered: remembered(),
      days: { from: '2095-10-01', to: '2095-10-31' },
      uuid: randomUUID(),
      ...visit,
    },
    (line) => lines.push(line),
  );
  return lines;
};

const bookedLine = /^Booked: (?:CONFIRMED|PENDING), for \d+(?:\.\d+)? [A-Z]{3}, as [A-Z0-9-]+\.$/;

test('a client that may ask by ids alone finds, pages, sees what is missing, and books', async () => {
  const refused = await askGraphQL(world.url, '{ __typename }', {}, { authorization: `Bearer ${keyOf('shop')}` });
  expect(refused.errors?.[0]?.extensions['code']).toBe('PERSISTED_QUERY_ID_REQUIRED');
  const lines = await run();
  const [one, gone, other] = remembered();
  expect(lines[0]).toBe('Europe:');
  expect(lines[1]).toMatch(/^Page 1, of \d+ activities:$/);
  expect(lines[5]).toBe(lines[1]?.replace('1', '2'));
  const cards = [...lines.slice(2, 5), ...lines.slice(6, 9)];
  expect(new Set(cards).size).toBe(6);
  for (const card of cards) expect(card).toMatch(/^- .+, \d+(?:\.\d+)? [A-Z]{3}$/);
  expect(lines.slice(9, 13)).toEqual([
    'Looked at before:',
    expect.stringContaining(`- ${titleOf(one)}, `),
    `- ${gone} is no longer offered`,
    expect.stringContaining(`- ${titleOf(other)}, `),
  ]);
  expect(lines[13]).toMatch(/^There is room for two adults: 2095-10-/);
  expect(lines[14]).toMatch(bookedLine);
  expect(lines).toHaveLength(15);
});

test('an answer that is lost on its way makes one booking, and the client hears of it', async () => {
  const uuid = randomUUID();
  let sent = 0;
  const operations = JSON.parse(await readFile(manifest, 'utf8')) as Record<string, string>;
  const losing: typeof fetch = async (url, init) => {
    const response = await fetch(url, init);
    const { documentId } = JSON.parse(String(init?.body)) as { documentId: string };
    if (!operations[documentId]?.startsWith('mutation HoldBooking')) return response;
    sent += 1;
    if (sent > 1) return response;
    await response.text();
    throw new TypeError('fetch failed');
  };
  const lines = await run({ fetch: losing }, { uuid });
  expect(sent).toBe(2);
  expect(lines.slice(-3)).toEqual([
    'No answer (NO_ANSWER): the same is sent again.',
    'The places were held already.',
    expect.stringMatching(bookedLine),
  ]);
  // The same visit once more is the same booking.
  expect((await run({}, { uuid })).at(-1)).toBe(lines.at(-1));
});

test('without a key all but the booking is there', async () => {
  const lines = await run({ key: undefined });
  expect(lines.slice(-2)).toEqual([expect.stringMatching(/^There is room/), 'Who books needs a key.']);
});

test('while a shard is down its activities are missing, and the client says so', async () => {
  const crippled = await startShop();
  onTestFinished(() => crippled.close());
  await crippled.stop('shard-2');
  const lines = await run({ url: crippled.url });
  const [one, , other] = remembered();
  expect(lines).toContain('Some may be missing (SHARD_UNAVAILABLE).');
  expect(lines).toContain(`- ${other} cannot be shown right now`);
  expect(lines).toContainEqual(expect.stringContaining(`- ${titleOf(one)}, `));
});

test('what nothing is called like is said', async () => {
  expect(await run({}, { text: 'qqqqqqqqqqqq' })).toEqual(['Nothing is called like "qqqqqqqqqqqq".']);
});
