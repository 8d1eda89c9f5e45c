import { z } from 'zod';
import { minutesOfDay, weekdays, type DayTime, type WeeklyPeriod, type WeekTime } from '../hours/weeklyHours.js';
import type { BusinessStatus, LiveDetails } from './liveDetails.js';

const date = z.object({
  year: z.number().int().min(1970).max(9_999),
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
});
const point = z.object({
  day: z.number().int().min(0).max(6),
  hour: z.number().int().min(0).max(24).default(0),
  minute: z.number().int().min(0).max(59).default(0),
  date: date.optional(),
  truncated: z.boolean().optional(),
});
const period = z.object({ open: point, close: point.optional() });
const periods = z.array(period).max(200);

/** A place of the Places API (New), as far as we ask for it: https://developers.google.com/maps/documentation/places/web-service/reference/rest/v1/places */
const placeShape = z.object({
  businessStatus: z.string().max(100).optional(),
  regularOpeningHours: z.object({ periods: periods.default([]) }).optional(),
  currentOpeningHours: z
    .object({ periods: periods.default([]), specialDays: z.array(z.object({ date })).max(100).default([]) })
    .optional(),
});

type Point = z.infer<typeof point>;
type Period = z.infer<typeof period>;
type Current = NonNullable<z.infer<typeof placeShape>['currentOpeningHours']>;

const statuses: ReadonlySet<string> = new Set<BusinessStatus>([
  'OPERATIONAL',
  'CLOSED_TEMPORARILY',
  'CLOSED_PERMANENTLY',
]);
const isStatus = (text: string | undefined): text is BusinessStatus => text !== undefined && statuses.has(text);

const weekTime = ({ day, hour, minute }: Point): WeekTime => ({
  // The shape allows 0 to 6 only.
  day: weekdays[day] ?? 'SUNDAY',
  minute: hour * 60 + minute,
});

/** A period without an end is a place that never closes; there can be no other one then. */
const weekly = (all: readonly Period[]): WeeklyPeriod[] => {
  if (all.length > 1 && all.some(({ close }) => close === undefined)) {
    throw new Error('one of several periods has no end');
  }
  return all.map(({ open, close }) => ({ opens: weekTime(open), closes: close ? weekTime(close) : null }));
};

const dateText = ({ year, month, day }: z.infer<typeof date>): string =>
  [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** Where the seven days end, a period that goes on is cut: it says 23:59 there and means midnight. */
const dayTime = ({ date: day, hour, minute, truncated }: Point, isClosing: boolean): DayTime | null =>
  day ? { date: dateText(day), minute: truncated ? (isClosing ? minutesOfDay : 0) : hour * 60 + minute } : null;

/** The next seven days; null when they are not told with their dates, which leaves the week to go by. */
const current = ({ periods: all, specialDays }: Current) => {
  const dated = all.flatMap(({ open, close }) => {
    const opens = dayTime(open, false);
    const closes = close ? dayTime(close, true) : null;
    return opens && closes ? [{ opens, closes }] : [];
  });
  if (dated.length < all.length) return null;
  return { periods: dated, specialDates: specialDays.map((special) => dateText(special.date)) };
};

/** Reads Google's answer. Throws an Error that says what is wrong with one that is not as documented. */
export const readPlace = (answer: unknown, retrievedAtMs: number): LiveDetails => {
  const read = placeShape.safeParse(answer);
  if (!read.success) throw new Error(z.prettifyError(read.error));
  const { businessStatus, regularOpeningHours, currentOpeningHours } = read.data;
  return {
    businessStatus: isStatus(businessStatus) ? businessStatus : null,
    weeklyHours: regularOpeningHours
      ? {
          periods: weekly(regularOpeningHours.periods),
          current: currentOpeningHours ? current(currentOpeningHours) : null,
        }
      : null,
    retrievedAtMs,
  };
};
