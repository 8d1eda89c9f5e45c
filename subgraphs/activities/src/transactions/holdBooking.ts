import type { RequestDatabase } from '@tripgraph/kit/database';
import { keep, undo, type Ending, type Query } from '@tripgraph/kit/pooledTransaction';
import { violatedUniqueness } from '@tripgraph/kit/violatedUniqueness';
import { problem } from '@tripgraph/errors/problem';
import { offerOf, refusalOf } from '../availability/offer.js';
import { readAvailabilityId, type AvailabilityKey } from '../booking/availabilityId.js';
import type { BookingRow } from '../booking/bookingRow.js';
import type { BookingDraft } from '../booking/draft.js';
import { draftOf, type IdSource } from '../booking/draftOf.js';
import type { HoldRequest } from '../booking/holdRequest.js';
import { refused, succeed, type Outcome } from '../booking/outcome.js';
import { quoteUnits, type Quote } from '../booking/quote.js';
import { refuse, type Refusal } from '../booking/refusal.js';
import { messageOf } from '../booking/refusalMessages.js';
import type { ActivityRow, OptionRow } from '../rows.js';
import { activitiesByIds } from '../sql/activitiesByIds.js';
import { availabilities } from '../sql/availabilities.js';
import { bookingByUuid } from '../sql/bookingByUuid.js';
import { claimPlaces } from '../sql/claimPlaces.js';
import { expireHolds } from '../sql/expireHolds.js';
import { insertFreesale } from '../sql/insertFreesale.js';
import { lockUuid } from '../sql/lockUuid.js';
import { openAvailability } from '../sql/openAvailability.js';

/** What is asked for, as the catalogue has it. */
type Wanted = {
  readonly kind: 'WANTED';
  readonly activity: ActivityRow;
  readonly option: OptionRow;
  readonly key: AvailabilityKey;
  readonly quote: Quote;
};

/** A claim that finds the schedule changed under it, or its random reference taken, starts again so many times. */
const maximumAttempts = 3;

const replayOf = (stored: BookingRow, { hash }: HoldRequest): Outcome =>
  stored.requestHash.equals(hash)
    ? succeed(stored, true)
    : refused(refuse('INVALID_BOOKING_UUID', 'A booking with this uuid and other content was made before.', 'uuid'));

const findWanted = (activity: ActivityRow | undefined, request: HoldRequest): Wanted | Refusal => {
  if (!activity) return refuse('INVALID_PRODUCT_ID', 'There is no such activity.', 'activityId');
  const option = activity.options.find(({ id }) => id === request.optionId);
  if (!option) return refuse('INVALID_OPTION_ID', 'The activity has no such option.', 'optionId');
  const key = readAvailabilityId(request.availabilityId);
  if (!key) return refuse('INVALID_AVAILABILITY_ID', messageOf('INVALID_AVAILABILITY_ID'), 'availabilityId');
  const quote = quoteUnits(option, request.units);
  if (quote.kind === 'REFUSED') return quote;
  const { amount, currency } = quote.pricing.total;
  if (request.currency !== null && request.currency !== currency) {
    return refuse('WRONG_CURRENCY', `The option is priced in ${currency}.`, 'currency');
  }
  if (request.expectedTotal !== null && request.expectedTotal !== amount) {
    return refuse('PRICE_CHANGED', `The total is ${amount} by now.`, 'expectedTotal');
  }
  return { kind: 'WANTED', activity, option, key, quote };
};

/** Whether there is a limit, or why it cannot be booked now. */
const lookAt = async (
  query: Query,
  { activity, option, key }: Wanted,
  { units }: HoldRequest,
  partner: string,
): Promise<{ readonly kind: 'BOOKABLE'; readonly unlimited: boolean } | Refusal> => {
  const days = { activityId: activity.id, optionId: option.id, firstDay: key.localDay, lastDay: key.localDay };
  const rows = await query(availabilities([days], partner));
  const row = rows.find(({ id }) => id === key.id);
  if (!row) return refuse('INVALID_AVAILABILITY_ID', messageOf('INVALID_AVAILABILITY_ID'), 'availabilityId');
  const code = refusalOf(offerOf(option, units), row);
  if (code) return refuse(code, messageOf(code), code === 'LIMITED_AVAILABILITY' ? 'units' : 'availabilityId');
  const unlimited = row.capacity === null && Object.keys(row.unitCapacities ?? {}).length === 0;
  return { kind: 'BOOKABLE', unlimited };
};

