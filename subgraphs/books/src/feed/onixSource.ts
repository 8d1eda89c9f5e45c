import type { Batch, Source } from '@tripgraph/kit/sync/source';
import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { FeedRefused } from '../onix/feedRefused.js';
import type { OnixProduct } from '../onix/product/product.js';
import { batchesOf, openMessage, type Feed } from './batchesOf.js';
import { readMark } from './feedMark.js';
import type { FeedFiles } from './feedFiles.js';
import { followUpdates } from './followUpdates.js';

export const sourceName = 'onix';

const defaultBatchRecords = 200;

const full = async function* (
  feed: Feed,
  resumeAt: string | null,
  signal: AbortSignal,
): AsyncGenerator<Batch<OnixProduct>> {
  const mark = resumeAt === null ? null : readMark(resumeAt);
  if (mark && (mark.file !== 'full' || mark.done)) return yield* followUpdates(feed, mark, signal);
  const message = await openMessage(await feed.files.full(signal));
  const { number, sent } = message.header;
  if (number === null)
    throw new FeedRefused('the full file has no MessageNumber, which says what updates it has: have it sent with one');
  const isSame = mark === null || (mark.number === number && mark.sent === sent);
  if (!isSame) throw new WatermarkRefused('the full file is another one than that which was being read');
  yield* batchesOf(message, 'full', { skipped: mark?.records ?? 0, most: feed.most });
  // The full file may be older than what was read before it.
  yield* followUpdates(feed, { file: 'full', number, sent, records: 0, done: true }, signal);
};

/**
 * An ONIX feed: a file with the whole catalogue, and updates with numbers that go on from its MessageNumber. Products are keyed
 * by their RecordReference. How far it is read is a file and a record in it: packed files cannot be begun in the middle, so that
 * records which are written are read over. A full run reads the full file and all updates after it; what neither has is gone:
 * the update that deleted it (NotificationType 05) may be one that nobody can read any more.
 */
export const onixSource = (files: FeedFiles, batchRecords = defaultBatchRecords): Source<OnixProduct> => {
  const feed = { files, most: batchRecords };
  return {
    name: sourceName,
    full: (resumeAt, signal) => full(feed, resumeAt, signal),
    delta: (since, signal) => followUpdates(feed, readMark(since), signal),
    deletions: 'ABSENT',
  };
};
