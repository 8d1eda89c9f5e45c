import type { Statement } from '@tripgraph/kit/statement';
import type { Conditions } from '../filter.js';
import type { Stretch } from '../paging/stretch.js';
import type { ActivityRow, Placed } from '../rows.js';
import { activityColumns } from './activityColumns.js';
import { filteredSource } from './filterConditions.js';
import { readingOrder, sectionsOf } from './keyset.js';
import { shapedStatement, startParameters } from './statementText.js';

/** Each section fills what the ones before it left of the page: a full one keeps the rest from being read at all. */
const fillInTurn = (sections: readonly string[], size: string): string => {
  const names = sections.map((_section, index) => `section_${index}`);
  const room = (index: number): string =>
    [size, ...names.slice(0, index).map((name) => `(select count(*) from ${name})`)].join(' - ');
  const parts = sections.map(
    (section, index) => `${names[index]} as materialized (
      select * from (${section}
      ) here limit ${room(index)}
    )`,
  );
  const all = names.map((name, index) => `select ${index} as section, sort_key, activity_id from ${name}`);
  return `
    with ${parts.join(',\n    ')}
    ${all.join(' union all ')}`;
};

/**
 * A stretch of the activities that pass a filter, at each of the places, in reading order; undefined when its bounds
 * leave nothing. Each section reads at most `size` rows of one index range, whatever the size of the place.
 */
export const activityPage = (
  placeIds: readonly string[],
  conditions: Conditions,
  stretch: Stretch,
): Statement<Placed<ActivityRow>> | undefined => {
  const parameters = startParameters();
  const source = filteredSource(placeIds, conditions, parameters);
  const columns = { key: `p.${stretch.order.column}`, id: 'p.activity_id' };
  const cast = stretch.order.type === 'integer' ? '::int8' : '';
  const size = parameters.add(stretch.size, 'int4');
  const sections = sectionsOf(stretch, columns, parameters).map(
    (section) => `
      select ${columns.key}${cast} as sort_key, p.activity_id
      from ${source.from}
      where ${[...source.where, ...section].join('\n        and ')}
      order by ${readingOrder(stretch, columns)}
      limit ${size}`,
  );
  if (sections.length === 0) return undefined;
  const text = `
  select asked.place_id as "askedPlaceId", page.sort_key as "sortKey", ${activityColumns}
  from ${source.asked}
  cross join lateral (${fillInTurn(sections, size)}
  ) page
  join activity on activity.id = page.activity_id
  join supplier on supplier.id = activity.supplier_id
  order by page.section, ${readingOrder(stretch, { key: 'page.sort_key', id: 'page.activity_id' })}`;
  return shapedStatement(`activity_page_${stretch.order.name}`, text, parameters.values);
};