/** A hold that is to be made. */
type Attempt = {
  readonly request: HoldRequest;
  readonly partner: string;
  readonly wanted: Wanted;
  readonly draft: BookingDraft;
};

/** With lapsed holds out of the way when there is no room without. */
const claimTwice = async (query: Query, draft: BookingDraft): Promise<BookingRow | undefined> => {
  const [held] = await query(claimPlaces(draft));
  if (held) return held;
  const [lapsed] = await query(expireHolds(draft.time.optionId, new Date(draft.time.availabilityId)));
  return lapsed?.expired ? (await query(claimPlaces(draft)))[0] : undefined;
};

const claim = async (query: Query, { request, partner, wanted, draft }: Attempt): Promise<Ending<Outcome | null>> => {
  const [opened] = await query(openAvailability(draft.time, partner, draft.uuid, Object.keys(draft.unitPlaces)));
  // Whoever had the lock before may have used the same uuid.
  const [stored] = await query(bookingByUuid(partner, draft.uuid));
  if (stored) return undo(replayOf(stored, request));
  const held = opened && (await claimTwice(query, draft));
  if (held) return keep(succeed(held, false));
  const look = await lookAt(query, wanted, request, partner);
  return undo(look.kind === 'REFUSED' ? refused(look, { time: draft.time }) : null);
};

const insertUnlimited = async (query: Query, draft: BookingDraft): Promise<Ending<Outcome | null>> => {
  const [held] = await query(insertFreesale(draft));
  return held ? keep(succeed(held, false)) : undo(null);
};

/**
 * Looks before it locks: what is sold out is refused without waiting for anybody. Undone with null: the schedule has changed
 * under it, and it has to start again.
 */
const lookAndClaim = async (query: Query, attempt: Attempt): Promise<Ending<Outcome | null>> => {
  const { request, partner, wanted, draft } = attempt;
  const look = await lookAt(query, wanted, request, partner);
  if (look.kind === 'REFUSED') {
    // What took the last places may have been the same request, sent twice, or it is about to take what others give back:
    // its sender is not told that there are none.
    await query(lockUuid(partner, draft.uuid));
    const [stored] = await query(bookingByUuid(partner, draft.uuid));
    return undo(stored ? replayOf(stored, request) : refused(look, { time: draft.time }));
  }
  return look.unlimited ? insertUnlimited(query, draft) : claim(query, attempt);
};

/** Null: somebody else has the uuid, the reference or the id by now, or the schedule changed. */
const tryToHold = (database: RequestDatabase, attempt: Attempt): Promise<Outcome | null> =>
  database
    .transaction((query) => lookAndClaim(query, attempt))
    .catch((error: unknown): null => {
      if (violatedUniqueness(error) === undefined) throw error;
      return null;
    });

/**
 * Takes the places and makes the hold, in one transaction, or refuses and changes nothing. A uuid that the partner has used
 * before is answered from what it made then.
 */
export const holdBooking = async (
  database: RequestDatabase,
  partner: string,
  request: HoldRequest,
  ids: IdSource,
  requestId: string | null = null,
): Promise<Outcome> => {
  for (let attempts = 1; attempts <= maximumAttempts; attempts += 1) {
    const [stored] = await database.query(bookingByUuid(partner, request.uuid));
    if (stored) return replayOf(stored, request);
    const [activity] = await database.query(activitiesByIds([request.activityId]));
    const wanted = findWanted(activity, request);
    if (wanted.kind === 'REFUSED') return refused(wanted);
    const draft = { ...draftOf(request, partner, wanted, ids), requestId };
    const outcome = await tryToHold(database, { request, partner, wanted, draft });
    if (outcome) return outcome;
  }
  throw problem('OVERLOADED', 'The time is being changed by others right now; nothing was booked. Try again.');
};
