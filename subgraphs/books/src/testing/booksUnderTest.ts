import type {} from '@tripgraph/kit/testing/database';
import type { SyncUnderTest } from '@tripgraph/kit/testing/sync/syncUnderTest';
import { smallGazetteer } from '@tripgraph/matching/testing/somePlaces';
import { createOnix, type SimulatedOnix } from '@tripgraph/simulators/onix/onix';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import type { FeedFile, FeedFiles } from '../feed/feedFiles.js';
import { onixSource } from '../feed/onixSource.js';
import { migrateBooks } from '../migrate.js';
import type { OnixProduct } from '../onix/product/product.js';
import { loadCrosswalk } from '../places/crosswalk.js';
import { placesOfSubjects } from '../places/placesOfSubjects.js';
import { bookSink } from '../work/bookSink.js';

const bytesOf = async function* (body: AsyncIterable<string | Uint8Array>): FeedFile {
  for await (const part of body) yield typeof part === 'string' ? Buffer.from(part) : part;
};

/** The files of a simulated feed, without a server. */
export const filesOf = (onix: SimulatedOnix): FeedFiles => {
  const open = async (path: string): Promise<FeedFile | null> => {
    const reply = await onix.handle({ method: 'GET', path, query: new URLSearchParams(), headers: {}, body: '' });
    return reply.status === 404 ? null : bytesOf(reply.body as AsyncIterable<string | Uint8Array>);
  };
  return {
    full: async () => (await open('/full.xml.gz')) as FeedFile,
    update: (number) => open(`/updates/${number}.xml.gz`),
  };
};

/** Berlin and its quarters, of which the gazetteer of tests has some. */
export const places = simulatedPlaces.filter(({ countryCode }) => countryCode === 'DE');

/** A feed of so many products. */
export const feedOf = (size: number, style: 'reference' | 'short' = 'reference'): SimulatedOnix =>
  createOnix({ seed: 1, places, size }, { style });

export const bookTables = ['product', 'product_key', 'book', 'book_place', 'book_at'];

/** The sync of a simulated feed, for the harness of syncs. */
export const booksUnderTest = async (
  serverUrl: string,
  files: FeedFiles,
  batchRecords: number,
): Promise<SyncUnderTest<OnixProduct>> => ({
  serverUrl,
  migrate: migrateBooks,
  openSource: () => onixSource(files, batchRecords),
  sink: bookSink(placesOfSubjects(smallGazetteer(), await loadCrosswalk())),
  tables: bookTables,
});
