import { inTransaction } from '@tripgraph/kit/transaction';
import { createOnix } from '@tripgraph/simulators/onix/onix';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import type { SimulatedReply, SimulatedSource } from '@tripgraph/simulators/source';
import type { BenchCase } from './benchCase.js';
import { openSimulated, prepareSync } from './prepareSync.js';

/** The same source, which counts the bytes that it has sent. */
const counted = (source: SimulatedSource, count: { bytes: number }): SimulatedSource => {
  const counting = async function* (body: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
    for await (const part of body) {
      count.bytes += Buffer.byteLength(part);
      yield part;
    }
  };
  const withCount = (reply: SimulatedReply): SimulatedReply =>
    typeof reply.body === 'string' || reply.body instanceof Uint8Array
      ? reply
      : { ...reply, body: counting(reply.body) };
  return { ...source, handle: async (request) => withCount(await source.handle(request)) };
};

/** Throws when a product is missing, or print and e-book are not one book. */
const checkAllIn = async (databaseUrl: string, records: number): Promise<void> => {
  const text = 'select count(*)::integer as products, count(distinct book_id)::integer as books from product';
  const [found] = await inTransaction(databaseUrl, (transaction) =>
    transaction.query<{ readonly products: number; readonly books: number }>({ name: 'all_in', text, values: [] }),
  );
  if (found?.products !== records || found.books !== Math.ceil(records / 2))
    throw new Error(`Of ${records} products ${found?.products} are in, in ${found?.books} books.`);
};

/** A whole catalogue of ONIX over HTTP, not packed: 10,000 products are 1.2 million lines. */
export const onix: BenchCase = {
  name: 'onix',
  things: 'products',
  records: 10_000,
  prepare: async ({ records, seed }) => {
    const count = { bytes: 0 };
    const source = counted(createOnix({ seed, places: simulatedPlaces, size: records }), count);
    const prepared = await prepareSync('books', 'onix', () =>
      openSimulated('books', [source], { ONIX_FULL_FILE: 'full.xml' }),
    );
    return { ...prepared, bytes: () => count.bytes, check: (databaseUrl) => checkAllIn(databaseUrl, records) };
  },
};
