import type { GooglePeriod } from './hours.js';

type GoogleDate = { readonly year: number; readonly month: number; readonly day: number };
type DatedPoint = GooglePeriod['open'] & { readonly date: GoogleDate; readonly truncated?: true };
type DatedPeriod = { readonly open: DatedPoint; readonly close: DatedPoint };

const days = 7;
const dayMs = 86_400_000;

const dateOf = (day: Date): GoogleDate => ({
  year: day.getUTCFullYear(),
  month: day.getUTCMonth() + 1,
  day: day.getUTCDate(),
});

/** Midnight of the local day at an instant, as if it were one of UTC. */
const localMidnight = (nowMs: number, timeZone: string): number => {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(nowMs);
  return Date.parse(`${day}T00:00:00Z`);
};

/** Seven days from today on; what goes on after their end is cut at 23:59 of the last one, and says so. */
const datedPeriods = (firstMs: number, periods: readonly GooglePeriod[]): DatedPeriod[] =>
  Array.from({ length: days }, (_day, index) => new Date(firstMs + index * dayMs)).flatMap((day, index) => {
    const on = (offset: number): GoogleDate => dateOf(new Date(day.getTime() + offset * dayMs));
    return periods
      .filter(({ open }) => open.day === day.getUTCDay())
      .map(({ open, close }) => {
        const length = close ? (close.day - open.day + 7) % 7 : days;
        const isCut = index + length >= days;
        const end = { day: (firstDayOf(firstMs) + days - 1) % 7, hour: 23, minute: 59 };
        const cut = { ...end, date: on(days - 1 - index), truncated: true as const };
        return { open: { ...open, date: on(0) }, close: close && !isCut ? { ...close, date: on(length) } : cut };
      });
  });

const firstDayOf = (firstMs: number): number => new Date(firstMs).getUTCDay();

/** What never ends is one period that is cut at both ends. */
const alwaysOpen = (firstMs: number): DatedPeriod => {
  const last = new Date(firstMs + (days - 1) * dayMs);
  return {
    open: { day: firstDayOf(firstMs), hour: 0, minute: 0, date: dateOf(new Date(firstMs)), truncated: true },
    close: { day: last.getUTCDay(), hour: 23, minute: 59, date: dateOf(last), truncated: true },
  };
};

/** `currentOpeningHours`: the coming seven days, of which those in `closedDates` (`2026-12-25`) are days off. */
export const currentHours = (
  periods: readonly GooglePeriod[],
  nowMs: number,
  timeZone: string,
  closedDates: readonly string[],
): {
  readonly periods: readonly DatedPeriod[];
  readonly specialDays?: ReadonlyArray<{ readonly date: GoogleDate }>;
} => {
  const firstMs = localMidnight(nowMs, timeZone);
  const [first] = periods;
  if (first && !first.close) return { periods: [alwaysOpen(firstMs)] };
  const off = closedDates.map((date) => dateOf(new Date(`${date}T00:00:00Z`)));
  const isOff = ({ open: { date } }: DatedPeriod): boolean =>
    off.some(({ year, month, day }) => date.year === year && date.month === month && date.day === day);
  const within = closedDates.filter((date) => {
    const dayMidnight = Date.parse(`${date}T00:00:00Z`);
    return dayMidnight >= firstMs && dayMidnight < firstMs + days * dayMs;
  });
  return {
    periods: datedPeriods(firstMs, periods).filter((period) => !isOff(period)),
    ...(within.length > 0 && { specialDays: within.map((date) => ({ date: dateOf(new Date(`${date}T00:00:00Z`)) })) }),
  };
};
