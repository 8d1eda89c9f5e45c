import { createTestDatabase, databaseUrl as urlOf } from '@tripgraph/kit/testing/database';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { World } from '../world.js';
import { checkAll } from './check/invariants.js';
import { ledgerOf } from './check/ledger.js';
import { readShard, type CheckedShard } from './check/readShard.js';
import { keyOf, type Attempt, type Outcome } from './history/attempt.js';
import { bookingClient, type Wish } from './clients/bookingClient.js';
import { makeOffers, type Offer } from './stress/offers.js';
import { addAttempt, findBooking, forgetBooking, moveCounters, tamper, type Planted } from './testing/plant.js';
import { partners, startSmallWorld } from './testing/smallWorld.js';

// The checker is checked: each invariant is broken in turn, in copies of databases where all of them hold.

const offers = makeOffers([0, 600], 2, 'south');
const history: Attempt[] = [];
let world: World;
let shards: readonly CheckedShard[];

/** On every shard: bookings that are held, confirmed and cancelled, and one that is refused. */
beforeAll(async () => {
  ({ world, shards } = await startSmallWorld(2, offers));
  const client = bookingClient(world.url, 1, (attempt) => void history.push(attempt));
  let number = 0;
  const wishFor = ({ activityId, optionId, availabilityId, units: [unit = ''] }: Offer, pax: number): Wish => {
    number += 1;
    const uuid = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    const [partner = partners[0]] = partners.slice(number % 2);
    if (!partner) throw new Error('there are no partners');
    return { partner, uuid, content: { activityId, optionId, availabilityId, units: { [unit]: pax }, pax } };
  };
  const idOf = (outcome: Outcome): string => {
    if (outcome.kind !== 'ok' || !outcome.booking) throw new Error(JSON.stringify(outcome));
    return outcome.booking.id;
  };
  for (const offer of offers.cool.filter(({ optionId }) => /plain|pending|free/.test(optionId))) {
    for (const ending of ['leave', 'confirm', 'cancel'] as const) {
      const wish = wishFor(offer, 2);
      const id = idOf(await client.hold(wish));
      if (ending !== 'leave') await client.change('confirm', wish, id);
      if (ending === 'cancel') await client.change('cancel', wish, id);
      await client.read(wish);
    }
    await client.hold(wishFor(offer, 40));
  }
  await world.close();
});
afterAll(() => world.close());

const copied = async (): Promise<Planted> => ({
  history: [...history],
  shards: await Promise.all(
    shards.map(async (shard) => {
      const template = new URL(shard.databaseUrl).pathname.slice(1);
      return { ...shard, databaseUrl: await createTestDatabase(urlOf(inject('postgresUrl'), 'postgres'), template) };
    }),
  ),
});

/** The invariants that are reported as broken. */
const brokenIn = async (planted: Planted): Promise<readonly string[]> => {
  const records = await Promise.all(planted.shards.map(readShard));
  return checkAll(ledgerOf(planted.history, records))
    .filter(({ finding }) => finding.violations.length > 0)
    .map(({ invariant }) => invariant.id);
};

const first = ({ shards: [shard] }: Planted): CheckedShard => {
  if (!shard) throw new Error('there is no shard');
  return shard;
};

test('where nothing was planted nothing is found, and everything was looked at', async () => {
  const records = await Promise.all(shards.map(readShard));
  const verdicts = checkAll(ledgerOf(history, records));
  expect(verdicts.flatMap(({ finding }) => finding.violations)).toEqual([]);
  expect(verdicts.map(({ invariant }) => invariant.id)).toEqual(
    Array.from({ length: 13 }, (_, index) => `I${index + 1}`),
  );
  for (const { invariant, finding } of verdicts)
    expect([invariant.id, finding.checked > 0]).toEqual([invariant.id, true]);
});

type Plant = {
  readonly what: string;
  readonly breaks: readonly string[];
  readonly plant: (planted: Planted) => Promise<void>;
};

