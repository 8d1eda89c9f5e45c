import { z } from 'zod';

/** A text by its language, such as `en-gb`. */
const localised = z.record(z.string().max(20), z.string().max(50_000).nullable());

const roomShape = z.object({
  id: z.string().min(1).max(100),
  name: localised,
  room_type: z.number().int().nullish(),
  maximum_occupancy: z.object({ adults: z.number().int().min(0).max(1_000).nullish() }).nullish(),
});

/** What we read of one accommodation of `/accommodations/details`, Demand API 3.2; the rest is passed over. */
export const detailsShape = z.object({
  id: z.number().int().positive(),
  accommodation_status: z.string().default('open'),
  accommodation_type: z.number().int().nullish(),
  name: localised,
  description: z.object({ text: localised.nullish() }).nullish(),
  facilities: z
    .array(z.object({ id: z.number().int() }))
    .max(1_000)
    .nullish(),
  location: z.object({
    address: localised.nullish(),
    /** Negative for many cities. */
    city: z.number().int().nullish(),
    country: z.string().regex(/^[a-z]{2}$/),
    coordinates: z
      .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
      .nullish(),
    postal_code: z.string().max(50).nullish(),
  }),
  photos: z
    .array(
      z.object({
        main_photo: z.boolean().nullish(),
        url: z.object({ large: z.string(), standard: z.string().nullish() }),
      }),
    )
    .max(1_000)
    .nullish(),
  rating: z
    .object({
      review_score: z.number().min(0).max(10).nullish(),
      number_of_reviews: z.number().int().min(0).nullish(),
      stars: z.number().min(0).max(5).nullish(),
    })
    .nullish(),
  rooms: z.array(roomShape).max(1_000).nullish(),
  url: z.object({ web: z.string().nullish() }).nullish(),
});

export type Details = z.output<typeof detailsShape>;

/** A page of them, each still to be checked by itself: one that is wrong costs no other. */
export const detailsPageShape = z.object({
  data: z.array(z.unknown()).max(1_000),
  metadata: z.object({ next_page: z.string().max(10_000).nullish() }).nullish(),
});
