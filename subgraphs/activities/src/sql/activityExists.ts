import type { Statement } from '@tripgraph/kit/statement';
import type { Conditions } from '../filter.js';
import type { Stretch } from '../paging/stretch.js';
import { filteredSource } from './filterConditions.js';
import { readingOrder, sectionsOf } from './keyset.js';
import { shapedStatement, startParameters } from './statementText.js';

/** Those of the places at which an activity of the stretch passes the filter; undefined when its bounds leave nothing. */
export const activityExists = (
  placeIds: readonly string[],
  conditions: Conditions,
  stretch: Stretch,
): Statement<{ readonly askedPlaceId: string }> | undefined => {
  const parameters = startParameters();
  const source = filteredSource(placeIds, conditions, parameters);
  const columns = { key: `p.${stretch.order.column}`, id: 'p.activity_id' };
  const sections = sectionsOf(stretch, columns, parameters).map(
    (section) => `
      (select 1
      from ${source.from}
      where ${[...source.where, ...section].join('\n        and ')}
      order by ${readingOrder(stretch, columns)}
      limit 1)`,
  );
  if (sections.length === 0) return undefined;
  const text = `
  select asked.place_id as "askedPlaceId"
  from ${source.asked}
  cross join lateral (
    select from (${sections.join('\n      union all')}
    ) sections
    limit 1
  ) found`;
  return shapedStatement(`activity_exists_${stretch.order.name}`, text, parameters.values);
};
