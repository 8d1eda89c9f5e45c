import type { Batch, Change } from '@tripgraph/kit/sync/source';
import { jsonReply } from '@tripgraph/simulators/source';
import { expect, test } from 'vitest';
import { gadventuresSources, smallGAdventures } from '../testing/sources.js';

const { signal } = new AbortController();

const changesOf = async <Item>(batches: AsyncIterable<Batch<Item>>): Promise<ReadonlyArray<Change<Item>>> => {
  const all: Change<Item>[] = [];
  for await (const { changes } of batches) all.push(...changes);
  return all;
};

const told = (changes: ReadonlyArray<Change<unknown>>): string[] => changes.map(({ kind, key }) => `${kind} ${key}`);

test('a tour that is not there any more is gone, be it out of the list or only behind its link', async () => {
  const source = smallGAdventures(4);
  const { dossiers } = gadventuresSources(source, 10);
  source.withdraw('21000');
  source.hide('21001');
  expect(told(await changesOf(dossiers.full(null, signal)))).toEqual(['DELETE 21001', 'UPSERT 21002', 'UPSERT 21003']);
});

/** A source that refuses what is at this path. */
const refusing = (source: ReturnType<typeof smallGAdventures>, refused: string): typeof source => ({
  ...source,
  handle: (request) => (request.path === refused ? jsonReply(403, { message: 'Forbidden' }) : source.handle(request)),
});

test('what stands in the list and is refused to us is put aside, and stays as it was', async () => {
  const { dossiers } = gadventuresSources(refusing(smallGAdventures(2), '/tour_dossiers/21000'), 10);
  expect(told(await changesOf(dossiers.full(null, signal)))).toEqual(['UNREADABLE 21000', 'UPSERT 21001']);
  const source = smallGAdventures(1);
  const [first = ''] = source.departureIds;
  const { departures } = gadventuresSources(refusing(source, `/departures/${first}`), 10);
  const [change] = await changesOf(departures.retry?.([first], signal) ?? departures.full(null, signal));
  expect(change).toMatchObject({ kind: 'UNREADABLE', key: first, reason: expect.stringMatching(/403/) });
});

test('a list that is refused to us fails the run', async () => {
  const { dossiers } = gadventuresSources(refusing(smallGAdventures(1), '/tour_dossiers'), 10);
  await expect(changesOf(dossiers.full(null, signal))).rejects.toThrow();
});

test('a tour whose places are refused to us is there without them', async () => {
  const source = smallGAdventures(1);
  const refused: typeof source = {
    ...source,
    handle: (request) =>
      request.path.startsWith('/places/') ? jsonReply(403, { message: 'Forbidden' }) : source.handle(request),
  };
  const [change] = await changesOf(gadventuresSources(refused, 10).dossiers.full(null, signal));
  const item = change?.kind === 'UPSERT' ? change.item : undefined;
  expect(item?.visits[0]).toMatchObject({ name: 'Berlin', found: null });
});

test('a tour is at the places of its itinerary, in the order of the way, each once', async () => {
  const { dossiers } = gadventuresSources(smallGAdventures(1), 10);
  const [change] = await changesOf(dossiers.full(null, signal));
  const item = change?.kind === 'UPSERT' ? change.item : undefined;
  expect(item?.visits.map(({ name, found }) => [name, found?.placeId, found?.matchedBy])).toEqual(
    [
      ['Berlin', 'plc_2950159', 'NAME_AND_POINT'],
      ['Munich', 'plc_2867714', 'NAME_AND_POINT'],
      ['Hamburg', 'plc_2911298', 'NAME_AND_POINT'],
      ['Köln', 'plc_2886242', 'NAME_AND_POINT'],
      ['Frankfurt am Main', 'plc_2925533', 'NAME_AND_POINT'],
    ].slice(0, item?.visits.length),
  );
  expect(item?.content.duration).toEqual({
    minutesFrom: 2_880 * (item?.visits.length ?? 0),
    minutesTo: 2_880 * (item?.visits.length ?? 0),
  });
  expect(item?.content.itinerary[2]).toMatchObject({
    day: 3,
    title: 'Day 3 Munich',
    stops: [{ placeId: 'plc_2950159' }, { placeId: 'plc_2867714' }],
    meals: ['Breakfast'],
    accommodations: ['Hotel Munich'],
  });
  expect(item?.content.inclusions).toEqual(['Your guide', 'All transport between destinations']);
  expect(item?.content.images[0]?.url).toMatch(/banner/);
});

test('a departure that was cancelled is gone, and the others have a price in each currency', async () => {
  const source = smallGAdventures(1);
  const { departures } = gadventuresSources(source, 10);
  const [first = '', second = ''] = source.departureIds;
  source.cancel(first);
  const changes = await changesOf(departures.full(null, signal));
  expect(told(changes).slice(0, 2)).toEqual([`DELETE ${first}`, `UPSERT ${second}`]);
  const [, one] = changes;
  const item = one?.kind === 'UPSERT' ? one.item : undefined;
  expect(item).toMatchObject({ id: second, tourId: 'tou_gadventures_21000' });
  expect(item?.fromPrices.map(({ currency }) => currency)).toEqual([
    'USD',
    'CAD',
    'GBP',
    'EUR',
    'AUD',
    'CHF',
    'NZD',
    'ZAR',
  ]);
  expect(item?.prices).toHaveLength(16);
});

test('records that were put aside are fetched by their keys', async () => {
  const { dossiers, departures } = gadventuresSources(smallGAdventures(1), 10);
  expect(
    told(await changesOf(dossiers.retry?.(['21000', '5', '../x'], signal) ?? dossiers.full(null, signal))),
  ).toEqual(['UPSERT 21000', 'DELETE 5']);
  expect(told(await changesOf(departures.retry?.(['730001'], signal) ?? departures.full(null, signal)))).toEqual([
    'UPSERT 730001',
  ]);
});
