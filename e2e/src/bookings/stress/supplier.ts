import { decideRedeem, decideSettle } from '@tripgraph/activities/booking/transitions';
import { changeBookingState } from '@tripgraph/activities/transactions/changeBooking';
import type { Database } from '@tripgraph/kit/database';
import type { Random } from '../../differential/random.js';
import { pendingAtRandom } from '../sql/pendingAtRandom.js';

const answersAtOnce = 5;

/** Answers a few of the bookings that wait for the supplier: most are accepted, and of those some travellers come. */
export const answerPending = async (database: Database, random: Random): Promise<void> => {
  for (const { id } of await database.query(pendingAtRandom(answersAtOnce))) {
    const answer = random.chance(0.7) ? 'CONFIRMED' : 'REJECTED';
    const settled = await changeBookingState(database, id, null, (state) => decideSettle(state, answer));
    if (settled?.kind === 'SUCCESS' && answer === 'CONFIRMED' && random.chance(0.2)) {
      await changeBookingState(database, id, null, decideRedeem);
    }
  }
};
