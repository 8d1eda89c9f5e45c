import type { LocalDate, Month } from './localDate.js';

const locale = 'en-GB';
/** Days and wall-clock times are shown as they stand: nothing of them is converted to the zone of the browser. */
const asItStands = { timeZone: 'UTC' } as const;

const format = (options: Intl.DateTimeFormatOptions, date: LocalDate): string =>
  new Intl.DateTimeFormat(locale, { ...options, ...asItStands }).format(Date.parse(`${date}T00:00:00Z`));

/** `Friday, 4 December 2026`. */
export const dayText = (date: LocalDate): string =>
  format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, date);

/** `December 2026`. */
export const monthText = (month: Month): string => format({ month: 'long', year: 'numeric' }, `${month}-01`);

/** Of `2026-10-25T02:30:00+02:00` the day, the time, and the offset. */
export const wallClock = (localDateTime: string): { date: LocalDate; time: string; offset: string } => ({
  date: localDateTime.slice(0, 10),
  time: localDateTime.slice(11, 16),
  offset: localDateTime.slice(19),
});

/** Such as `09:30` for each; where clocks are set back and a time comes twice, both with their offset. */
export const startTexts = (localDateTimes: readonly string[]): readonly string[] => {
  const clocks = localDateTimes.map(wallClock);
  return clocks.map(({ time, offset }) =>
    clocks.filter((other) => other.time === time).length > 1 ? `${time} (UTC${offset === 'Z' ? '' : offset})` : time,
  );
};

/** What clocks show somewhere at an instant: `4 December 2026 at 09:30`. */
export const instantText = (utc: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(Date.parse(utc));

const unitsOfTime = [
  [1_440, 'day'],
  [60, 'hour'],
  [1, 'minute'],
] as const;

/** `1 day`, `2 hours 30 minutes`. */
export const minutesText = (minutes: number): string => {
  let rest = minutes;
  const parts = unitsOfTime.flatMap(([size, name]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [`${count} ${name}${count === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? '0 minutes' : parts.join(' ');
};

/** `2 hours to 3 hours`, or one of them when both are the same. */
export const durationText = ({ minutesFrom, minutesTo }: { minutesFrom: number; minutesTo: number }): string =>
  minutesFrom === minutesTo ? minutesText(minutesFrom) : `${minutesText(minutesFrom)} to ${minutesText(minutesTo)}`;

/** How old something is, roughly: `less than a minute`, `3 hours`. */
export const ageText = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return 'less than a minute';
  const [size] = unitsOfTime.find(([each]) => minutes >= each) ?? [1];
  return minutesText(minutes - (minutes % size));
};
