import { databasesFor, runOn } from '@tripgraph/kit/testing/sync/syncUnderTest';
import { dumpTables } from '@tripgraph/kit/testing/sync/dumpTables';
import type { Element } from '@tripgraph/simulators/onix/element';
import { deletion, supplyUpdate, wholeRecord } from '@tripgraph/simulators/onix/productElement';
import type { SimulatedProduct } from '@tripgraph/simulators/onix/simulatedProduct';
import fc from 'fast-check';
import { beforeAll, expect, inject, test } from 'vitest';
import { bookTables, booksUnderTest, feedOf, filesOf } from '../testing/booksUnderTest.js';

// Whatever order records come in, and wherever batches end: what is there in the end is what one look at the last state makes.

const models = feedOf(6).products();
const numbers = fc.integer({ min: 0, max: models.length - 1 });

/** What happens to one product: it is said whole, with a title that others may have and another form or none; or it costs less; or it ends. */
const events = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('WHOLE' as const),
      number: numbers,
      title: fc.constantFrom('A', 'B'),
      other: fc.option(numbers),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('PRICE' as const),
      number: numbers,
      euros: fc.integer({ min: 1, max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('DELETE' as const), number: numbers }) },
);
type Event = typeof events extends fc.Arbitrary<infer Value> ? Value : never;

const modelOf = (number: number): SimulatedProduct => models[number] as SimulatedProduct;
const priced = (product: SimulatedProduct, euros: number): SimulatedProduct => ({
  ...product,
  prices: [{ currency: 'EUR', amount: `${euros}.00`, countries: 'DE' }],
});
const wholeOf = ({ number, title, other }: Extract<Event, { kind: 'WHOLE' }>): SimulatedProduct => ({
  ...modelOf(number),
  title,
  subtitle: 'S',
  authors: ['Ada Berger'],
  publisher: 'Press',
  prefix: null,
  language: 'eng',
  otherForm: other === null ? null : modelOf(other).isbn,
});

const recordOf = (event: Event): Element => {
  if (event.kind === 'WHOLE') return wholeRecord(wholeOf(event));
  return event.kind === 'PRICE'
    ? supplyUpdate(priced(modelOf(event.number), event.euros))
    : deletion(modelOf(event.number));
};

/** What is left of all events, as one file would say it. */
const lastState = (history: readonly Event[]): Element[] => {
  const state = new Map<number, { readonly isWhole: boolean; readonly product: SimulatedProduct }>();
  for (const event of history) {
    const held = state.get(event.number);
    if (event.kind === 'DELETE') state.delete(event.number);
    else if (event.kind === 'WHOLE') state.set(event.number, { isWhole: true, product: wholeOf(event) });
    else
      state.set(event.number, {
        isWhole: held?.isWhole ?? false,
        product: priced(held?.product ?? modelOf(event.number), event.euros),
      });
  }
  return [...state.values()].map(({ isWhole, product }) => (isWhole ? wholeRecord(product) : supplyUpdate(product)));
};

let createDatabase: () => Promise<string>;
beforeAll(async () => {
  createDatabase = await databasesFor(await booksUnderTest(inject('postgresUrl'), filesOf(feedOf(0)), 1));
});

test('books depend on what the feed says last, and not on how it came to say so', async () => {
  const histories = fc.array(fc.array(events, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(histories, fc.integer({ min: 1, max: 4 }), async (updates, batchRecords) => {
      const [lived, atOnce] = [feedOf(0), feedOf(0)];
      const living = await booksUnderTest('', filesOf(lived), batchRecords);
      const url = await createDatabase();
      await runOn(url, living);
      for (const update of updates) {
        lived.publish(update.map(recordOf));
        await runOn(url, living);
      }
      atOnce.replaceFull(lastState(updates.flat()));
      const fresh = await createDatabase();
      await runOn(fresh, await booksUnderTest('', filesOf(atOnce), 100));
      const rule = { tables: bookTables };
      const expected = await dumpTables(fresh, rule);
      expect(await dumpTables(url, rule)).toEqual(expected);
      await runOn(url, living, { full: true });
      expect(await dumpTables(url, rule)).toEqual(expected);
    }),
    { numRuns: 15 },
  );
});
