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
type StatusOn = (day: string) => Departure['status'] | null;

/** Exceptions are gone through when they are first asked for, and then no more. */
const statusBut = ({ closed, soldOut }: Exceptions): StatusOn => {
  const closedDays = new Set(closed);
  const soldOutDays = new Set(soldOut);
  return (day) => (closedDays.has(day) ? null : soldOutDays.has(day) ? 'SOLD_OUT' : 'AVAILABLE');
};

type Start = { readonly startsAt: string | null; readonly statusOn: StatusOn };

const startsOf = ({ times, exceptions }: ScheduleRule): readonly Start[] =>
  (times.length === 0 ? [{ startsAt: null, exceptions }] : times).map((time) => ({
    startsAt: time.startsAt,
    statusOn: statusBut(time.exceptions),
  }));

/** The start times of a rule, which are made when the first of its days is asked for, and then held. */
const startsOnce = (rule: ScheduleRule): (() => readonly Start[]) => {
  let starts: readonly Start[] | undefined;
  return () => (starts ??= startsOf(rule));
};

const departureAt = (
  schedule: Schedule,
  rule: ScheduleRule,
  {
    id,
    day,
    today,
    startsAt,
  }: { readonly id: string; readonly day: string; readonly today: string; readonly startsAt: string | null },
  status: Departure['status'],
): Departure => ({
  id,
  localDate: day,
  localTime: startsAt,
  finishDate: null,
  openingHours: startsAt === null ? rule.openingHours.filter(({ weekday }) => weekday === isoWeekday(day)) : [],
  optionCode: rule.optionCode,
  status,
  placesLeft: null,
  prices: pricesOn(schedule, rule.prices, day, today),
});

/**
 * What a schedule makes of local days, of each by time and then by id: a rule is expanded when it is read and never stored as
 * days. Where two rules give one option the same time, the earlier rule counts. Nothing on a day before `today`. To be kept for
 * all days of one reading: what each rule does not hold on is looked up, and not searched on each day.
 */
export const departuresOn = (schedule: Schedule, today: string): ((day: string) => readonly Departure[]) => {
  const rules = schedule.rules.map((rule) => ({ rule, starts: startsOnce(rule) }));
  const horizon = addDays(today, horizonDays);
  return (day) => {
    if (day < today) return [];
    const weekday = isoWeekday(day);
    const found = new Map<string, Departure>();
    for (const { rule, starts } of rules) {
      if (rule.from > day || day > (rule.until ?? horizon) || !rule.weekdays.includes(weekday)) continue;
      for (const { startsAt, statusOn } of starts()) {
        const status = statusOn(day);
        if (status === null) continue;
        const id = idOf(day, startsAt, rule.optionCode);
        if (!found.has(id)) found.set(id, departureAt(schedule, rule, { id, day, today, startsAt }, status));
      }
    }
    return [...found.values()].sort(byPosition);
  };
};
