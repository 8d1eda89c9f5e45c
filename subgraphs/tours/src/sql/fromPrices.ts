import type { Statement } from '@tripgraph/kit/statement';
import type { FromPriceRow } from '../rows.js';

/** The lowest prices of these tours from a day on, at most one in each currency of each; those without a price are left out. */
export const fromPrices = (tourIds: readonly string[], today: string): Statement<FromPriceRow> => ({
  name: 'from_prices',
  text: `
    select
      tour_id as "tourId", currency, precision::integer, from_price as amount, from_price_before_discount as before
    from tour_schedule
    where tour_id = any ($1) and from_price is not null
    union all
    select tour_id, price ->> 'currency', (price ->> 'precision')::integer, min((price ->> 'amount')::int8), null
    from tour_departure
    cross join lateral jsonb_array_elements(from_prices) as price
    where tour_id = any ($1) and start_date >= $2::date and status in ('AVAILABLE', 'ON_REQUEST')
    group by tour_id, price ->> 'currency', price ->> 'precision'
    order by "tourId", currency`,
  values: [tourIds, today],
});
