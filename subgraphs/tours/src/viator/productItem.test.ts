import { expect, test } from 'vitest';
import type { VisitedPlace } from '../tour/tourItem.js';
import { productItem } from './productItem.js';
import { activeProductShape } from './productShape.js';

const placeAt = (name: string, placeId: string): VisitedPlace => ({
  name,
  wanted: {},
  found: { placeId, ancestorIds: ['plc_world'], matchedBy: 'NAME', confidence: 0.9 },
});

const destinations = new Map([
  ['10', placeAt('Lisbon', 'plc_lisbon')],
  ['20', placeAt('Sintra', 'plc_sintra')],
]);
const locations = new Map([
  ['LOC-1', placeAt('Pena Palace', 'plc_sintra')],
  ['LOC-2', placeAt('Cabo da Roca', 'plc_colares')],
]);

const itemOf = (fields: Readonly<Record<string, unknown>>) =>
  productItem(
    activeProductShape.parse({ status: 'ACTIVE', productCode: '5010LIS', title: 'Day trip', ...fields }),
    (ref) => destinations.get(ref),
    (ref) => locations.get(ref ?? ''),
  );

test('the main destination comes first, then what is passed, then other destinations; each place once', () => {
  const item = itemOf({
    destinations: [{ ref: '20' }, { ref: '10', primary: true }, { ref: 'unheard of' }],
    itinerary: {
      itineraryType: 'STANDARD',
      itineraryItems: ['LOC-2', 'LOC-1', 'LOC-2', 'LOC-google'].map((ref) => ({
        pointOfInterestLocation: { location: { ref } },
      })),
    },
  });
  expect(item.visits.map(({ name }) => name)).toEqual(['Lisbon', 'Cabo da Roca', 'Pena Palace']);
  expect(item.content.itinerary[0]?.stops.map(({ name, placeId }) => [name, placeId])).toEqual([
    ['Cabo da Roca', 'plc_colares'],
    ['Pena Palace', 'plc_sintra'],
    ['Cabo da Roca', 'plc_colares'],
    [null, null],
  ]);
});

test.each([
  [{ fixedDurationInMinutes: 90 }, { minutesFrom: 90, minutesTo: 90 }],
  [
    { variableDurationFromMinutes: 60, variableDurationToMinutes: 120 },
    { minutesFrom: 60, minutesTo: 120 },
  ],
  [{ variableDurationFromMinutes: 60 }, { minutesFrom: 60, minutesTo: 60 }],
  [{}, null],
])('a duration of %j', (duration, read) => {
  expect(itemOf({ itinerary: { itineraryType: 'ACTIVITY', duration } }).content.duration).toEqual(read);
});

test('refunds are told from the most generous on, and what is not refunded is no tier', () => {
  const { cancellation } = itemOf({
    cancellationPolicy: {
      type: 'CUSTOM',
      description: 'See &quot;terms&quot;',
      cancelIfBadWeather: true,
      refundEligibility: [
        { dayRangeMin: 0, dayRangeMax: 2, percentageRefundable: 0 },
        { dayRangeMin: 2, dayRangeMax: 7, percentageRefundable: 50 },
        { dayRangeMin: 7, percentageRefundable: 100 },
      ],
    },
  }).content;
  expect(cancellation).toEqual({
    kind: 'CUSTOM',
    description: 'See "terms"',
    tiers: [
      { daysBeforeFrom: 7, daysBeforeTo: null, refundPercent: 100 },
      { daysBeforeFrom: 2, daysBeforeTo: 7, refundPercent: 50 },
    ],
    refundedInBadWeather: true,
    refundedWithTooFewTravelers: null,
  });
});

test('days of a tour keep their order, nights and meals', () => {
  const day = (dayNumber: number) => ({
    title: `Day ${dayNumber}`,
    dayNumber,
    items: [
      {
        description: 'We walk.',
        duration: { fixedDurationInMinutes: 60 },
        admissionIncluded: 'YES',
        passByWithoutStopping: true,
      },
    ],
    accommodations: [{ description: 'Hotel' }],
    foodAndDrinks: [{ typeDescription: 'Breakfast' }],
  });
  const { itinerary } = itemOf({ itinerary: { itineraryType: 'MULTI_DAY_TOUR', days: [day(1), day(2)] } }).content;
  expect(itinerary.map((one) => [one.day, one.title, one.meals, one.accommodations])).toEqual([
    [1, 'Day 1', ['Breakfast'], ['Hotel']],
    [2, 'Day 2', ['Breakfast'], ['Hotel']],
  ]);
  expect(itinerary[0]?.stops[0]).toMatchObject({ minutesFrom: 60, admissionIncluded: true, passedBy: true });
});

test.each(['HOP_ON_HOP_OFF', 'UNSTRUCTURED', 'OF_NEXT_YEAR'])(
  'an itinerary of the kind %s that says nothing breaks nothing',
  (itineraryType) => {
    const { itinerary } = itemOf({ itinerary: { itineraryType } }).content;
    expect(itinerary.flatMap(({ stops }) => stops)).toEqual([]);
  },
);

test('reviews and what editors wrote are not for search engines, and machine translation is told', () => {
  const { rating, editorial, translation } = itemOf({
    reviews: { totalReviews: 36, combinedAverageRating: 4.5 },
    viatorUniqueContent: { insiderTips: 'Come early.' },
    translationInfo: { containsMachineTranslatedText: true, translationSource: 'MACHINE' },
  }).content;
  expect(rating).toEqual({ indexable: false, average: 4.5, count: 36 });
  expect(editorial).toMatchObject({ indexable: false, insiderTips: 'Come early.', highlights: [] });
  expect(translation).toEqual({ source: 'MACHINE', containsMachineTranslation: true });
});

test('empty unique content and no reviews are none', () => {
  const { rating, editorial } = itemOf({ reviews: { totalReviews: 0 }, viatorUniqueContent: {} }).content;
  expect([rating, editorial]).toEqual([null, null]);
});

test('a picture is shown in about the wanted size, from https only, the cover first', () => {
  const variants = (name: string, scheme: string) =>
    [50, 700, 1_400].map((width) => ({
      width,
      height: width,
      url: `${scheme}://media.example.org/${name}-${width}.jpg`,
    }));
  const { images } = itemOf({
    images: [
      { variants: variants('second', 'https') },
      { variants: variants('plain', 'http') },
      { variants: [{ width: 720, url: 'javascript:alert(1)' }] },
      { isCover: true, caption: '<b>Palace</b>', variants: variants('cover', 'https') },
    ],
  }).content;
  expect(images.map(({ url, caption }) => [url, caption])).toEqual([
    ['https://media.example.org/cover-700.jpg', 'Palace'],
    ['https://media.example.org/second-700.jpg', null],
  ]);
});

test('texts are plain text, and a time zone that there is not is none', () => {
  const item = itemOf({
    title: 'Tapas &amp; wine<script>alert(1)</script>',
    description: 'One<br/>two\nthree',
    timeZone: 'Europe/Atlantis',
    inclusions: [{ otherDescription: '<i>Wine</i>' }, { typeDescription: 'Other', description: 'Water' }, {}],
  });
  expect([item.title, item.content.description, item.timeZone]).toEqual(['Tapas & wine', 'One\ntwo\nthree', null]);
  expect(item.content.inclusions).toEqual(['Wine', 'Water']);
});
