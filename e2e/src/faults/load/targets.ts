import { get } from 'node:http';

/** Which gateway gets the next request: what a load balancer does. */
export type Targets = { readonly next: () => string; readonly stop: () => void };

const lookEveryMs = 50;

const isReady = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { origin } = new URL(url);
    const asked = get(`${origin}/health/ready`, { agent: false, timeout: 1_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(false));
  });

/** Gateways in turns, of several those alone that say they are ready; with none ready all of them. */
export const balance = (urls: readonly string[]): Targets => {
  const [only = ''] = urls;
  if (urls.length === 1) return { next: () => only, stop: () => undefined };
  let ready: readonly string[] = urls;
  let turn = 0;
  const look = async (): Promise<void> => {
    const answers = await Promise.all(urls.map(isReady));
    const now = urls.filter((_url, index) => answers[index]);
    ready = now.length > 0 ? now : urls;
  };
  const timer = setInterval(() => void look(), lookEveryMs);
  return {
    next: () => {
      turn += 1;
      return ready[turn % ready.length] as string;
    },
    stop: () => clearInterval(timer),
  };
};
