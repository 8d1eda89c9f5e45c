import { earthRadiusKm, vectorOf, type Position } from '@tripgraph/matching/earth/distance';

/** A position as PostgreSQL's cube of three dimensions and no extent, in km from the centre of the earth. */
export const cubeOf = (position: Position): string =>
  `(${vectorOf(position)
    .map((part) => part * earthRadiusKm)
    .join(',')})`;
