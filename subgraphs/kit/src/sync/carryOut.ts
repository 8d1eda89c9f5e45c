import type { BegunRun } from './beginRun.js';
import { deleteAbsent } from './deleteAbsent.js';
import { batchTimeoutOf, type SyncOptions } from './options.js';
import { readAhead } from './readAhead.js';
import { addCounts, noCounts, type Counts } from './report.js';
import { retryQuarantined } from './retryQuarantined.js';
import type { SyncSession } from './session.js';
import type { Batch, Sink, Source } from './source.js';
import { finishRun } from './sql/finishRun.js';
import { noteRead } from './sql/noteRead.js';
import { releaseUnseen } from './sql/releaseUnseen.js';
import { writeBatch } from './writeBatch.js';

/** One run under way: what it is told, and what it has done. */
export type Work<Item> = {
  readonly session: SyncSession;
  readonly source: Source<Item>;
  readonly sink: Sink<Item>;
  readonly options: SyncOptions<Item>;
  readonly signal: AbortSignal;
  counts: Counts;
};

const tally = <Item>(work: Work<Item>, begun: BegunRun, done: Counts, total: number | null): void => {
  work.counts = addCounts(work.counts, done);
  work.options.onProgress?.({ ...work.counts, kind: begun.kind, total });
};

const write = async <Item>(work: Work<Item>, begun: BegunRun, batch: Batch<Item>): Promise<void> => {
  const { session, source, sink, options } = work;
  const target = { source, sink, revision: options.revision ?? '', run: begun.run };
  const done = await session.transaction((transaction) => writeBatch(transaction, target, batch));
  tally(work, begun, done, batch.total ?? null);
};

/** Writes batches until there are no more; false when it was asked to stop before. */
const writeAll = async <Item>(
  work: Work<Item>,
  begun: BegunRun,
  read: (signal: AbortSignal) => AsyncIterable<Batch<Item>>,
): Promise<boolean> => {
  const ended = new AbortController();
  const { signal, options } = work;
  try {
    const batches = read(AbortSignal.any([signal, ended.signal]));
    for await (const batch of readAhead(batches, batchTimeoutOf(options))) {
      await write(work, begun, batch);
      if (signal.aborted) return false;
    }
    return !signal.aborted;
  } catch (error) {
    // A source that is asked to stop may say so by an error.
    if (signal.aborted) return false;
    throw error;
  } finally {
    ended.abort();
  }
};

const endFull = async <Item>(work: Work<Item>, begun: BegunRun): Promise<boolean> => {
  const { session, source, sink, options, signal } = work;
  const { name } = source;
  if (source.deletions === 'ABSENT') {
    if (begun.reads) await session.transaction((transaction) => transaction.query(noteRead(name)));
    const how = { whatever: options.fullDeletes ?? false, signal };
    await deleteAbsent(session, { source: name, sink, run: begun.run }, how, (deleted) =>
      tally(work, begun, { ...noCounts, deleted }, null),
    );
    if (signal.aborted) return false;
  }
  await session.transaction(async (transaction) => {
    await transaction.query(releaseUnseen(name, begun.run));
    await transaction.query(finishRun(name, true));
  });
  return true;
};

const withoutWatermarks = async function* <Item>(batches: AsyncIterable<Batch<Item>>): AsyncGenerator<Batch<Item>> {
  for await (const batch of batches) yield { ...batch, watermark: null };
};

/** Carries out what was begun; false when it was asked to stop before its end. */
export const carryOut = async <Item>(work: Work<Item>, begun: BegunRun): Promise<boolean> => {
  const { session, source, options } = work;
  const { delta, retry } = source;
  const { from } = begun;
  const read = (until: AbortSignal): AsyncIterable<Batch<Item>> =>
    begun.kind === 'DELTA' && delta && from !== null ? delta(from, until) : source.full(from, until);
  if (begun.reads && !(await writeAll(work, begun, read))) return false;
  if (begun.kind === 'FULL') return endFull(work, begun);
  await session.transaction((transaction) => transaction.query(finishRun(source.name, false)));
  if (!retry || options.dryRun) return true;
  const keys = await retryQuarantined(session, source.name);
  const again = (until: AbortSignal): AsyncIterable<Batch<Item>> => withoutWatermarks(retry(keys, until));
  if (keys.length > 0) await writeAll(work, begun, again);
  return true;
};
