import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { inTransaction } from '@tripgraph/kit/transaction';
import { expect, inject, test } from 'vitest';
import { simulatedPlaces } from '../places/simulatedPlaces.js';
import { fillCms } from './fillCms.js';

const rowsOf = (url: string, text: string) =>
  inTransaction(url, (transaction) =>
    transaction.query<Readonly<Record<string, unknown>>>({ name: 'rows', text, values: [] }),
  );
const everything = `
  select to_jsonb(places) as row from places union all select to_jsonb(points_of_interest) from points_of_interest
  union all select to_jsonb(narratives) from narratives order by 1`;

test('a CMS is filled once, and with the same for the same seed', async () => {
  const options = { seed: 3, places: simulatedPlaces.slice(0, 5), size: 50 };
  const [one, other] = [
    await createTestDatabase(inject('postgresUrl')),
    await createTestDatabase(inject('postgresUrl')),
  ];
  expect([await fillCms(one, options), await fillCms(one, options), await fillCms(other, options)]).toEqual([
    'FILLED',
    'FILLED_BEFORE',
    'FILLED',
  ]);
  expect(await rowsOf(one, everything)).toEqual(await rowsOf(other, everything));
  expect(
    await rowsOf(one, 'select count(*)::int as points, count(distinct id)::int as ids from points_of_interest'),
  ).toEqual([{ points: 50, ids: 50 }]);
  expect(
    await rowsOf(one, 'select from points_of_interest where not exists (select from places where id = place_id)'),
  ).toEqual([]);
});
