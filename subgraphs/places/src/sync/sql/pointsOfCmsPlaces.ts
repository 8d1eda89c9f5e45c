import type { Statement } from '@tripgraph/kit/statement';

/** The points of interest that hang on places of the CMS; ids are the CMS's. */
export const pointsOfCmsPlaces = (placeIds: readonly string[]): Statement<{ readonly id: string }> => ({
  name: 'points_of_cms_places',
  text: 'select id::text from cms_point_of_interest where cms_place_id = any ($1::bigint[])',
  values: [placeIds],
});
