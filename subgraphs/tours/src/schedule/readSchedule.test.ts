import { addDays } from '@tripgraph/kit/localDate';
import { readPage } from '@tripgraph/kit/page';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { departuresPage } from '../departures/departuresPage.js';
import { departuresRequest } from '../departures/departuresRequest.js';
import { rule } from '../testing/schedules.js';
import type { Schedule } from './departuresOn.js';
import { readSchedule } from './readSchedule.js';
import type { ScheduleRule } from './scheduleRule.js';

const today = '2026-12-01';
const lastDay = '2026-12-31';

const day = fc.integer({ min: -5, max: 35 }).map((days) => addDays(today, days));
const days = fc.array(day, { maxLength: 5 });
const exceptions = fc.record({ closed: days, soldOut: days });
const times = fc.uniqueArray(fc.constantFrom('08:00', '09:30', '18:15'), { maxLength: 3 });
const anyRule: fc.Arbitrary<ScheduleRule> = fc
  .record({
    optionCode: fc.constantFrom(null, 'A', 'B'),
    from: day,
    until: fc.option(day),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    times: times.chain((all) =>
      fc.tuple(...all.map((startsAt) => exceptions.map((one) => ({ startsAt, exceptions: one })))),
    ),
    exceptions,
  })
  .map(rule);
const anySchedule = fc
  .array(anyRule, { maxLength: 4 })
  .map((rules): Schedule => ({ currency: 'EUR', precision: 2, rules }));

/** Written without any thought of pages: every day of every rule, told by id. */
const oracle = ({ rules }: Schedule): string[] => {
  const found = new Map<string, string>();
  for (let date = today; date <= lastDay; date = addDays(date, 1)) {
    const weekday = ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;
    for (const one of rules) {
      if (date < one.from || (one.until !== null && date > one.until) || !one.weekdays.includes(weekday)) continue;
      const starts = one.times.length > 0 ? one.times : [{ startsAt: null, exceptions: one.exceptions }];
      for (const { startsAt, exceptions: but } of starts) {
        const id = `${date}${startsAt === null ? '' : `T${startsAt}`}${one.optionCode === null ? '' : `~${one.optionCode}`}`;
        if (!but.closed.includes(date) && !found.has(id))
          found.set(id, but.soldOut.includes(date) ? 'SOLD_OUT' : 'AVAILABLE');
      }
    }
  }
  return [...found].map(([id, status]) => `${id} ${status}`);
};

const readAll = (schedule: Schedule, size: number, backward: boolean): string[] => {
  const all: string[] = [];
  for (let cursor: string | null = null, more = true; more;) {
    const window = readPage(backward ? { last: size, before: cursor } : { first: size, after: cursor });
    const request = departuresRequest('2026-11-25', lastDay, window);
    const { edges, pageInfo } = departuresPage(window, readSchedule(schedule, request, today));
    const told = edges.map(({ node }) => `${node.id} ${node.status}`);
    all[backward ? 'unshift' : 'push'](...told);
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
    more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    expect(edges.length).toBe(more ? size : edges.length);
  }
  return all;
};

test('pages of any size, read either way, are the whole schedule, each departure once and in order', () => {
  fc.assert(
    fc.property(anySchedule, fc.integer({ min: 1, max: 20 }), fc.boolean(), (schedule, size, backward) => {
      const all = readAll(schedule, size, backward);
      expect([...all].sort()).toEqual(oracle(schedule).sort());
      const positions = all.map((told) => told.split(' ')[0]?.split('~')[0] ?? '');
      expect(positions).toEqual([...positions].sort());
    }),
    { numRuns: 60 },
  );
});

test('a page of a schedule of a year expands no more days than it takes', () => {
  const read: string[] = [];
  const watched = rule();
  const schedule: Schedule = {
    currency: 'EUR',
    precision: 2,
    rules: [
      {
        ...watched,
        get weekdays() {
          read.push('a day');
          return watched.weekdays;
        },
      },
    ],
  };
  const request = departuresRequest(today, '2027-11-30', readPage({ first: 3 }));
  expect(readSchedule(schedule, request, today)).toHaveLength(4);
  expect(read).toHaveLength(4);
});

test.each([
  ['the wrong way round', '2026-12-02', '2026-12-01', {}, 'BAD_USER_INPUT'],
  ['more than 366 days', '2026-12-01', '2027-12-02', {}, 'BAD_USER_INPUT'],
  ['a cursor of nothing', '2026-12-01', '2026-12-02', { after: 'x' }, 'INVALID_CURSOR'],
])('%s is refused', (_why, from, to, page, code) => {
  expect(() => departuresRequest(from, to, readPage(page))).toThrow(expect.objectContaining({ extensions: { code } }));
});

test('a cursor of other days is refused', () => {
  const window = readPage({ first: 1 });
  const schedule: Schedule = { currency: 'EUR', precision: 2, rules: [rule()] };
  const page = departuresPage(
    window,
    readSchedule(schedule, departuresRequest('2026-12-01', '2026-12-09', window), today),
  );
  const after = page.pageInfo.endCursor;
  expect(() => departuresRequest('2026-12-05', '2026-12-09', readPage({ after }))).toThrow(/other days/);
});

test('the days on which a rule does not hold are gone through once for a year of them, and not on each day', () => {
  const closed = Array.from({ length: 384 }, (_day, index) => addDays(today, index));
  let times = 0;
  const exceptions = {
    get closed() {
      times += 1;
      return closed;
    },
    soldOut: [],
  };
  const schedule = { currency: 'EUR', precision: 2, rules: [rule({ times: [{ startsAt: '10:00', exceptions }] })] };
  const request = departuresRequest(today, addDays(today, 365), readPage({ first: 10 }));
  expect(readSchedule(schedule, request, today)).toEqual([]);
  expect(times).toBe(1);
});
