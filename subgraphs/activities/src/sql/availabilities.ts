import type { Statement } from '@tripgraph/kit/statement';
import type { Days } from '../availability/days.js';
import type { AvailabilityRow } from '../rows.js';
import { placesColumns, slotParameters, slotSource } from './slotSource.js';

/** The bookable times of all questions, by start, then option. */
export const availabilities = (questions: readonly Days[], partner: string | null): Statement<AvailabilityRow> => ({
  name: 'availabilities',
  text: `
  select
    asked.number::int4 - 1 as asked,
    slot.local_start as id,
    slot.local_end as "localEnd",
    slot.all_day as "allDay",
    slot.cutoff_at as "cutoffAt",${placesColumns}
  from ${slotSource}
  order by slot.starts_at, slot.option_id`,
  values: slotParameters(questions, partner),
});
