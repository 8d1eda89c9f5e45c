import { sampleCatalogue } from './records.js';
import { optionRecord, scheduleRecord, unitRecord } from './options.js';

export const euros = (amount: number) => ({ amount, currency: 'EUR', precision: 2 });
const adult = unitRecord('tour-adult', { price: euros(1_000) });
const child = unitRecord('tour-child', { price: euros(400), accompaniedBy: ['tour-adult', 'tour-family'] });
const family = unitRecord('tour-family', { price: euros(2_500), paxCount: 4, maxQuantity: 2 });
const ticket = unitRecord('ticket-any', { price: euros(700), minQuantity: 2 });

/** The last Sunday of October: clocks go back from three to two. */
export const autumn = '2095-10-30';
export const spring = '2096-03-25';

const tour = optionRecord('tour', [adult, child, family], {
  maxUnits: 6,
  cutoffMinutes: 60,
  schedules: [
    scheduleRecord({ startTimes: ['02:30', '09:00'], months: [10], closedDates: ['2095-10-15'] }),
    scheduleRecord({ startTimes: ['02:30', '09:00'], months: [3, 4], weekdays: [1, 7] }),
  ],
  allotments: [{ partner: 'viatour', places: 3 }],
});
const museum = optionRecord('museum', [ticket], {
  isDefault: false,
  availabilityType: 'OPENING_HOURS',
  schedules: [
    scheduleRecord({ startTimes: [], openingHours: [{ from: '10:00', to: '18:00' }], capacity: null, months: [11] }),
  ],
});
const seats = optionRecord('seats', [unitRecord('seats-front'), unitRecord('seats-back')], {
  isDefault: false,
  schedules: [scheduleRecord({ months: [12], capacityPerUnit: { 'seats-front': 2, 'seats-back': 6 } })],
});

const catalogue = sampleCatalogue(9, 3);
const [first, second] = catalogue.activities.map((record, index) => ({
  ...record,
  options: index === 0 ? [tour, museum, seats] : [optionRecord(`other-${index}`, [unitRecord(`other-${index}-unit`)])],
}));
if (!first || !second) throw new Error('no activities');

export const { suppliers } = catalogue;
/** In Berlin, with all three options. */
export const activity = first;
/** Starts every day at nine. */
export const other = second;

export const on = (day: string, more = ''): string => `localDateStart: "${day}", localDateEnd: "${day}" ${more}`;
export const unitsOf = (units: Readonly<Record<string, number>>): string =>
  `units: [${Object.entries(units).map(([unit, quantity]) => `{ unitId: "${unit}", quantity: ${quantity} }`)}]`;
