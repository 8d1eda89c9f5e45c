import { dayAfter, type Example } from './example.js';

const berlin = 'plc_2950159';

/** What stands in the editors at first: one activity, from its shard, and its place with everything above it. */
export const flagship: Example = {
  job: 'book',
  title: 'An activity with everything above its place',
  file: 'activityWithPlace',
  wants: 'activity',
  variables: ({ activity }) => ({ id: activity }),
};

/** The queries of examples/queries, by what they are for. */
export const examples: readonly Example[] = [
  {
    job: 'place page',
    title: 'A place page in one request',
    file: 'placePage',
    variables: () => ({ place: berlin }),
  },
  {
    job: 'place page',
    title: 'What to see in a place',
    file: 'whatToSee',
    variables: (_found, today) => ({ id: berlin, locale: 'en', at: today.toISOString(), first: 10 }),
  },
  { job: 'place page', title: 'Articles and news', file: 'articlesAtPlace', variables: () => ({ place: berlin }) },
  { job: 'place page', title: 'Books', file: 'booksAtPlace', variables: () => ({ place: berlin, country: 'DE' }) },
  {
    job: 'place page',
    title: 'A tour page',
    file: 'tourPage',
    wants: 'tour',
    variables: ({ tour }, today) => ({ tour, from: dayAfter(today, 7), to: dayAfter(today, 120), currency: 'EUR' }),
  },
  { job: 'search', title: 'Find a place by name', file: 'findPlace', variables: () => ({ text: 'Berln' }) },
  {
    job: 'search',
    title: 'Activities at a place, the cheapest first',
    file: 'activitiesAtPlace',
    variables: () => ({ place: berlin }),
  },
  {
    job: 'search',
    title: 'Activities by filter',
    file: 'searchActivities',
    variables: () => ({
      filter: { minimumRating: 4, languages: ['en'] },
      orderBy: { field: 'RATING', direction: 'DESC' },
      first: 20,
    }),
  },
  {
    job: 'search',
    title: 'Where to sleep, with live offers',
    file: 'lodgingOffers',
    variables: (_found, today) => ({
      search: { placeId: berlin, checkin: dayAfter(today, 14), checkout: dayAfter(today, 17), bookerCountry: 'DE' },
      first: 10,
    }),
  },
  flagship,
  {
    job: 'book',
    title: 'When it can be booked',
    file: 'availability',
    wants: 'bookable',
    variables: ({ activity, units }, today) => ({
      id: activity,
      monthStart: dayAfter(today, 1),
      monthEnd: dayAfter(today, 30),
      from: dayAfter(today, 1),
      to: dayAfter(today, 7),
      units,
    }),
  },
  {
    job: 'book',
    title: 'Hold (needs a key)',
    file: 'holdBooking',
    wants: 'bookable',
    variables: ({ activity, option, availability, units, uuid }) => ({
      input: { uuid, activityId: activity, optionId: option, availabilityId: availability, units },
    }),
  },
  {
    job: 'book',
    title: 'Confirm (needs a key)',
    file: 'confirmBooking',
    wants: 'booking',
    variables: ({ booking }) => ({ input: { bookingId: booking, contact: { fullName: 'Ada Example' } } }),
  },
  {
    job: 'book',
    title: 'Cancel (needs a key)',
    file: 'cancelBooking',
    wants: 'booking',
    variables: ({ booking }) => ({ input: { bookingId: booking } }),
  },
  {
    job: 'partner',
    title: "A partner's bookings (needs a key)",
    file: 'partnerBookings',
    variables: () => ({ first: 10 }),
  },
];
