import { inTransaction } from '../transaction.js';
import { countQuarantined } from './sql/countQuarantined.js';
import { readState } from './sql/readState.js';
import type { SyncState } from './state.js';

/** How far the sync of a source is, and how many of its records are in quarantine. Rejects with the driver's error. */
export const readSituation = (
  url: string,
  source: string,
): Promise<{ readonly state: SyncState | undefined; readonly quarantined: number }> =>
  inTransaction(url, async (transaction) => {
    const [state] = await transaction.query(readState(source));
    const [row] = await transaction.query(countQuarantined(source));
    return { state, quarantined: row?.quarantined ?? 0 };
  });
