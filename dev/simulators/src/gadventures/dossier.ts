import type { SimulatedPlace } from '../places/simulatedPlace.js';
import { createDraw, drawOne, drawWhole } from '../random/draw.js';
import type { Links } from './links.js';

/** What a tour is made from: the same gives the same. */
export type TourSeed = {
  readonly seed: number;
  readonly number: number;
  /** How often it has changed. */
  readonly version: number;
  readonly places: readonly SimulatedPlace[];
};

export const dossierIdOf = (number: number): string => String(21_000 + number);
export const numberOfDossier = (id: string): number => Number(id) - 21_000;
export const placeIdOf = (place: number): string => String(9_000_000 + place);
export const numberOfPlace = (id: string): number => Number(id) - 9_000_000;

const styles = ['Discovery', 'Highlights', 'Express', 'On a Shoestring', 'Journey'];

/** The places that a tour goes to, in order: cities of one country first, then others near in the list. */
export const wayOf = ({ seed, number, places }: TourSeed): readonly number[] => {
  const draw = createDraw(seed, 8, number);
  const cities = places.map((_place, index) => index).filter((index) => places[index]?.kind === 'CITY');
  const first = number % 4 === 0 ? 0 : drawWhole(draw, 0, cities.length - 1);
  const length = Math.min(cities.length, drawWhole(draw, 2, 6));
  return Array.from({ length }, (_stop, index) => cities[(first + index) % cities.length] as number);
};

/** Days at each place of the way. */
const daysAt = 2;

export const durationOf = (tour: TourSeed): number => wayOf(tour).length * daysAt;

const nameOf = (tour: TourSeed): string => {
  const way = wayOf(tour);
  const draw = createDraw(tour.seed, 9, tour.number);
  const from = tour.places[way[0] as number]?.name;
  const to = tour.places[way.at(-1) as number]?.name;
  return `${from} to ${to} ${drawOne(draw, styles)}${tour.version > 0 ? ` (${tour.version + 1})` : ''}`;
};

/** A tour dossier. */
export const dossierRecord = (tour: TourSeed, links: Links): unknown => {
  const id = dossierIdOf(tour.number);
  const countries = [
    ...new Map(wayOf(tour).map((at) => [tour.places[at]?.countryCode, tour.places[at]?.country])).entries(),
  ];
  return {
    ...links.stub('tour_dossiers', id),
    name: nameOf(tour),
    product_line: `S${tour.number}`,
    slug: `tour-${id}`,
    description: 'Meet the people who live there, by train &amp; on foot.',
    details: [
      { body: 'Small group\nLocal guides', detail_type: { code: 'HIGHLIGHTS', label: 'Highlights' } },
      {
        body: '- Your guide\n- All transport between destinations',
        detail_type: { code: 'INCLUDED', label: "What's Included" },
      },
    ],
    categories: [{ name: 'Classic', category_type: { label: 'Travel Style' } }],
    geography: {
      visited_countries: countries.map(([code, name]) => ({ id: code, name })),
      start_country: countries[0] && { id: countries[0][0], name: countries[0][1] },
    },
    images: [
      { type: 'MAP', image_href: `https://media.example.org/gadventures/${id}/map.jpg` },
      { type: 'BANNER', image_href: `https://media.example.org/gadventures/${id}/banner.jpg` },
    ],
    structured_itineraries: [links.stub('itineraries', id)],
    departures: { href: links.list('departures', { 'tour_dossier.id': id }) },
  };
};

/** The itinerary of a dossier, which has the same id. */
export const itineraryRecord = (tour: TourSeed, links: Links): unknown => {
  const way = wayOf(tour);
  const stub = (at: number | undefined) =>
    at === undefined ? null : links.stub('places', placeIdOf(at), tour.places[at]?.name ?? '');
  const days = way.flatMap((at, index) =>
    Array.from({ length: daysAt }, (_day, part) => {
      const from = part === 0 ? (way[index - 1] ?? at) : at;
      return {
        day: index * daysAt + part + 1,
        label: `Day ${index * daysAt + part + 1} ${tour.places[at]?.name}`,
        summary: `A day in ${tour.places[at]?.name}.`,
        description: null,
        meals: part === 0 ? [{ type: 'BREAKFAST', name: 'Breakfast' }] : [],
        start_location: stub(from),
        end_location: stub(at),
        components: [
          { type: 'TRANSPORT', start_location: stub(from), end_location: stub(at), duration: { min_hr: 1, max_hr: 4 } },
          {
            type: 'ACCOMMODATION',
            start_location: stub(at),
            end_location: stub(at),
            accommodation_dossier: { name: `Hotel ${tour.places[at]?.name}` },
          },
        ],
      };
    }),
  );
  return { ...links.stub('itineraries', dossierIdOf(tour.number)), name: nameOf(tour), duration: days.length, days };
};

/** A place, which has GeoNames' shape; coordinates are text as often as not. */
export const placeRecord = (places: readonly SimulatedPlace[], number: number, links: Links): unknown => {
  const place = places[number];
  if (!place) return null;
  return {
    ...links.stub('places', placeIdOf(number), place.name),
    ascii_name: place.name.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''),
    population: place.population,
    latitude: String(place.latitude),
    longitude: place.longitude,
    country: links.stub('countries', place.countryCode, place.country),
    feature: { code: 'PPL' },
    timezone: { id: place.timeZone },
  };
};
