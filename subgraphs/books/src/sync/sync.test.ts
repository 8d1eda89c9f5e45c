import { rowsOf } from '@tripgraph/kit/testing/database';
import { interruptedRunsEqualUndisturbed } from '@tripgraph/kit/testing/sync/interruptedRuns';
import { poisonedRecordsAreQuarantined } from '@tripgraph/kit/testing/sync/poisonedRecord';
import { dumpTables } from '@tripgraph/kit/testing/sync/dumpTables';
import { databasesFor, dumpOf, runOn } from '@tripgraph/kit/testing/sync/syncUnderTest';
import { element } from '@tripgraph/simulators/onix/element';
import { deletion, supplyUpdate, wholeRecord } from '@tripgraph/simulators/onix/productElement';
import type { SimulatedProduct } from '@tripgraph/simulators/onix/simulatedProduct';
import { expect, inject, test } from 'vitest';
import { unpack } from '../onix/unpack.js';
import { bookTables, booksUnderTest, feedOf, filesOf } from '../testing/booksUnderTest.js';
import { inPieces, messageOf, recordOf } from '../testing/feeds.js';

const serverUrl = inject('postgresUrl');
type Bound = { readonly id: string; readonly references: readonly string[] };
const booksIn = (url: string): Promise<Bound[]> =>
  rowsOf(
    url,
    `select id, array(select edition ->> 'reference' from jsonb_array_elements(content -> 'editions') as edition) as references
     from book order by id collate "C"`,
  );
const priceOf = async (url: string, reference: string): Promise<unknown> => {
  const text = `select content -> 'supplies' -> 0 -> 'prices' -> 0 -> 'amount' as amount from product where reference = '${reference}'`;
  return (await rowsOf<{ amount: number }>(url, text))[0]?.amount;
};
const productsOf = (feed: ReturnType<typeof feedOf>, ...numbers: number[]): SimulatedProduct[] =>
  numbers.map((number) => feed.products()[number - 1] as SimulatedProduct);

test('runs that are cut off and gone on with come to the same books, and a second run changes nothing', async () => {
  await interruptedRunsEqualUndisturbed(await booksUnderTest(serverUrl, filesOf(feedOf(40, 'short')), 8));
});

test('a full run that is cut off in an update that follows the full file goes on there', async () => {
  const feed = feedOf(8);
  const more = feedOf(24).products().slice(8).map(wholeRecord);
  feed.publish(more.slice(0, 8));
  feed.publish(more.slice(8));
  await interruptedRunsEqualUndisturbed({ ...(await booksUnderTest(serverUrl, filesOf(feed), 3)), points: 5 });
});

test('print and e-book are one book, whether the feed says so or not', async () => {
  const feed = feedOf(12);
  const sync = await booksUnderTest(serverUrl, filesOf(feed), 5);
  const url = await (await databasesFor(sync))();
  expect(await runOn(url, sync)).toMatchObject({ kind: 'FULL', upserted: 12, quarantined: 0 });
  const books = await booksIn(url);
  expect(books.map(({ references }) => references)).toEqual(
    [1, 3, 5, 7, 9, 11].map((number) => [`shop.${number}`, `shop.${number + 1}`]),
  );
});

test('an update replaces the blocks that it has, a deletion takes an edition away, and a new record brings one', async () => {
  const feed = feedOf(4);
  const sync = await booksUnderTest(serverUrl, filesOf(feed), 10);
  const createDatabase = await databasesFor(sync);
  const url = await createDatabase();
  await runOn(url, sync);
  const [first, second, third] = productsOf(feed, 1, 2, 3) as [SimulatedProduct, SimulatedProduct, SimulatedProduct];
  const cheaper = { ...first, prices: [{ currency: 'EUR', amount: '1.99', countries: 'DE' }] };
  feed.publish([supplyUpdate(cheaper), deletion(second)]);
  feed.publish([wholeRecord({ ...third, reference: 'shop.new', isbn: '9783161484100', otherForm: third.isbn })]);
  expect(await runOn(url, sync)).toMatchObject({ kind: 'DELTA', upserted: 2, deleted: 1 });
  expect(await priceOf(url, 'shop.1')).toBe(199);
  expect((await booksIn(url)).map(({ references }) => references)).toEqual([
    ['shop.new', 'shop.3', 'shop.4'],
    ['shop.1'],
  ]);
  expect(await runOn(url, sync)).toMatchObject({ kind: 'DELTA', upserted: 0, deleted: 0 });

  const anew = await createDatabase();
  feed.replaceFull([
    wholeRecord(cheaper),
    ...productsOf(feed, 3, 4).map(wholeRecord),
    wholeRecord({ ...third, reference: 'shop.new', isbn: '9783161484100', otherForm: third.isbn }),
  ]);
  await runOn(anew, sync);
  expect(await booksIn(anew)).toEqual(await booksIn(url));
});

