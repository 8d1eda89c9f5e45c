import { addDays } from '@tripgraph/kit/localDate';
import type { Departure } from '../departures/departure.js';
import type { DeparturesRequest } from '../departures/departuresRequest.js';
import { comparePositions, positionOf } from '../departures/position.js';
import { departuresOn, type Schedule } from './departuresOn.js';

const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);

/** Days of a request on which anything can be, from the end that it is read from. */
const daysOf = function* (request: DeparturesRequest, today: string): Generator<string> {
  const { firstDay, lastDay, range, downward } = request;
  const first = later(later(firstDay, today), range.low.value.slice(0, 10));
  const last = earlier(lastDay, range.high.value.slice(0, 10));
  const step = downward ? -1 : 1;
  for (let day = downward ? last : first; day >= first && day <= last; day = addDays(day, step)) yield day;
};

/**
 * The departures of a schedule that a request asks for, from the end that it is read from. Days are expanded one after the
 * other, and no more of them than the page takes.
 */
export const readSchedule = (schedule: Schedule, request: DeparturesRequest, today: string): readonly Departure[] => {
  const { range, downward, limit } = request;
  const found: Departure[] = [];
  const departuresOfDay = departuresOn(schedule, today);
  for (const day of daysOf(request, today)) {
    if (found.length >= limit) break;
    const inside = departuresOfDay(day).filter((departure) => {
      const position = positionOf(departure);
      return comparePositions(position, range.low) > 0 && comparePositions(position, range.high) < 0;
    });
    found.push(...(downward ? inside.reverse() : inside));
  }
  return found.slice(0, limit);
};
