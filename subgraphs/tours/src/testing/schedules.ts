import type { ScheduleRule } from '../schedule/scheduleRule.js';

export const noExceptions = { closed: [], soldOut: [] };

/** A rule of an option that takes place at ten every day. */
export const rule = (fields: Partial<ScheduleRule> = {}): ScheduleRule => ({
  optionCode: 'TG1',
  from: '2026-01-01',
  until: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  times: [{ startsAt: '10:00', exceptions: noExceptions }],
  exceptions: noExceptions,
  openingHours: [],
  prices: [],
  ...fields,
});

/** A price of one adult, in minor units. */
export const adultPrice = (amount: number, offer: ScheduleRule['prices'][number]['offer'] = null) => ({
  ageBand: 'ADULT',
  unit: 'PER_PERSON' as const,
  minimumTravelers: 1,
  maximumTravelers: null,
  amount,
  offer,
});
