import { bookingAffiliate, bookingToken } from '@tripgraph/simulators/booking/bookingSource';
import { googleApiKey } from '@tripgraph/simulators/google/createGoogle';
import { supplierDialects, supplierNames } from '@tripgraph/simulators/suppliers/suppliersSource';
import type { SyncedSubgraph } from '../layout.js';

type Settings = Readonly<Record<string, string>>;

/** Where the sources are. */
export type SourceAddresses = { readonly simulatorsUrl: string; readonly cmsUrl: string };

/** Any key will do there. */
const simulatedKey = 'simulated-key';
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

/** The six suppliers whose rooms and prices are asked for live, each with a way of its own. */
const offerSuppliers = (simulatorsUrl: string): string =>
  JSON.stringify(
    supplierNames.map((name) => ({
      name,
      dialect: supplierDialects[name],
      url: `${simulatorsUrl}/suppliers/${name}`,
      token: bookingToken,
      affiliateId: bookingAffiliate,
    })),
  );

/** What subgraphs are told of sources that they ask while somebody waits. */
export const liveSettings = (simulatorsUrl: string): Readonly<Record<string, Settings>> => ({
  places: {
    GOOGLE_PLACES_API_KEY: googleApiKey,
    GOOGLE_PLACES_URL: `${simulatorsUrl}/google`,
    SOURCE_PRIVATE_HOSTS: new URL(simulatorsUrl).host,
  },
  lodgings: { OFFER_SUPPLIERS: offerSuppliers(simulatorsUrl), SOURCE_PRIVATE_HOSTS: new URL(simulatorsUrl).host },
});
