import type { Statement } from '@tripgraph/kit/statement';
import type { NearbyPlaceRow } from '../rows.js';
import { placeColumns } from './columns.js';

/**
 * Places around a point, nearest first. `position` is the point as a cube and `chordKm` the radius as a straight line
 * through the earth, as the column `position` has it. The index gives the places in the order of their distance.
 */
export const placesNear = (
  position: string,
  chordKm: number,
  kinds: readonly string[] | null,
  limit: number,
): Statement<NearbyPlaceRow> => ({
  name: 'places_near',
  text: `
    select ${placeColumns}, place.position <-> $1::cube as "chordKm"
    from place
    where place.position <@ cube_enlarge($1::cube, $2, 3)
      and place.position <-> $1::cube <= $2
      and ($3::place_kind[] is null or place.kind = any ($3))
    order by place.position <-> $1::cube, place.id
    limit $4`,
  values: [position, chordKm, kinds, limit],
});
