import { z } from 'zod';
import { minutesOfDay, weekdays, type Weekday, type WeeklyPeriod } from '../hours/weeklyHours.js';

/** How the CMS names the days, from Sunday on as `weekdays` does. */
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const stretch = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'must be like "09:00-18:00"' });
const stretches = z.array(stretch).max(10).default([]);

/** The CMS's column `hours`: what is open by day, such as `{"fri": ["09:00-12:00", "18:00-02:00"], "sun": []}`. */
export const hoursShape = z.strictObject({
  sun: stretches,
  mon: stretches,
  tue: stretches,
  wed: stretches,
  thu: stretches,
  fri: stretches,
  sat: stretches,
});

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** What closes at or before the time at which it opens closes on the next day. */
const periodOf = (day: number, text: string): WeeklyPeriod => {
  const [opens = 0, closes = 0] = text.split('-').map(minuteOf);
  const isNextDay = closes <= opens || closes === minutesOfDay;
  const dayAt = (index: number): Weekday => weekdays[index % 7] ?? 'SUNDAY';
  return {
    opens: { day: dayAt(day), minute: opens },
    closes: { day: dayAt(isNextDay ? day + 1 : day), minute: closes % minutesOfDay },
  };
};

/** The periods of a week. Every day from midnight to midnight is one that never ends. */
export const periodsOf = (hours: z.infer<typeof hoursShape>): WeeklyPeriod[] => {
  if (days.every((day) => hours[day].includes('00:00-24:00')))
    return [{ opens: { day: 'SUNDAY', minute: 0 }, closes: null }];
  return days.flatMap((day, index) => hours[day].map((text) => periodOf(index, text)));
};
