import { minutesOfDay, type DayTime } from './weeklyHours.js';

const minuteMs = 60_000;
const dayMs = minutesOfDay * minuteMs;

/** One per zone is kept for the life of the process; there are some 600 zones, and nobody but our data names any. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const held = formats.get(timeZone);
  if (held) return held;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
};

/** What the clocks of a zone show at an instant, as if they were those of UTC; both in milliseconds since 1970. */
const shownAt = (instantMs: number, timeZone: string): number => {
  const parts = formatOf(timeZone).formatToParts(instantMs);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
};

/** The day that it is in a zone at an instant. Throws a RangeError for a zone that does not exist. */
export const localDateOf = (instantMs: number, timeZone: string): string =>
  new Date(shownAt(instantMs, timeZone)).toISOString().slice(0, 10);

/**
 * The instant at which the clocks of a zone show a time: the first of two where they show it twice; where they skip it, as
 * long after midnight as it would have been (RFC 5545 and Temporal's "compatible" do the same). No zone shifts its clocks
 * twice within 48 hours, so what it was a day before and will be a day after are the only offsets there can be.
 */
export const instantOf = ({ date, minute }: DayTime, timeZone: string): number => {
  const wanted = Date.parse(`${date}T00:00:00Z`) + minute * minuteMs;
  const offsetAt = (instantMs: number): number => shownAt(instantMs, timeZone) - instantMs;
  const earlier = wanted - offsetAt(wanted - dayMs);
  if (shownAt(earlier, timeZone) === wanted) return earlier;
  const later = wanted - offsetAt(wanted + dayMs);
  return shownAt(later, timeZone) === wanted ? later : earlier;
};
