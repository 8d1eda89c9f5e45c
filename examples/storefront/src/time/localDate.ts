/** A calendar day such as `2026-04-01`, wherever that is. */
export type LocalDate = string;
/** Such as `2026-04`. */
export type Month = string;

const dayMs = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}$/;

const instantOf = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);
const dateOf = (instant: number): LocalDate => new Date(instant).toISOString().slice(0, 10);

/** Whether a text, of a URL perhaps, is a day that there is. */
export const isLocalDate = (text: string): boolean =>
  shape.test(text) && !Number.isNaN(instantOf(text)) && dateOf(instantOf(text)) === text;

export const addDays = (date: LocalDate, days: number): LocalDate => dateOf(instantOf(date) + days * dayMs);

export const monthOf = (date: LocalDate): Month => date.slice(0, 7);
export const firstDayOf = (month: Month): LocalDate => `${month}-01`;
export const lastDayOf = (month: Month): LocalDate => addDays(firstDayOf(addMonths(month, 1)), -1);

export const addMonths = (month: Month, months: number): Month => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
};

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: LocalDate): number => new Date(instantOf(date)).getUTCDay() || 7;

/** The weeks of a month from Monday on; null stands for the days of other months. */
export const weeksOf = (month: Month): ReadonlyArray<ReadonlyArray<LocalDate | null>> => {
  const first = firstDayOf(month);
  const days = Number(lastDayOf(month).slice(8));
  const before = weekdayOf(first) - 1;
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => {
      const index = week * 7 + day - before;
      return index < 0 || index >= days ? null : addDays(first, index);
    }),
  );
};

/** What day it is in a time zone. */
export const todayIn = (timeZone: string, nowMs: number): LocalDate =>
  // Swedes write dates as ISO 8601 does.
  new Intl.DateTimeFormat('sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(nowMs);
