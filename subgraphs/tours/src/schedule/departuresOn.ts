import { addDays, isoWeekday } from '@tripgraph/kit/localDate';
import type { Departure } from '../departures/departure.js';
import { byPosition } from '../departures/position.js';
import { pricesOn } from './pricesOn.js';
import { horizonDays, type Exceptions, type ScheduleRule } from './scheduleRule.js';

/** The rules of one tour, and the currency of their prices. */
export type Schedule = {
  readonly currency: string;
  readonly precision: number;
  readonly rules: readonly ScheduleRule[];
};

const idOf = (day: string, startsAt: string | null, optionCode: string | null): string =>
  [startsAt === null ? day : `${day}T${startsAt}`, ...(optionCode === null ? [] : [optionCode])].join('~');

/** Null where a rule's exceptions close the day. */
const departureAt = (
  schedule: Schedule,
  rule: ScheduleRule,
  day: string,
  today: string,
  startsAt: string | null,
  { closed, soldOut }: Exceptions,
): Departure | null =>
  closed.includes(day)
    ? null
    : {
        id: idOf(day, startsAt, rule.optionCode),
        localDate: day,
        localTime: startsAt,
        finishDate: null,
        openingHours: startsAt === null ? rule.openingHours.filter(({ weekday }) => weekday === isoWeekday(day)) : [],
        optionCode: rule.optionCode,
        status: soldOut.includes(day) ? 'SOLD_OUT' : 'AVAILABLE',
        placesLeft: null,
        prices: pricesOn(schedule, rule.prices, day, today),
      };

const departuresOfRule = (schedule: Schedule, rule: ScheduleRule, day: string, today: string): (Departure | null)[] =>
  rule.times.length === 0
    ? [departureAt(schedule, rule, day, today, null, rule.exceptions)]
    : rule.times.map(({ startsAt, exceptions }) => departureAt(schedule, rule, day, today, startsAt, exceptions));

/**
 * What a schedule makes of one local day, by time and then by id: a rule is expanded when it is read and never stored as days.
 * Where two rules give one option the same time, the earlier rule counts. Nothing on a day before `today`.
 */
export const departuresOn = (schedule: Schedule, day: string, today: string): readonly Departure[] => {
  if (day < today) return [];
  const weekday = isoWeekday(day);
  const horizon = addDays(today, horizonDays);
  const found = new Map<string, Departure>();
  for (const rule of schedule.rules) {
    if (rule.from > day || day > (rule.until ?? horizon) || !rule.weekdays.includes(weekday)) continue;
    for (const departure of departuresOfRule(schedule, rule, day, today)) {
      if (departure && !found.has(departure.id)) found.set(departure.id, departure);
    }
  }
  return [...found.values()].sort(byPosition);
};
