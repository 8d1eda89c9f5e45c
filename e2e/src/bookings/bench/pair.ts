import type { Offer } from '../stress/offers.js';

/** Who books in a measurement. */
export const partner = 'north';

/** Holds one place of a time and confirms it. Rejects when either is refused. */
export type Pair = (offer: Offer, uuid: string) => Promise<void>;

/** What a hold asks for. */
export const inputOf = ({ activityId, optionId, availabilityId, units: [unitId = ''] }: Offer, uuid: string) => ({
  uuid,
  activityId,
  optionId,
  availabilityId,
  units: [{ unitId, quantity: 1 }],
});
