import type { SimulatedPlace } from '../places/simulatedPlace.js';
import { createDraw, drawChance, drawOne, drawSome, drawWhole, type Draw } from '../random/draw.js';
import { destinationIdOf } from './destinations.js';
import { itineraryOf } from './itinerary.js';

/** What a product is made from: the same gives the same. */
export type ProductSeed = {
  readonly seed: number;
  readonly number: number;
  /** How often it has changed. */
  readonly version: number;
  readonly places: readonly SimulatedPlace[];
};

export const productCodeOf = (number: number): string => `${7_000 + number}P${1 + (number % 9)}`;

/** The sequence of a product itself, which a change leaves alone. */
export const drawOf = ({ seed, number }: ProductSeed, purpose: number): Draw => createDraw(seed, 6, number, purpose);

/** Where a product is, by the number of the place; the first place has the most. */
export const placeOf = (product: ProductSeed): number => {
  const draw = drawOf(product, 1);
  return Math.floor(draw() * draw() * product.places.length);
};

const kinds = [
  'Walking Tour',
  'Food Tour',
  'Bike Tour',
  'Museum Ticket',
  'Boat Trip',
  'Day Trip',
  'Cooking Class',
  'Night Tour',
];
const adjectives = ['Small-Group', 'Private', 'Guided', 'Classic', 'Hidden', 'Skip-the-Line'];

const imagesOf = (draw: Draw, code: string) =>
  Array.from({ length: drawWhole(draw, 1, 4) }, (_image, index) => ({
    imageSource: 'SUPPLIER_PROVIDED',
    caption: index === 0 ? 'What you will see' : '',
    isCover: index === 0,
    variants: [
      [50, 50],
      [480, 320],
      [720, 480],
      [1200, 800],
    ].map(([width, height]) => ({
      width,
      height,
      url: `https://media.example.org/viator/${code}/${index}-${width}x${height}.jpg`,
    })),
  }));

const ageBand = (name: string, startAge: number, endAge: number, maximum: number) => ({
  ageBand: name,
  startAge,
  endAge,
  minTravelersPerBooking: 0,
  maxTravelersPerBooking: maximum,
});

const reviewsOf = (draw: Draw) => {
  const total = drawChance(draw, 0.15) ? 0 : Math.floor(2_000 * draw() ** 3) + 1;
  const average = Math.round((3.5 + draw() * 1.5) * 10) / 10;
  return {
    sources: [{ provider: 'VIATOR', totalCount: total, ...(total > 0 && { averageRating: average }) }],
    totalReviews: total,
    ...(total > 0 && { combinedAverageRating: average }),
  };
};

const cancellationOf = (draw: Draw) =>
  drawChance(draw, 0.8)
    ? {
        type: 'STANDARD',
        description: 'For a full refund, cancel at least 24 hours before the scheduled departure time.',
        cancelIfBadWeather: drawChance(draw, 0.3),
        cancelIfInsufficientTravelers: drawChance(draw, 0.2),
        refundEligibility: [
          { dayRangeMin: 1, percentageRefundable: 100 },
          { dayRangeMin: 0, dayRangeMax: 1, percentageRefundable: 0 },
        ],
      }
    : {
        type: 'ALL_SALES_FINAL',
        description: 'No refunds.',
        cancelIfBadWeather: false,
        cancelIfInsufficientTravelers: false,
      };

export const optionCodesOf = (product: ProductSeed): readonly string[] =>
  ['TG1', 'TG2', 'TG3'].slice(0, drawWhole(drawOf(product, 2), 1, 3));

/** A product that can be booked, as `/products/modified-since` has it. */
export const productRecord = (product: ProductSeed, lastUpdatedAt: string): unknown => {
  const { number, version, places } = product;
  const code = productCodeOf(number);
  const draw = drawOf(product, 3);
  const at = placeOf(product);
  const place = places[at] as SimulatedPlace;
  const title = `${drawOne(draw, adjectives)} ${place.name} ${drawOne(draw, kinds)}`;
  return {
    status: 'ACTIVE',
    productCode: code,
    language: 'en',
    createdAt: '2021-03-01T09:00:00Z',
    lastUpdatedAt,
    title: version === 0 ? title : `${title} (${version + 1})`,
    ticketInfo: { ticketTypes: ['MOBILE_ONLY'], ticketsPerBooking: 'ONE_PER_BOOKING' },
    pricingInfo: {
      type: 'PER_PERSON',
      ageBands: [ageBand('CHILD', 4, 12, 4), ageBand('ADULT', 13, 99, 9)],
    },
    images: imagesOf(draw, code),
    timeZone: place.timeZone,
    description: `See ${place.name} with people who live there.<br/>We meet in the centre &amp; go on together.`,
    inclusions: [
      { category: 'OTHER', type: 'OTHER', typeDescription: 'Other', otherDescription: 'Local guide' },
      {
        category: 'FOOD_AND_DRINK',
        type: 'BOTTLED_WATER',
        typeDescription: 'Bottled water',
        description: 'Bottled water',
      },
    ],
    exclusions: [{ category: 'OTHER', type: 'OTHER', typeDescription: 'Other', otherDescription: 'Gratuities' }],
    cancellationPolicy: cancellationOf(draw),
    bookingConfirmationSettings: {
      bookingCutoffType: 'START_TIME',
      bookingCutoffInMinutes: 120,
      confirmationType: drawOne(draw, ['INSTANT', 'INSTANT', 'MANUAL']),
    },
    bookingRequirements: { minTravelersPerBooking: 1, maxTravelersPerBooking: 9, requiresAdultForBooking: true },
    languageGuides: drawSome(draw, ['en', 'de', 'es', 'fr', 'it'], drawWhole(draw, 1, 3)).map((language) => ({
      type: 'GUIDE',
      language,
    })),
    tags: [21_946, 11_930],
    destinations: [{ ref: String(destinationIdOf(at)), primary: true }],
    itinerary: itineraryOf(draw, at, places),
    productOptions: optionCodesOf(product).map((productOptionCode, index) => ({
      productOptionCode,
      title: index === 0 ? 'Standard' : `Variant ${index}`,
      description: index === 0 ? 'What most people book' : 'With a little more',
    })),
    translationInfo: { containsMachineTranslatedText: drawChance(draw, 0.1), translationSource: 'ORIGINAL' },
    supplier: { name: `${place.name} Walks` },
    reviews: reviewsOf(draw),
    viatorUniqueContent: drawChance(draw, 0.5)
      ? { shortDescription: `The best of ${place.name} in short.`, highlights: ['Local guide', 'Small group'] }
      : {},
  };
};
