import type { EndpointState } from './shardMap.js';

/** How an endpoint is, in a word, and what that means. */
export type Health = { readonly tone: 'good' | 'warning' | 'bad'; readonly word: string; readonly meaning: string };

/** More of a hundred requests that fail than this, and it is said before the breaker opens. */
const troublePercent = 1;

/** How an endpoint is by its breaker and its failures. */
export const healthOf = ({ breaker, requestsPerSecond, errorsPerSecond }: EndpointState): Health => {
  if (breaker === 'open') return { tone: 'bad', word: 'not asked', meaning: 'It has failed: the breaker is open.' };
  if (breaker === 'half-open') {
    return { tone: 'warning', word: 'being tried', meaning: 'It has failed, and a request tries it again.' };
  }
  if (errorsPerSecond > 0 && errorsPerSecond * 100 > requestsPerSecond * troublePercent) {
    return { tone: 'warning', word: 'failing', meaning: 'Some of its requests fail.' };
  }
  return { tone: 'good', word: 'asked', meaning: 'It answers.' };
};
