import { readWatermark } from '@tripgraph/kit/sync/readWatermark';
import { z } from 'zod';

/** The tables of the CMS, in the order in which they are read: points of interest hang on places. */
export const cmsTables = ['places', 'points_of_interest', 'narratives'] as const;
export type CmsTable = (typeof cmsTables)[number];

/** A time as the CMS has it: UTC without saying so, to the microsecond, such as `2026-11-30T08:15:00.123456`. */
const cmsTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/);
const id = z.string().regex(/^\d{1,19}$/);
const table = z.enum(cmsTables);

const shape = z.discriminatedUnion('at', [
  z.object({ at: z.literal('END'), since: cmsTime }),
  z.object({ at: z.literal('FULL'), startedAt: cmsTime, table, afterId: id }),
  z.object({ at: z.literal('DELTA'), startedAt: cmsTime, from: cmsTime, table, afterTime: cmsTime, afterId: id }),
]);

/**
 * How far the sync is, as its watermark holds it. FULL: everything is read, in the order of ids. DELTA: what changed since
 * `from`, in the order in which it did. END: a run is through, and the next one reads what changed since `since`, when that run
 * was started by the CMS's clock.
 */
export type Position = z.infer<typeof shape>;
export type Walking = Exclude<Position, { at: 'END' }>;

/** What comes after a row, in the order in which rows are read. */
type Last = { readonly id: string; readonly updatedAt: string };

export const startFull = (startedAt: string): Walking => ({ at: 'FULL', startedAt, table: cmsTables[0], afterId: '0' });

/** `from` is already as much earlier than the last run as it has to be. */
export const startDelta = (startedAt: string, from: string): Walking => ({
  at: 'DELTA',
  startedAt,
  from,
  table: cmsTables[0],
  afterTime: from,
  afterId: '0',
});

/** Where to go on after the last row of a batch; without one the table is through. */
export const advance = (position: Walking, last: Last | undefined): Position => {
  if (last && position.at === 'FULL') return { ...position, afterId: last.id };
  if (last && position.at === 'DELTA') return { ...position, afterTime: last.updatedAt, afterId: last.id };
  const next = cmsTables[cmsTables.indexOf(position.table) + 1];
  if (!next) return { at: 'END', since: position.startedAt };
  return position.at === 'FULL'
    ? { ...position, table: next, afterId: '0' }
    : { ...position, table: next, afterTime: position.from, afterId: '0' };
};

/** A time of the CMS, so many milliseconds earlier. */
export const earlier = (time: string, milliseconds: number): string =>
  `${new Date(Date.parse(`${time.slice(0, 23)}Z`) - milliseconds).toISOString().slice(0, 23)}000`;

export const writePosition = (position: Position): string => JSON.stringify(position);

/** Reads a watermark. Throws WatermarkRefused for one that this version did not write. */
export const readPosition = (watermark: string): Position =>
  readWatermark(shape, watermark, 'The watermark is not one that this version writes.');
