import type { Statement } from '@tripgraph/kit/statement';
import type { ScheduleRow } from '../rows.js';

/** The schedules of these tours, in any order; tours without one are left out. */
export const schedulesByTours = (tourIds: readonly string[]): Statement<ScheduleRow> => ({
  name: 'schedules_by_tours',
  text: `
    select tour_id as "tourId", currency, precision, rules
    from tour_schedule
    where tour_id = any ($1)`,
  values: [tourIds],
});
