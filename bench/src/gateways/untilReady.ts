import { setTimeout as sleep } from 'node:timers/promises';

const timeLimitMs = 60_000;
const pauseMs = 100;

const isReady = async (url: string, body: string): Promise<boolean> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      signal: AbortSignal.timeout(5_000),
    });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
};

/** Resolves when a gateway answers a request with HTTP 200; rejects when it ends, or does not in time. */
export const untilReady = async (
  url: string,
  body: string,
  ended: Promise<string>,
  signal: AbortSignal,
): Promise<void> => {
  let end: string | undefined;
  void ended.then((reason) => (end = reason));
  for (const startedAt = performance.now(); performance.now() - startedAt < timeLimitMs;) {
    signal.throwIfAborted();
    if (end !== undefined) throw new Error(end);
    if (await isReady(url, body)) return;
    await sleep(pauseMs, undefined, { signal });
  }
  throw new Error(`it does not answer within ${timeLimitMs / 1_000} s`);
};
