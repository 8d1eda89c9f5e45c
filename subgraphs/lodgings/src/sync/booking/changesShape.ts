import { z } from 'zod';

/** About 5,000 are said to be the most of one answer. */
const ids = z.array(z.number().int().positive()).max(20_000).default([]);

/** The answer of `/accommodations/details/changes`. */
export const changesShape = z.object({
  data: z.object({
    changes: z.object({
      changed: ids,
      opened: ids,
      closed: z.object({ permanently: ids, temporarily: ids, fraud: ids }),
    }),
    /** Where to go on, by the clock of the source. */
    next: z.iso.datetime({ offset: true }),
    total_changes: z.number().int().min(0),
  }),
});
