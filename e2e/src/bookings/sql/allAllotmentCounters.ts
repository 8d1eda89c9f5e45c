import type { Statement } from '@tripgraph/kit/statement';
import type { AllotmentRecord } from '../check/rows.js';
import { reading } from './statement.js';

/** Every counter of the places that a partner took. */
export const allAllotmentCounters = (): Statement<AllotmentRecord> =>
  reading(
    'all_allotment_counters',
    `
  select
    option_id as "optionId",
    microseconds_of(starts_at)::float8 as "startsAtUs",
    partner,
    capacity,
    excess,
    taken
  from allotment_use`,
  );