test('an update right behind the record that it updates is not lost', async () => {
  const feed = feedOf(2);
  const [first] = productsOf(feed, 1) as [SimulatedProduct];
  const cheaper = { ...first, prices: [{ currency: 'EUR', amount: '2.99', countries: 'DE' }] };
  feed.replaceFull([wholeRecord(first), supplyUpdate(cheaper)]);
  const sync = await booksUnderTest(serverUrl, filesOf(feed), 10);
  const url = await (await databasesFor(sync))();
  await runOn(url, sync);
  expect(await priceOf(url, 'shop.1')).toBe(299);
  expect((await booksIn(url)).length).toBe(1);
});

test('an update of what never came shows nothing, and is not lost', async () => {
  const feed = feedOf(2);
  const [first] = productsOf(feed, 1) as [SimulatedProduct];
  feed.replaceFull([supplyUpdate(first)]);
  const sync = await booksUnderTest(serverUrl, filesOf(feed), 10);
  const url = await (await databasesFor(sync))();
  await runOn(url, sync);
  expect([await booksIn(url), (await rowsOf(url, 'select from product')).length]).toEqual([[], 1]);
});

test('an edition that joins two books makes one of them, and its end parts them again', async () => {
  const feed = feedOf(2);
  const [first] = productsOf(feed, 1) as [SimulatedProduct];
  const lone = (reference: string, isbn: string, otherForm: string | null, title: string): SimulatedProduct => ({
    ...first,
    reference,
    isbn,
    otherForm,
    title,
  });
  const one = lone('one', '9783161484100', null, 'One');
  const other = lone('other', '9780306406157', null, 'Other');
  const joining = { ...lone('joining', '9781861972712', one.isbn, 'Other'), prefix: first.prefix };
  feed.replaceFull([wholeRecord(one), wholeRecord(other)]);
  const sync = await booksUnderTest(serverUrl, filesOf(feed), 1);
  const createDatabase = await databasesFor(sync);
  const url = await createDatabase();
  await runOn(url, sync);
  const apart = await dumpOf(url, sync);
  expect((await booksIn(url)).length).toBe(2);
  feed.publish([wholeRecord(joining)]);
  await runOn(url, sync);
  expect((await booksIn(url)).map(({ references }) => references)).toEqual([['other', 'joining', 'one']]);
  feed.publish([deletion(joining)]);
  await runOn(url, sync);
  expect(await dumpOf(url, sync)).toEqual(apart);
});

test('a chain of many editions, each of which names only the one before it, stays one book when one of them changes', async () => {
  const feed = feedOf(12);
  const chain = feed.products().map((product, index, all) => ({
    ...product,
    title: `Title ${index}`,
    otherForm: all[index - 1]?.isbn ?? null,
  }));
  feed.replaceFull(chain.map(wholeRecord));
  const sync = await booksUnderTest(serverUrl, filesOf(feed), 100);
  const url = await (await databasesFor(sync))();
  await runOn(url, sync);
  const whole = await booksIn(url);
  expect(whole.map(({ references }) => references.length)).toEqual([12]);
  const [first] = chain as [SimulatedProduct];
  feed.publish([supplyUpdate({ ...first, prices: [{ currency: 'EUR', amount: '1.99', countries: 'DE' }] })]);
  expect(await runOn(url, sync)).toMatchObject({ kind: 'DELTA', upserted: 1 });
  expect(await booksIn(url)).toEqual(whole);
});

test('a poisoned record is in quarantine and the others are in', async () => {
  const feed = feedOf(12);
  const records = feed.products().map(wholeRecord);
  const poisoned = feedOf(12);
  poisoned.replaceFull(
    records.map((record, index) =>
      index === 4
        ? '<Product><RecordReference>shop.5</RecordReference>&xxe;</Product>'
        : index === 7
          ? element('Product', [element('RecordReference', 'shop.8'), element('NotificationType', '03')])
          : record,
    ),
  );
  const sync = await booksUnderTest(serverUrl, filesOf(feed), 5);
  const { openSource: openPoisoned } = await booksUnderTest(serverUrl, filesOf(poisoned), 5);
  await poisonedRecordsAreQuarantined({ ...sync, openPoisoned, poisonedKeys: ['shop.5', 'shop.8'] });
});

