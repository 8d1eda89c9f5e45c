import { problem } from '@tripgraph/errors/problem';
import type { ActivityFilter, IntRange } from './generated/resolvers.js';
import { checkPlaceId } from './ids.js';

/** A filter that has been checked; null asks for nothing. */
export type Conditions = {
  readonly placeId: string | null;
  readonly categories: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly minimumCents: number | null;
  readonly maximumCents: number | null;
  readonly minimumMinutes: number | null;
  readonly maximumMinutes: number | null;
  readonly minimumRating: number | null;
  readonly text: string | null;
};

const maximumEntries = 50;
const maximumTextChars = 200;

const refuse = (message: string): never => {
  throw problem('BAD_USER_INPUT', message);
};

const checkList = (name: string, list: readonly string[] | null | undefined): readonly string[] | null => {
  if (!list || list.length === 0) return null;
  if (list.length > maximumEntries) {
    refuse(`"${name}" has ${list.length} entries; it takes at most ${maximumEntries}.`);
  }
  return list.map((entry) => checkText(name, entry));
};

const checkText = (name: string, text: string): string => {
  if (text.includes('\0')) refuse(`"${name}" holds the character U+0000.`);
  const length = [...text].length;
  if (length > maximumTextChars) refuse(`"${name}" has ${length} characters; it takes at most ${maximumTextChars}.`);
  return text;
};

const checkRange = (name: string, range: IntRange | null | undefined): readonly [number | null, number | null] => {
  const minimum = range?.min ?? null;
  const maximum = range?.max ?? null;
  if ((minimum ?? 0) < 0 || (maximum ?? 0) < 0) refuse(`"${name}" has a bound below 0.`);
  if (minimum !== null && maximum !== null && minimum > maximum) {
    refuse(`"${name}" has a min of ${minimum} above its max of ${maximum}.`);
  }
  return [minimum, maximum];
};

const checkRating = (rating: number | null | undefined): number | null => {
  if (typeof rating === 'number' && !(rating >= 0 && rating <= 5)) {
    refuse(`"minimumRating" is ${rating}; it takes 0 to 5.`);
  }
  return rating ?? null;
};

/** Checks a filter. Throws BAD_USER_INPUT, or INVALID_ID for a place that cannot be one. */
export const checkFilter = (filter: ActivityFilter | null | undefined): Conditions => {
  const [minimumCents, maximumCents] = checkRange('priceInEuroCents', filter?.priceInEuroCents);
  const [minimumMinutes, maximumMinutes] = checkRange('durationMinutes', filter?.durationMinutes);
  return {
    placeId: typeof filter?.place === 'string' ? checkPlaceId(filter.place) : null,
    categories: checkList('categories', filter?.categories),
    languages: checkList('languages', filter?.languages),
    minimumCents,
    maximumCents,
    minimumMinutes,
    maximumMinutes,
    minimumRating: checkRating(filter?.minimumRating),
    text: checkText('text', filter?.text ?? '').trim() || null,
  };
};

/** Whether everything at the place passes, so that its counts are known without looking at its activities. */
export const asksForNothing = (conditions: Conditions): boolean =>
  Object.values(conditions).every((condition) => condition === null);
