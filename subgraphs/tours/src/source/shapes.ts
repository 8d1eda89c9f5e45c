import { isLocalDate } from '@tripgraph/kit/localDate';
import { z } from 'zod';

/** A calendar day, as both sources write it. */
export const localDate = z.string().refine(isLocalDate, { error: 'must be a calendar day' });
/** Degrees, WGS 84. */
export const point = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });
