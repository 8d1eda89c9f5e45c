import type { PlaceLink, Wanted } from '@tripgraph/matching/wanted';
import type { Mention } from '../article/article.js';
import type { GeoMeta, PlaceTerm, WordPressPost } from './post.js';

/** Looks a place up; null when not even its country is known. */
export type MatchPlace = (wanted: Wanted) => PlaceLink | null;

export const mostMentions = 50;
const mostNameChars = 200;
const mostAddressParts = 8;

const degrees = (text: string | null, most: number): number | null => {
  const value = text === null || !/^\s*[+-]?\d{1,3}(\.\d{1,20})?\s*$/.test(text) ? NaN : Number(text);
  return Math.abs(value) <= most ? value : null;
};

/** A point as the geodata convention writes it; 0, 0 is what forms save that nobody filled in. */
const pointOf = (latitude: string | null, longitude: string | null): Wanted['point'] => {
  const [north, east] = [degrees(latitude, 90), degrees(longitude, 180)];
  return north === null || east === null || (north === 0 && east === 0) ? null : { latitude: north, longitude: east };
};

const clean = (name: string): string => name.replace(/\s+/g, ' ').trim().slice(0, mostNameChars);

/** The code of the country that one of these is the name of, tried in this order. */
const countryOf = (names: readonly string[], match: MatchPlace): string | null => {
  for (const name of names) {
    const link = match({ names: [name], countryCode: null, point: null, kinds: ['COUNTRY'] });
    const code = /^plc_country_([a-z]{2})$/.exec(link?.placeId ?? '')?.[1];
    if (code !== undefined) return code.toUpperCase();
  }
  return null;
};

const wantedByTerm = ({ name, placeId, latitude, longitude, above }: PlaceTerm, match: MatchPlace): Wanted => ({
  names: [clean(name)],
  countryCode: countryOf(above.map((term) => clean(term.name)).reverse(), match),
  point: pointOf(latitude, longitude),
  ...(placeId !== null && { nativeId: placeId }),
});

/** `Alexanderplatz, Berlin, Germany` is that, or else `Berlin, Germany`; what comes last is no more than where it lies. */
const namesOfAddress = (parts: readonly string[]): readonly string[] =>
  parts.slice(0, Math.max(1, parts.length - 1)).map((_part, index) => parts.slice(index).join(', '));

const wantedByGeo = ({ latitude, longitude, isPublic, address }: GeoMeta, match: MatchPlace): Wanted | null => {
  if (isPublic !== null && isPublic.trim() === '0') return null;
  const parts = (address ?? '')
    .split(',', mostAddressParts)
    .map(clean)
    .filter((part) => part !== '');
  const point = pointOf(latitude, longitude);
  if (parts.length === 0 && point === null) return null;
  return { names: namesOfAddress(parts), countryCode: countryOf(parts.slice(1).slice(-1), match), point };
};

/** Each place once, the first time that it is mentioned; what was not found stays, to be listed. */
const distinct = (mentions: readonly Mention[]): readonly Mention[] => {
  const seen = new Set<string>();
  return mentions.filter(({ link }) => {
    if (link === null) return true;
    if (seen.has(link.placeId)) return false;
    seen.add(link.placeId);
    return true;
  });
};

/**
 * The places that a post mentions: by the taxonomy `place`; without a term of it, by the geodata convention, unless that says
 * that the place is not public.
 */
export const mentionsOf = (
  { placeTerms, geo }: Pick<WordPressPost, 'placeTerms' | 'geo'>,
  match: MatchPlace,
): readonly Mention[] => {
  const mentionOf = (name: string, wanted: Wanted): Mention => ({ name, wanted, link: match(wanted) });
  if (placeTerms.length > 0)
    return distinct(
      placeTerms.slice(0, mostMentions).map((term) => mentionOf(clean(term.name), wantedByTerm(term, match))),
    );
  const wanted = wantedByGeo(geo, match);
  return wanted === null ? [] : [mentionOf(clean(geo.address ?? '') || 'a point', wanted)];
};
