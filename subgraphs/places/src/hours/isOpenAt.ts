import { addDays, isoWeekday } from '@tripgraph/kit/localDate';
import { instantOf, localDateOf } from './localTime.js';
import {
  daysUntilClosing,
  isAlwaysOpen,
  weekdays,
  type DayTime,
  type WeeklyHours,
  type WeeklyPeriod,
} from './weeklyHours.js';

type Stretch = { readonly opens: DayTime; readonly closes: DayTime };

/** A week's period as it is when it begins on a day. */
const onDay = ({ opens, closes }: WeeklyPeriod, date: string): Stretch[] =>
  closes === null
    ? []
    : [
        {
          opens: { date, minute: opens.minute },
          closes: { date: addDays(date, daysUntilClosing(opens, closes)), minute: closes.minute },
        },
      ];

/** Every period that could still last on a day: a period is a week long at most. */
const stretchesAround = ({ periods }: WeeklyHours, date: string): Stretch[] =>
  Array.from({ length: 8 }, (_day, daysBefore) => addDays(date, -daysBefore)).flatMap((day) =>
    periods.filter(({ opens }) => opens.day === weekdays[isoWeekday(day) % 7]).flatMap((period) => onDay(period, day)),
  );

/**
 * Whether a place is open at an instant (milliseconds since 1970). The days that dated hours are for go by those, all
 * others by the week. Opening and closing are what the clocks of the zone show, so a night on which they are shifted is an
 * hour longer or shorter. Throws a RangeError for a zone that does not exist.
 */
export const isOpenAt = (hours: WeeklyHours, instantMs: number, timeZone: string): boolean => {
  const date = localDateOf(instantMs, timeZone);
  const { dated } = hours;
  const isDated = dated !== null && date >= dated.firstDate && date <= dated.lastDate;
  if (!isDated && isAlwaysOpen(hours)) return true;
  const stretches = isDated ? dated.periods : stretchesAround(hours, date);
  return stretches.some(
    ({ opens, closes }) => instantOf(opens, timeZone) <= instantMs && instantMs < instantOf(closes, timeZone),
  );
};
