import { lockAvailability } from '@tripgraph/activities/sql/lockAvailability';
import type { Database } from '@tripgraph/kit/database';
import { keep, undo } from '@tripgraph/kit/pooledTransaction';
import type { Random } from '../../differential/random.js';
import type { Attempt } from '../history/attempt.js';
import { endHoldSoon } from '../sql/endHoldSoon.js';
import { holdsAtRandom, type HoldFound } from '../sql/holdsAtRandom.js';

const holdsAtOnce = 3;
/** Some holds are over at once, others in a moment, while somebody may be confirming them. */
const soonestMs = -1_000;
const latestMs = 400;

const steal = (database: Database, hold: HoldFound, milliseconds: number): Promise<boolean> =>
  database.transaction(async (query) => {
    await query(lockAvailability(hold.optionId, hold.startsAt, { skip: false }));
    const [ended] = await query(endHoldSoon(hold.id, milliseconds));
    return ended ? keep(true) : undo(false);
  });

/** Nobody waits for minutes until holds expire: takes a few holds' time away, and records it. */
export const stealTime = async (
  database: Database,
  random: Random,
  record: (attempt: Attempt) => void,
): Promise<void> => {
  for (const hold of await database.query(holdsAtRandom(holdsAtOnce))) {
    const startUs = Math.round(performance.now() * 1_000);
    const milliseconds = random.chance(0.4) ? soonestMs : random.below(latestMs);
    if (!(await steal(database, hold, milliseconds))) continue;
    const { partner, uuid, activityId, optionId, availabilityId } = hold;
    const content = { activityId, optionId, availabilityId, units: {}, pax: 0 };
    const endUs = Math.round(performance.now() * 1_000);
    const outcome = { kind: 'ok', booking: null, replayed: false } as const;
    record({ client: -1, partner, uuid, operation: 'lapse', content, startUs, endUs, outcome });
  }
};
