import { encodeId } from '@tripgraph/addressing/id';
import type { Database } from '@tripgraph/kit/database';
import { randomUUID } from 'node:crypto';
import type { BookingRow } from '../booking/bookingRow.js';
import { readHoldRequest } from '../booking/holdRequest.js';
import { refused, type Outcome } from '../booking/outcome.js';
import type { HoldBookingInput } from '../generated/resolvers.js';
import { loadCatalogue } from '../load/loadCatalogue.js';
import type { ActivityRecord, OptionRecord } from '../load/records.js';
import { holdBooking } from '../transactions/holdBooking.js';
import { sampleCatalogue } from './records.js';

const { suppliers, activities } = sampleCatalogue(41, 1);
const [sample] = activities as [ActivityRecord];

/** The one activity of the tests of bookings, in Berlin. */
export const bookedActivityId = encodeId({ prefix: 'act', bucket: 100, uuid: 7n });
/** A start that is long ahead. */
export const nine = '2099-06-01T09:00:00+02:00';

/** Loads the activity with these options into an empty shard. */
export const loadBookable = (
  url: string,
  options: readonly OptionRecord[],
  changes: Partial<ActivityRecord> = {},
): Promise<unknown> => {
  const activity = { ...sample, id: bookedActivityId, timeZone: 'Europe/Berlin', options, ...changes };
  return loadCatalogue(url, { suppliers, activities: [activity] });
};

/** A request for one unit "adult" of option "opt" at nine, under a new uuid, but for `changes`. */
export const holdInput = (changes: Partial<HoldBookingInput> = {}): HoldBookingInput => ({
  uuid: randomUUID(),
  activityId: bookedActivityId,
  optionId: 'opt',
  availabilityId: nine,
  units: [{ unitId: 'adult', quantity: 1 }],
  ...changes,
});

const idSource = { unixMs: Date.now, randomUuid: randomUUID };

/** Asks for a hold as a mutation does. */
export const hold = async (
  database: Database,
  changes: Partial<HoldBookingInput> = {},
  partner = 'acme',
  requestId: string | null = null,
): Promise<Outcome> => {
  const request = readHoldRequest(holdInput(changes));
  return request.kind === 'REFUSED' ? refused(request) : holdBooking(database, partner, request, idSource, requestId);
};

/** `quantity` of adults. */
export const adults = (quantity: number) => ({ units: [{ unitId: 'adult', quantity }] });

/** The booking of an outcome that has to be a success. */
export const bookingOf = (outcome: Outcome | undefined): BookingRow => {
  if (outcome?.kind !== 'SUCCESS') throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.booking;
};

/** `SUCCESS`, `REPLAYED`, or the code of a refusal. */
export const codeOf = (outcome: Outcome | undefined): string => {
  if (!outcome) return 'NOT_FOUND';
  if (outcome.kind === 'REFUSED') return outcome.code;
  return outcome.replayed ? 'REPLAYED' : 'SUCCESS';
};
