import type { GraphQLReply } from '@tripgraph/kit/graphqlClient';
import { expect, test } from 'vitest';
import { readBooking, readMutation } from './readAttempt.js';

const answered = (
  data: unknown,
  ...errors: ReadonlyArray<readonly [string, ReadonlyArray<string | number>?]>
): GraphQLReply => ({
  kind: 'ANSWERED',
  data: data as Record<string, unknown> | null,
  errors: errors.map(([code, path]) => ({ message: code, code, path })),
});
const booking = {
  id: 'bkg_1',
  status: 'ON_HOLD',
  utcExpiresAt: '2026-04-01T09:30:00.000Z',
  pricing: { total: { amount: 100, currency: 'EUR', precision: 2 } },
};
const success = { __typename: 'BookingSuccess', booking };
const refused = { __typename: 'BookingRefused', code: 'SOLD_OUT', message: 'No.', field: null, currentBooking: null };

test('a booking is read as it stands', () => {
  const expected = {
    kind: 'DONE',
    booking: {
      id: 'bkg_1',
      status: 'ON_HOLD',
      expiresAt: new Date('2026-04-01T09:30:00Z'),
      total: booking.pricing.total,
    },
  };
  expect(readMutation(answered({ result: success }))).toEqual(expected);
  expect(readBooking(answered({ result: { __typename: 'Booking', ...booking } }))).toEqual(expected);
  expect(readBooking(answered({ result: null }))).toEqual({ kind: 'ABSENT' });
});

test('a refusal is definite, whatever code a newer shard gives it', () => {
  expect(readMutation(answered({ result: refused }))).toMatchObject({ kind: 'REFUSED', refusal: { code: 'SOLD_OUT' } });
  expect(readMutation(answered({ result: { ...refused, code: 'FULL_MOON' } }))).toMatchObject({
    kind: 'REFUSED',
    refusal: { code: 'UNPROCESSABLE_ENTITY', message: 'No.' },
  });
});

test.each<[string, GraphQLReply, string]>([
  ['nothing was sent', { kind: 'UNSENT', reason: 'refused' }, 'NOT_DONE'],
  ['no answer came', { kind: 'UNKNOWN', reason: 'reset' }, 'UNKNOWN'],
  ['a shard cannot be reached', answered({ result: null }, ['SHARD_UNAVAILABLE', ['result']]), 'NOT_DONE'],
  ['the gateway does not know', answered({ result: null }, ['OUTCOME_UNKNOWN', ['result']]), 'UNKNOWN'],
  ['our key is refused', answered(null, ['UNAUTHENTICATED']), 'NOT_DONE'],
  ['an id is malformed', answered({ result: null }, ['INVALID_ID', ['result']]), 'REFUSED'],
  ['a fault of the shard', answered({ result: null }, ['INTERNAL_SERVER_ERROR', ['result']]), 'UNKNOWN'],
  ['a fault below the field', answered({ result: null }, ['NOT_FOUND', ['result', 'booking', 'pricing']]), 'UNKNOWN'],
  [
    'one fault that is definite and one that is not',
    answered({ result: null }, ['INVALID_ID'], ['OUTCOME_UNKNOWN']),
    'UNKNOWN',
  ],
  ['a booking that lacks something', answered({ result: { ...success, booking: { id: 'bkg_1' } } }), 'UNKNOWN'],
  ['a type that is not known', answered({ result: { __typename: 'Other' } }), 'UNKNOWN'],
])('of a change, when %s', (_what, reply, kind) => {
  expect(readMutation(reply).kind).toBe(kind);
});

test.each<[string, GraphQLReply]>([
  ['no answer came', { kind: 'UNKNOWN', reason: 'reset' }],
  ['it holds an error', answered({ result: null }, ['SHARD_UNAVAILABLE', ['result']])],
  ['it is no booking', answered({ result: {} })],
])('that there is no booking is not believed when %s', (_what, reply) => {
  expect(readBooking(reply)).toEqual({ kind: 'NOT_DONE' });
});
