import type { Statement } from '@tripgraph/kit/statement';
import type { CmsTable } from '../position.js';

const ours: Readonly<Record<CmsTable, string>> = {
  places: 'cms_place',
  points_of_interest: 'cms_point_of_interest',
  narratives: 'cms_narrative',
};

/** Takes out what we have of rows of the CMS; what hangs on them is looked after by `hangCmsPoints`. */
export const removeCmsRows = (table: CmsTable, ids: readonly string[]): Statement<never> => ({
  name: `remove_${ours[table]}`,
  text: `delete from ${ours[table]} where id = any ($1::bigint[])`,
  values: [ids],
});
