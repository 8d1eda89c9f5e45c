import type { ProductActivity } from '../operations/productFields.js';

const noAddress = {
  streetAddress: null,
  addressLocality: null,
  addressRegion: null,
  postalCode: null,
  addressCountry: null,
  postOfficeBoxNumber: null,
};
const noIdentifiers = {
  googlePlaceId: null,
  applePlaceId: null,
  tripadvisorLocationId: null,
  yelpPlaceId: null,
  facebookPlaceId: null,
  foursquarePlaceId: null,
  baiduPlaceId: null,
  amapPlaceId: null,
};

const locationsOf = (meetingPoint: ProductActivity['meetingPoint']) =>
  meetingPoint
    ? [
        {
          title: meetingPoint.title,
          shortDescription: '',
          types: ['START'],
          minutesTo: null,
          minutesAt: null,
          place: {
            latitude: meetingPoint.latitude,
            longitude: meetingPoint.longitude,
            postalAddress: noAddress,
            identifiers: noIdentifiers,
            sameAs: [],
          },
        },
      ]
    : [];

/** What octo/content adds to a product, and to each of its options under the option's own title. */
export const contentOf = (activity: ProductActivity, title: string) => ({
  title,
  shortDescription: activity.shortDescription ?? '',
  description: activity.description ?? '',
  features: (activity.features ?? []).map(({ type, description }) => ({ shortDescription: description, type })),
  faqs: [],
  media: [],
  locations: locationsOf(activity.meetingPoint),
  categoryLabels: (activity.categories ?? []).map((category) => category.toLowerCase().replaceAll('_', '-')),
  durationMinutesFrom: activity.duration?.minutesFrom ?? null,
  durationMinutesTo: activity.duration?.minutesTo ?? null,
  commentary: (activity.languages ?? []).map((language) => ({ format: 'IN_PERSON', language })),
});
