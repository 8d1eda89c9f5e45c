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

type ReadRule = { readonly rule: ScheduleRule; readonly starts: () => readonly Start[] };

/** The start times of a rule, which are made when the first of its days is asked for, and then held. */
const startsOnce = (rule: ScheduleRule): (() => readonly Start[]) => {
  let starts: readonly Start[] | undefined;
  return () => (starts ??= startsOf(rule));
};

/** What a rule makes of one of its days. All of its start times cost the same, and share what is made of its prices. */
const departuresOfRule = (
  schedule: Schedule,
  { rule, starts }: ReadRule,
  day: string,
  today: string,
): readonly Departure[] => {
  const open = starts().flatMap(({ startsAt, statusOn }) => {
    const status = statusOn(day);
    return status === null ? [] : [{ startsAt, status }];
  });
  if (open.length === 0) return [];
  const hours = rule.openingHours.filter(({ weekday }) => weekday === isoWeekday(day));
  const prices = pricesOn(schedule, rule.prices, day, today);
  return open.map(({ startsAt, status }) => ({
    id: idOf(day, startsAt, rule.optionCode),
    localDate: day,
    localTime: startsAt,
    finishDate: null,
    openingHours: startsAt === null ? hours : [],
    optionCode: rule.optionCode,
    status,
    placesLeft: null,
    prices,
  }));
};

/**
 * What a schedule makes of local days, of each by time and then by id: a rule is expanded when it is read and never stored as
 * days. Where two rules give one option the same time, the earlier rule counts. Nothing on a day before `today`. To be kept for
 * all days of one reading: what each rule does not hold on is looked up, and not searched on each day.
 */
export const departuresOn = (schedule: Schedule, today: string): ((day: string) => readonly Departure[]) => {
  const rules = schedule.rules.map((rule): ReadRule => ({ rule, starts: startsOnce(rule) }));
  const horizon = addDays(today, horizonDays);
  return (day) => {
    if (day < today) return [];
    const weekday = isoWeekday(day);
    const found = new Map<string, Departure>();
    for (const read of rules) {
      const { from, until, weekdays } = read.rule;
      if (from > day || day > (until ?? horizon) || !weekdays.includes(weekday)) continue;
      for (const departure of departuresOfRule(schedule, read, day, today))
        if (!found.has(departure.id)) found.set(departure.id, departure);
    }
    return [...found.values()].sort(byPosition);
  };
};