test('a feed that breaks off leaves what was whole, and is read on when it is', async () => {
  const feed = feedOf(20);
  const sync = await booksUnderTest(serverUrl, filesOf(feed), 4);
  const createDatabase = await databasesFor(sync);
  const [whole, url] = [await createDatabase(), await createDatabase()];
  await runOn(whole, sync);
  const brokenOff = async function* (): AsyncGenerator<Uint8Array> {
    for await (const part of unpack(await filesOf(feed).full(AbortSignal.abort()))) {
      const end = Buffer.from(part).indexOf('<RecordReference>shop.11<');
      yield end < 0 ? part : part.subarray(0, end);
      if (end >= 0) return;
    }
  };
  const files = { ...filesOf(feed), full: async () => brokenOff() };
  const { openSource } = await booksUnderTest(serverUrl, files, 4);
  await expect(runOn(url, { ...sync, openSource })).rejects.toThrow('breaks off');
  expect((await rowsOf(url, 'select from product')).length).toBe(8);
  expect(await runOn(url, sync)).toMatchObject({ resumed: true, upserted: 12 });
  expect(await dumpOf(url, sync)).toEqual(await dumpOf(whole, sync));
});

test('updates that are gone are made up for by the full file, also when they deleted', async () => {
  const feed = feedOf(4);
  const sync = await booksUnderTest(serverUrl, filesOf(feed), 10);
  const url = await (await databasesFor(sync))();
  await runOn(url, sync);
  const later = feedOf(6);
  later.publish([]);
  later.publish([]);
  later.replaceFull(later.products().slice(1).map(wholeRecord));
  const { openSource } = await booksUnderTest(serverUrl, { ...filesOf(later), update: async () => null }, 10);
  const report = await runOn(url, { ...sync, openSource });
  expect(report).toMatchObject({ kind: 'FULL', upserted: 2, unchanged: 3, deleted: 1 });
  expect(await rowsOf(url, `select from product where reference = 'shop.1'`)).toEqual([]);
});

test('a full run over a full file that is older than updates brings back nothing that they took away', async () => {
  const feed = feedOf(4);
  const sync = await booksUnderTest(serverUrl, filesOf(feed), 10);
  const url = await (await databasesFor(sync))();
  await runOn(url, sync);
  const [first, second] = productsOf(feed, 1, 2) as [SimulatedProduct, SimulatedProduct];
  feed.publish([supplyUpdate({ ...first, prices: [{ currency: 'EUR', amount: '1.99', countries: 'DE' }] })]);
  feed.publish([deletion(second), wholeRecord(feedOf(5).products()[4] as SimulatedProduct)]);
  await runOn(url, sync);
  const before = await dumpTables(url, { tables: bookTables });
  expect(await runOn(url, sync, { full: true })).toMatchObject({ kind: 'FULL', finished: true });
  expect(await dumpTables(url, { tables: bookTables })).toEqual(before);
  expect(await runOn(url, sync)).toMatchObject({ kind: 'DELTA', upserted: 0, deleted: 0 });
});

test('a full file without a number is refused, as nobody knows which updates it has', async () => {
  const feed = feedOf(2);
  feed.publish([deletion(productsOf(feed, 1)[0] as SimulatedProduct)]);
  const files = { ...filesOf(feed), full: async () => inPieces(messageOf(recordOf('one'))) };
  const sync = await booksUnderTest(serverUrl, files, 10);
  const url = await (await databasesFor(sync))();
  await expect(runOn(url, sync)).rejects.toThrow('the full file has no MessageNumber');
  expect(await rowsOf(url, 'select from product')).toEqual([]);
});

test('an update that is gone though later ones are there stops the run, and nothing is deleted for it', async () => {
  const feed = feedOf(3);
  const missing = new Set<number>();
  const files = filesOf(feed);
  const gappy = {
    ...files,
    update: (number: number, signal: AbortSignal) =>
      missing.has(number) ? Promise.resolve(null) : files.update(number, signal),
  };
  const sync = await booksUnderTest(serverUrl, gappy, 10);
  const url = await (await databasesFor(sync))();
  await runOn(url, sync);
  for (const product of productsOf(feed, 1, 2, 3)) feed.publish([deletion(product)]);
  missing.add(2).add(1);
  const gone = 'Update 1 of the ONIX feed is not there, though update 3 is';
  await expect(runOn(url, sync)).rejects.toThrow(gone);
  await expect(runOn(url, sync, { full: true })).rejects.toThrow(gone);
  expect((await rowsOf(url, 'select from product')).length).toBe(3);
  missing.clear();
  expect(await runOn(url, sync)).toMatchObject({ kind: 'FULL', resumed: true, finished: true });
  expect(await rowsOf(url, 'select from product')).toEqual([]);
});
