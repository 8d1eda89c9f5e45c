import type { Transaction } from '../transaction.js';
import { AttentionNeeded } from './attentionNeeded.js';
import type { Counts } from './report.js';
import { sortBatch, type HashedItem } from './sortBatch.js';
import type { Batch, Sink, Source } from './source.js';
import { countQuarantined } from './sql/countQuarantined.js';
import { forgetKeys } from './sql/forgetKeys.js';
import { knownHashes } from './sql/knownHashes.js';
import { noteKeys } from './sql/noteKeys.js';
import { noteSeen } from './sql/noteSeen.js';
import { noteWatermark } from './sql/noteWatermark.js';
import { quarantineRecords, type QuarantinedRecord } from './sql/quarantineRecords.js';
import { releaseRecords } from './sql/releaseRecords.js';
import { upsertApart } from './upsertApart.js';

/** A source that cuts its batches no smaller than this has forgotten to: all of one is in memory, and in one transaction. */
const maximumChanges = 5_000;
/** More than these are no single records that are wrong; each takes up to 17 KiB. */
const maximumQuarantined = 10_000;

export type BatchTarget<Item> = {
  readonly source: Pick<Source<Item>, 'name' | 'deletions'>;
  readonly sink: Sink<Item>;
  readonly revision: string;
  /** The number of the full run that brings it, or of the last one. */
  readonly run: number;
};

const deleteKnown = async <Item>(
  transaction: Transaction,
  { source, sink }: BatchTarget<Item>,
  keys: readonly string[],
): Promise<void> => {
  if (keys.length === 0) return;
  await sink.remove(transaction, keys);
  await transaction.query(forgetKeys(source.name, keys));
};

/** Puts in quarantine what does not go in, and takes out of it what does, or is gone. */
const settleQuarantine = async <Item>(
  transaction: Transaction,
  { source, run }: BatchTarget<Item>,
  bad: readonly QuarantinedRecord[],
  good: readonly string[],
): Promise<void> => {
  if (good.length > 0) await transaction.query(releaseRecords(source.name, good));
  if (bad.length === 0) return;
  await transaction.query(quarantineRecords(source.name, run, bad));
  const [found] = await transaction.query(countQuarantined(source.name));
  if (found && found.quarantined > maximumQuarantined)
    throw new AttentionNeeded(
      `More than ${maximumQuarantined} records of ${source.name} cannot be read or written: most likely all have another ` +
        `format by now. The last one: ${bad.at(-1)?.reason}`,
    );
};

/** Writes those items that differ from what was written last; returns those that were refused. */
const writeChanged = async <Item>(
  transaction: Transaction,
  { source, sink, run }: BatchTarget<Item>,
  changed: ReadonlyArray<HashedItem<Item>>,
): Promise<readonly QuarantinedRecord[]> => {
  const refused: QuarantinedRecord[] = [];
  await upsertApart(transaction, sink, changed, (record) => refused.push(record));
  const isRefused = new Set(refused.map(({ key }) => key));
  const written = changed.filter(({ key }) => !isRefused.has(key));
  if (written.length > 0) {
    const keys = written.map(({ key }) => key);
    const hashes = written.map(({ hash }) => hash);
    await transaction.query(noteKeys(source.name, run, keys, hashes));
  }
  return refused;
};

/** Writes one batch and its watermark in a transaction, and says what was done. */
export const writeBatch = async <Item>(
  transaction: Transaction,
  target: BatchTarget<Item>,
  batch: Batch<Item>,
): Promise<Counts> => {
  const { source, revision, run } = target;
  if (batch.changes.length > maximumChanges)
    throw new Error(`${source.name} gave ${batch.changes.length} changes at once: ${maximumChanges} is the most.`);
  const { upserts, deletes, unreadable } = sortBatch(batch, revision);
  const keys = [...upserts.map(({ key }) => key), ...deletes];
  const rows = keys.length > 0 ? await transaction.query(knownHashes(source.name, keys)) : [];
  const known = new Map(rows.map(({ key, hash }) => [key, hash]));
  const gone = deletes.filter((key) => known.has(key));
  await deleteKnown(transaction, target, gone);
  const changed = upserts.filter(({ key, hash }) => !known.get(key)?.equals(hash));
  const refused = await writeChanged(transaction, target, changed);
  const bad = [...unreadable, ...refused];
  const isBad = new Set(bad.map(({ key }) => key));
  await settleQuarantine(
    transaction,
    target,
    bad,
    keys.filter((key) => !isBad.has(key)),
  );
  if (source.deletions === 'ABSENT') {
    const seen = [...upserts, ...unreadable].map(({ key }) => key);
    await transaction.query(noteSeen(source.name, run, seen));
  }
  if (batch.watermark !== null) await transaction.query(noteWatermark(source.name, batch.watermark));
  return {
    upserted: changed.length - refused.length,
    unchanged: upserts.length - changed.length,
    deleted: gone.length,
    quarantined: bad.length,
    batches: 1,
  };
};
