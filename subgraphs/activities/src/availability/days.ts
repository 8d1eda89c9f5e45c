import { problem } from '@tripgraph/errors/problem';
import { countDays } from '@tripgraph/kit/localDate';
import { readAvailabilityId } from '../booking/availabilityId.js';
import type { ActivityRow, OptionRow } from '../rows.js';

/** Which times are asked for: those of an activity, or of one option, that start on local days, both included. */
export type Days = {
  readonly activityId: string;
  /** Null: all options. */
  readonly optionId: string | null;
  readonly firstDay: string;
  readonly lastDay: string;
};

type Arguments = { readonly localDateStart: string; readonly localDateEnd: string; readonly optionId?: string | null };

/** Throws NOT_FOUND when the activity has no such option. */
export const findOption = ({ options }: ActivityRow, optionId: string): OptionRow => {
  const option = options.find(({ id }) => id === optionId);
  if (option) return option;
  throw problem('NOT_FOUND', `This activity has no option ${JSON.stringify(optionId.slice(0, 100))}.`);
};

/** Checks which days and which option are asked for. Throws BAD_USER_INPUT or NOT_FOUND. */
export const checkDays = (
  activity: ActivityRow,
  { localDateStart, localDateEnd, optionId }: Arguments,
  maximumDays: number,
): Days => {
  const days = countDays(localDateStart, localDateEnd);
  if (days < 1) {
    throw problem('BAD_USER_INPUT', `"localDateEnd" (${localDateEnd}) is before "localDateStart" (${localDateStart}).`);
  }
  if (days > maximumDays) {
    throw problem(
      'BAD_USER_INPUT',
      `"localDateStart" to "localDateEnd" are ${days} days; it takes at most ${maximumDays}.`,
    );
  }
  return {
    activityId: activity.id,
    optionId: typeof optionId === 'string' ? findOption(activity, optionId).id : null,
    firstDay: localDateStart,
    lastDay: localDateEnd,
  };
};

/** The local day of an availability by its id. Throws INVALID_ID when it cannot be one. */
export const dayOfAvailability = (id: string): string => {
  const key = readAvailabilityId(id);
  if (key) return key.localDay;
  throw problem(
    'INVALID_ID',
    `${JSON.stringify(id.slice(0, 60))} is not the id of an availability; those look like "2026-10-25T02:30:00+02:00".`,
  );
};
