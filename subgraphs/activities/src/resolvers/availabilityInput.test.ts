import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, errorsOf } from '../testing/ask.js';
import { activity, on, other, suppliers, unitsOf } from '../testing/bookable.js';
import { startShard, type RunningShard } from '../testing/runningShard.js';

let shard: RunningShard;
beforeAll(async () => {
  shard = await startShard(suppliers, [activity, other]);
});
afterAll(() => shard.close());
beforeEach(() => void shard.statements());

const askFor = (fields: string) =>
  ask(shard.url, `query ($id: ID!) { activity(id: $id) { ${fields} } }`, { id: activity.id });

const day = on('2095-10-05');
const times = (args: string): string => `availabilities(${args}) { id }`;
const many = Array.from({ length: 51 }, (_unit, index) => [`unit-${index}`, 1] as const);
const twice = 'units: [{ unitId: "tour-adult", quantity: 1 }, { unitId: "tour-adult", quantity: 2 }]';
const wrong = [
  ['an end before the start', times('localDateStart: "2095-10-05", localDateEnd: "2095-10-04"'), 'BAD_USER_INPUT'],
  ['32 days', times('localDateStart: "2095-10-01", localDateEnd: "2095-11-01"'), 'BAD_USER_INPUT'],
  [
    '367 days',
    'availabilityCalendar(localDateStart: "2095-01-01", localDateEnd: "2096-01-02") { localDate }',
    'BAD_USER_INPUT',
  ],
  ['an option of another activity', times(`${day} optionId: "other-1"`), 'NOT_FOUND'],
  [
    'a time of an option that is none',
    'availability(optionId: "x", id: "2095-10-05T09:00:00+02:00") { id }',
    'NOT_FOUND',
  ],
  ['an id that is no time', 'availability(optionId: "tour", id: "tomorrow") { id }', 'INVALID_ID'],
  [
    'a time on a day that is none',
    'availability(optionId: "tour", id: "2095-02-30T09:00:00+01:00") { id }',
    'INVALID_ID',
  ],
  ['51 units', times(`${day} ${unitsOf(Object.fromEntries(many))}`), 'BAD_USER_INPUT'],
  ['none of a unit', times(`${day} ${unitsOf({ 'tour-adult': 0 })}`), 'BAD_USER_INPUT'],
  ['1001 of a unit', times(`${day} ${unitsOf({ 'tour-adult': 1_001 })}`), 'BAD_USER_INPUT'],
  ['a unit twice', times(`${day} ${twice}`), 'BAD_USER_INPUT'],
  ['a unit that no option has', times(`${day} ${unitsOf({ nobody: 1 })}`), 'NOT_FOUND'],
  ['a currency that is none', times(`${day} currency: "euro"`), 'BAD_USER_INPUT'],
] as const;

test.each(wrong)('%s is refused with its code, before any time is read', async (_what, fields, code) => {
  const answer = await askFor(fields);
  expect(errorsOf(answer).map((error) => error.split(' ')[0])).toEqual([code]);
  expect(shard.statements()).toEqual(['activities_by_ids']);
});

test.each(['2095-02-29', '2095-1-1', 'today', '0000-01-01', ''])('%j is no day', async (text) => {
  const answer = await askFor(`availabilities(localDateStart: "${text}", localDateEnd: "2095-10-05") { id }`);
  expect(answer.errors?.[0]?.message).toContain('LocalDate cannot represent');
});
