import { NotAnswered, type Answer, type Ask } from './client.js';
import type { BookableTime } from './findTime.js';
import type { FragmentType } from './generated/fragment-masking.js';
import { graphql } from './generated/gql.js';
import type { PriceFragment } from './price.js';

const HoldBooking = graphql(`
  mutation HoldBooking($input: HoldBookingInput!) {
    holdBooking(input: $input) {
      __typename
      ... on BookingSuccess {
        replayed
        booking {
          id
        }
      }
      ... on BookingRefused {
        code
      }
    }
  }
`);

const ConfirmBooking = graphql(`
  mutation ConfirmBooking($input: ConfirmBookingInput!) {
    confirmBooking(input: $input) {
      __typename
      ... on BookingSuccess {
        booking {
          supplierReference
          status
          pricing {
            total {
              ...Price
            }
          }
        }
      }
      ... on BookingRefused {
        code
      }
    }
  }
`);

const maximumAttempts = 3;
/** Whether a change was made is not known, or it was not made and may be made later. */
const worthTrying: ReadonlySet<string> = new Set(['OUTCOME_UNKNOWN', 'NO_ANSWER', 'OVERLOADED', 'SHARD_UNAVAILABLE']);

/**
 * Sends the very same change again when nobody knows whether it was made: with the same uuid, or about the same booking, it
 * is made once.
 */
const untilKnown = async <Data>(send: () => Promise<Answer<Data>>, say: (line: string) => void): Promise<Data> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return (await send()).data;
    } catch (error) {
      if (!(error instanceof NotAnswered) || !worthTrying.has(error.code) || attempt === maximumAttempts) throw error;
      say(`No answer (${error.code}): the same is sent again.`);
    }
};

/** A refusal is an answer: nothing was changed, and to ask again is of no use. */
export type Booked =
  | {
      readonly kind: 'booked';
      readonly reference: string;
      readonly status: string;
      readonly total: FragmentType<typeof PriceFragment>;
    }
  | { readonly kind: 'refused'; readonly code: string };

/** Holds and confirms a time at the price that was shown. `uuid` is made once for a booking and kept until it is known. */
export const bookActivity = async (
  ask: Ask,
  uuid: string,
  { total, ...time }: BookableTime,
  say: (line: string) => void,
): Promise<Booked> => {
  const input = { uuid, ...time, expectedTotal: total };
  const { holdBooking: held } = await untilKnown(() => ask(HoldBooking, { input }), say);
  if (held.__typename === 'BookingRefused') return { kind: 'refused', code: held.code };
  if (held.replayed) say('The places were held already.');
  const confirmation = { bookingId: held.booking.id, contact: { fullName: 'Ada Example' } };
  const { confirmBooking: confirmed } = await untilKnown(() => ask(ConfirmBooking, { input: confirmation }), say);
  if (confirmed.__typename === 'BookingRefused') return { kind: 'refused', code: confirmed.code };
  const { supplierReference: reference, status, pricing } = confirmed.booking;
  return { kind: 'booked', reference, status, total: pricing.total };
};
