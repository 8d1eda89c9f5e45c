import type { SimulatedPlace } from '../places/simulatedPlace.js';
import { createDraw } from '../random/draw.js';

const sights = [
  'Old Town',
  'Cathedral',
  'Central Market',
  'City Museum',
  'River Bank',
  'Castle',
  'Botanical Garden',
  'Harbour',
];

/** How many locations each place has; the last of them is known to Google alone. */
export const locationsOfPlace = sights.length;

/** The reference of a location. It says where it is, which a source's would not. */
export const referenceOf = (place: number, sight: number): string => `LOC-${place.toString(36)}-${sight.toString(36)}`;

const spreadDegrees = 0.02;

/** A location as `/locations/bulk` has it; null for a reference that there is not. */
export const locationOf = (places: readonly SimulatedPlace[], reference: string): unknown => {
  const [, placeText, sightText] = /^LOC-([0-9a-z]+)-([0-9a-z]+)$/.exec(reference) ?? [];
  const number = parseInt(placeText ?? '', 36);
  const sight = parseInt(sightText ?? '', 36);
  const place = places[number];
  const name = sights[sight];
  if (!place || name === undefined) return null;
  if (sight === locationsOfPlace - 1) return { provider: 'GOOGLE', reference, providerReference: `ChIJ${reference}` };
  const draw = createDraw(number, sight);
  const near = (degrees: number): number => Math.round((degrees + (draw() - 0.5) * spreadDegrees) * 1e6) / 1e6;
  return {
    provider: 'TRIPADVISOR',
    reference,
    name: `${place.name} ${name}`,
    address: {
      administrativeArea: place.name,
      ...(place.region !== null && { state: place.region }),
      country: place.country,
      countryCode: place.countryCode,
    },
    center: { latitude: near(place.latitude), longitude: near(place.longitude) },
  };
};
