import { pathUp, type Gazetteer } from '../gazetteer.js';
import { placeKinds, type PlaceKind } from '../placeKind.js';
import type { MatchedBy, PlaceLink } from '../wanted.js';

/** A place that may be the one that is wanted. */
export type Candidate = {
  readonly place: number;
  readonly nameScore: number;
  /** To the point that was given, 0 without one. */
  readonly km: number;
  /** See `weightOf`. */
  readonly weight: number;
};

/** The better one first; among equals the one that comes first in the gazetteer. */
export const byWeight = (left: Candidate, right: Candidate): number =>
  right.weight - left.weight || left.place - right.place;

/**
 * The place itself when a link may lead to its kind, else the nearest one above it that may; null when it is wider than
 * all of `kinds`.
 */
export const liftTo = (gazetteer: Gazetteer, place: number, kinds: readonly PlaceKind[]): number | null =>
  pathUp(gazetteer, place).find((above) => kinds.includes(gazetteer.kindOf(above))) ?? null;

/** The place or the nearest one above it that is a region, or a country; null when it is wider than that. */
export const areaOf = (gazetteer: Gazetteer, place: number): number | null =>
  liftTo(gazetteer, place, placeKinds.slice(placeKinds.indexOf('COUNTRY'), placeKinds.indexOf('REGION') + 1));

export const linkTo = (gazetteer: Gazetteer, place: number, matchedBy: MatchedBy, confidence: number): PlaceLink => ({
  placeId: gazetteer.idOf(place),
  ancestorIds: pathUp(gazetteer, place).slice(1).map(gazetteer.idOf).reverse(),
  matchedBy,
  confidence: Math.round(confidence * 100) / 100,
});
