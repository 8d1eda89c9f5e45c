import type { Change, Source } from '@tripgraph/kit/sync/source';
import { readRecord } from '../source/readRecord.js';
import { withoutNulls } from '../source/withoutNulls.js';
import type { Match } from '../tour/match.js';
import { sourceKeyPattern } from '../tour/tourId.js';
import type { TourItem } from '../tour/tourItem.js';
import { readDestinations } from './destinations.js';
import { readFeed, type Feed } from './feed.js';
import { referencesOf } from './itinerary.js';
import type { Locations } from './locations.js';
import { productItem, type Destined } from './productItem.js';
import { productShape } from './productShape.js';
import type { ViatorApi } from './viatorApi.js';

export type ViatorOptions = {
  readonly api: ViatorApi;
  readonly match: Match;
  readonly locations: Locations;
  /** Products of a page; the usual number by default. */
  readonly pageSize?: number;
};

/** Products are of some 60 kB each, and two pages are held at a time. */
const usualPageSize = 200;

const changesOf =
  ({ locations }: ViatorOptions, destined: Destined): Feed<TourItem>['changesOf'] =>
  async (records, signal) => {
    const products = records.map((record) => ({ ...record, read: productShape.safeParse(withoutNulls(record.raw)) }));
    // Those of all products of a page are resolved together.
    const references = products.flatMap(({ read }) =>
      read.success && read.data.status === 'ACTIVE' ? referencesOf(read.data.itinerary) : [],
    );
    await locations.resolve(references, signal);
    return products.map(({ key, raw, read }) =>
      readRecord(read, raw, key, (product): Change<TourItem> => {
        if (product.status === 'INACTIVE') return { kind: 'DELETE', key: product.productCode };
        const item = productItem(product, destined, locations.located);
        return { kind: 'UPSERT', key: product.productCode, item };
      }),
    );
  };

/**
 * Viator's products: everything once, and then what has changed since the last cursor, in which a product that cannot be booked
 * any more is a tombstone. A run without a cursor does not tell of what has long been gone: it is deleted as absent. Which place a product is at is known by the list of destinations, which each run reads anew.
 */
export const productsSource = (options: ViatorOptions): Source<TourItem> => {
  const { api, match, pageSize = usualPageSize } = options;
  const read = async function* (from: string | null, signal: AbortSignal) {
    const destined = await readDestinations(api, match, signal);
    const feed = {
      path: '/products/modified-since',
      member: 'products',
      pageSize,
      changesOf: changesOf(options, destined),
    };
    yield* readFeed(api, feed, from, signal);
  };
  const retry = async function* (keys: readonly string[], signal: AbortSignal) {
    const destined = await readDestinations(api, match, signal);
    for (const key of keys.filter((one) => sourceKeyPattern.test(one))) {
      const raw = await api.get(`/products/${key}`, {}, signal);
      const changes: ReadonlyArray<Change<TourItem>> =
        raw === null ? [{ kind: 'DELETE', key }] : await changesOf(options, destined)([{ key, raw }], signal);
      yield { changes, watermark: null };
    }
  };
  return { name: 'viator', full: read, delta: read, deletions: 'ABSENT', retry };
};
