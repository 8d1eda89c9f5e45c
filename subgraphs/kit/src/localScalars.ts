import { isLocalDate } from './localDate.js';
import { refuseValue, scalarOf } from './scalars.js';

const wallClock = (value: unknown): string =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : refuseValue('LocalTime', value);

/** A wall-clock time, 00:00 to 23:59. */
export const LocalTime = scalarOf('LocalTime', wallClock, wallClock);

const localDate = (value: unknown): string =>
  typeof value === 'string' && isLocalDate(value) ? value : refuseValue('LocalDate', value);

/** A calendar day that exists, 0001-01-01 to 9999-12-31. */
export const LocalDate = scalarOf('LocalDate', localDate, localDate);

const localDateTimePattern = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-]\d\d:\d\d$/;

const localDateTime = (value: unknown): string =>
  typeof value === 'string' && localDateTimePattern.test(value) && isLocalDate(value.slice(0, 10))
    ? value
    : refuseValue('LocalDateTime', value);

/** An instant by the clocks of a place, RFC 3339 with their offset. */
export const LocalDateTime = scalarOf('LocalDateTime', localDateTime, localDateTime);
