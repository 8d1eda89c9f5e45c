import { withCrosswalk, type Gazetteer } from '@tripgraph/matching/gazetteer';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import type { PlaceLink, Wanted } from '@tripgraph/matching/wanted';
import type { Subject } from '../onix/product/product.js';
import type { BookPlace, PlacesOf } from './bookPlace.js';
import type { Crosswalk } from './crosswalk.js';
import { meaningOf, placeSchemes } from './subjectCodes.js';
import { keywordsOf, placeOfHeading } from './subjectNames.js';

const keyPlaceNames = 'B5';
const keywords = '20';
/** A name that is less sure than this is a word. */
const sureName = 0.6;
const mostPlaces = 50;
/** In more countries than these a keyword may be anything. */
const mostCountries = 3;

const named: Omit<Wanted, 'names' | 'countryCode'> = { point: null, kinds: ['REGION', 'CITY', 'NEIGHBORHOOD'] };

const placeOf = (link: PlaceLink, wanted: Subject, confidence: number): BookPlace => ({ ...link, confidence, wanted });

const nowhere = (wanted: Subject): BookPlace => ({
  placeId: null,
  ancestorIds: [],
  matchedBy: null,
  confidence: 0,
  wanted,
});

const byCode = (gazetteer: Gazetteer, crosswalk: Crosswalk, subject: Subject): BookPlace | 'NOWHERE' | null => {
  const meaning = meaningOf(crosswalk, subject);
  if (meaning === 'NOWHERE') return meaning;
  if (meaning === 'UNKNOWN') return null;
  const link = matchPlace(gazetteer, { names: [], countryCode: null, point: null, nativeId: meaning.nativeId });
  return link && placeOf(link, subject, meaning.confidence);
};

const byHeading = (gazetteer: Gazetteer, subject: Subject): BookPlace | null => {
  const name = placeOfHeading(subject);
  const link = name === null ? null : matchPlace(gazetteer, { names: [name], countryCode: null, point: null });
  return link?.matchedBy === 'NAME' && link.confidence >= sureName ? placeOf(link, subject, link.confidence) : null;
};

const ofSubject = (gazetteer: Gazetteer, crosswalk: Crosswalk, subject: Subject): BookPlace | null => {
  const found = byCode(gazetteer, crosswalk, subject);
  if (found === 'NOWHERE') return null;
  if (found) return found;
  const hasPlace = placeSchemes.has(subject.scheme) && subject.code !== null;
  return byHeading(gazetteer, subject) ?? (hasPlace ? nowhere(subject) : null);
};

/** The countries that places are in, or are. */
const countriesOf = (places: readonly BookPlace[]): string[] => {
  const ids = places.flatMap(({ placeId, ancestorIds }) => [placeId ?? '', ...ancestorIds]);
  return [...new Set(ids.map((id) => /^plc_country_([a-z]{2})$/.exec(id)?.[1]?.toUpperCase() ?? ''))].filter(Boolean);
};

/** Keywords are places only within the countries that codes say; names that are said to be of places, anywhere. */
const byKeyword = (gazetteer: Gazetteer, countries: readonly string[], subject: Subject): BookPlace[] => {
  const isPlace = subject.scheme === keyPlaceNames;
  if (!isPlace && subject.scheme !== keywords) return [];
  const within = countries.length <= mostCountries ? countries : [];
  const places: readonly (string | null)[] = isPlace && within.length === 0 ? [null] : within;
  return keywordsOf(subject).flatMap((name) =>
    places.flatMap((countryCode) => {
      const link = matchPlace(gazetteer, { ...named, names: [name], countryCode });
      return link?.matchedBy === 'NAME' && link.confidence >= sureName ? [placeOf(link, subject, link.confidence)] : [];
    }),
  );
};

/** Each place once, the surest way first, and none that another one lies in: whoever asks for it finds the book all the same. */
const narrowest = (places: readonly BookPlace[]): BookPlace[] => {
  const above = new Set(places.flatMap(({ ancestorIds }) => ancestorIds));
  const byId = new Map<string, BookPlace>();
  for (const place of [...places].sort((one, other) => other.confidence - one.confidence))
    if (place.placeId !== null && !above.has(place.placeId) && !byId.has(place.placeId)) byId.set(place.placeId, place);
  return [...byId.values(), ...places.filter(({ placeId }) => placeId === null)].slice(0, mostPlaces);
};

/**
 * Finds the places that books are about: by the codes of their subjects, by headings of BISAC where the code is not known, and by
 * keywords, in the countries that the codes name. What a code of places means that nothing is known of is said, too: without a place.
 */
export const placesOfSubjects = (gazetteer: Gazetteer, crosswalk: Crosswalk): PlacesOf => {
  const known = new Map([...crosswalk].filter((entry): entry is [string, string] => entry[1] !== null));
  const places = withCrosswalk(gazetteer, known);
  return (subjects) => {
    const found = subjects.map((subject) => ofSubject(places, crosswalk, subject)).filter((place) => place !== null);
    const countries = countriesOf(found);
    return narrowest([...found, ...subjects.flatMap((subject) => byKeyword(places, countries, subject))]);
  };
};
