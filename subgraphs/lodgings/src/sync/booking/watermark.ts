import { readWatermark } from '@tripgraph/kit/sync/readWatermark';
import { z } from 'zod';

const pageShape = z.object({
  /** Null: the first page. */
  token: z.string().nullable(),
  /** In ms. */
  givenAtMs: z.number(),
  /** When the walk through the country began, by the clock of the source; null: it is walked once more. */
  since: z.iso.datetime({ offset: true }).nullable(),
});

/** Where the walk through a country is. */
export type CountryPage = z.output<typeof pageShape>;

const shape = z.object({
  /** From when on changes are to be read, by the clock of the source. */
  since: z.iso.datetime({ offset: true }),
  /** Where a full run is: the country, and its page, if not at its beginning. */
  at: z.object({ country: z.string(), page: pageShape.nullable() }).nullable(),
});

export type BookingWatermark = z.output<typeof shape>;

export const writeWatermark = (watermark: BookingWatermark): string => JSON.stringify(watermark);

/** Reads what `writeWatermark` wrote. Throws WatermarkRefused for anything else. */
export const readBookingWatermark = (text: string): BookingWatermark =>
  readWatermark(shape, text, 'the watermark is not one of this source');
