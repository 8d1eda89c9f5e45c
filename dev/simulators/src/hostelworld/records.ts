import { houseAt, type House, type HouseKind } from '../lodgings/houses.js';
import { priceIn } from '../lodgings/rates.js';
import type { SimulatedPlace } from '../places/simulatedPlace.js';
import type { SourceOptions } from '../source.js';

/** A property of `/cities/{id}/properties/`, in the shape that apps get. */
export type Property = { readonly id: number } & Readonly<Record<string, unknown>>;

const firstId = 500;

const types: Readonly<Record<HouseKind, string>> = {
  Hotel: 'HOTEL',
  Hostel: 'HOSTEL',
  Apartment: 'APARTMENT',
  'Guest house': 'GUESTHOUSE',
  'Bed and breakfast': 'GUESTHOUSE',
};

/** Every other property is a house that other suppliers have, too; the rest is its own. */
const houseNumber = ({ size }: SourceOptions, index: number): number => (index % 2 === 0 ? index : 2 * size + index);

export const houseOf = (options: SourceOptions, id: number): House =>
  houseAt(options, houseNumber(options, id - firstId));

/** It has about half as many as suppliers of all kinds have. */
export const allIds = ({ size }: SourceOptions): readonly number[] =>
  Array.from({ length: Math.max(1, Math.floor(size / 2)) }, (_property, index) => firstId + index);

/** Numbers of cities are the supplier's own. */
export const cityIdOf = (places: readonly SimulatedPlace[], { id }: SimulatedPlace): number =>
  1 + places.findIndex((place) => place.id === id);

/** Points of suppliers are never quite the same: this one's are some 20 m further north. */
const northOf = (latitude: number): number => Math.round((latitude + 0.000_18) * 1e6) / 1e6;

const value = (cents: number, currency: string): { value: string; currency: string } | null => {
  const text = priceIn(cents, currency);
  return text === null ? null : { value: text, currency };
};

const cheapest = (house: House, isDorm: boolean, currency: string): { value: string; currency: string } | null => {
  const cents = house.rooms.filter((room) => room.isDorm === isDorm).map(({ nightCents }) => nightCents);
  return cents.length === 0 ? null : value(Math.min(...cents), currency);
};

const roomsOf = (id: number, house: House, currency: string, isDorm: boolean, fits: (capacity: number) => boolean) =>
  house.rooms.flatMap((room, index) =>
    room.isDorm === isDorm && (isDorm || fits(room.capacity))
      ? [
          {
            id: id * 10 + index,
            name: room.name,
            capacity: String(room.capacity),
            basicType: isDorm ? 'Mixed Dorm' : 'Private',
            ensuite: index % 2 === 0,
            averagePrice: value(room.nightCents, currency),
            conditions: [],
          },
        ]
      : [],
  );

/** The property with this id. `guests` says what fits, and changes no price. */
export const propertyAt = (options: SourceOptions, id: number, currency: string, guests: number): Property => {
  const house = houseOf(options, id);
  const fits = (capacity: number): boolean => capacity >= guests;
  return {
    id,
    hbid: id,
    name: `${house.name} ${house.kind}`,
    starRating: house.stars ?? 0,
    overallRating: { overall: house.score, numberOfRatings: String(house.reviews) },
    latitude: northOf(house.latitude),
    longitude: house.longitude,
    type: types[house.kind],
    address1: house.street,
    address2: '',
    district: null,
    districts: [],
    freeCancellationAvailable: false,
    lowestPricePerNight: cheapest(house, true, currency) ?? cheapest(house, false, currency),
    lowestDormPricePerNight: cheapest(house, true, currency),
    lowestPrivatePricePerNight: cheapest(house, false, currency),
    lowestAverageDormPricePerNight: cheapest(house, true, currency),
    lowestAveragePrivatePricePerNight: cheapest(house, false, currency),
    overview: `A made-up house in ${house.place.name}.`,
    images: [{ prefix: 'photos.example.com/upload/', suffix: `${id}-0.jpg` }],
    imagesGallery: [{ prefix: 'photos.example.com/upload/', suffix: `${id}-1.jpg` }],
    facilities: [
      {
        id: 'GENERAL',
        name: 'General',
        facilities: house.facilities.map((name) => ({ id: name.toUpperCase().replace(/\W/g, ''), name })),
      },
    ],
    rooms: {
      dorms: roomsOf(id, house, currency, true, fits),
      privates: roomsOf(id, house, currency, false, fits),
    },
  };
};
