import type { Database } from '@tripgraph/kit/database';
import { brokenLink, type ChainedEvent } from '../booking/hash.js';
import { sql } from './shard.js';

/** Each finds rows only where something that has to hold does not. */
const violations: Readonly<Record<string, string>> = {
  'held and booked are the places of bookings': `
    with summed as (
      select option_id, starts_at,
        coalesce(sum(places) filter (where status = 'ON_HOLD'), 0) as held,
        coalesce(sum(places) filter (where status in ('CONFIRMED', 'PENDING', 'REDEEMED')), 0) as booked
      from booking where not freesale group by 1, 2
    )
    select * from summed full join availability a using (option_id, starts_at)
    where coalesce(summed.held, 0) <> coalesce(a.held, -1) or coalesce(summed.booked, 0) <> coalesce(a.booked, -1)`,
  'units are counted as their bookings say': `
    with summed as (
      select option_id, starts_at, unit.unit_id, sum(unit.places::int4) as taken
      from booking cross join jsonb_each_text(unit_places) as unit (unit_id, places)
      where not freesale and status in ('ON_HOLD', 'CONFIRMED', 'PENDING', 'REDEEMED')
      group by 1, 2, 3
    )
    select * from summed full join availability_unit u using (option_id, starts_at, unit_id)
    where coalesce(summed.taken, 0) <> coalesce(u.taken, -1)`,
  'partners are counted as their bookings say': `
    with summed as (
      select option_id, starts_at, partner, sum(places) as taken
      from booking
      where not freesale and status in ('ON_HOLD', 'CONFIRMED', 'PENDING', 'REDEEMED')
      group by 1, 2, 3
    )
    select * from summed full join allotment_use u using (option_id, starts_at, partner)
    where coalesce(summed.taken, 0) <> coalesce(u.taken, -1)`,
  'nothing is oversold but by what was sold before a reduction': `
    select 1 from availability where excess <> greatest(0, held + booked - capacity)
    union all select 1 from availability_unit where excess <> greatest(0, taken - capacity)
    union all select 1 from allotment_use where excess <> greatest(0, taken - capacity)`,
  'the last event of a booking is the state that it is in': `
    select 1
    from booking
    left join lateral (
      select to_status from booking_event where booking_id = booking.id order by seq desc limit 1
    ) last on true
    where last.to_status is distinct from booking.status`,
  'each event begins where the one before it ended': `
    select 1
    from (
      select seq, from_status, lag(to_status) over chain as before, row_number() over chain as position
      from booking_event window chain as (partition by booking_id order by seq)
    ) events
    where seq <> position or from_status is distinct from before`,
  'an event says what its content says': `
    select 1
    from booking_event
    where content::jsonb ->> 'to' <> to_status or content::jsonb ->> 'from' is distinct from from_status
      or (content::jsonb ->> 'seq')::int4 <> seq or content::jsonb ->> 'bookingId' <> booking_id
      or content::jsonb ->> 'partner' <> partner or content::jsonb ->> 'requestId' is distinct from request_id`,
  'the outbox has each event of the last days once': `
    select 1
    from booking_event event
    full join (select * from outbox where kind = 'BOOKING_CHANGED') message
      on message.booking_id = event.booking_id and message.booking_event_seq = event.seq
    where event.seq is null or (message.id is null and event.at > clock_timestamp() - interval '7 days')`,
};

type EventRow = ChainedEvent & { readonly bookingId: string };

/** What does not hold of a shard's bookings, in words; empty when all is well. */
export const brokenInvariants = async (database: Database): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const [meaning, text] of Object.entries(violations)) {
    if ((await database.query(sql(text))).length > 0) broken.push(meaning);
  }
  const events = await database.query<EventRow>(
    sql(`select booking_id as "bookingId", content, previous_hash as "previousHash", hash
      from booking_event order by booking_id, seq`),
  );
  const chains = new Map<string, EventRow[]>();
  for (const event of events) chains.set(event.bookingId, [...(chains.get(event.bookingId) ?? []), event]);
  if ([...chains.values()].some((chain) => brokenLink(chain) !== undefined)) broken.push('chains of events are whole');
  return broken;
};
