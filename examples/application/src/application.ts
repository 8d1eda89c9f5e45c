import { activityCard } from './activityCard.js';
import { activityPages } from './activityPages.js';
import { bookActivity } from './bookActivity.js';
import { NotAnswered, type Ask } from './client.js';
import { findPlace } from './findPlace.js';
import { findTime, type BookableTime, type Days } from './findTime.js';
import { priceText } from './price.js';
import { rememberedActivities } from './rememberedActivities.js';

export type Visit = {
  /** What somebody types into the search box. */
  readonly text: string;
  /** Activities that were looked at at another time. */
  readonly remembered: readonly string[];
  readonly days: Days;
  /** Of the booking that may come of it. */
  readonly uuid: string;
};

const pageSize = 3;
const maximumPages = 2;

type Say = (line: string) => void;

/** Shows a place's cheapest activities, and returns the ids of those shown. */
const showActivities = async (ask: Ask, place: string, say: Say): Promise<readonly string[]> => {
  const shown: string[] = [];
  let pages = 0;
  for await (const { totalCount, activities, problems } of activityPages(ask, place, pageSize)) {
    pages += 1;
    say(`Page ${pages}, of ${totalCount} activities:`);
    for (const activity of activities) say(`- ${activityCard(activity)}`);
    if (problems.length > 0) say(`Some may be missing (${problems[0]?.code}).`);
    shown.push(...activities.map(({ id }) => id));
    if (pages === maximumPages) break;
  }
  return shown;
};

const firstTime = async (ask: Ask, ids: readonly string[], days: Days): Promise<BookableTime | undefined> => {
  for (const id of ids) {
    const time = await findTime(ask, id, days);
    if (time) return time;
  }
  return undefined;
};

const book = async (ask: Ask, ids: readonly string[], { days, uuid }: Visit, say: Say): Promise<void> => {
  const time = await firstTime(ask, ids, days);
  if (!time) return say('None of them has room for two adults.');
  say(`There is room for two adults: ${time.availabilityId}.`);
  try {
    const booked = await bookActivity(ask, uuid, time, say);
    if (booked.kind === 'refused') say(`It was not booked (${booked.code}).`);
    else say(`Booked: ${booked.status}, for ${priceText(booked.total)}, as ${booked.reference}.`);
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error;
    say(error.code === 'UNAUTHORIZED_FIELD' ? 'Who books needs a key.' : `Nobody knows yet whether it is booked.`);
  }
};

/** What a visitor does who looks for something to do, and books it; told line by line. */
export const runApplication = async (ask: Ask, visit: Visit, say: Say): Promise<void> => {
  const place = await findPlace(ask, visit.text);
  if (!place) return say(`Nothing is called like "${visit.text}".`);
  say(`${place.name}:`);
  const shown = await showActivities(ask, place.id, say);
  if (visit.remembered.length > 0) say('Looked at before:');
  for (const line of await rememberedActivities(ask, visit.remembered)) say(`- ${line}`);
  await book(ask, shown, visit, say);
};
