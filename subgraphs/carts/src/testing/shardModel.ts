import type { Bookings } from '../bookings/bookings.js';
import type { Refusal } from '../cart/cart.js';
import type { Attempt, BookingState } from '../cart/outcome.js';
import type { VirtualTime } from './virtualTime.js';

/** What befalls a request, or its answer. A late one is carried out when nobody waits for it any more. */
export type Fate =
  | { readonly kind: 'done' | 'refused' | 'notDone' | 'lost' | 'doneUnheard' }
  | { readonly kind: 'late'; readonly afterMs: number }
  | { readonly kind: 'crashBefore' | 'crashAfter' };

export type ShardModel = Bookings & {
  /** Each booking by its uuid. */
  readonly bookings: ReadonlyMap<string, BookingState>;
  /** Every request as it came, such as `hold 0`. */
  readonly log: readonly string[];
};

const refusals: Record<string, Refusal> = {
  hold: { code: 'SOLD_OUT', message: 'Nothing is left.', field: null },
  confirm: { code: 'HOLD_EXPIRED', message: 'Too late.', field: null },
  cancel: { code: 'NOT_CANCELLABLE', message: 'Too late.', field: null },
};
const callMs = 5;
const holdMs = 6 * 3_600_000;

/**
 * Bookings as the shards keep them, without limits of places: `fateOf` says what befalls each request, and `crash` never
 * returns.
 */
export const shardModel = (
  time: VirtualTime,
  fateOf: (request: string) => Fate,
  crash: () => Promise<never>,
): ShardModel => {
  const bookings = new Map<string, BookingState>();
  const log: string[] = [];
  /** It is too late to cancel these, and stays so. */
  const begun = new Set<string>();
  const uuidOf = (id: string): string => id.replace(/^bkg_/, '');
  const move = (uuid: string, from: readonly string[], status: string): void => {
    const booking = bookings.get(uuid);
    if (booking && from.includes(booking.status)) bookings.set(uuid, { ...booking, status });
  };
  const current = (uuid: string): BookingState => bookings.get(uuid) as BookingState;
  const effects: Record<string, (uuid: string) => void> = {
    hold: (uuid) => {
      if (bookings.has(uuid)) return;
      const expiresAt = new Date(time.now().getTime() + holdMs);
      bookings.set(uuid, {
        id: `bkg_${uuid}`,
        status: 'ON_HOLD',
        expiresAt,
        total: { amount: 100, currency: 'EUR', precision: 2 },
      });
    },
    find: () => undefined,
    extend: () => undefined,
    confirm: (uuid) => move(uuid, ['ON_HOLD'], 'CONFIRMED'),
    cancel: (uuid) => {
      move(uuid, ['ON_HOLD'], 'EXPIRED');
      if (!begun.has(uuid)) move(uuid, ['CONFIRMED'], 'CANCELLED');
    },
  };
  /** Whether a shard may refuse this; what is there already is returned. */
  const refuses = (kind: string, uuid: string): boolean => {
    const status = bookings.get(uuid)?.status;
    if (kind === 'hold') return status === undefined;
    if (kind === 'confirm') return status === 'ON_HOLD';
    return kind === 'cancel' && status === 'CONFIRMED';
  };
  const answer = (kind: string, uuid: string): Attempt => {
    const booking = bookings.get(uuid);
    if (!booking) return { kind: 'ABSENT' };
    if (kind === 'cancel' && booking.status === 'CONFIRMED') {
      return { kind: 'REFUSED', refusal: refusals['cancel'] as Refusal, booking };
    }
    const isTooLate = (kind === 'confirm' || kind === 'extend') && !['ON_HOLD', 'CONFIRMED'].includes(booking.status);
    return isTooLate
      ? { kind: 'REFUSED', refusal: refusals['confirm'] as Refusal, booking }
      : { kind: 'DONE', booking };
  };
  const serve = async (kind: string, uuid: string, limitMs: number): Promise<Attempt> => {
    log.push(`${kind} ${uuid.slice(0, 4)}`);
    const fate = fateOf(kind);
    const effect = effects[kind] as (uuid: string) => void;
    time.advance(callMs);
    switch (fate.kind) {
      case 'done':
        effect(uuid);
        return answer(kind, uuid);
      case 'refused':
        if (!refuses(kind, uuid)) {
          effect(uuid);
          return answer(kind, uuid);
        }
        if (kind === 'confirm') move(uuid, ['ON_HOLD'], 'EXPIRED');
        if (kind === 'cancel') begun.add(uuid);
        return { kind: 'REFUSED', refusal: refusals[kind] as Refusal, booking: current(uuid) ?? null };
      case 'notDone':
        return { kind: 'NOT_DONE' };
      case 'lost':
      case 'doneUnheard':
        if (fate.kind === 'doneUnheard') effect(uuid);
        time.advance(limitMs);
        return { kind: kind === 'find' ? 'NOT_DONE' : 'UNKNOWN' };
      case 'late':
        time.at(new Date(time.now().getTime() + fate.afterMs), () => effect(uuid));
        time.advance(limitMs);
        return { kind: kind === 'find' ? 'NOT_DONE' : 'UNKNOWN' };
      case 'crashBefore':
        return crash();
      case 'crashAfter':
        effect(uuid);
        return crash();
    }
  };
  return {
    bookings,
    log,
    hold: (uuid, _request, _terms, limitMs) => serve('hold', uuid, limitMs),
    find: (_activityId, uuid, limitMs) => serve('find', uuid, limitMs),
    extend: (id, limitMs) => serve('extend', uuidOf(id), limitMs),
    confirm: (id, _contact, limitMs) => serve('confirm', uuidOf(id), limitMs),
    cancel: (id, _reason, limitMs) => serve('cancel', uuidOf(id), limitMs),
  };
};
