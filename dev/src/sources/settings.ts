import type { SyncedSubgraph } from '../layout.js';

type Settings = Readonly<Record<string, string>>;

/** Where the sources are. */
export type SourceAddresses = { readonly simulatorsUrl: string; readonly cmsUrl: string };

/** Any key will do there. */
const simulatedKey = 'simulated';
const bookingToken = 'simulated-demand-token';
const bookingAffiliate = '956509';
/** A source of our own need not be spared. */
const ratePerSecond = '100';

/** What the sync of each subgraph is told of its sources. */
export const syncSettings: Readonly<Record<SyncedSubgraph, (addresses: SourceAddresses) => Settings>> = {
  places: ({ cmsUrl }) => ({ CMS_DATABASE_URL: cmsUrl }),
  articles: ({ simulatorsUrl }) => ({
    WORDPRESS_REST_URL: `${simulatorsUrl}/wordpress/wp-json`,
    WORDPRESS_REQUESTS_PER_SECOND: ratePerSecond,
  }),
  books: ({ simulatorsUrl }) => ({ ONIX_FEED: `${simulatorsUrl}/onix` }),
  tours: ({ simulatorsUrl }) => ({
    VIATOR_URL: `${simulatorsUrl}/viator`,
    VIATOR_API_KEY: simulatedKey,
    VIATOR_RATE_PER_SECOND: ratePerSecond,
    GADVENTURES_URL: `${simulatorsUrl}/gadventures`,
    GADVENTURES_APPLICATION_KEY: simulatedKey,
    GADVENTURES_RATE_PER_SECOND: ratePerSecond,
  }),
  lodgings: ({ simulatorsUrl }) => ({
    BOOKING_URL: `${simulatorsUrl}/booking`,
    BOOKING_TOKEN: bookingToken,
    BOOKING_AFFILIATE_ID: bookingAffiliate,
    BOOKING_REQUESTS_PER_SECOND: ratePerSecond,
    HOSTELWORLD_URL: `${simulatorsUrl}/hostelworld`,
    HOSTELWORLD_REQUESTS_PER_SECOND: ratePerSecond,
  }),
};
