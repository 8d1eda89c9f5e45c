import { inTransaction, type Transaction } from '@tripgraph/kit/transaction';
import { keyOf, type Attempt } from '../history/attempt.js';
import type { CheckedShard } from '../check/readShard.js';

/** Databases that may be tampered with, and the history that goes with them. */
export type Planted = { readonly shards: readonly CheckedShard[]; history: Attempt[] };

/** Runs statements against a shard with everything out of the way that would refuse them. */
export const tamper = (
  { databaseUrl }: CheckedShard,
  work: (
    run: (text: string, ...values: readonly unknown[]) => Promise<Array<Record<string, unknown>>>,
  ) => Promise<void>,
): Promise<void> =>
  inTransaction(databaseUrl, async ({ define, query }: Transaction) => {
    await define(`
      alter table booking drop constraint if exists booking_uuid;
      alter table availability drop constraint if exists never_oversold;
      alter table booking_event disable trigger append_only;`);
    await work((text, ...values) => query({ name: '', text, values }));
    await define('alter table booking_event enable trigger append_only');
  });

/** The id of a booking whose history ends well in this state, with its key. */
export const findBooking = async (
  shard: CheckedShard,
  status: string,
): Promise<{ readonly id: string; readonly key: string }> => {
  const found = await inTransaction(shard.databaseUrl, ({ query }) =>
    query<{ id: string; partner: string; uuid: string }>({
      name: '',
      text: `select id, partner, uuid::text as uuid from booking where status = $1 and not freesale
        and option_id like 'plain%' order by id limit 1`,
      values: [status],
    }),
  );
  const [row] = found;
  if (!row) throw new Error(`there is no booking that is ${status}`);
  return { id: row.id, key: keyOf(row) };
};

/** The counters follow a change by so many times the places of a booking. */
export const moveCounters = (held: number, booked: number) => `
  with b as (select * from booking where id = $1),
  a as (
    update availability set held = availability.held + ${held} * b.places, booked = availability.booked + ${booked} * b.places
    from b where availability.option_id = b.option_id and availability.starts_at = b.starts_at
  ),
  u as (
    update availability_unit unit set taken = unit.taken + ${held + booked} * (b.unit_places ->> unit.unit_id)::int4
    from b where unit.option_id = b.option_id and unit.starts_at = b.starts_at and b.unit_places ? unit.unit_id
  )
  update allotment_use used set taken = used.taken + ${held + booked} * b.places
  from b where used.option_id = b.option_id and used.starts_at = b.starts_at and used.partner = b.partner`;

/** All that a shard knows of a booking. */
export const forgetBooking = [
  'delete from outbox where booking_id = $1',
  'delete from booking_event where booking_id = $1',
  'delete from booking where id = $1',
];

/** Whoever holds a booking of this key acts once more, as the last answer to the key has it but for `changes`. */
export const addAttempt = (planted: Planted, key: string, changes: Partial<Attempt>): void => {
  const last = planted.history.findLast((attempt) => keyOf(attempt) === key && attempt.operation === 'hold');
  if (!last) throw new Error(`nobody asked for ${key}`);
  const latestUs = Math.max(...planted.history.map(({ endUs }) => endUs));
  planted.history.push({ ...last, startUs: latestUs + 1, endUs: latestUs + 2, ...changes });
};
