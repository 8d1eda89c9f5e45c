import { learn } from './gateway.js';
import { operations, preparations } from './operations.js';

const activitiesAtOnce = 10;
const mostAsked = 60;
const mostTimes = 40;
const mostTimesOfOne = 4;
/** Days ahead: far enough for every cut-off, near enough to have a schedule. */
const firstDay = 20;
const lastDay = 40;
const msOfDay = 86400000;

const dayFromNow = (days) => new Date(Date.now() + days * msOfDay).toISOString().slice(0, 10);

/** What availability is asked for: the days, and one unit. */
export const askedOf = ({ activityId, unitId }) => {
  const [from, to] = [dayFromNow(firstDay), dayFromNow(lastDay)];
  return { id: activityId, monthStart: from, monthEnd: to, from, to, units: [{ unitId, quantity: 1 }] };
};

const isAlone = ({ minQuantity, accompaniedBy }) => minQuantity <= 1 && accompaniedBy.length === 0;

/** An option that one traveller can book at once, without the supplier's word. */
const wishOf = ({ id, options }) => {
  for (const { id: optionId, minUnits, instantConfirmation, units } of options) {
    const unit = units.find(isAlone);
    if (unit && instantConfirmation && minUnits <= 1) return [{ activityId: id, optionId, unitId: unit.id }];
  }
  return [];
};

const wishesOf = (activities) => {
  const chunks = [];
  for (let from = 0; from < Math.min(activities.length, mostAsked); from += activitiesAtOnce)
    chunks.push(activities.slice(from, Math.min(from + activitiesAtOnce, mostAsked)));
  return chunks.flatMap((chunk) => {
    const { activitiesByIds } = learn(preparations.whatToBook, { ids: chunk.map(({ id }) => id) });
    return activitiesByIds.filter((activity) => activity !== null).flatMap(wishOf);
  });
};

const timesOf = (wish) => {
  const { activity } = learn(operations.availability, askedOf(wish));
  return (activity ? activity.availabilities : [])
    .filter(({ optionId, available }) => optionId === wish.optionId && available)
    .slice(0, mostTimesOfOne)
    .map(({ id }) => ({ ...wish, availabilityId: id }));
};

/** Times that have room for one. Throws where none can be booked. */
export const findTimes = (activities) => {
  const times = [];
  for (const wish of wishesOf(activities)) {
    if (times.length >= mostTimes) break;
    times.push(...timesOf(wish));
  }
  if (times.length === 0)
    throw new Error(
      `None of ${activities.length} activities can be booked by one traveller ${firstDay} to ${lastDay} days from now: fill the shards anew (npm run seed).`,
    );
  return times;
};
