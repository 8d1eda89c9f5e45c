import { z } from 'zod';
import { localDate } from '../source/shapes.js';
import { resourceId } from './shapes.js';

/** Decimal text. */
const amount = z.string().max(40);
const currency = z.string().length(3);

const price = z.object({ currency, amount, deposit: amount.nullish() });
export type GPrice = z.infer<typeof price>;

const priceBand = z.object({
  code: z.string().max(40),
  min_travellers: z.int().nonnegative().nullish(),
  max_travellers: z.int().nonnegative().nullish(),
  prices: z.array(price).nullish(),
});
export type PriceBand = z.infer<typeof priceBand>;

const room = z.object({
  name: z.string().nullish(),
  code: z.string().nullish(),
  price_bands: z.array(priceBand).nullish(),
});

/**
 * What is read of a departure. Its days and times have no zone: they are those of the place that it starts at. `addons` and the
 * older `add_ons` are not read.
 */
export const departureShape = z.object({
  id: resourceId,
  start_date: localDate,
  finish_date: localDate,
  date_cancelled: z.string().nullish(),
  tour_dossier: z.object({ id: resourceId }),
  availability: z.object({ status: z.string().nullish(), total: z.int().nonnegative().nullish() }).nullish(),
  rooms: z.array(room).nullish(),
  lowest_pp2a_prices: z.array(z.object({ currency, amount })).nullish(),
});
export type GDeparture = z.infer<typeof departureShape>;
