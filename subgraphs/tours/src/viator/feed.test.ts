import type { SimulatedReply } from '@tripgraph/simulators/source';
import { expect, test } from 'vitest';
import { smallViator, viatorSources } from '../testing/sources.js';

/** The same answer, in which what a supplier left out is null. */
const withNulls = (reply: SimulatedReply): SimulatedReply => ({
  ...reply,
  body: String(reply.body)
    .replaceAll('"startAge":', '"endAge":null,"startAge":')
    .replaceAll('"status":"ACTIVE"', '"status":"ACTIVE","bookingRequirements":null,"pricingInfo":null,"timeZone":null'),
});

const { signal } = new AbortController();

const kindsOf = async (
  batches: AsyncIterable<{
    readonly changes: ReadonlyArray<{ readonly kind: string; readonly key: string }>;
    readonly watermark: string | null;
  }>,
) => {
  const told: string[] = [];
  let watermark: string | null = null;
  for await (const batch of batches) {
    told.push(...batch.changes.map(({ kind, key }) => `${kind} ${key}`));
    watermark = batch.watermark;
  }
  return { told, watermark };
};

test('everything comes once, and then only what has changed since the last cursor', async () => {
  const viator = smallViator(7);
  const { products } = viatorSources(viator, 3);
  const full = await kindsOf(products.full(null, signal));
  expect(full.told).toEqual(viator.productCodes.map((code) => `UPSERT ${code}`));
  const [first = '', second = ''] = viator.productCodes;
  viator.change(second);
  viator.deactivate(first);
  const delta = await kindsOf(products.delta?.(full.watermark ?? '', signal) ?? products.full(null, signal));
  expect(delta.told).toEqual([`UPSERT ${second}`, `DELETE ${first}`]);
  expect(await kindsOf(products.full(delta.watermark, signal))).toEqual({ told: [], watermark: delta.watermark });
});

test('a schedule without bookable items says that its product cannot be booked any more', async () => {
  const viator = smallViator(2);
  const { schedules } = viatorSources(viator, 10);
  const [first = '', second = ''] = viator.productCodes;
  viator.deactivate(first);
  expect((await kindsOf(schedules.full(null, signal))).told).toEqual([`UPSERT ${second}`, `DELETE ${first}`]);
});

test('what Viator does not know it may say with a null', async () => {
  const viator = smallViator(1);
  const { products } = viatorSources(
    { ...viator, handle: (request) => withNulls(viator.handle(request) as SimulatedReply) },
    10,
  );
  expect((await kindsOf(products.full(null, signal))).told).toEqual([`UPSERT ${viator.productCodes[0]}`]);
});

test('records that were put aside are fetched by their keys', async () => {
  const viator = smallViator(3);
  const { products, schedules } = viatorSources(viator, 10);
  const [key = ''] = viator.productCodes;
  for (const source of [products, schedules]) {
    const retried = source.retry?.([key, '99P9', 'first page #4'], signal);
    expect((await kindsOf(retried ?? source.full(null, signal))).told).toEqual([`UPSERT ${key}`, 'DELETE 99P9']);
  }
});
