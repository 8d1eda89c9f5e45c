import { readWatermark } from '@tripgraph/kit/sync/readWatermark';
import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { z } from 'zod';

const gmt = z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
const id = z.string().regex(/^\d{1,20}$/);

/**
 * How far a sync of WordPress is, the same for its database and its API, so that one can take over from the other; an export has a
 * watermark of its own. FULL: within a full run that began at `startedAt`, after the post `afterId`. DELTA: what was modified up to
 * `modifiedAt` (with the same second: up to the post `afterId`) is in. Times are GMT, as WordPress writes them.
 */
const shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('FULL'), startedAt: gmt, afterId: id, offset: z.int().min(0) }),
  z.object({ kind: z.literal('DELTA'), modifiedAt: gmt, afterId: id }),
]);

export type FullWalk = Extract<z.infer<typeof shape>, { kind: 'FULL' }>;
export type DeltaWalk = Extract<z.infer<typeof shape>, { kind: 'DELTA' }>;

/** Reads either watermark. Throws WatermarkRefused for any other text. */
export const readWalk = (watermark: string): FullWalk | DeltaWalk =>
  readWatermark(shape, watermark, 'the watermark is none of a sync of WordPress');

/** Reads the watermark of a finished run. Throws WatermarkRefused for any other. */
export const readDeltaWalk = (watermark: string): DeltaWalk => {
  const walk = readWalk(watermark);
  if (walk.kind !== 'DELTA') throw new WatermarkRefused('the watermark is that of a run that was cut off');
  return walk;
};

export const writeWalk = (walk: FullWalk | DeltaWalk): string => JSON.stringify(walk);

/** The watermark after a full run: what changed while it ran is for the next delta. */
export const deltaAfter = ({ startedAt }: Pick<FullWalk, 'startedAt'>): DeltaWalk => ({
  kind: 'DELTA',
  modifiedAt: startedAt,
  afterId: '0',
});
