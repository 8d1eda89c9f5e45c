/** Local days, both included. */
export type Days = { readonly localDateStart: string; readonly localDateEnd: string };

/** As many days as times may be asked for at once. */
const maximumDays = 31;
const millisecondsPerDay = 86_400_000;

const distanceInDays = (start: string, end: string): number =>
  (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / millisecondsPerDay;

/** The days of availabilities, by their ids, as few stretches as may be asked for. */
export const daysOf = (availabilityIds: readonly string[]): Days[] => {
  const days = [...new Set(availabilityIds.map((id) => id.slice(0, 10)))].sort();
  const stretches: Array<{ localDateStart: string; localDateEnd: string }> = [];
  for (const day of days) {
    const last = stretches.at(-1);
    if (last && distanceInDays(last.localDateStart, day) < maximumDays) last.localDateEnd = day;
    else stretches.push({ localDateStart: day, localDateEnd: day });
  }
  return stretches;
};
