import { textOfHtml } from '@tripgraph/kit/html/textOfHtml';
import {
  longestDescription,
  longestName,
  mostFacilities,
  mostPhotos,
  mostRooms,
  type Listing,
  type Rating,
} from '../../listing.js';
import { codeOfCountry } from '../codeOfCountry.js';
import { facilityCodeOf } from '../facilityCodes.js';
import { kindOfLodging } from '../kindOfLodging.js';
import { plainText } from '../plainText.js';
import { webAddress } from '../webAddress.js';
import type { City, Property } from './shapes.js';

const ratingOf = ({ overallRating }: Property): Rating | null =>
  overallRating && overallRating.numberOfRatings > 0
    ? { score: Math.round(overallRating.overall), reviewCount: overallRating.numberOfRatings }
    : null;

/** An image's address comes in two parts, the first with or without its scheme. */
const photosOf = ({ images, imagesGallery }: Property): Listing['photos'] =>
  [...(images ?? []), ...(imagesGallery ?? [])]
    .flatMap(({ prefix, suffix }) => webAddress(`https://${prefix.replace(/^(https?:)?\/\//, '')}${suffix}`) ?? [])
    .slice(0, mostPhotos)
    .map((url, index) => ({ url, isMain: index === 0 }));

const facilitiesOf = ({ facilities }: Property): Listing['facilities'] =>
  (facilities ?? [])
    .flatMap(({ facilities: some }) => some)
    .flatMap(({ name }) => plainText(name, longestName) ?? [])
    .slice(0, mostFacilities)
    .map((name) => ({ code: facilityCodeOf(name), name }));

const roomsOf = ({ rooms }: Property): Listing['rooms'] => {
  const some = (kind: 'DORM' | 'PRIVATE', given: NonNullable<Property['rooms']>['dorms'] = []): Listing['rooms'] =>
    given.map(({ id, name, capacity }) => ({
      id,
      source: 'HOSTELWORLD',
      name: plainText(name, longestName) ?? 'Room',
      kind,
      maximumGuests: capacity || null,
    }));
  return [...some('DORM', rooms?.dorms), ...some('PRIVATE', rooms?.privates)].slice(0, mostRooms);
};

/** A property of a city as a listing. */
export const listingOfProperty = (property: Property, city: City): Listing => {
  const { latitude, longitude } = property;
  const isLocated =
    typeof latitude === 'number' && typeof longitude === 'number' && (latitude !== 0 || longitude !== 0);
  return {
    source: 'HOSTELWORLD',
    sourceId: property.id,
    cityRef: city.id,
    cityName: plainText(city.name, longestName),
    kind: kindOfLodging(property.type ?? ''),
    name: plainText(property.name, longestName) ?? property.id,
    stars: Math.round((property.starRating ?? 0) * 2) / 2 || null,
    rating: ratingOf(property),
    latitude: isLocated ? latitude : null,
    longitude: isLocated ? longitude : null,
    address: plainText([property.address1, property.address2].filter(Boolean).join(', '), longestName),
    postalCode: null,
    countryCode: codeOfCountry(city.country),
    description: plainText(textOfHtml(property.overview ?? ''), longestDescription),
    facilities: facilitiesOf(property),
    photos: photosOf(property),
    rooms: roomsOf(property),
    url: null,
  };
};
