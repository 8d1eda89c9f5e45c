import type { Statement } from '@tripgraph/kit/statement';

/** Takes the schedules of these tours away. */
export const deleteSchedules = (tourIds: readonly string[]): Statement<never> => ({
  name: 'delete_schedules',
  text: 'delete from tour_schedule where tour_id = any ($1)',
  values: [tourIds],
});
