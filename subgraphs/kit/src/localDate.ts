const dayMs = 86_400_000;

/** Whether `text` is a calendar day that exists, from year 1 on. */
export const isLocalDate = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '0001-01-01') return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** How many days there are from one to another, both included; less than 1 when they are the wrong way round. */
export const countDays = (firstDay: string, lastDay: string): number =>
  (Date.parse(lastDay) - Date.parse(firstDay)) / dayMs + 1;

/** The day that is so many days later, or earlier where `days` is below 0. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** ISO's number of its weekday: Monday is 1, Sunday is 7. */
export const isoWeekday = (day: string): number => new Date(day).getUTCDay() || 7;
