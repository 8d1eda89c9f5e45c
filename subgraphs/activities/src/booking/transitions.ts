import type { BookingStatus } from '../generated/resolvers.js';
import { refundAmount, refundKind, refundPercentAt, type FrozenTier } from './refund.js';
import { refuse, type Refusal } from './refusal.js';

/** What decisions look at. A hold whose time is over has the status EXPIRED. */
export type BookingState = {
  readonly status: BookingStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly allDay: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly holdMinutes: number;
  readonly instantConfirmation: boolean;
  readonly refundTiers: readonly FrozenTier[];
  /** In minor units. */
  readonly total: bigint;
};

export type Cancellation = {
  readonly refund: 'FULL' | 'PARTIAL' | 'NONE';
  readonly refundPercent: number;
  readonly refundAmount: bigint;
  readonly reason: string | null;
};

/** What becomes of a booking: it changes, it had been changed before (REPLAY), or the change is refused. */
export type Decision =
  | {
      readonly kind: 'CHANGE';
      readonly to: BookingStatus;
      readonly expiresAt: Date | null;
      readonly cancellation: Cancellation | null;
    }
  | { readonly kind: 'REPLAY' }
  | Refusal;

/** However often it is extended, a hold ends so long after it was made. */
export const maximumHoldMinutes = 120;
const minuteMs = 60_000;

const replay: Decision = { kind: 'REPLAY' };
const changeTo = (to: BookingStatus, more: { expiresAt?: Date; cancellation?: Cancellation } = {}): Decision => ({
  kind: 'CHANGE',
  to,
  expiresAt: more.expiresAt ?? null,
  cancellation: more.cancellation ?? null,
});
const wrongState = (status: BookingStatus, wanted: string): Decision =>
  refuse('INVALID_STATE', `The booking is ${status}; it cannot be ${wanted}.`);
const expired = refuse(
  'HOLD_EXPIRED',
  'The hold was not confirmed in time, and its places are free again. Make a new hold.',
);

/** ON_HOLD becomes CONFIRMED, or PENDING where the supplier decides. What was confirmed once is not confirmed again. */
export const decideConfirm = ({ status, instantConfirmation }: BookingState): Decision => {
  switch (status) {
    case 'ON_HOLD':
      return changeTo(instantConfirmation ? 'CONFIRMED' : 'PENDING');
    case 'CONFIRMED':
    case 'PENDING':
    case 'REDEEMED':
      return replay;
    case 'EXPIRED':
      return expired;
    case 'CANCELLED':
    case 'REJECTED':
      return wrongState(status, 'confirmed');
  }
};

/** Until when a booking can be cancelled: its start; for one of a whole day, the end of that day. */
const cancellableUntil = ({ allDay, startsAt, endsAt }: Pick<BookingState, 'allDay' | 'startsAt' | 'endsAt'>) =>
  allDay ? endsAt : startsAt;

/** Whether decideCancel would change it. */
export const isCancellable = (state: BookingState, now: Date): boolean =>
  decideCancel(state, now, null).kind === 'CHANGE';

/**
 * ON_HOLD becomes EXPIRED, as in OCTO; CONFIRMED becomes CANCELLED with what its frozen tiers refund at this moment, PENDING
 * with all of it, since the supplier had not agreed yet.
 */
export const decideCancel = (state: BookingState, now: Date, reason: string | null): Decision => {
  const { status, refundTiers, total } = state;
  switch (status) {
    case 'ON_HOLD':
      return changeTo('EXPIRED');
    case 'CONFIRMED':
    case 'PENDING': {
      if (now >= cancellableUntil(state)) {
        return refuse('NOT_CANCELLABLE', `It could be cancelled until ${cancellableUntil(state).toISOString()}.`);
      }
      const percent = status === 'PENDING' ? 100 : refundPercentAt(refundTiers, now);
      const cancellation = {
        refund: refundKind(percent),
        refundPercent: percent,
        refundAmount: refundAmount(total, percent),
        reason,
      };
      return changeTo('CANCELLED', { cancellation });
    }
    case 'EXPIRED':
    case 'CANCELLED':
      return replay;
    case 'REDEEMED':
    case 'REJECTED':
      return wrongState(status, 'cancelled');
  }
};

/**
 * A hold lasts for `minutes` more from now, or for as long as the supplier's holds last, whichever is less; never shorter
 * than before, and never beyond maximumHoldMinutes after it was made.
 */
export const decideExtend = (state: BookingState, now: Date, minutes: number | null): Decision => {
  const { status, createdAt, expiresAt, holdMinutes } = state;
  if (status === 'EXPIRED') return expired;
  if (status !== 'ON_HOLD') return wrongState(status, 'extended');
  const wanted = now.getTime() + Math.min(minutes ?? holdMinutes, holdMinutes) * minuteMs;
  const until = Math.min(wanted, createdAt.getTime() + maximumHoldMinutes * minuteMs);
  return until > expiresAt.getTime() ? changeTo('ON_HOLD', { expiresAt: new Date(until) }) : replay;
};

/** The supplier's: the traveller came. */
export const decideRedeem = ({ status }: BookingState): Decision => {
  if (status === 'CONFIRMED') return changeTo('REDEEMED');
  return status === 'REDEEMED' ? replay : wrongState(status, 'redeemed');
};

/** The supplier's answer to a PENDING booking. */
export const decideSettle = ({ status }: BookingState, answer: 'CONFIRMED' | 'REJECTED'): Decision => {
  if (status === 'PENDING') return changeTo(answer);
  return status === answer ? replay : wrongState(status, answer === 'CONFIRMED' ? 'accepted' : 'rejected');
};
