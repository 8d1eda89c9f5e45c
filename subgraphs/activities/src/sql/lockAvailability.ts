import type { Statement } from '@tripgraph/kit/statement';

/** Locks the row of an availability: whoever changes its places does this first. No row: it is in use (with `skip`). */
export const lockAvailability = (
  optionId: string,
  startsAt: Date,
  { skip }: { readonly skip: boolean },
): Statement<{ readonly locked: boolean }> => ({
  name: skip ? 'lock_availability_if_free' : 'lock_availability',
  text: `
  select true as locked
  from availability
  where option_id = $1::text and starts_at = $2::timestamptz
  for update${skip ? ' skip locked' : ''}`,
  values: [optionId, startsAt],
});
