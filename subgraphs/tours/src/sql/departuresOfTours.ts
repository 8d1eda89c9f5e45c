import { highestText } from '@tripgraph/kit/paging/bounds';
import type { Statement } from '@tripgraph/kit/statement';
import type { DeparturesRequest } from '../departures/departuresRequest.js';
import type { DepartureRow } from '../rows.js';

/** For each tour the departures that a request asks for, none before `today`, from the end that it is read from. */
export const departuresOfTours = (
  tourIds: readonly string[],
  { firstDay, lastDay, range: { low, high }, downward, limit }: DeparturesRequest,
  today: string,
): Statement<DepartureRow> => {
  const way = downward ? 'desc' : 'asc';
  // A position begins with its day; one that stands for an end of the order has none.
  const lowDay = low.value.slice(0, 10) || firstDay;
  const highDay = high.value === highestText.value ? lastDay : high.value.slice(0, 10);
  return {
    name: `departures_of_tours_${way}`,
    text: `
    select page.*
    from unnest($1::text[]) as tour (id)
    cross join lateral (
      select
        departure.tour_id as "tourId", departure.id, departure.start_date::text as "startDate",
        departure.finish_date::text as "finishDate", departure.status, departure.places_left as "placesLeft",
        departure.prices
      from tour_departure as departure
      where departure.tour_id = tour.id
        and departure.start_date between greatest($2::date, $3::date) and $4::date
        and (departure.start_date, departure.id) > ($5::date, $6)
        and (departure.start_date, departure.id) < ($7::date, $8)
      order by departure.start_date ${way}, departure.id ${way}
      limit $9
    ) as page
    order by page."startDate" ${way}, page.id ${way}`,
    values: [tourIds, firstDay, today, lastDay, lowDay, low.id, highDay, high.id, limit],
  };
};
