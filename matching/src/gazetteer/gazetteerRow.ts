import type { Position } from '../earth/distance.js';
import type { NameStanding } from '../nameStanding.js';
import type { PlaceKind } from '../placeKind.js';

/** A place as a gazetteer is made from it. */
export type GazetteerRow = {
  readonly id: string;
  readonly kind: PlaceKind;
  /** As it is written there. */
  readonly name: string;
  /** Folded; of a name that comes twice the better standing counts. `name` itself need not be among them. */
  readonly names: Readonly<Record<NameStanding, readonly string[]>>;
  /** ISO 3166-1 alpha-2, upper case; null for what is not in one country. */
  readonly countryCode: string | null;
  readonly point: Position | null;
  /** 0 where it is not known; of a country or region, what orders it among those of the same name. */
  readonly population: number;
  /** The id of a place that comes before it; null for the world. */
  readonly parentId: string | null;
};
