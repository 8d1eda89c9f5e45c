import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const pauseMs = 50;
const answerLimitMs = 2_000;

// Not fetch(): it refuses ports that the web platform forbids, such as 5060, 6000 and 6667, and any port may be chosen.
const answers = (url: string, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(answerLimitMs)]);
    const request = get(url, { signal: limit, agent: false }, (response) => {
      const { statusCode = 0 } = response;
      response.once('error', () => resolve(false));
      response.once('end', () => resolve(statusCode >= 200 && statusCode < 300));
      response.resume();
    });
    request.once('error', () => resolve(false));
  });

/** Asks `url` until it answers with success. False when it has not within `limitMs`, or when the signal aborts. */
export const untilReady = async (url: string, limitMs: number, signal: AbortSignal): Promise<boolean> => {
  const until = performance.now() + limitMs;
  while (!signal.aborted && performance.now() < until) {
    if (await answers(url, signal)) return true;
    await wait(pauseMs);
  }
  return false;
};
