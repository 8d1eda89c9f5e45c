const formats = new Map<string, Intl.DateTimeFormat>();
/** More time zones than there are are not kept. */
const mostZones = 1_000;

/** Throws a RangeError for what is no IANA time zone. */
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (formats.size < mostZones) formats.set(timeZone, made);
  return made;
};

/** The calendar day that it is now somewhere: where a tour is, or in UTC where its source does not say where it is. */
export const todayIn = (timeZone: string | null, now: Date): string => formatOf(timeZone ?? 'UTC').format(now);

/** Whether this is a time zone that days can be told in. */
export const isTimeZone = (text: string): boolean => {
  try {
    formatOf(text);
    return true;
  } catch {
    return false;
  }
};
