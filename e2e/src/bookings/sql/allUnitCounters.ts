import type { Statement } from '@tripgraph/kit/statement';
import type { UnitRecord } from '../check/rows.js';
import { reading } from './statement.js';

/** Every counter of a unit's places. */
export const allUnitCounters = (): Statement<UnitRecord> =>
  reading(
    'all_unit_counters',
    `
  select
    option_id as "optionId",
    microseconds_of(starts_at)::float8 as "startsAtUs",
    unit_id as "unitId",
    capacity,
    excess,
    taken
  from availability_unit`,
  );
