import { encodeId } from '@tripgraph/addressing/id';
import type { ActivityRecord, OptionRecord, SupplierRecord } from '@tripgraph/activities/load/records';
import { optionRecord, scheduleRecord, unitRecord } from '@tripgraph/activities/testing/options';
import type { CataloguePart } from '../../world.js';

/** A time that can be booked, and the units that it is sold in. */
export type Offer = {
  readonly activityId: string;
  readonly optionId: string;
  readonly availabilityId: string;
  readonly units: readonly string[];
};

/** What there is to book: `hot` few times that everybody wants, `cool` many. */
export type Offers = {
  readonly hot: readonly Offer[];
  readonly cool: readonly Offer[];
  readonly parts: readonly CataloguePart[];
};

/** A supplier in a bucket. */
export const supplierOf = (bucket: number): SupplierRecord => ({
  id: encodeId({ prefix: 'sup', bucket, uuid: BigInt(bucket) }),
  name: `Supplier ${bucket}`,
  placeId: 'plc_world',
  website: null,
  contactEmail: null,
});

/** An activity in a bucket, one for each number. */
export const activityOf = (bucket: number, number: number, options: readonly OptionRecord[]): ActivityRecord => ({
  id: encodeId({ prefix: 'act', bucket, uuid: BigInt(number) }),
  supplierId: supplierOf(bucket).id,
  placeId: 'plc_world',
  placeAncestorIds: [],
  title: `Activity ${number}`,
  shortDescription: 'It can be booked.',
  description: 'It can be booked, over and over.',
  reference: null,
  fromPrice: null,
  priceInEuroCents: null,
  ratingHundredths: null,
  ratingCount: 0,
  minutesFrom: null,
  minutesTo: null,
  languages: ['en'],
  categories: [],
  meetingPoint: null,
  features: [],
  refundTiers: [
    { untilMinutesBeforeStart: 1_440, refundPercent: 100 },
    { untilMinutesBeforeStart: 60, refundPercent: 33 },
  ],
  timeZone: 'UTC',
  options,
  createdAt: new Date(0),
  updatedAt: new Date(0),
});

const startTime = '09:00';
/** Days that are long ahead, each with one time of every option. */
const timesOf = (activity: ActivityRecord, option: OptionRecord, days: number): Offer[] =>
  Array.from({ length: days }, (_, index) => ({
    activityId: activity.id,
    optionId: option.id,
    availabilityId: `${new Date(Date.UTC(2099, 0, 1 + index)).toISOString().slice(0, 10)}T${startTime}:00+00:00`,
    units: option.units.map(({ id }) => id),
  }));

/** An option of adults (12.34) and of families, which take three places (29.99). */
const option = (id: string, capacity: number | null, changes: Partial<OptionRecord> = {}): OptionRecord =>
  optionRecord(
    id,
    [
      unitRecord(`${id}-adult`, { price: { amount: 1_234, currency: 'EUR', precision: 2 } }),
      unitRecord(`${id}-family`, { paxCount: 3, price: { amount: 2_999, currency: 'EUR', precision: 2 } }),
    ],
    { schedules: [scheduleRecord({ capacity })], ...changes },
  );

const hotPlaces = 30;
const coolPlaces = 20;
const hotDays = 2;

/** Of each kind of option one: with limits for a unit and for a partner, without any, and one that the supplier decides on. */
const kindsOf = (bucket: number, allotted: string): readonly OptionRecord[] => [
  option(`plain-${bucket}`, coolPlaces),
  option(`units-${bucket}`, coolPlaces, {
    schedules: [scheduleRecord({ capacity: coolPlaces, capacityPerUnit: { [`units-${bucket}-family`]: 3 } })],
  }),
  option(`allotted-${bucket}`, coolPlaces, { allotments: [{ partner: allotted, places: 6 }] }),
  option(`pending-${bucket}`, coolPlaces, { instantConfirmation: false }),
  option(`free-${bucket}`, null),
];

/** Offers in these buckets; `days` is how many cool times each option has. */
export const makeOffers = (buckets: readonly number[], days: number, allotted: string): Offers => {
  const made = buckets.map((bucket, index) => {
    const wanted = option(`hot-${bucket}`, hotPlaces);
    const kinds = kindsOf(bucket, allotted);
    const hot = activityOf(bucket, index * 2 + 1, [wanted]);
    const cool = activityOf(bucket, index * 2 + 2, kinds);
    return {
      hot: timesOf(hot, wanted, hotDays),
      cool: kinds.flatMap((kind) => timesOf(cool, kind, days)),
      part: { bucket, supplier: supplierOf(bucket), activities: [hot, cool] },
    };
  });
  return {
    hot: made.flatMap(({ hot }) => hot),
    cool: made.flatMap(({ cool }) => cool),
    parts: made.map(({ part }) => part),
  };
};

/** One time of `places` places, sold in adults. */
export const makeOneOffer = (bucket: number, places: number): Offers => {
  const only = optionRecord('only', [unitRecord('only-adult')], { schedules: [scheduleRecord({ capacity: places })] });
  const activity = activityOf(bucket, 1, [only]);
  return {
    hot: timesOf(activity, only, 1),
    cool: [],
    parts: [{ bucket, supplier: supplierOf(bucket), activities: [activity] }],
  };
};

const throughputDays = 300;

/** Many times with places for everybody, so that callers hardly ever wait for each other. */
export const makeThroughputOffers = (bucket: number): Offers => {
  const wide = option(`wide-${bucket}`, 1_000_000);
  const activity = activityOf(bucket, 1, [wide]);
  return {
    hot: [],
    cool: timesOf(activity, wide, throughputDays),
    parts: [{ bucket, supplier: supplierOf(bucket), activities: [activity] }],
  };
};