const copyOf = (columns: string) => `
  insert into booking (id, uuid, supplier_reference, partner, request_hash, activity_id, option_id, starts_at, ends_at,
    local_start, local_end, all_day, instant_confirmation, freesale, status, places, unit_places, unit_items, pricing,
    refund_tiers, hold_minutes, created_at, updated_at, expires_at)
  select ${columns}, partner, request_hash, activity_id, option_id, starts_at, ends_at, local_start, local_end, all_day,
    instant_confirmation, freesale, 'ON_HOLD', places, unit_places, unit_items, pricing, refund_tiers, hold_minutes,
    clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '1 hour'
  from booking where id = $1`;
/** Another id of the same bucket, and a uuid that nobody has. */
const newId = (number: number): string => `left(id, 28) || 'zzz${number}'`;
const newUuid = (number: number): string => `00000000-0000-4000-8000-90000000000${number}`;

/** Somebody asked for the copy and was told that it was made. */
const acknowledgeCopy = (planted: Planted, key: string, id: string, uuid: string): void => {
  const held = planted.history.find((attempt) => keyOf(attempt) === key && attempt.operation === 'hold');
  if (held?.outcome.kind !== 'ok' || !held.outcome.booking) throw new Error(`${key} was not made`);
  const booking = { ...held.outcome.booking, id, uuid, status: 'ON_HOLD' };
  addAttempt(planted, key, { uuid, outcome: { kind: 'ok', booking, replayed: false } });
};

