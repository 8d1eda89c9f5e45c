import { problem } from '@tripgraph/errors/problem';
import type { Deadline } from '@tripgraph/kit/deadline';
import type { LiveDetails, LiveField } from '../google/liveDetails.js';
import type { LookUpLiveDetails } from '../google/liveDetailsCache.js';

/** What Google says of a place, by its Google id; null where nobody asks Google. Rejects as `LookUpLiveDetails` does. */
export type LiveDetailsLoader = (googlePlaceId: string, fields: readonly LiveField[]) => Promise<LiveDetails | null>;

/** Google takes one place at a time and wants to be paid for each. */
const mostOfRequest = 20;

/** A loader for one request: the same is looked up once, and of more places than 20 those that come last are refused. */
export const liveDetailsLoader = (lookUp: LookUpLiveDetails | null, deadline: Deadline): LiveDetailsLoader => {
  const asked = new Map<string, Promise<LiveDetails | null>>();
  return async (googlePlaceId, fields) => {
    if (!lookUp) return null;
    const key = `${fields.join()} ${googlePlaceId}`;
    const held = asked.get(key);
    if (held) return held;
    if (asked.size >= mostOfRequest) {
      throw problem('BAD_USER_INPUT', `"live" can be asked for ${mostOfRequest} points of interest in one request.`);
    }
    const begun = lookUp(googlePlaceId, fields, deadline);
    asked.set(key, begun);
    return begun;
  };
};
