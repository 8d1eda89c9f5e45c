import { z } from 'zod';
import { sourceKeyPattern } from '../tour/tourId.js';

/** What several answers of Viator have (Viator Partner API v2, https://docs.viator.com/partner-api/technical/). */
export const productCode = z.string().regex(sourceKeyPattern);
/** A wall-clock time with or without seconds, as `HH:MM`. */
export const localTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)
  .transform((text) => text.slice(0, 5));
export const amount = z.number().nonnegative();

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** ISO: Monday is 1. */
export const weekday = z.enum(weekdays).transform((name) => weekdays.indexOf(name) + 1);

/** Fixed, or from one length to another; in minutes. */
export const duration = z.object({
  fixedDurationInMinutes: z.int().nonnegative().optional(),
  variableDurationFromMinutes: z.int().nonnegative().optional(),
  variableDurationToMinutes: z.int().nonnegative().optional(),
});
export type ViatorDuration = z.infer<typeof duration>;

/** A place by a reference that `/locations/bulk` resolves. */
export const location = z.object({ ref: z.string().min(1).max(1_000) });

/** An answer of one of the two feeds; `nextCursor` is absent at their end. */
export const cursorText = z.string().min(1).max(2_000);
