import { readWatermark } from '@tripgraph/kit/sync/readWatermark';
import { z } from 'zod';

const shape = z.object({
  /** The whole catalogue, or the update with this number. */
  file: z.union([z.literal('full'), z.int().min(1)]),
  /** MessageNumber and SentDateTime of its header: another file has others. */
  number: z.int().min(0).nullable(),
  sent: z.string(),
  /** So many of its records are written. */
  records: z.int().min(0),
  done: z.boolean(),
});

/** How far a feed has been read; the watermark of its sync. */
export type FeedMark = z.infer<typeof shape>;

export const writeMark = (mark: FeedMark): string => JSON.stringify(mark);

/** Throws WatermarkRefused for a text that is none of ours. */
export const readMark = (text: string): FeedMark =>
  readWatermark(shape, text, 'the watermark of the ONIX feed cannot be read');
