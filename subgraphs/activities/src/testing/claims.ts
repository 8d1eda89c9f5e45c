import type { Database } from '@tripgraph/kit/database';
import { randomUUID } from 'node:crypto';
import { sql } from './shard.js';

/** A booking as far as places go. */
export type Claim = {
  readonly partner: string;
  /** Places by unit. */
  readonly units: Readonly<Record<string, number>>;
  /** LAPSED: a hold whose time is over and that nobody has marked yet. */
  readonly state: 'ON_HOLD' | 'LAPSED' | 'EXPIRED' | 'CONFIRMED' | 'CANCELLED';
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
export const placesOfClaim = ({ units }: Claim): number => sum(Object.values(units));

const counted = (claims: readonly Claim[], ...states: ReadonlyArray<Claim['state']>): readonly Claim[] =>
  claims.filter(({ state }) => states.includes(state));

/** Writes claims of a time that had none, with the counters that go with them. */
export const writeClaims = async (
  database: Database,
  slot: { readonly activityId: string; readonly optionId: string; readonly startsAt: Date },
  claims: readonly Claim[],
): Promise<void> => {
  const key = [slot.optionId, slot.startsAt];
  const taken = counted(claims, 'ON_HOLD', 'LAPSED', 'CONFIRMED');
  const held = sum(counted(claims, 'ON_HOLD', 'LAPSED').map(placesOfClaim));
  const booked = sum(counted(claims, 'CONFIRMED').map(placesOfClaim));
  const insert =
    'insert into availability (option_id, starts_at, activity_id, held, booked) values ($1, $2, $3, $4, $5)';
  await database.query(sql(insert, ...key, slot.activityId, held, booked));
  for (const unit of new Set(taken.flatMap(({ units }) => Object.keys(units)))) {
    const places = sum(taken.map(({ units }) => units[unit] ?? 0));
    const text =
      'insert into availability_unit (option_id, starts_at, unit_id, taken, excess) values ($1, $2, $3, $4, 0)';
    await database.query(sql(text, ...key, unit, places));
  }
  for (const partner of new Set(taken.map((claim) => claim.partner))) {
    const places = sum(taken.filter((claim) => claim.partner === partner).map(placesOfClaim));
    const text = 'insert into allotment_use (option_id, starts_at, partner, taken, excess) values ($1, $2, $3, $4, 0)';
    await database.query(sql(text, ...key, partner, places));
  }
  for (const claim of claims) {
    await database.query(
      sql(
        `insert into booking (
          id, partner, uuid, request_hash, supplier_reference, activity_id, option_id, starts_at, ends_at, local_start,
          local_end, all_day, instant_confirmation, freesale, status, places, unit_places, unit_items, pricing,
          refund_tiers, hold_minutes, created_at, updated_at, expires_at, cancellation
        ) values (
          $1, $2, $3, sha256(''), $1, $4, $5, $6, $6, '', '', false, true, false, $7, $8, $9, '[]', '{}', '[]', 30, now(), now(),
          now() + $10::int4 * interval '1 hour', case when $7 = 'CANCELLED' then '{}'::jsonb end
        )`,
        `bkg_${randomUUID()}`,
        claim.partner,
        randomUUID(),
        slot.activityId,
        ...key,
        claim.state === 'LAPSED' ? 'ON_HOLD' : claim.state,
        placesOfClaim(claim),
        claim.units,
        claim.state === 'LAPSED' ? -1 : 1,
      ),
    );
  }
};
