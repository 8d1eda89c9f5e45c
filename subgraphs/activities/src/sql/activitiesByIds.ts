import type { Statement } from '@tripgraph/kit/statement';
import type { ActivityRow } from '../rows.js';
import { activityColumns } from './activityColumns.js';

/** The activities that have these ids, each with its supplier, in any order. */
export const activitiesByIds = (ids: readonly string[]): Statement<ActivityRow> => ({
  name: 'activities_by_ids',
  text: `
  select ${activityColumns}
  from activity
  join supplier on supplier.id = activity.supplier_id
  where activity.id = any ($1::text[])`,
  values: [ids],
});
