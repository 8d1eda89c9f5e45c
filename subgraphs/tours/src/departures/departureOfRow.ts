import type { DepartureRow } from '../rows.js';
import type { Departure } from './departure.js';

/** A departure that has days of its own. */
export const departureOfRow = ({ id, startDate, finishDate, status, placesLeft, prices }: DepartureRow): Departure => ({
  id,
  localDate: startDate,
  localTime: null,
  finishDate,
  openingHours: [],
  optionCode: null,
  status,
  placesLeft,
  prices,
});
