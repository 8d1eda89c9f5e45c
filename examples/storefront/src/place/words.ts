import type { BookContributorRole, LodgingKind, PlaceKind, PointOfInterestKind } from '../generated/graphql.js';

/** What lies below a place, by its kind. */
export const childrenText: Readonly<Record<PlaceKind, string>> = {
  WORLD: 'Continents',
  CONTINENT: 'Countries',
  COUNTRY: 'Regions',
  REGION: 'Towns and cities',
  CITY: 'Neighbourhoods',
  NEIGHBORHOOD: 'Parts',
};

/** `GUEST_HOUSE` is `Guest house`: kinds are open, and new ones are readable without being known here. */
export const kindText = (kind: LodgingKind | PointOfInterestKind): string =>
  kind.charAt(0) + kind.slice(1).toLowerCase().replaceAll('_', ' ');

/** Who has made a book: its authors, or else the first who is named. */
export const makersText = (
  contributors: ReadonlyArray<{ readonly name: string; readonly role: BookContributorRole }>,
): string => {
  const authors = contributors.filter(({ role }) => role === 'AUTHOR');
  return (authors.length > 0 ? authors : contributors.slice(0, 1)).map(({ name }) => name).join(', ');
};
