import { inTransaction } from '@tripgraph/kit/transaction';
import { highestInteger, lowestInteger } from '@tripgraph/kit/paging/bounds';
import type { Statement } from '@tripgraph/kit/statement';
import { explainPlan, mostRowsRead, tablesReadWhole } from '@tripgraph/kit/testing/plans';
import { beforeAll, expect, inject, test } from 'vitest';
import { lodgingsDatabase } from '../testing/serveLodgings.js';
import { lodgingsAt } from './lodgingsAt.js';
import { neighbours } from './neighbours.js';
import { sessionSettings } from './settings.js';

let url: string;
beforeAll(async () => {
  url = await lodgingsDatabase(inject('postgresUrl'));
  const kind = `(case n % 100 when 0 then 'HOSTEL' else 'HOTEL' end)::lodging_kind`;
  await inTransaction(url, async (transaction) => {
    await transaction.define(`
      insert into listing (id, source, source_id, lodging_id, cell, content)
      select 'ldg_booking_' || n, 'BOOKING', n, 'ldg_booking_' || n, (n % 500) || ':0', '{"name": "House"}'
      from generate_series(1, 5000) as n`);
    await transaction.define(`
      insert into lodging (id, kind, name, review_count, facilities, photos, rooms, listings)
      select 'ldg_booking_' || n, ${kind}, 'House', 0, '[]', '[]', '[]', '[]' from generate_series(1, 5000) as n`);
    await transaction.define(`
      insert into lodging_place (lodging_id, place_id, confidence, wanted)
      select 'ldg_booking_' || n, 'plc_world', 1, '{}' from generate_series(1, 5000) as n`);
    await transaction.define(`
      insert into lodging_at (place_id, rank, lodging_id, kind)
      select 'plc_world', n, 'ldg_booking_' || n, ${kind} from generate_series(1, 5000) as n`);
  });
  await inTransaction(url, (transaction) => transaction.define('analyze'));
});

const planOf = (statement: Statement<unknown>) => explainPlan(url, sessionSettings, statement);

test.each([
  [null, false],
  [null, true],
  ['HOSTEL', false],
  ['HOSTEL', true],
] as const)(
  'a page of the lodgings of the world of kind %s reads its rows only (downward: %s)',
  async (kind, downward) => {
    const range = { low: lowestInteger, high: highestInteger };
    const plan = await planOf(lodgingsAt(['plc_world'], kind, range, { downward, limit: 21, countAll: false }));
    expect([tablesReadWhole(plan), mostRowsRead(plan)]).toEqual([[], 21]);
  },
);

test('neighbours are found by the squares of the map', async () => {
  const plan = await planOf(neighbours(['7:0', '8:0', '9:0'], 'HOSTELWORLD'));
  expect([tablesReadWhole(plan), mostRowsRead(plan)]).toEqual([[], 30]);
});
