import { inTransaction } from '@tripgraph/kit/transaction';
import { allAllotmentCounters } from '../sql/allAllotmentCounters.js';
import { allAvailabilities } from '../sql/allAvailabilities.js';
import { allBookings } from '../sql/allBookings.js';
import { allDeliveries } from '../sql/allDeliveries.js';
import { allEvents } from '../sql/allEvents.js';
import { allMessages } from '../sql/allMessages.js';
import { allUnitCounters } from '../sql/allUnitCounters.js';
import type { ShardRecords } from './rows.js';

/** A shard to check: its name, its buckets and its database. */
export type CheckedShard = Pick<ShardRecords, 'name' | 'ranges'> & { readonly databaseUrl: string };

/** Reads all that a shard's database says of bookings, as of one moment. */
export const readShard = ({ name, ranges, databaseUrl }: CheckedShard): Promise<ShardRecords> =>
  inTransaction(databaseUrl, async ({ query, define }) => {
    await define('set transaction isolation level repeatable read, read only');
    const deliveries = await query(allDeliveries());
    return {
      name,
      ranges,
      bookings: await query(allBookings()),
      events: await query(allEvents()),
      availabilities: await query(allAvailabilities()),
      units: await query(allUnitCounters()),
      allotments: await query(allAllotmentCounters()),
      messages: await query(allMessages()),
      deliveries: deliveries.length > 0 ? deliveries : undefined,
    };
  });
