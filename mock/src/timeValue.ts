import type { Draw } from './draw.js';
import type { Slot } from './textValue.js';
import type { Values } from './thing.js';

const dayMs = 86_400_000;
/** What is past lies before it, and what is to come after it: the same whatever day it is. */
const todayMs = Date.UTC(2027, 0, 15);

const isPast = /created|updated|modified|cancelled|joined|since|made|born|published/i;
const isEnd = /end|until|to$|expires|close/i;
const dayText = /^\d{4}-\d{2}-\d{2}$/;

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** How many days there are from one to the other, both included. */
export const daysBetween = (first: string, last: string): number =>
  Math.max(0, Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / dayMs) + 1);

/** The days that arguments ask for, by their names: `localDateStart` and `localDateEnd`. Undefined where they do not. */
export const daysAsked = (given: Values): { readonly first: string; readonly days: number } | undefined => {
  const named = (pattern: RegExp): string | undefined =>
    Object.entries(given).flatMap(([name, value]) =>
      pattern.test(name) && typeof value === 'string' && dayText.test(value) && !Number.isNaN(Date.parse(value))
        ? [value]
        : [],
    )[0];
  const first = named(/start|from|since/i);
  const last = named(/end|to$|until/i);
  return first === undefined || last === undefined ? undefined : { first, days: daysBetween(first, last) };
};

const dayOf = ({ fieldName }: Slot, draw: Draw): string => {
  const days = isPast.test(fieldName) ? -draw.whole(1, 700) : draw.whole(1, 180);
  return new Date(todayMs + days * dayMs).toISOString().slice(0, 10);
};

/** An end is later than its start: starts are in the morning. */
const timeOf = ({ fieldName }: Slot, draw: Draw): string => {
  const hour = isEnd.test(fieldName) ? draw.whole(14, 20) : draw.whole(7, 12);
  return `${String(hour).padStart(2, '0')}:${draw.one(['00', '15', '30', '45'])}`;
};

/** What a moment is written like. */
export type TimeFormat = 'day' | 'time' | 'instant' | 'local';

/** A day, a time or both; `day` where it is known which day it is. */
export const timeValue = (format: TimeFormat, slot: Slot, day: string | undefined, draw: Draw): string => {
  const on = day ?? dayOf(slot, draw);
  if (format === 'day') return on;
  const time = timeOf(slot, draw);
  if (format === 'time') return time;
  return format === 'instant' ? `${on}T${time}:00.000Z` : `${on}T${time}:00+01:00`;
};
