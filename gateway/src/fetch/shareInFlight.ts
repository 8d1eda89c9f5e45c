/** One HTTP exchange: the JSON text of a request, and the status and text of what came back. Rejects when it breaks off. */
export type Exchange = (
  body: string,
  signal: AbortSignal,
) => Promise<{ readonly status: number; readonly text: string }>;

type Shared = { readonly answer: ReturnType<Exchange>; readonly controller: AbortController; waiting: number };

/**
 * Sends equal requests that are under way at the same time once. Each caller gets the text and reads it for itself. Who
 * gives up stops waiting; the request itself ends when nobody waits for it any more.
 */
export const shareInFlight = (exchange: Exchange): Exchange => {
  const underWay = new Map<string, Shared>();

  const start = (body: string): Shared => {
    const controller = new AbortController();
    const answer = exchange(body, controller.signal).finally(() => {
      if (underWay.get(body) === shared) underWay.delete(body);
    });
    // Every caller may have left before it fails.
    answer.catch(() => undefined);
    const shared: Shared = { answer, controller, waiting: 0 };
    underWay.set(body, shared);
    return shared;
  };

  return (body, signal) => {
    const shared = underWay.get(body) ?? start(body);
    shared.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        shared.waiting -= 1;
        if (shared.waiting === 0) {
          if (underWay.get(body) === shared) underWay.delete(body);
          shared.controller.abort(signal.reason);
        }
        reject(signal.reason as Error);
      };
      if (signal.aborted) {
        leave();
        return;
      }
      signal.addEventListener('abort', leave, { once: true });
      shared.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  };
};
