import type { Statement } from '@tripgraph/kit/statement';
import type { Conditions } from '../filter.js';
import type { CountRow } from '../rows.js';
import { filteredSource } from './filterConditions.js';
import { shapedStatement, startParameters } from './statementText.js';

const band = (field: string, value: string): string => `
  select place_id, '${field}', ${value}, count(*) from passing group by place_id, 3`;

const listed = (field: string, column: string): string => `
  select place_id, '${field}', value, count(*) from passing, unnest(${column}) as value group by place_id, value`;

const valuesOfFields = [
  listed('CATEGORY', 'categories'),
  listed('LANGUAGE', 'languages'),
  band('PRICE_BAND', 'price_band(price_in_euro_cents)'),
  band('RATING_BAND', 'rating_band(rating_hundredths)'),
  band('DURATION_BAND', 'duration_band(minutes)'),
];

/** How many activities pass a filter at each of the places, and with `facets` how many have each value; counted now. */
export const filteredCounts = (
  placeIds: readonly string[],
  conditions: Conditions,
  facets: boolean,
): Statement<CountRow> => {
  const parameters = startParameters();
  const source = filteredSource(placeIds, conditions, parameters);
  const total = `
  select place_id, 'TOTAL' as field, '' as value, count(*) as count from passing group by place_id`;
  const text = `
  with passing as ${facets ? 'materialized' : ''} (
    select asked.place_id, p.categories, p.languages, p.price_in_euro_cents, p.rating_hundredths, p.minutes
    from ${source.asked} cross join ${source.from}
    where ${source.where.join('\n      and ')}
  )
  select place_id as "askedPlaceId", field, value, count
  from (${[total, ...(facets ? valuesOfFields : [])].join('\n  union all')}
  ) counted
  order by count desc, value collate "C"`;
  return shapedStatement(facets ? 'filtered_facets' : 'filtered_totals', text, parameters.values);
};
