import { startFaultProxy } from '../faults/faultProxy.js';

/** What became of work whose connection to the database was to be cut. */
export type CutWork = {
  /** How often something was sent to the database. */
  readonly sent: number;
  readonly wasCut: boolean;
};

/**
 * Runs `work` on the database at `url` through a proxy, and ends its connection the `point`-th time that it sends something: at
 * odd points before the server gets that, at even ones before its answer is heard. 0: never. `onPoint` is told as it happens.
 * Work that fails after the cut is as it should be; otherwise its error is thrown.
 */
export const withConnectionCut = async (
  url: string,
  point: number,
  work: (url: string) => Promise<unknown>,
  onPoint: () => void = () => undefined,
): Promise<CutWork> => {
  let sent = 0;
  const proxy = await startFaultProxy(url, {
    onSent: () => {
      sent += 1;
      if (sent !== point) return;
      proxy.strikeNext({ kind: 'cutAfter', direction: point % 2 === 1 ? 'up' : 'down', bytes: 0 });
      onPoint();
    },
  });
  try {
    await work(proxy.url);
    return { sent, wasCut: point > 0 && sent >= point };
  } catch (error) {
    if (point === 0 || sent < point) throw error;
    return { sent, wasCut: true };
  } finally {
    await proxy.close();
  }
};
