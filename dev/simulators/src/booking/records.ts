import { facilityNames, houseAt, type House } from '../lodgings/houses.js';
import type { SimulatedPlace } from '../places/simulatedPlace.js';
import type { SourceOptions } from '../source.js';

/** An accommodation as `/accommodations/details` gives it. */
export type Accommodation = { readonly id: number; readonly accommodation_status: string } & Readonly<
  Record<string, unknown>
>;

const firstId = 10_000;
/** Facilities and kinds have numbers of the supplier's own. */
const firstFacility = 2;
export const kindIds: Readonly<Record<House['kind'], number>> = {
  Apartment: 201,
  Hostel: 203,
  Hotel: 204,
  'Bed and breakfast': 208,
  'Guest house': 216,
};
export const roomTypes = { Double: 9, Dormitory: 25 } as const;
export const facilityId = (name: string): number => firstFacility + facilityNames.indexOf(name);

/** Numbers of cities are the supplier's own, and negative. */
const cityOf = ({ id }: SimulatedPlace): number => -2_000_000 - (Number(id.replace(/\D/g, '')) % 1_000_000);

const photo = (id: number, index: number): Readonly<Record<string, unknown>> => {
  const at = (size: string): string => `https://photos.example.com/${size}/${id}-${index}.jpg`;
  return {
    main_photo: index === 0,
    tags: [],
    url: { thumbnail: at('100x100'), standard: at('max500'), large: at('max1280') },
  };
};

const roomOf = (id: number, { name, isDorm, capacity }: House['rooms'][number], index: number) => ({
  id: `${id}0${index + 1}`,
  attributes: [],
  maximum_occupancy: { adults: capacity, children: null },
  name: { 'en-gb': isDorm ? `Bed in ${name}` : name },
  room_type: isDorm ? roomTypes.Dormitory : roomTypes.Double,
  size: 18,
});

/** The house that stands behind an accommodation. */
export const houseOf = (options: SourceOptions, id: number): House => houseAt(options, id - firstId);

/** The accommodations of a country, by id; none of them is closed. */
export const idsOfCountry = (options: SourceOptions): ReadonlyMap<string, readonly number[]> => {
  const countries = new Map<string, number[]>();
  for (let index = 0; index < options.size; index += 1) {
    const country = houseAt(options, index).place.countryCode.toLowerCase();
    const ids = countries.get(country);
    if (ids) ids.push(firstId + index);
    else countries.set(country, [firstId + index]);
  }
  return countries;
};

/** The accommodation with this id, made when it is asked for. */
export const accommodationAt = (options: SourceOptions, id: number): Accommodation => {
  const house = houseOf(options, id);
  const { place, kind, name, stars, score, reviews, latitude, longitude } = house;
  return {
    id,
    accommodation_status: 'open',
    accommodation_type: kindIds[kind],
    currency: 'EUR',
    name: { 'en-gb': `${name} ${kind} ${place.name}` },
    description: { text: { 'en-gb': `${name} is in ${place.name}, ${place.country}.\n\nIt has been made up.` } },
    facilities: house.facilities.map((facility) => ({ id: facilityId(facility), attributes: [] })),
    location: {
      address: { 'en-gb': house.street },
      city: cityOf(place),
      country: place.countryCode.toLowerCase(),
      coordinates: { latitude, longitude },
      districts: [],
      regions: [],
      postal_code: String(10_000 + (house.index % 90_000)),
    },
    photos: [0, 1, 2].map((index) => photo(id, index)),
    rating: {
      review_score: reviews === 0 ? null : score / 10,
      number_of_reviews: reviews,
      stars,
      stars_type: 'official',
      preferred: false,
    },
    rooms: house.rooms.map((room, index) => roomOf(id, room, index)),
    spoken_languages: ['en-gb'],
    url: { web: `https://hotels.example.com/${id}.html`, app: `booking://hotel/${id}` },
  };
};
