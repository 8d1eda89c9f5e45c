import {
  listingId,
  mostFacilities,
  mostPhotos,
  mostRooms,
  type Facility,
  type Listing,
  type Photo,
  type Rating,
} from '../listing.js';
import type { LodgingRow } from '../rows.js';

const first = <Value>(listings: readonly Listing[], valueOf: (listing: Listing) => Value | null): Value | null => {
  for (const listing of listings) {
    const value = valueOf(listing);
    if (value !== null) return value;
  }
  return null;
};

/** The mean of all scores, each as heavy as its reviews. */
const mergeRatings = (listings: readonly Listing[]): Rating | null => {
  const ratings = listings.map(({ rating }) => rating).filter((rating) => rating !== null);
  const reviewCount = ratings.reduce((sum, rating) => sum + rating.reviewCount, 0);
  if (reviewCount === 0) return null;
  const sum = ratings.reduce((total, rating) => total + rating.score * rating.reviewCount, 0);
  return { score: Math.round(sum / reviewCount), reviewCount };
};

const keyOf = ({ code, name }: Facility): string => code ?? `=${name.toLowerCase()}`;

/** Each facility once, in the words of the first listing that has it; those with a code first. */
const mergeFacilities = (listings: readonly Listing[]): readonly Facility[] => {
  const known = new Map<string, Facility>();
  for (const facility of listings.flatMap(({ facilities }) => facilities)) {
    if (!known.has(keyOf(facility))) known.set(keyOf(facility), facility);
  }
  const all = [...known.values()];
  return [...all.filter(({ code }) => code !== null), ...all.filter(({ code }) => code === null)].slice(
    0,
    mostFacilities,
  );
};

/** The main photo of the first listing that has one, then the others in order; one photo is the main one. */
const mergePhotos = (listings: readonly Listing[]): readonly Photo[] => {
  const all = [...new Map(listings.flatMap(({ photos }) => photos).map((photo) => [photo.url, photo])).values()];
  const main = all.find(({ isMain }) => isMain) ?? all[0];
  if (!main) return [];
  const others = all.filter(({ url }) => url !== main.url).map(({ url }) => ({ url, isMain: false }));
  return [{ url: main.url, isMain: true }, ...others].slice(0, mostPhotos);
};

/** The house that these listings are of, in the order of their sources; it has the id of the first. */
export const mergeListings = (listings: readonly [Listing, ...Listing[]]): LodgingRow => {
  const [lead] = listings;
  const located = listings.find(({ latitude }) => latitude !== null);
  const rating = mergeRatings(listings);
  return {
    id: listingId(lead.source, lead.sourceId),
    kind: lead.kind,
    name: lead.name,
    stars: first(listings, ({ stars }) => stars),
    score: rating?.score ?? null,
    reviewCount: rating?.reviewCount ?? 0,
    latitude: located?.latitude ?? null,
    longitude: located?.longitude ?? null,
    address: first(listings, ({ address }) => address),
    postalCode: first(listings, ({ postalCode }) => postalCode),
    countryCode: first(listings, ({ countryCode }) => countryCode),
    description: first(listings, ({ description }) => description),
    facilities: mergeFacilities(listings),
    photos: mergePhotos(listings),
    rooms: listings.flatMap(({ rooms }) => rooms).slice(0, mostRooms),
    listings: listings.map(({ source, sourceId, name, rating: own, url }) => ({
      id: listingId(source, sourceId),
      source,
      sourceId,
      name,
      rating: own,
      url,
    })),
  };
};
