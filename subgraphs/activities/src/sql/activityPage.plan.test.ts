import type { Statement } from '@tripgraph/kit/statement';
import { readPage, type PageArguments } from '@tripgraph/kit/page';
import { runOnce } from '@tripgraph/kit/testing/database';
import type { Database } from '@tripgraph/kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFilter } from '../filter.js';
import type { ActivityFilter } from '../generated/resolvers.js';
import { activityOrder, type Order } from '../paging/order.js';
import { writePosition } from '../paging/position.js';
import { beyondCursor, pageStretch } from '../paging/stretch.js';
import { nodesOf, rowsRead, rowsSorted } from '../testing/explain.js';
import { manyActivities } from '../testing/manyActivities.js';
import { createShard, openShard, sql } from '../testing/shard.js';
import { activityExists } from './activityExists.js';
import { activityPage } from './activityPage.js';
import { placeCounts } from './placeCounts.js';

const activities = 100_000;
const pageSize = 20;
const places = ['plc_city_1000', 'plc_country_7', 'plc_world'];
const fields = ['PRICE', 'RATING', 'DURATION', 'TITLE', 'NEWEST'] as const;
const orders = fields.flatMap((field) => [activityOrder(field, 'ASC'), activityOrder(field, 'DESC')]);
const named = (order: Order): string => `${order.name} ${order.descending ? 'desc' : 'asc'}`;

let database: Database;

beforeAll(async () => {
  const url = await createShard();
  await runOnce(url, manyActivities(activities));
  database = openShard(url);
});
afterAll(() => database.close());

/** The cursor of the row in the middle of a place, or of the middle one that has no key. */
const middleOf = async (placeId: string, order: Order, known: boolean): Promise<string> => {
  const [row] = await database.query<{ key: bigint | string | null; id: string }>(
    sql(
      `select ${order.type === 'integer' ? `${order.column}::int8` : order.column} as key, activity_id as id
       from activity_place
       where place_id = $1 and ${order.column} is ${known ? 'not null' : 'null'}
       order by ${order.column}, activity_id
       offset (select count(*) / 2 from activity_place where place_id = $1 and ${order.column} is ${known ? 'not null' : 'null'})
       limit 1`,
      placeId,
    ),
  );
  if (!row) throw new Error(`${placeId} has no such row`);
  return writePosition(order, row);
};

const stretchOf = (order: Order, args: PageArguments) => pageStretch(order, 'act', readPage(args));

const expectShortWay = async (statement: Statement<unknown> | undefined, rows: number): Promise<void> => {
  if (!statement) throw new Error('nothing to read');
  const nodes = await nodesOf(database, statement);
  const scans = nodes.filter((node) => node['Relation Name'] !== undefined);
  expect(scans.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] !== 'supplier')).toEqual([]);
  for (const scan of scans) expect(rowsRead(scan)).toBeLessThanOrEqual(rows);
  for (const sort of nodes.filter((node) => node['Node Type'].endsWith('Sort'))) {
    expect(rowsSorted(sort)).toBeLessThanOrEqual(2 * (pageSize + 1));
  }
};

describe.each(places)('at %s', (placeId) => {
  test.each(orders.map((order) => [named(order), order] as const))(
    'a page by %s reads its rows only',
    async (_, order) => {
      const everything = checkFilter(null);
      const cursors = [
        await middleOf(placeId, order, true),
        ...(order.nullable ? [await middleOf(placeId, order, false)] : []),
      ];
      const pages: PageArguments[] = [
        { first: pageSize },
        { last: pageSize },
        ...cursors.flatMap((cursor) => [
          { first: pageSize, after: cursor },
          { last: pageSize, before: cursor },
        ]),
      ];
      for (const page of pages) {
        const stretch = stretchOf(order, page);
        await expectShortWay(activityPage([placeId], everything, stretch), pageSize + 1);
        const behind = beyondCursor(stretch, page.first ? 'after' : 'before');
        if (behind) await expectShortWay(activityExists([placeId], everything, behind), 1);
      }
    },
  );
});

test('pages of several places of all sizes are one statement that reads their rows only', async () => {
  for (const order of orders) {
    const statement = activityPage(places, checkFilter(null), stretchOf(order, { first: 3 }));
    if (!statement) throw new Error('nothing to read');
    const nodes = await nodesOf(database, statement);
    for (const scan of nodes.filter(
      (node) => node['Relation Name'] !== undefined && node['Relation Name'] !== 'supplier',
    )) {
      expect([named(order), scan['Node Type'] !== 'Seq Scan', rowsRead(scan) <= places.length * 4]).toEqual([
        named(order),
        true,
        true,
      ]);
    }
  }
});

const filtered: ReadonlyArray<readonly [string, ActivityFilter, number]> = [
  ['a word that few have', { text: 'Zéppelin' }, 100],
  ['a word that many have', { text: 'TOUR' }, 1_000],
  ['a category', { categories: ['FOOD'] as never }, 300],
  ['a price range', { priceInEuroCents: { min: 5_000, max: 9_000 } }, 300],
  ['several conditions', { languages: ['de'], minimumRating: 4, durationMinutes: { max: 300 } }, 1_000],
];

test.each(filtered)('a page of %s reads few rows in every order', async (_why, filter, limit) => {
  for (const order of orders) {
    const statement = activityPage(['plc_world'], checkFilter(filter), stretchOf(order, { first: pageSize }));
    if (!statement) throw new Error('nothing to read');
    const nodes = await nodesOf(database, statement);
    const read = nodes.filter((node) => node['Relation Name']?.startsWith('activity')).map(rowsRead);
    expect([named(order), Math.max(...read) <= limit ? 'few' : read]).toEqual([named(order), 'few']);
  }
});

test('the total and the facets of the world are a range of one index', async () => {
  for (const facets of [false, true]) {
    const nodes = await nodesOf(database, placeCounts(['plc_world'], facets));
    const scans = nodes.filter((node) => node['Relation Name'] !== undefined);
    expect(scans.map((node) => [node['Relation Name'], node['Index Name'] ?? 'bitmap'])).toEqual([
      ['place_facet', 'place_facet_pkey'],
    ]);
    expect(scans.map(rowsRead).every((rows) => rows < 100)).toBe(true);
  }
  const [total] = await database.query(placeCounts(['plc_world'], false));
  expect(total).toEqual({ askedPlaceId: 'plc_world', field: 'TOTAL', value: '', count: BigInt(activities) });
});
