/** The first day that a text names, as in `since 2026-11-29: use X` or `2026-11-29: use X`. */
const day = /\b(\d{4}-\d{2}-\d{2})\b/;

const millisecondsOf = (text: string): number => Date.parse(`${text}T00:00:00Z`);

/**
 * The day since when something is deprecated, as its reason says it: `since 2026-11-29: use Activity.rating.` It stands in
 * the schema, not in the history of the repository, so that clients read it, too, and a clone without history is checked
 * alike. Undefined when it is not said, or is no day of the calendar.
 */
export const deprecatedSince = (reason: string): string | undefined => {
  const found = day.exec(reason)?.[1];
  if (found === undefined) return undefined;
  const milliseconds = millisecondsOf(found);
  // 2026-02-30 is read as a day of March.
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(found) ? found : undefined;
};

/** How many days lie between two days of the calendar. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((millisecondsOf(to) - millisecondsOf(from)) / 86_400_000);
