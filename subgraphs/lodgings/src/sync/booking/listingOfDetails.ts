import {
  longestDescription,
  longestName,
  mostFacilities,
  mostPhotos,
  mostRooms,
  type Listing,
  type Rating,
} from '../../listing.js';
import { facilityCodeOf } from '../facilityCodes.js';
import { kindOfLodging } from '../kindOfLodging.js';
import { plainText } from '../plainText.js';
import { webAddress } from '../webAddress.js';
import type { BookingConstants } from './constants.js';
import type { Details } from './detailsShape.js';

const inEnglish = (texts: Readonly<Record<string, string | null>> | null | undefined): string | null =>
  texts ? (texts['en-gb'] ?? texts['en-us'] ?? Object.values(texts)[0] ?? null) : null;

/** 1 to 10 taken ten times. A score that nobody gave is none. */
const ratingOf = ({ rating }: Details): Rating | null => {
  const { review_score: score, number_of_reviews: reviewCount } = rating ?? {};
  return score && reviewCount ? { score: Math.round(score * 10), reviewCount } : null;
};

const starsOf = ({ rating }: Details): number | null => Math.round((rating?.stars ?? 0) * 2) / 2 || null;

const facilitiesOf = ({ facilities }: Details, names: BookingConstants['facilities']): Listing['facilities'] =>
  (facilities ?? [])
    .map(({ id }) => names.get(id))
    .filter((name) => name !== undefined)
    .slice(0, mostFacilities)
    .map((name) => ({ code: facilityCodeOf(name), name }));

const photosOf = ({ photos }: Details): Listing['photos'] =>
  (photos ?? [])
    .flatMap(({ url, main_photo: isMain }) => {
      const address = webAddress(url.large) ?? webAddress(url.standard);
      return address === null ? [] : [{ url: address, isMain: isMain ?? false }];
    })
    .slice(0, mostPhotos);

const roomsOf = ({ rooms }: Details, kinds: BookingConstants['rooms']): Listing['rooms'] =>
  (rooms ?? []).slice(0, mostRooms).map(({ id, name, room_type: type, maximum_occupancy: occupancy }) => ({
    id,
    source: 'BOOKING',
    name: plainText(inEnglish(name), longestName) ?? 'Room',
    kind: /dorm/i.test(kinds.get(type ?? -1) ?? '') ? 'DORM' : 'PRIVATE',
    maximumGuests: occupancy?.adults || null,
  }));

/** An accommodation as a listing. Throws when it has no name in any language. */
export const listingOfDetails = (details: Details, constants: BookingConstants): Listing => {
  const { location } = details;
  const name = plainText(inEnglish(details.name), longestName);
  if (name === null) throw new Error('it has no name');
  return {
    source: 'BOOKING',
    sourceId: String(details.id),
    cityRef: location.city ? String(location.city) : null,
    cityName: null,
    kind: kindOfLodging(constants.kinds.get(details.accommodation_type ?? -1) ?? ''),
    name,
    stars: starsOf(details),
    rating: ratingOf(details),
    latitude: location.coordinates?.latitude ?? null,
    longitude: location.coordinates?.longitude ?? null,
    address: plainText(inEnglish(location.address), longestName),
    postalCode: plainText(location.postal_code, longestName),
    countryCode: location.country.toUpperCase(),
    description: plainText(inEnglish(details.description?.text), longestDescription),
    facilities: facilitiesOf(details, constants.facilities),
    photos: photosOf(details),
    rooms: roomsOf(details, constants.rooms),
    url: webAddress(details.url?.web),
  };
};
