import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { z } from 'zod';

const shape = z.object({
  /** From when on changes are to be read, by the clock of the source. */
  since: z.iso.datetime({ offset: true }),
  /** Where a full run is: the country, and the page token with the time at which it was given out, in ms. */
  at: z
    .object({
      country: z.string(),
      page: z.object({ token: z.string(), givenAtMs: z.number() }).nullable(),
    })
    .nullable(),
});

export type BookingWatermark = z.output<typeof shape>;

export const writeWatermark = (watermark: BookingWatermark): string => JSON.stringify(watermark);

/** Reads what `writeWatermark` wrote. Throws WatermarkRefused for anything else. */
export const readWatermark = (text: string): BookingWatermark => {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new WatermarkRefused('the watermark is not one of this source');
  }
};
