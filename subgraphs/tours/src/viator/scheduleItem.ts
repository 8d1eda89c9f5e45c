import { precisionOf } from '@tripgraph/kit/money';
import type { ScheduleItem } from '../schedule/scheduleItem.js';
import type { Exceptions, PriceOffer, PriceRule, ScheduleRule } from '../schedule/scheduleRule.js';
import {
  mostExceptions,
  mostExceptionsInAll,
  mostPrices,
  mostRules,
  mostStartTimes,
  mostTimes,
} from '../tour/limits.js';
import { moneyRecord } from '../tour/moneyRecord.js';
import { tourId } from '../tour/tourId.js';
import type { PricingDetail, PricingRecord, Season, ViatorSchedule } from './scheduleShape.js';

type UnavailableDates = PricingRecord['unavailableDates'];

/** A day that is closed would be offered if it were left out, so that a schedule with more than is kept is not read. */
const requireAtMost = (most: number, count: number, what: string): void => {
  if (count > most) throw new Error(`it has ${count} ${what}, and ${most} is the most that is kept`);
};

const countDaysOf = ({ closed, soldOut }: Exceptions): number => closed.length + soldOut.length;

/** Sold out is known as such; every other reason, also one that is new, means that it does not take place. */
const exceptionsOf = (dates: UnavailableDates): Exceptions => {
  const daysOf = (soldOut: boolean): string[] => [
    ...new Set(dates.filter(({ reason }) => (reason === 'SOLD_OUT') === soldOut).map(({ date }) => date)),
  ];
  const exceptions = { closed: daysOf(false), soldOut: daysOf(true) };
  requireAtMost(mostExceptions, countDaysOf(exceptions), 'days on which one of its times does not hold');
  return exceptions;
};

const offerOf = (special: PricingDetail['price']['special'], currency: string): PriceOffer | null =>
  special
    ? {
        amount: moneyRecord(special.recommendedRetailPrice, currency).amount,
        bookedFrom: special.offerStartDate ?? null,
        bookedUntil: special.offerEndDate ?? null,
        travelFrom: special.travelStartDate ?? null,
        travelUntil: special.travelEndDate ?? null,
      }
    : null;

const priceRuleOf = (detail: PricingDetail, currency: string): PriceRule => ({
  ageBand: detail.ageBand ?? null,
  // UNIT: for all of a group, a vehicle, a boat.
  unit: detail.pricingPackageType === 'UNIT' ? 'PER_GROUP' : 'PER_PERSON',
  minimumTravelers: detail.minTravelers ?? null,
  maximumTravelers: detail.maxTravelers ?? null,
  amount: moneyRecord(detail.price.original.recommendedRetailPrice, currency).amount,
  offer: offerOf(detail.price.special, currency),
});

const ruleOf = (optionCode: string | null, season: Season, record: PricingRecord, currency: string): ScheduleRule => ({
  optionCode,
  from: season.startDate,
  until: season.endDate ?? null,
  weekdays: record.daysOfWeek,
  times: record.timedEntries.slice(0, mostTimes).map(({ startTime, unavailableDates }) => ({
    startsAt: startTime,
    // A day without any of a rule's times is told once.
    exceptions: exceptionsOf([...unavailableDates, ...record.unavailableDates]),
  })),
  exceptions: exceptionsOf(record.unavailableDates),
  openingHours: season.operatingHours
    .flatMap(({ dayOfWeek, operatingHours }) => operatingHours.map((hours) => ({ weekday: dayOfWeek, ...hours })))
    .slice(0, mostTimes),
  prices: record.pricingDetails.slice(0, mostPrices).map((detail) => priceRuleOf(detail, currency)),
});

const rulesOf = ({ currency, bookableItems }: ViatorSchedule): readonly ScheduleRule[] => {
  const records = bookableItems.flatMap(({ productOptionCode, seasons }) =>
    seasons.flatMap((season) =>
      season.pricingRecords.map((record) => ({ optionCode: productOptionCode ?? null, season, record })),
    ),
  );
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  requireAtMost(mostRules, records.length, 'rules');
  requireAtMost(mostStartTimes, sum(records.map(({ record }) => record.timedEntries.length)), 'start times');
  const rules = records.map(({ optionCode, season, record }) => ruleOf(optionCode, season, record, currency));
  const exceptions = rules.flatMap((rule) => [rule, ...rule.times]).map((one) => countDaysOf(one.exceptions));
  requireAtMost(mostExceptionsInAll, sum(exceptions), 'days on which its rules do not hold');
  return rules;
};

/** A schedule as rules. Throws an Error that says what cannot be read of its prices, or of what there is too much. */
export const scheduleItem = (schedule: ViatorSchedule): ScheduleItem => {
  const { productCode, currency, summary } = schedule;
  const rules = rulesOf(schedule);
  const money = (value: number | undefined): number | null =>
    value === undefined ? null : moneyRecord(value, currency).amount;
  const fromPrice = money(summary?.fromPrice);
  const before = money(summary?.fromPriceBeforeDiscount);
  return {
    tourId: tourId('VIATOR', productCode),
    currency,
    precision: precisionOf(currency),
    fromPrice,
    fromPriceBeforeDiscount: fromPrice !== null && before !== null && before > fromPrice ? before : null,
    rules,
  };
};
