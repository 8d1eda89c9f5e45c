import type { OptionRecord, ScheduleRecord, UnitRecord } from '../load/records.js';

/** A unit of one place at 10.00 EUR, but for `changes`. */
export const unitRecord = (id: string, changes: Partial<UnitRecord> = {}): UnitRecord => ({
  id,
  type: 'ADULT',
  title: 'Adult',
  price: { amount: 1_000, currency: 'EUR', precision: 2 },
  minAge: null,
  maxAge: null,
  paxCount: 1,
  minQuantity: 1,
  maxQuantity: null,
  accompaniedBy: [],
  ...changes,
});

/** A start at nine on every day, for an hour and ten places, but for `changes`. */
export const scheduleRecord = (changes: Partial<ScheduleRecord> = {}): ScheduleRecord => ({
  validFrom: null,
  validUntil: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  months: null,
  startTimes: ['09:00'],
  openingHours: [],
  durationMinutes: 60,
  capacity: 10,
  capacityPerUnit: null,
  closedDates: [],
  ...changes,
});

/** An option of these units that starts every day at nine, but for `changes`. */
export const optionRecord = (
  id: string,
  units: readonly UnitRecord[],
  changes: Partial<OptionRecord> = {},
): OptionRecord => ({
  id,
  title: 'Any',
  isDefault: true,
  startTimes: ['09:00'],
  minUnits: 1,
  maxUnits: null,
  units,
  availabilityType: 'START_TIME',
  instantConfirmation: true,
  cutoffMinutes: 0,
  holdMinutes: 30,
  schedules: [scheduleRecord()],
  allotments: [],
  ...changes,
});
