/** The levels of the hierarchy of places, wider ones first. */
export const placeKinds = ['WORLD', 'CONTINENT', 'COUNTRY', 'REGION', 'CITY', 'NEIGHBORHOOD'] as const;

export type PlaceKind = (typeof placeKinds)[number];
