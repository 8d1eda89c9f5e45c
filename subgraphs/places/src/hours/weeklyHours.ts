/** Sunday is 0, as with Google Places and `Date`. */
export const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
export type Weekday = (typeof weekdays)[number];

export const minutesOfDay = 24 * 60;

/** A moment of every week, by the clocks of the place: minute 0 is midnight, and 1,440 the next one. */
export type WeekTime = { readonly day: Weekday; readonly minute: number };

/** A moment of one day (`2026-12-24`), in the same way. */
export type DayTime = { readonly date: string; readonly minute: number };

/** From its opening on, and no longer at its closing. One that never closes is open always. */
export type WeeklyPeriod = { readonly opens: WeekTime; readonly closes: WeekTime | null };

/** What holds instead of the weekly periods on some days that follow each other, such as a week with a holiday. */
export type DatedHours = {
  /** Both included, such as `2026-12-21` to `2026-12-27`. */
  readonly firstDate: string;
  readonly lastDate: string;
  readonly periods: ReadonlyArray<{ readonly opens: DayTime; readonly closes: DayTime }>;
  /** Those of the days on which the hours are not as in other weeks. */
  readonly specialDates: readonly string[];
};

/** When a place is open, by its own clocks. No periods: it never is. */
export type WeeklyHours = {
  readonly periods: readonly WeeklyPeriod[];
  /** Null: nothing is known but the week. */
  readonly dated: DatedHours | null;
};

/** Whether a place never closes: one period that has no end. */
export const isAlwaysOpen = ({ periods }: WeeklyHours): boolean => periods.some(({ closes }) => closes === null);

/** How many days after it opened a period closes; one that would end before it began goes on for a week. */
export const daysUntilClosing = (opens: WeekTime, closes: WeekTime): number => {
  const days = (weekdays.indexOf(closes.day) - weekdays.indexOf(opens.day) + 7) % 7;
  return days === 0 && closes.minute <= opens.minute ? 7 : days;
};
