import { AttentionNeeded } from '@tripgraph/kit/sync/attentionNeeded';
import type { Batch } from '@tripgraph/kit/sync/source';
import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { FeedRefused } from '../onix/feedRefused.js';
import type { OnixProduct } from '../onix/product/product.js';
import { batchesOf, openMessage, type Feed } from './batchesOf.js';
import type { FeedFiles } from './feedFiles.js';
import type { FeedMark } from './feedMark.js';

/** More updates are read by the next run. */
const updatesPerRun = 5_000;
/** So many numbers behind one that is not there are looked for: a feed leaves out none. */
const updatesAhead = 10;

const nextUpdate = ({ file, number, done }: FeedMark): number => {
  if (file !== 'full') return done ? file + 1 : file;
  if (number === null) throw new WatermarkRefused('nobody knows which updates the full file has that was read');
  return number + 1;
};

const isThere = async (files: FeedFiles, number: number, signal: AbortSignal): Promise<boolean> => {
  const file = await files.update(number, signal);
  if (!file) return false;
  // Only what has begun to be read closes at `return`.
  const bytes = file[Symbol.asyncIterator]();
  await bytes.next();
  await bytes.return?.();
  return true;
};

/**
 * An update that is not there has not come yet, or is gone. Throws WatermarkRefused when the full file has what it had, and
 * AttentionNeeded when later ones are there: without it nothing after it can be right.
 */
const checkNoneMissed = async (files: FeedFiles, wanted: number, signal: AbortSignal): Promise<void> => {
  const message = await openMessage(await files.full(signal));
  await message.records.return(undefined);
  if ((message.header.number ?? 0) >= wanted)
    throw new WatermarkRefused(`update ${wanted} is not there any more, and the full file has it`);
  for (let later = wanted + 1; later <= wanted + updatesAhead; later += 1) {
    if (!(await isThere(files, later, signal))) continue;
    // Both may have come while we looked.
    if (await isThere(files, wanted, signal)) return;
    throw new AttentionNeeded(
      `Update ${wanted} of the ONIX feed is not there, though update ${later} is: have it sent again, or a full file with a MessageNumber of ${wanted} or more.`,
    );
  }
};

/** The updates behind a mark, from where it stands to the last one there is. Throws FeedRefused for one of another number. */
export const followUpdates = async function* (
  { files, most }: Feed,
  mark: FeedMark,
  signal: AbortSignal,
): AsyncGenerator<Batch<OnixProduct>> {
  const first = nextUpdate(mark);
  for (let number = first; number < first + updatesPerRun; number += 1) {
    const file = await files.update(number, signal);
    if (!file) return checkNoneMissed(files, number, signal);
    const message = await openMessage(file);
    if (message.header.number !== null && message.header.number !== number)
      throw new FeedRefused(`update ${number} says that its number is ${message.header.number}`);
    const skipped = mark.file === number && !mark.done ? mark.records : 0;
    yield* batchesOf(message, number, { skipped, most });
  }
};
