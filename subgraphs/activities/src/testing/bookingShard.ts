import type { Database } from '@tripgraph/kit/database';
import { sql } from './shard.js';

/** Forgets all bookings of a shard, as nothing but a test may. */
export const forgetBookings = async (database: Database): Promise<void> => {
  await database.query(sql('alter table booking_event disable trigger append_only'));
  await database.query(
    sql(
      'truncate booking, booking_event, outbox, webhook_delivery, availability, availability_unit, allotment_use, allotment',
    ),
  );
  await database.query(sql('alter table booking_event enable trigger append_only'));
};

export type Limits = { readonly capacity?: number | null; readonly perUnit?: Readonly<Record<string, number>> | null };

/** Sets the limits of all schedules; `more` are further assignments. */
export const setLimits = (database: Database, { capacity = 10, perUnit = null }: Limits = {}, more = '') =>
  database.query(
    sql(
      `update schedule set capacity = $1, capacity_per_unit = $2 ${more}`,
      capacity,
      perUnit && JSON.stringify(perUnit),
    ),
  );

/** Lets the time of a hold be over. */
export const lapse = (database: Database, id: string) =>
  database.query(
    sql(
      "update booking set expires_at = clock_timestamp() - interval '1 second' where id = $1 and status = 'ON_HOLD'",
      id,
    ),
  );

/** The counters of all availabilities. */
export const countersOf = (database: Database) =>
  database.query<{ held: number; booked: number; capacity: number | null; excess: number }>(
    sql('select held, booked, capacity, excess from availability order by starts_at'),
  );
