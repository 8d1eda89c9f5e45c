import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** Which gateway gets the next request: what a load balancer does. */
export type Targets = { readonly next: () => string; readonly stop: () => void };

const lookPauseMs = 50;
const lookLimitMs = 2_000;

/** Whether a gateway says that it is ready; undefined when it says nothing in time, and nothing is known. */
const isReady = (url: string): Promise<boolean | undefined> =>
  new Promise((resolve) => {
    const asked = get(`${new URL(url).origin}/health/ready`, { agent: false, timeout: lookLimitMs }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.once('timeout', () => {
      resolve(undefined);
      asked.destroy();
    });
    asked.once('error', () => resolve(false));
  });

/** Gateways in turns, of several those alone that say that they are ready; with none ready all of them. */
export const balance = (urls: readonly string[]): Targets => {
  const ready = new Set(urls);
  let turn = 0;
  let isStopped = urls.length === 1;
  const watch = async (url: string): Promise<void> => {
    while (!isStopped) {
      const now = await isReady(url);
      if (now === true) ready.add(url);
      if (now === false) ready.delete(url);
      await wait(lookPauseMs);
    }
  };
  for (const url of urls) void watch(url);
  return {
    next: () => {
      const able = ready.size > 0 ? [...ready] : urls;
      turn += 1;
      return able[turn % able.length] as string;
    },
    stop: () => (isStopped = true),
  };
};
