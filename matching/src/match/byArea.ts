import { pathUp, type Gazetteer } from '../gazetteer.js';
import type { PlaceLink } from '../wanted.js';
import { areaOf, linkTo, type Candidate } from './candidate.js';
import { byCountry, byRegion } from './scores.js';
import type { Search } from './search.js';

/** The narrowest place that is above all of these, or one of them. */
const commonPlace = (gazetteer: Gazetteer, places: readonly number[]): number | null => {
  const [first, ...others] = places.map((place) => pathUp(gazetteer, place));
  return first?.find((place) => others.every((path) => path.includes(place))) ?? null;
};

const linkToArea = (gazetteer: Gazetteer, place: number | null): PlaceLink | null => {
  const area = place === null ? null : areaOf(gazetteer, place);
  if (area === null) return null;
  return gazetteer.kindOf(area) === 'REGION'
    ? linkTo(gazetteer, area, 'REGION', byRegion)
    : linkTo(gazetteer, area, 'COUNTRY', byCountry);
};

/** What a candidate may weigh less than the best one and still be what is meant. */
const mostBehind = 5;

/**
 * The region or country that a place must lie in although it is not known which place it is: where its point is, else
 * where all likely namesakes are, else the country that is said. A country that nothing else is said with is what is
 * wanted.
 */
export const byArea = (gazetteer: Gazetteer, search: Search, namesakes: readonly Candidate[]): PlaceLink | null => {
  const [nearest] = search.around;
  if (nearest) return linkToArea(gazetteer, nearest.place);
  const [best] = namesakes;
  if (best) {
    const likely = namesakes.filter(({ weight }) => weight >= best.weight - mostBehind).map(({ place }) => place);
    const link = linkToArea(gazetteer, commonPlace(gazetteer, likely));
    if (link) return link;
  }
  const country = search.countryCode === null ? null : gazetteer.countryWithCode(search.countryCode);
  if (country === null) return null;
  const isAllThatIsSaid = search.names.length === 0 && !search.hasPoint;
  return linkTo(gazetteer, country, 'COUNTRY', isAllThatIsSaid ? 1 : byCountry);
};
