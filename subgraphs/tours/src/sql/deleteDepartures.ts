import type { Statement } from '@tripgraph/kit/statement';

/** Takes these departures away. */
export const deleteDepartures = (ids: readonly string[]): Statement<never> => ({
  name: 'delete_departures',
  text: 'delete from tour_departure where id = any ($1)',
  values: [ids],
});
