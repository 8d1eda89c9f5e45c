import type { Batch, Change, Source } from '@tripgraph/kit/sync/source';
import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { FeedRefused } from '../onix/feedRefused.js';
import type { OnixProduct } from '../onix/product/product.js';
import { readMessage, type Message } from '../onix/readMessage.js';
import { unpack } from '../onix/unpack.js';
import { readMark, writeMark, type FeedMark } from './feedMark.js';
import type { FeedFile, FeedFiles } from './feedFiles.js';
import { readChange } from './readChange.js';

export const sourceName = 'onix';

/** A batch ends when it has so many records or characters. */
const defaultBatchRecords = 200;
const batchChars = 4 * 1024 * 1024;
/** More updates are read by the next run. */
const updatesPerRun = 5_000;

const openMessage = (file: FeedFile): Promise<Message> => readMessage(unpack(file));

/**
 * The records of a message from number `skipped` on, in batches. A record that comes twice ends a batch: of an update nothing
 * may be lost, though it comes right after what it updates.
 */
const batchesOf = async function* (
  { header, records }: Message,
  file: FeedMark['file'],
  { skipped, most }: { readonly skipped: number; readonly most: number },
): AsyncGenerator<Batch<OnixProduct>> {
  const name = file === 'full' ? 'the full file' : `update ${file}`;
  const mark = (position: number, done: boolean): string =>
    writeMark({ file, number: header.number, sent: header.sent, records: position, done });
  let changes = new Map<string, Change<OnixProduct>>();
  let chars = 0;
  let position = 0;
  const end = (at: number, done = false): Batch<OnixProduct> => {
    const batch = { changes: [...changes.values()], watermark: mark(at, done) };
    changes = new Map();
    chars = 0;
    return batch;
  };
  for await (const record of records) {
    position = record.position;
    if (position <= skipped) continue;
    const change = readChange(record, header, name);
    if (change && changes.has(change.key)) yield end(position - 1);
    if (change) changes.set(change.key, change);
    chars += record.text.length;
    if (changes.size >= most || chars >= batchChars) yield end(position);
  }
  yield end(position, true);
};

type Feed = { readonly files: FeedFiles; readonly most: number };

const full = async function* (
  { files, most }: Feed,
  resumeAt: string | null,
  signal: AbortSignal,
): AsyncGenerator<Batch<OnixProduct>> {
  const mark = resumeAt === null ? null : readMark(resumeAt);
  if (mark?.done) return;
  const message = await openMessage(await files.full(signal));
  const { number, sent } = message.header;
  const isSame = mark === null || (mark.file === 'full' && mark.number === number && mark.sent === sent);
  if (!isSame) throw new WatermarkRefused('the full file is another one than that which was being read');
  yield* batchesOf(message, 'full', { skipped: mark?.records ?? 0, most });
};

const nextUpdate = ({ file, number, done }: FeedMark): number => {
  if (file === 'full') return (number ?? 0) + 1;
  return done ? file + 1 : file;
};

/** Throws WatermarkRefused when the full file has what updates that are gone had. */
const checkNoneMissed = async (files: FeedFiles, wanted: number, signal: AbortSignal): Promise<void> => {
  const message = await openMessage(await files.full(signal));
  await message.records.return(undefined);
  if ((message.header.number ?? 0) >= wanted)
    throw new WatermarkRefused(`update ${wanted} is not there any more, and the full file has it`);
};

const delta = async function* (
  { files, most }: Feed,
  since: string,
  signal: AbortSignal,
): AsyncGenerator<Batch<OnixProduct>> {
  const mark = readMark(since);
  const first = nextUpdate(mark);
  for (let number = first; number < first + updatesPerRun; number += 1) {
    const file = await files.update(number, signal);
    if (!file) return number === first ? checkNoneMissed(files, number, signal) : undefined;
    const message = await openMessage(file);
    if (message.header.number !== null && message.header.number !== number)
      throw new FeedRefused(`update ${number} says that its number is ${message.header.number}`);
    const skipped = mark.file === number && !mark.done ? mark.records : 0;
    yield* batchesOf(message, number, { skipped, most });
  }
};

/**
 * An ONIX feed: a file with the whole catalogue, and updates with numbers that go on from its MessageNumber. Products are keyed
 * by their RecordReference. How far it is read is a file and a record in it: packed files cannot be begun in the middle, so that
 * records which are written are read over. What is deleted the feed says (NotificationType 05).
 */
export const onixSource = (files: FeedFiles, batchRecords = defaultBatchRecords): Source<OnixProduct> => {
  const feed = { files, most: batchRecords };
  return {
    name: sourceName,
    full: (resumeAt, signal) => full(feed, resumeAt, signal),
    delta: (since, signal) => delta(feed, since, signal),
    deletions: 'MARKED',
  };
};
