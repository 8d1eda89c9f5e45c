import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BookingStatus } from '../generated/resolvers.js';
import { counterMoves } from './status.js';
import {
  decideCancel,
  decideConfirm,
  decideExtend,
  decideRedeem,
  decideSettle,
  isCancellable,
  maximumHoldMinutes,
  type BookingState,
  type Decision,
} from './transitions.js';

const statuses: readonly BookingStatus[] = [
  'ON_HOLD',
  'CONFIRMED',
  'EXPIRED',
  'CANCELLED',
  'REDEEMED',
  'PENDING',
  'REJECTED',
];
const now = new Date('2026-06-01T12:00:00Z');
const minutesFromNow = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

const stateIn = (status: BookingStatus, changes: Partial<BookingState> = {}): BookingState => ({
  status,
  startsAt: minutesFromNow(600),
  endsAt: minutesFromNow(660),
  allDay: false,
  createdAt: minutesFromNow(-5),
  expiresAt: minutesFromNow(10),
  holdMinutes: 30,
  instantConfirmation: true,
  refundTiers: [{ untilUtc: minutesFromNow(300), refundPercent: 50 }],
  total: 999n,
  ...changes,
});

const short = (decision: Decision): string =>
  decision.kind === 'CHANGE' ? decision.to : decision.kind === 'REPLAY' ? 'REPLAY' : decision.code;

test('every decision in every state', () => {
  const table = Object.fromEntries(
    statuses.map((status) => {
      const state = stateIn(status);
      const decisions = [
        decideConfirm(state),
        decideConfirm({ ...state, instantConfirmation: false }),
        decideCancel(state, now, null),
        decideExtend(state, now, null),
        decideRedeem(state),
        decideSettle(state, 'CONFIRMED'),
        decideSettle(state, 'REJECTED'),
      ];
      return [status, decisions.map(short).join(' ')];
    }),
  );
  const no = 'INVALID_STATE';
  expect(table).toEqual({
    ON_HOLD: `CONFIRMED PENDING EXPIRED ON_HOLD ${no} ${no} ${no}`,
    CONFIRMED: `REPLAY REPLAY CANCELLED ${no} REDEEMED REPLAY ${no}`,
    EXPIRED: `HOLD_EXPIRED HOLD_EXPIRED REPLAY HOLD_EXPIRED ${no} ${no} ${no}`,
    CANCELLED: `${no} ${no} REPLAY ${no} ${no} ${no} ${no}`,
    REDEEMED: `REPLAY REPLAY ${no} ${no} REPLAY ${no} ${no}`,
    PENDING: `REPLAY REPLAY CANCELLED ${no} ${no} CONFIRMED REJECTED`,
    REJECTED: `${no} ${no} ${no} ${no} ${no} ${no} REPLAY`,
  });
});

test('whatever is decided, and in whatever order, a booking moves its places in once and out at most once', () => {
  const decide = fc.constantFrom<(state: BookingState) => Decision>(
    decideConfirm,
    (state) => decideCancel(state, now, null),
    (state) => decideExtend(state, now, 60),
    decideRedeem,
    (state) => decideSettle(state, 'CONFIRMED'),
    (state) => decideSettle(state, 'REJECTED'),
  );
  fc.assert(
    fc.property(fc.boolean(), fc.array(decide, { maxLength: 12 }), (instantConfirmation, decisions) => {
      let state = stateIn('ON_HOLD', { instantConfirmation });
      const counted = { held: 1, booked: 0 };
      for (const decision of decisions.map((one) => () => one(state))) {
        const made = decision();
        if (made.kind !== 'CHANGE') continue;
        const moves = counterMoves(state.status, made.to);
        counted.held += moves.held;
        counted.booked += moves.booked;
        state = { ...state, status: made.to };
        expect(counted.held + counted.booked).toBe(Number(!['EXPIRED', 'CANCELLED', 'REJECTED'].includes(made.to)));
        expect([counted.held, counted.booked]).toEqual(counted.held ? [1, 0] : [0, counted.booked]);
      }
    }),
  );
});

test('a booking can be cancelled until it starts, one of a whole day until the day ends', () => {
  const started = stateIn('CONFIRMED', { startsAt: now });
  expect(short(decideCancel(started, now, null))).toBe('NOT_CANCELLABLE');
  expect(isCancellable(started, now)).toBe(false);
  expect(isCancellable({ ...started, allDay: true }, now)).toBe(true);
  expect(isCancellable({ ...started, allDay: true, endsAt: now }, now)).toBe(false);
  // A hold that was made in time may still end.
  expect(isCancellable({ ...started, status: 'ON_HOLD' }, now)).toBe(true);
});

test('a cancellation refunds what the tiers say, and all of it while the supplier has not decided', () => {
  const refundOf = (state: BookingState) => {
    const decision = decideCancel(state, now, 'Rain.');
    return decision.kind === 'CHANGE' ? decision.cancellation : null;
  };
  expect(refundOf(stateIn('CONFIRMED'))).toEqual({
    refund: 'PARTIAL',
    refundPercent: 50,
    refundAmount: 500n,
    reason: 'Rain.',
  });
  expect(refundOf(stateIn('PENDING'))).toMatchObject({ refund: 'FULL', refundAmount: 999n });
  expect(refundOf(stateIn('ON_HOLD'))).toBeNull();
});

test('extending never shortens a hold, nor keeps it for longer than the supplier or two hours allow', () => {
  const minutes = fc.option(fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 1, max: 60 }),
      minutes,
      fc.integer({ min: 1, max: 60 }),
      (age, left, asked, holdMinutes) => {
        const state = stateIn('ON_HOLD', {
          createdAt: minutesFromNow(-age),
          expiresAt: minutesFromNow(left),
          holdMinutes,
        });
        const decision = decideExtend(state, now, asked);
        const until = decision.kind === 'CHANGE' ? (decision.expiresAt as Date) : state.expiresAt;
        expect(until.getTime()).toBeGreaterThanOrEqual(state.expiresAt.getTime());
        if (decision.kind !== 'CHANGE') return;
        expect(until.getTime()).toBeLessThanOrEqual(
          minutesFromNow(Math.min(asked ?? holdMinutes, holdMinutes)).getTime(),
        );
        expect(until.getTime()).toBeLessThanOrEqual(minutesFromNow(maximumHoldMinutes - age).getTime());
      },
    ),
  );
});