const plants: readonly Plant[] = [
  {
    what: 'I1: a booking that was acknowledged is gone without a trace',
    breaks: ['I1'],
    plant: async (planted) => {
      const { id } = await findBooking(first(planted), 'CONFIRMED');
      await tamper(first(planted), async (run) => {
        await run(moveCounters(0, -1), id);
        for (const text of forgetBooking) await run(text, id);
      });
    },
  },
  {
    what: 'I2: a uuid has made a second booking',
    breaks: ['I2'],
    plant: async (planted) => {
      const { id } = await findBooking(first(planted), 'ON_HOLD');
      await tamper(first(planted), async (run) => {
        await run(copyOf(`${newId(2)}, uuid, 'COPY'`), id);
        await run(moveCounters(1, 0), id);
      });
    },
  },
  {
    what: 'I2: two answers to one uuid name different bookings',
    breaks: ['I2'],
    plant: async (planted) => {
      const one = await findBooking(first(planted), 'ON_HOLD');
      const copy = `${one.id.slice(0, 28)}zzz2`;
      await tamper(first(planted), async (run) => {
        await run(copyOf(`${newId(2)}, uuid, 'COPY'`), one.id);
        await run(moveCounters(1, 0), one.id);
      });
      acknowledgeCopy(planted, one.key, copy, one.key.split(' ')[1] ?? '');
    },
  },
  {
    what: 'I3: more was sold than there is, and every counter and answer agrees',
    breaks: ['I3'],
    plant: async (planted) => {
      const { id, key } = await findBooking(first(planted), 'ON_HOLD');
      for (let number = 1; number <= 9; number += 1) {
        await tamper(first(planted), async (run) => {
          await run(copyOf(`${newId(number)}, '${newUuid(number)}', 'COPY${number}'`), id);
          await run(moveCounters(1, 0), id);
        });
        acknowledgeCopy(planted, key, `${id.slice(0, 28)}zzz${number}`, newUuid(number));
      }
    },
  },
  {
    what: 'I3: more was held than there is for a moment that is long over',
    breaks: ['I3'],
    plant: async (planted) => {
      const { id, key } = await findBooking(first(planted), 'ON_HOLD');
      for (let number = 1; number <= 9; number += 1) {
        await tamper(first(planted), (run) =>
          run(copyOf(`${newId(number)}, '${newUuid(number)}', 'COPY${number}'`), id).then(() => undefined),
        );
        acknowledgeCopy(planted, key, `${id.slice(0, 28)}zzz${number}`, newUuid(number));
      }
      await tamper(first(planted), async (run) => {
        await run(
          "update booking set status = 'EXPIRED', updated_at = expires_at where supplier_reference like 'COPY%'",
        );
      });
    },
  },
  {
    what: 'I4: a counter has forgotten a place',
    breaks: ['I4'],
    plant: async (planted) => {
      await tamper(first(planted), async (run) => {
        await run('update availability set booked = booked - 1 where booked > 0');
      });
    },
  },
  {
    what: 'I5: there is a booking that nobody asked for',
    breaks: ['I5'],
    plant: async (planted) => {
      const { id } = await findBooking(first(planted), 'ON_HOLD');
      await tamper(first(planted), async (run) => {
        await run(copyOf(`${newId(2)}, '${newUuid(1)}', 'COPY'`), id);
        await run(moveCounters(1, 0), id);
      });
    },
  },
  {
    what: 'I5: an outcome stayed unknown',
    breaks: ['I5'],
    plant: async (planted) => {
      const { key } = await findBooking(first(planted), 'ON_HOLD');
      addAttempt(planted, key, { outcome: { kind: 'error', code: 'OUTCOME_UNKNOWN', definite: false } });
    },
  },
  {
    what: 'I6: a booking is with another shard than the one that owns it',
    breaks: ['I6'],
    plant: async (planted) => {
      const [from, to] = planted.shards;
      if (!from || !to) throw new Error('there are two shards');
      const { id } = await findBooking(from, 'CONFIRMED');
      const tables = ['booking', 'booking_event', 'availability', 'availability_unit', 'allotment_use'];
      const moved = new Map<string, unknown>();
      await tamper(from, async (run) => {
        const [slot] = await run('select option_id, starts_at from booking where id = $1', id);
        for (const table of tables) {
          const [column, ...values] = table.startsWith('booking')
            ? [`${table === 'booking' ? 'id' : 'booking_id'} = $1`, id]
            : ['(option_id, starts_at) = ($1, $2)', slot?.['option_id'], slot?.['starts_at']];
          const [rows] = await run(
            `select json_agg(to_jsonb(moving) - '{created_at_microseconds,starts_at_microseconds}'::text[]) as rows from ${table} moving where ${column}`,
            ...values,
          );
          moved.set(table, rows?.['rows']);
        }
        await run(moveCounters(0, -1), id);
        for (const text of forgetBooking) await run(text, id);
      });
      await tamper(to, async (run) => {
        await run('alter table booking disable trigger record_event');
        for (const table of [...tables.slice(2), ...tables.slice(0, 2)]) {
          const columns = await run(
            `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns where table_name = $1 and is_generated = 'NEVER'`,
            table,
          );
          const names = String(columns[0]?.['names']);
          await run(
            `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1)`,
            JSON.stringify(moved.get(table)),
          );
        }
        // Of the counters that came along only this booking's share belongs here.
        await run(
          'update availability a set held = 0, booked = b.places from booking b where b.id = $1 and (a.option_id, a.starts_at) = (b.option_id, b.starts_at)',
          id,
        );
        await run(
          'update availability_unit u set taken = (b.unit_places ->> u.unit_id)::int4 from booking b where b.id = $1 and (u.option_id, u.starts_at) = (b.option_id, b.starts_at)',
          id,
        );
        await run(
          'update allotment_use u set taken = case u.partner when b.partner then b.places else 0 end from booking b where b.id = $1 and (u.option_id, u.starts_at) = (b.option_id, b.starts_at)',
          id,
        );
        await run(
          "insert into outbox (kind, booking_id, booking_event_seq, option_id, starts_at) select 'BOOKING_CHANGED', e.booking_id, e.seq, b.option_id, b.starts_at from booking_event e join booking b on b.id = e.booking_id where b.id = $1 order by e.seq",
          id,
        );
        await run('alter table booking enable trigger record_event');
      });
    },
  },
  {
    what: 'I7: a hold was confirmed after its time',
    breaks: ['I7'],
    plant: async (planted) => {
      const { id, key } = await findBooking(first(planted), 'ON_HOLD');
      await tamper(first(planted), async (run) => {
        await run(
          "update booking set status = 'CONFIRMED', updated_at = expires_at + interval '1 second' where id = $1",
          id,
        );
        await run(moveCounters(-1, 1), id);
      });
      const held = planted.history.find((attempt) => keyOf(attempt) === key && attempt.operation === 'hold');
      if (held?.outcome.kind !== 'ok' || !held.outcome.booking) throw new Error('it was held');
      addAttempt(planted, key, {
        operation: 'confirm',
        outcome: { ...held.outcome, booking: { ...held.outcome.booking, status: 'CONFIRMED' } },
      });
    },
  },
  {
    what: 'I8: a partner does not find what it was shown before',
    breaks: ['I8'],
    plant: async (planted) => {
      const { key } = await findBooking(first(planted), 'ON_HOLD');
      addAttempt(planted, key, { operation: 'read', outcome: { kind: 'ok', booking: null, replayed: false } });
    },
  },
  {
    what: 'I9: what was cancelled is confirmed again',
    breaks: ['I9'],
    plant: async (planted) => {
      const { id } = await findBooking(first(planted), 'CANCELLED');
      await tamper(first(planted), async (run) => {
        await run(
          "update booking set status = 'CONFIRMED', cancellation = null, updated_at = clock_timestamp() where id = $1",
          id,
        );
        await run(moveCounters(0, 1), id);
      });
    },
  },
  {
    what: 'I10: a booking costs something else than its answers and events said',
    breaks: ['I10'],
    plant: async (planted) => {
      const { id } = await findBooking(first(planted), 'CONFIRMED');
      await tamper(first(planted), async (run) => {
        await run('alter table booking disable trigger record_event');
        await run("update booking set pricing = jsonb_set(pricing, '{total,amount}', '1') where id = $1", id);
        await run('alter table booking enable trigger record_event');
      });
    },
  },
  {
    what: 'I11: an event was rewritten',
    breaks: ['I11'],
    plant: async (planted) => {
      const { id } = await findBooking(first(planted), 'CONFIRMED');
      await tamper(first(planted), async (run) => {
        await run(
          `update booking_event set content = replace(content, '"expiresAt', '"expiredAt') where booking_id = $1 and seq = 2`,
          id,
        );
      });
    },
  },
  {
    what: 'I12: a change was never put into the outbox',
    breaks: ['I12'],
    plant: async (planted) => {
      const { id } = await findBooking(first(planted), 'CONFIRMED');
      await tamper(first(planted), async (run) => {
        await run('delete from outbox where booking_id = $1 and booking_event_seq = 2', id);
      });
    },
  },
  {
    what: 'I12: a message was given out and never arrived',
    breaks: ['I12'],
    plant: async (planted) => {
      await tamper(first(planted), async (run) => {
        await run(`insert into webhook_delivery (outbox_id, target, subject, created_at, next_attempt_at)
          select min(id), 'somebody', 'a booking', now(), now() from outbox where kind = 'BOOKING_CHANGED'`);
      });
    },
  },
  {
    what: 'I13: a hold that failed for sure was made',
    breaks: ['I13'],
    plant: async (planted) => {
      const { key } = await findBooking(first(planted), 'ON_HOLD');
      const others = planted.history.filter((attempt) => keyOf(attempt) !== key);
      const held = planted.history.find((attempt) => keyOf(attempt) === key && attempt.operation === 'hold');
      if (!held) throw new Error('it was held');
      planted.history = [...others, { ...held, outcome: { kind: 'error', code: 'SHARD_UNAVAILABLE', definite: true } }];
    },
  },
];

test.each(plants)('$what', async ({ plant, breaks }) => {
  const planted = await copied();
  await plant(planted);
  expect(await brokenIn(planted)).toEqual(breaks);
});

test('each of the thirteen was planted', () => {
  expect(new Set(plants.flatMap(({ breaks }) => breaks)).size).toBe(13);
});
