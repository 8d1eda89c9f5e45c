import type { SyncSession } from './session.js';
import { retriedRecords } from './sql/retriedRecords.js';

const keysAtOnce = 100;

/** The keys of records in quarantine that it is time to fetch anew; it is noted that they are. */
export const retryQuarantined = async (session: SyncSession, source: string): Promise<readonly string[]> => {
  const rows = await session.transaction((transaction) => transaction.query(retriedRecords(source, keysAtOnce)));
  return rows.map(({ key }) => key);
};
