import { z } from 'zod';
import type { AskBooking } from './askBooking.js';

const shape = z.object({ data: z.array(z.object({ id: z.string().regex(/^[a-z]{2}$/) })).max(1_000) });

/** The countries to read, in the order in which they are read: those that were asked for, or all that the source knows. */
export const readCountries = async (
  ask: AskBooking,
  wanted: readonly string[] | null,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  const countries =
    wanted ?? shape.parse(await ask('/common/locations/countries', {}, signal)).data.map(({ id }) => id);
  return [...new Set(countries)].sort();
};
