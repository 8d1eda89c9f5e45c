import { z } from 'zod';
import { mostOffers } from './offersOfAnswer.js';
import type { Outcome } from './outcome.js';
import type { SessionSupplier } from './sessionState.js';

const sourceShape = z.enum(['BOOKING', 'HOSTELWORLD']);

const offerShape = z.object({
  id: z.string(),
  source: sourceShape,
  lodgingId: z.string(),
  roomId: z.string().nullable(),
  roomName: z.string().nullable(),
  unit: z.enum(['ROOM', 'BED']),
  quantity: z.number().int(),
  total: z.object({ amount: z.number().int(), currency: z.string(), precision: z.number().int() }),
  mealPlan: z.enum(['NONE', 'BREAKFAST', 'HALF_BOARD', 'FULL_BOARD', 'ALL_INCLUSIVE']),
  freeCancellationUntil: z.string().nullable(),
  available: z.number().int().nullable(),
});

/** What another process has written of a supplier. */
export const outcomeShape: z.ZodType<Outcome> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ANSWERED'), offers: z.array(offerShape).max(mostOffers) }),
  z.object({ kind: z.literal('FAILED') }),
  z.object({ kind: z.literal('TIMED_OUT') }),
]);

/** The suppliers that another process asks. */
export const suppliersShape: z.ZodType<readonly SessionSupplier[]> = z
  .array(z.object({ name: z.string(), source: sourceShape }))
  .max(100);
