import type { SimulatedPlace } from '../places/simulatedPlace.js';
import { createDraw, drawChance, drawNormal, drawOne, drawSome, drawWhole } from '../random/draw.js';
import type { SourceOptions } from '../source.js';

export type HouseKind = 'Hotel' | 'Hostel' | 'Apartment' | 'Guest house' | 'Bed and breakfast';

export type HouseRoom = {
  readonly name: string;
  readonly isDorm: boolean;
  /** How many sleep in it. */
  readonly capacity: number;
  /** Of a night, in euro cents: of one bed of a dorm, of the whole of another room. */
  readonly nightCents: number;
};

/** A house as it stands there; what each supplier makes of it is its own. */
export type House = {
  readonly index: number;
  readonly place: SimulatedPlace;
  readonly kind: HouseKind;
  /** Without its kind and city. */
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly street: string;
  readonly stars: number | null;
  /** 0 to 100, and how many have reviewed it. */
  readonly score: number;
  readonly reviews: number;
  readonly facilities: readonly string[];
  readonly rooms: readonly HouseRoom[];
};

const firstWords = (
  'Amber Anchor Birch Blue Cedar Copper Falcon Fern Golden Green Heron Ivory Juniper Lantern Linden Marble Maple Mercer Orchard ' +
  'Raven River Rowan Saffron Silver Sunny Thistle Velvet Walnut Willow Winter'
).split(' ');
const secondWords =
  'Arch Bridge Corner Court Crown Fountain Gate Harbour Mill Oak Quarter Square Star Terrace Tower Yard'.split(' ');
const streets =
  'Station Street,Market Square,Mill Lane,River Road,Church Street,Garden Way,High Street,Castle Hill'.split(',');

/** In the words of Booking.com's constants. */
export const facilityNames: readonly string[] = [
  'Free WiFi',
  'Parking',
  'Restaurant',
  'Bar',
  'Swimming pool',
  'Sauna',
  'Fitness centre',
  'Air conditioning',
  'Shared kitchen',
  'Laundry',
  'Luggage storage',
  'Lockers',
  '24-hour front desk',
  'Airport shuttle',
  'Lift',
  'Garden',
  'Family rooms',
  'Non-smoking rooms',
  'Pets allowed',
  'Rooms/facilities for disabled guests',
  'Bicycle rental',
  'Board games/puzzles',
];

const kinds: readonly HouseKind[] = [
  'Hotel',
  'Hotel',
  'Hostel',
  'Hostel',
  'Apartment',
  'Guest house',
  'Bed and breakfast',
];

const roomsOf = (draw: () => number, kind: HouseKind): readonly HouseRoom[] => {
  const level = drawWhole(draw, 60, 240);
  const room = (name: string, capacity: number, factor: number): HouseRoom => ({
    name,
    isDorm: false,
    capacity,
    nightCents: Math.round(level * 50 * factor),
  });
  const own = [room('Double Room', 2, 1), room('Single Room', 1, 0.7), room('Family Room', 4, 1.8)];
  if (kind !== 'Hostel') return drawSome(draw, own, drawWhole(draw, 2, 3));
  const dorm = (beds: number): HouseRoom => ({
    name: `${beds} Bed Mixed Dorm`,
    isDorm: true,
    capacity: beds,
    nightCents: Math.round(level * 16 * (1 - beds / 40)) + drawWhole(draw, 0, 99),
  });
  return [dorm(4), dorm(8), room('Private Double Room', 2, 0.6)];
};

/** The place of a house: a third stands in the first place, so that there is a city with many. */
const placeAt = (places: readonly SimulatedPlace[], index: number): SimulatedPlace => {
  const place = places[index % 3 === 0 ? 0 : (index * 7) % places.length] ?? places[0];
  if (!place) throw new RangeError('there are no places');
  return place;
};

/** The house with this number; the same seed and places always give the same. */
export const houseAt = ({ seed, places }: Omit<SourceOptions, 'size'>, index: number): House => {
  const draw = createDraw(seed, 0x10d6, index);
  const place = placeAt(places, index);
  const kind = drawOne(draw, kinds);
  // About 1.5 km around the middle of the place.
  const latitude = place.latitude + drawNormal(draw) * 0.013;
  const longitude = place.longitude + (drawNormal(draw) * 0.013) / Math.cos((place.latitude * Math.PI) / 180);
  return {
    index,
    place,
    kind,
    name: `${drawOne(draw, firstWords)} ${drawOne(draw, secondWords)}`,
    latitude: Math.round(latitude * 1e6) / 1e6,
    longitude: Math.round(longitude * 1e6) / 1e6,
    street: `${drawWhole(draw, 1, 180)} ${drawOne(draw, streets)}`,
    stars: drawChance(draw, 0.6) ? drawWhole(draw, 1, 5) : null,
    score: drawWhole(draw, 55, 98),
    reviews: drawChance(draw, 0.9) ? drawWhole(draw, 3, 4_000) : 0,
    facilities: drawSome(draw, facilityNames, drawWhole(draw, 3, 12)),
    rooms: roomsOf(draw, kind),
  };
};
