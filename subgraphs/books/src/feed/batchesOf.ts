import type { Batch, Change } from '@tripgraph/kit/sync/source';
import type { OnixProduct } from '../onix/product/product.js';
import { readMessage, type Message } from '../onix/readMessage.js';
import { unpack } from '../onix/unpack.js';
import type { FeedFile, FeedFiles } from './feedFiles.js';
import { writeMark, type FeedMark } from './feedMark.js';
import { readChange } from './readChange.js';

/** A batch ends when it has so many characters, or `most` records. */
const batchChars = 4 * 1024 * 1024;

/** The files of a feed, and how many records a batch of it has. */
export type Feed = { readonly files: FeedFiles; readonly most: number };

/** Reads the header of a file; its records come as they are asked for. Throws FeedRefused. */
export const openMessage = (file: FeedFile): Promise<Message> => readMessage(unpack(file));

/**
 * The records of a message from number `skipped` on, in batches. A record that comes twice ends a batch: of an update nothing
 * may be lost, though it comes right after what it updates.
 */
export const batchesOf = async function* (
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
