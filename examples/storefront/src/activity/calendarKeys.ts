import { addDays, monthOf, weekdayOf, type LocalDate } from '../time/localDate.js';

/** How many days a key moves on in a calendar, from a day; undefined for keys that do not. */
const daysOfKey = (key: string, from: LocalDate): number | undefined => {
  switch (key) {
    case 'ArrowLeft':
      return -1;
    case 'ArrowRight':
      return 1;
    case 'ArrowUp':
      return -7;
    case 'ArrowDown':
      return 7;
    case 'Home':
      return 1 - weekdayOf(from);
    case 'End':
      return 7 - weekdayOf(from);
    default:
      return undefined;
  }
};

/** The day that a key leads to, within the month; undefined when the key is none of a calendar's or leads out of it. */
export const dayOfKey = (key: string, from: LocalDate): LocalDate | undefined => {
  const days = daysOfKey(key, from);
  const day = days === undefined ? undefined : addDays(from, days);
  return day !== undefined && monthOf(day) === monthOf(from) ? day : undefined;
};
