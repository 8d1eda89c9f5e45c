import type { Statement } from '@tripgraph/kit/statement';
import type { Days } from '../availability/days.js';
import type { AvailabilityDayRow } from '../rows.js';
import { placesColumns, slotParameters, slotSource } from './slotSource.js';

/** The same by local day: times of a day that do not differ come as one row, so that a year is short. */
export const availabilityDays = (
  questions: readonly Days[],
  partner: string | null,
): Statement<AvailabilityDayRow> => ({
  name: 'availability_days',
  text: `
  select distinct
    asked.number::int4 - 1 as asked,
    left(slot.local_start, 10) as "localDate",${placesColumns}
  from ${slotSource}
  order by "localDate", "optionId"`,
  values: slotParameters(questions, partner),
});
