import { z } from 'zod';

const withId = z.looseObject({ id: z.int().min(1) });

/** The id that a post or a term has in its answer; undefined where it has none. */
export const idOf = (given: unknown): number | undefined => withId.safeParse(given).data?.id;
