import { AttentionNeeded } from './attentionNeeded.js';
import type { SyncSession } from './session.js';
import type { Sink } from './source.js';
import { absentKeys } from './sql/absentKeys.js';
import { countAbsent } from './sql/countAbsent.js';
import { forgetKeys } from './sql/forgetKeys.js';
import { giveUpFull } from './sql/giveUpFull.js';

const keysAtOnce = 500;

/** A full run did not bring more than half of what is there: most likely the source is broken. */
export class TooManyAbsent extends AttentionNeeded {
  constructor(source: string, absent: number, known: number) {
    super(
      `${source} did not bring ${absent} of ${known} records: nothing was deleted, as that is more likely a fault of the source. ` +
        'If they are really gone, sync with --full --full-deletes. The next run reads everything anew.',
    );
  }
}

const requirePlausible = async (session: SyncSession, source: string, run: number): Promise<void> => {
  const [found] = await session.transaction((transaction) => transaction.query(countAbsent(source, run)));
  if (!found || found.absent * 2 <= found.known) return;
  await session.transaction((transaction) => transaction.query(giveUpFull(source)));
  throw new TooManyAbsent(source, found.absent, found.known);
};

/**
 * Deletes what a whole full run did not bring, some hundred at a time, and calls `onDeleted` after each. Rejects with
 * TooManyAbsent when that is more than half of all, unless `whatever`. Stops early when the signal says so.
 */
export const deleteAbsent = async <Item>(
  session: SyncSession,
  { source, sink, run }: { readonly source: string; readonly sink: Sink<Item>; readonly run: number },
  { whatever, signal }: { readonly whatever: boolean; readonly signal: AbortSignal },
  onDeleted: (count: number) => void,
): Promise<void> => {
  if (!whatever) await requirePlausible(session, source, run);
  for (let after = ''; !signal.aborted;) {
    const keys = await session.transaction(async (transaction) => {
      const rows = await transaction.query(absentKeys(source, run, after, keysAtOnce));
      const absent = rows.map(({ key }) => key);
      if (absent.length > 0) {
        await sink.remove(transaction, absent);
        await transaction.query(forgetKeys(source, absent));
      }
      return absent;
    });
    if (keys.length > 0) onDeleted(keys.length);
    if (keys.length < keysAtOnce) return;
    after = keys.at(-1) ?? after;
  }
};
