import type { Database } from '@tripgraph/kit/database';
import { keep, undo, type Query } from '@tripgraph/kit/pooledTransaction';
import { stateOf, type BookingRow } from '../booking/bookingRow.js';
import type { BookingChange } from '../booking/change.js';
import { refused, succeed, type Outcome } from '../booking/outcome.js';
import type { BookingState, Decision } from '../booking/transitions.js';
import { bookingsByIds } from '../sql/bookingsByIds.js';
import { changeBooking } from '../sql/changeBooking.js';
import { lockAvailability } from '../sql/lockAvailability.js';
import { lockBooking } from '../sql/lockBooking.js';

/** What a change writes beside the state. */
export type Particulars = Partial<Pick<BookingChange, 'contact' | 'resellerReference' | 'notes'>>;

export type Decide = (state: BookingState, now: Date) => Decision;

const nothing: Omit<BookingChange, 'from' | 'to'> = {
  expiresAt: null,
  cancellation: null,
  contact: null,
  resellerReference: null,
  notes: null,
};

const write = async (query: Query, row: BookingRow, change: Omit<BookingChange, 'from'>): Promise<BookingRow> => {
  const [changed] = await query(changeBooking(row.id, { ...change, from: row.storedStatus }));
  // The row is locked: nobody else can have changed it.
  if (!changed) throw new Error(`booking ${row.id} is no longer ${row.storedStatus}`);
  return changed;
};

const lock = async (query: Query, { id, optionId, startsAt, freesale }: BookingRow): Promise<BookingRow> => {
  if (!freesale) await query(lockAvailability(optionId, startsAt, { skip: false }));
  const [row] = await query(lockBooking(id));
  if (!row) throw new Error(`booking ${id} is gone`);
  return row;
};

/**
 * Changes a booking as `decide` says, by the state that it has once its availability is locked: who comes second decides by
 * what the first one made of it. A lapsed hold is marked EXPIRED first, whatever is decided then. Undefined when there is no
 * such booking, or when it is another partner's; a null partner is the supplier, whose are all.
 */
export const changeBookingState = async (
  database: Database,
  id: string,
  partner: string | null,
  decide: Decide,
  particulars: Particulars = {},
): Promise<Outcome | undefined> => {
  // What is locked by never changes, so it can be read before.
  const [found] = await database.query(bookingsByIds([id], partner));
  if (!found) return undefined;
  return database.transaction(async (query) => {
    const before = await lock(query, found);
    const lapsed = before.status !== before.storedStatus;
    const row = lapsed ? await write(query, before, { ...nothing, to: before.status }) : before;
    const end = lapsed ? keep<Outcome> : undo<Outcome>;
    const decision = decide(stateOf(row), row.now);
    switch (decision.kind) {
      case 'REFUSED':
        return end(refused(decision, { booking: row }));
      case 'REPLAY':
        return end(succeed(row, true));
      case 'CHANGE': {
        const { to, expiresAt } = decision;
        const cancellation = decision.cancellation && {
          ...decision.cancellation,
          refundAmount: Number(decision.cancellation.refundAmount),
        };
        const changed = await write(query, row, { ...nothing, ...particulars, to, expiresAt, cancellation });
        return keep(succeed(changed, false));
      }
    }
  });
};
