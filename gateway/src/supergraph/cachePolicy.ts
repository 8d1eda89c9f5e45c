import { z } from 'zod';

/** `cache` in supergraph.yaml: what is said of one subgraph. Limits, not wishes: how long an answer may be kept it says itself. */
export const cacheShape = z.strictObject({
  max_age_s: z.coerce.number().int().min(0).max(86_400).optional(),
  stale_if_error_s: z.coerce.number().int().min(0).max(2_592_000).optional(),
});

/** How long answers of a subgraph may be given again at most: in place of asking, and after that when asking fails. */
export type CachePolicy = { readonly maxAgeMs: number; readonly staleIfErrorMs: number };

/** The policy that is written; where nothing is, an hour and a day. */
export const cachePolicyOf = ({
  max_age_s: maxAge = 3_600,
  stale_if_error_s: staleIfError = 86_400,
}: z.infer<typeof cacheShape>): CachePolicy => ({ maxAgeMs: maxAge * 1_000, staleIfErrorMs: staleIfError * 1_000 });
