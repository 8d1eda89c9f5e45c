import type { HouseListing } from '../askSupplier.js';
import { openOfferSessions, type OfferSessions, type OfferSessionsOptions } from '../offerSessions.js';
import type { OfferSearch } from '../offerSearch.js';
import type { OfferSupplier, SupplierOffer } from '../supplier.js';

/** Two adults in Berlin for two nights. */
export const search: OfferSearch = {
  target: { kind: 'PLACE', placeId: 'plc_2950159' },
  checkin: '2026-12-01',
  checkout: '2026-12-03',
  nights: 2,
  adults: 2,
  childAges: [],
  rooms: 1,
  currency: 'EUR',
  bookerCountry: 'DE',
};

/** Three houses; the first is listed by both sources. */
export const listings: readonly HouseListing[] = [
  { lodgingId: 'ldg_booking_1', source: 'BOOKING', sourceId: '1', cityRef: '-1' },
  { lodgingId: 'ldg_booking_1', source: 'HOSTELWORLD', sourceId: '71', cityRef: '3' },
  { lodgingId: 'ldg_booking_2', source: 'BOOKING', sourceId: '2', cityRef: '-1' },
  { lodgingId: 'ldg_hostelworld_72', source: 'HOSTELWORLD', sourceId: '72', cityRef: '3' },
];

export const offerOf = (sourceId: string, offerId: string, amount: number): SupplierOffer => ({
  sourceId,
  offerId,
  roomId: null,
  roomName: null,
  unit: 'ROOM',
  quantity: 1,
  total: { amount, currency: 'EUR', precision: 2 },
  mealPlan: 'NONE',
  freeCancellationUntil: null,
  available: null,
});

const after = <Value>(ms: number, value: () => Value): Promise<Value> =>
  new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(value());
      } catch (error) {
        reject(error as Error);
      }
    }, ms);
  });

const supplier = (
  name: string,
  source: OfferSupplier['source'],
  calls: string[],
  answer: () => Promise<readonly SupplierOffer[]>,
): OfferSupplier => ({
  name,
  source,
  ask: () => {
    calls.push(name);
    return answer();
  },
});

/** Fast, slow, failing, malformed, duplicate and silent; `calls` says who was asked. The silent one heeds no signal either. */
export const sixSuppliers = (calls: string[]): readonly OfferSupplier[] => [
  supplier('fast', 'BOOKING', calls, () => after(50, () => [offerOf('1', 'a', 20_000), offerOf('2', 'b', 15_000)])),
  supplier('slow', 'BOOKING', calls, () => after(3_000, () => [offerOf('1', 'a', 19_000)])),
  supplier('failing', 'BOOKING', calls, () =>
    after(100, () => {
      throw new Error('500');
    }),
  ),
  supplier('malformed', 'BOOKING', calls, () => after(200, () => JSON.parse('{"data": [') as SupplierOffer[])),
  supplier('duplicate', 'HOSTELWORLD', calls, () =>
    after(300, () => [
      offerOf('71', 'x', 9_000),
      offerOf('71', 'x', 9_000),
      offerOf('72', 'y', 4_000),
      offerOf('72', 'y', 4_000),
    ]),
  ),
  supplier('silent', 'BOOKING', calls, () => new Promise<never>(() => undefined)),
];

let count = 0;

/** Sessions with the limits that they have by default. */
export const openSessions = (
  options: Partial<OfferSessionsOptions> & Pick<OfferSessionsOptions, 'suppliers'>,
): OfferSessions =>
  openOfferSessions({
    listingsOf: async () => listings,
    shared: null,
    firstAnswerMs: 650,
    supplierDeadlineMs: 6_000,
    joinMs: 60_000,
    lifetimeMs: 300_000,
    maximumRunning: 200,
    maximumBytes: 1_000_000,
    newId: () => `los_${(count += 1)}`,
    nowMs: () => performance.now(),
    onFailure: () => undefined,
    ...options,
  });
