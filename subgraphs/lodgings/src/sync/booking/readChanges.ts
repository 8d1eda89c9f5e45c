import type { z } from 'zod';
import type { AskBooking } from './askBooking.js';
import { changesShape } from './changesShape.js';

/** What is asked for changes: of these countries, or of all (null). */
export type ChangesOptions = {
  readonly ask: AskBooking;
  readonly countries: readonly string[] | null;
  readonly nowMs: () => number;
};

type Changes = z.output<typeof changesShape>['data'];

const hourMs = 3_600_000;

/** What the feed says has changed since a time, as much as fits into one answer. */
export const readChanges = async (
  { ask, countries }: Pick<ChangesOptions, 'ask' | 'countries'>,
  since: string,
  signal: AbortSignal,
): Promise<Changes> => {
  const filters = countries === null ? {} : { filters: { countries } };
  return changesShape.parse(await ask('/accommodations/details/changes', { last_change: since, ...filters }, signal))
    .data;
};

/** Whatever is closed, for good, for a while or for fraud. */
export const closedOf = ({ changes: { closed } }: Changes): readonly number[] => [
  ...closed.permanently,
  ...closed.temporarily,
  ...closed.fraud,
];

/** Whether there is nothing more to be read after an answer to what has changed since then. */
export const isLast = ({ next, total_changes: total }: Changes, since: string): boolean =>
  total === 0 || Date.parse(next) <= Date.parse(since);

/** What the clock of the source says: whatever changes from now on is found by it. */
export const readClock = async (options: ChangesOptions, signal: AbortSignal): Promise<string> =>
  (await readChanges(options, new Date(options.nowMs() - hourMs).toISOString(), signal)).next;

/** Whether anything has closed since a time. */
export const hasClosedSince = async (options: ChangesOptions, begin: string, signal: AbortSignal): Promise<boolean> => {
  for (let since = begin; ;) {
    const answer = await readChanges(options, since, signal);
    if (closedOf(answer).length > 0) return true;
    if (isLast(answer, since)) return false;
    since = answer.next;
  }
};
