import type { Database } from '@tripgraph/kit/database';
import { runOnce } from '@tripgraph/kit/testing/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodesOf, rowsRead } from '../testing/explain.js';
import { manyActivities } from '../testing/manyActivities.js';
import { createShard, openShard, sql } from '../testing/shard.js';
import { availabilities } from './availabilities.js';
import { availabilityDays } from './availabilityDays.js';

/** Two options each; of every thirtieth day one time is claimed. */
const manySchedules = `
insert into schedule (activity_id, option_id, position, availability_type, start_times, capacity, capacity_per_unit)
select id, id || '-' || option, 0, 'START_TIME', '{09:00,14:00,18:30}', 20, '{"a": 5, "b": 9}'
from activity cross join generate_series(1, 2) as option;
insert into allotment select option_id, 'viatour', 3 from schedule;
insert into availability (option_id, starts_at, activity_id, capacity, held, booked)
select option_id, timestamptz '2095-01-01 14:00Z' + day * interval '1 day', activity_id, 20, 2, 1
from schedule cross join generate_series(0, 360, 30) as day;
analyze schedule, allotment, availability;
`;

let database: Database;
let ids: readonly string[];

beforeAll(async () => {
  const url = await createShard();
  await runOnce(url, manyActivities(20_000));
  await runOnce(url, manySchedules);
  database = openShard(url);
  ids = (await database.query<{ id: string }>(sql('select id from activity order by id limit 20'))).map(({ id }) => id);
});
afterAll(() => database.close());

const questions = [
  ['a year of one activity', availabilityDays, 1, '2095-12-31', 6 * 365],
  ['a month of twenty activities', availabilities, 20, '2095-01-31', 20 * 6 * 31],
] as const;

test.each(questions)('%s reads its rules and claims by their keys only', async (_what, read, count, lastDay, times) => {
  const asked = ids
    .slice(0, count)
    .map((activityId) => ({ activityId, optionId: null, firstDay: '2095-01-01', lastDay }));
  const nodes = await nodesOf(database, read(asked, 'viatour'));
  const tables = nodes.filter((node) => node['Relation Name'] !== undefined);
  expect([...new Set(tables.map((node) => node['Relation Name']))].sort()).toEqual([
    'activity',
    'allotment',
    'allotment_use',
    'availability',
    'availability_unit',
    'booking',
    'schedule',
  ]);
  expect(tables.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  for (const table of tables) expect(rowsRead(table)).toBeLessThanOrEqual(times);
  const claims = tables.filter((node) => node['Relation Name'] === 'availability');
  expect(claims.map((node) => node['Actual Loops'])).toEqual([times]);
});

test('a year comes as one row a day and option while all of its times are alike, and one more where they are not', async () => {
  const [activityId = ''] = ids;
  const asked = [{ activityId, optionId: null, firstDay: '2095-01-01', lastDay: '2095-12-31' }];
  const claimed = 2 * 13;
  expect(await database.query(availabilityDays(asked, null))).toHaveLength(2 * 365 + claimed);
});
