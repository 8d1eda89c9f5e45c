import type { RequestDatabase } from '@tripgraph/kit/database';
import { keep, undo, type Ending, type Query } from '@tripgraph/kit/pooledTransaction';
import { stateOf, type BookingRow } from '../booking/bookingRow.js';
import type { BookingChange } from '../booking/change.js';
import { refused, succeed, type Outcome } from '../booking/outcome.js';
import type { BookingState, Decision } from '../booking/transitions.js';
import { bookingsByIds } from '../sql/bookingsByIds.js';
import { changeBooking } from '../sql/changeBooking.js';
import { lockAvailability } from '../sql/lockAvailability.js';
import { lockBooking } from '../sql/lockBooking.js';

/** What a change writes beside the state. */
export type Particulars = Partial<Pick<BookingChange, 'contact' | 'resellerReference' | 'notes' | 'requestId'>>;

export type Decide = (state: BookingState, now: Date) => Decision;

const nothing: Omit<BookingChange, 'from' | 'to'> = {
  expiresAt: null,
  cancellation: null,
  contact: null,
  resellerReference: null,
  notes: null,
  requestId: null,
};

/** Marks a lapsed hold; as long as it is locked nobody else can have changed it. */
const markExpired = async (query: Query, { id, partner, storedStatus }: BookingRow): Promise<BookingRow> => {
  const [marked] = await query(changeBooking(id, partner, { ...nothing, from: storedStatus, to: 'EXPIRED' }));
  if (!marked) throw new Error(`booking ${id} is no longer ${storedStatus}`);
  return marked;
};

const lockAndRead = async (query: Query, { id, partner }: Pick<BookingRow, 'id' | 'partner'>): Promise<BookingRow> => {
  const [row] = await query(lockBooking(id, partner));
  if (!row) throw new Error(`booking ${id} is gone`);
  return row;
};

/** Decides by a booking that is locked, and does what was decided. */
const changeLocked = async (
  query: Query,
  before: BookingRow,
  decide: Decide,
  particulars: Particulars,
): Promise<Ending<Outcome>> => {
  const lapsed = before.status !== before.storedStatus;
  const row = lapsed ? await markExpired(query, before) : before;
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
      const change = { ...nothing, ...particulars, from: row.storedStatus, to, expiresAt, cancellation };
      const [changed] = await query(changeBooking(row.id, row.partner, change));
      if (changed) return keep(succeed(changed, false));
      // The hold's time was over before this was written: it is decided anew, this time of a hold that has lapsed.
      return changeLocked(query, await lockAndRead(query, row), decide, particulars);
    }
  }
};

/**
 * Changes a booking as `decide` says, by the state that it has once its availability is locked: who comes second decides by
 * what the first one made of it. A lapsed hold is marked EXPIRED first, whatever is decided then. Undefined when there is no
 * such booking, or when it is another partner's; a null partner is the supplier, whose are all.
 */
export const changeBookingState = async (
  database: RequestDatabase,
  id: string,
  partner: string | null,
  decide: Decide,
  particulars: Particulars = {},
): Promise<Outcome | undefined> => {
  // What is locked by never changes, so it can be read before.
  const [found] = await database.query(bookingsByIds([id], partner));
  if (!found) return undefined;
  return database.transaction(async (query) => {
    if (!found.freesale) await query(lockAvailability(found.optionId, found.startsAt, { skip: false }));
    return changeLocked(query, await lockAndRead(query, found), decide, particulars);
  });
};
