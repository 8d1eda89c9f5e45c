import { setTimeout as wait } from 'node:timers/promises';

const pauseMs = 50;
const answerLimitMs = 2_000;

const answers = async (url: string, signal: AbortSignal): Promise<boolean> => {
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(answerLimitMs)]);
    const response = await fetch(url, { signal: limit });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
};

/** Asks `url` until it answers with success. False when it has not within `limitMs`, or when the signal aborts. */
export const untilReady = async (url: string, limitMs: number, signal: AbortSignal): Promise<boolean> => {
  const until = performance.now() + limitMs;
  while (!signal.aborted && performance.now() < until) {
    if (await answers(url, signal)) return true;
    await wait(pauseMs);
  }
  return false;
};
