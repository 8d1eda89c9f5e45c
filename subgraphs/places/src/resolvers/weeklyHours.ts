import type { OpenPeriodResolvers, WeeklyHoursResolvers } from '../generated/resolvers.js';
import { isOpenAt } from '../hours/isOpenAt.js';
import { isAlwaysOpen, minutesOfDay, type WeeklyHours, type WeekTime } from '../hours/weeklyHours.js';

/** What `WeeklyHours` is resolved from. */
export type WeeklyHoursValue = {
  readonly hours: WeeklyHours;
  readonly timeZone: string | null;
  /** Closed for good or for a time, whatever its hours are. */
  readonly isClosed: boolean;
};

/** The resolvers of `WeeklyHours`. */
export const weeklyHours: WeeklyHoursResolvers = {
  isAlwaysOpen: ({ hours }) => isAlwaysOpen(hours),
  periods: ({ hours }) => [...hours.periods],
  specialDates: ({ hours }) => [...(hours.dated?.specialDates ?? [])],
  isOpen: ({ hours, timeZone, isClosed }, { at }) => {
    if (timeZone === null) return null;
    return !isClosed && isOpenAt(hours, at?.getTime() ?? Date.now(), timeZone);
  },
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const localTime = ({ minute }: WeekTime): string =>
  `${twoDigits(Math.floor((minute % minutesOfDay) / 60))}:${twoDigits(minute % 60)}`;

/** The resolvers of `OpenPeriod`. */
export const openPeriod: OpenPeriodResolvers = {
  opensOn: ({ opens }) => opens.day,
  opensAt: ({ opens }) => localTime(opens),
  closesOn: ({ closes }) => closes?.day ?? null,
  closesAt: ({ closes }) => closes && localTime(closes),
};
