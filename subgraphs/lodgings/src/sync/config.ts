import { readSettings } from '@tripgraph/kit/readSettings';
import { z } from 'zod';

const rate = z.coerce.number().min(0.01).max(1_000);

const shape = z.object({
  BOOKING_URL: z.url({ protocol: /^https?$/ }).default('https://demandapi.booking.com/3.2'),
  BOOKING_TOKEN: z.string().min(1).optional(),
  BOOKING_AFFILIATE_ID: z
    .string()
    .regex(/^\d{1,15}$/, 'must be a number')
    .optional(),
  BOOKING_COUNTRIES: z
    .string()
    .regex(/^[a-z]{2}(,[a-z]{2})*$/, 'must be codes such as de,nl')
    .transform((text) => text.split(','))
    .optional(),
  BOOKING_REQUESTS_PER_SECOND: rate.default(0.8),
  HOSTELWORLD_URL: z.url({ protocol: /^https?$/ }).optional(),
  HOSTELWORLD_REQUESTS_PER_SECOND: rate.default(2),
});

/** What the syncs of lodgings are told from outside, beside what every sync is. */
export type SourceSettings = {
  /** Null where the source is not set up. */
  readonly booking: {
    readonly url: string;
    readonly token: string;
    readonly affiliateId: string;
    /** Null: all. */
    readonly countries: readonly string[] | null;
    readonly ratePerSecond: number;
  } | null;
  readonly hostelworld: { readonly url: string; readonly ratePerSecond: number } | null;
};

/** Reads the settings of the sources. Throws one Error that lists every setting that is wrong. */
export const readSourceSettings = (env: NodeJS.ProcessEnv = process.env): SourceSettings => {
  const read = readSettings(shape, env);
  const { BOOKING_URL: url, BOOKING_TOKEN: token, BOOKING_AFFILIATE_ID: affiliateId, ...rest } = read;
  if ((token === undefined) !== (affiliateId === undefined)) {
    throw new Error('BOOKING_TOKEN and BOOKING_AFFILIATE_ID belong together: set both, or neither.');
  }
  const booking = { url, countries: rest.BOOKING_COUNTRIES ?? null, ratePerSecond: rest.BOOKING_REQUESTS_PER_SECOND };
  const hostelworldUrl = rest.HOSTELWORLD_URL;
  return {
    booking: token === undefined || affiliateId === undefined ? null : { ...booking, token, affiliateId },
    hostelworld:
      hostelworldUrl === undefined
        ? null
        : { url: hostelworldUrl, ratePerSecond: rest.HOSTELWORLD_REQUESTS_PER_SECOND },
  };
};
