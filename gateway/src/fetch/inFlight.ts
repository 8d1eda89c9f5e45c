/** What came back: status and text. */
export type Exchanged = { readonly status: number; readonly text: string };

/** One HTTP exchange under way. `abort` ends it; the answer then rejects with the reason. */
export type Started = { readonly answer: Promise<Exchanged>; readonly abort: (reason: Error) => void };

/** Sends the JSON text of a request. The answer rejects when the exchange breaks off. */
export type Exchange = (body: string) => Started;

export type InFlightOptions = {
  readonly exchange: Exchange;
  /** From sending a request to the last byte of its answer. */
  readonly timeoutMs: number;
  /** Whether equal requests that are under way at the same time are sent once. */
  readonly share: boolean;
};

/** Sends a request. `alone` ones, such as mutations, are never shared. Rejects with the signal's reason when it aborts. */
export type InFlight = (body: string, alone: boolean, signal: AbortSignal | undefined) => Promise<Exchanged>;

type UnderWay = Started & { waiting: number };

/**
 * Requests under way to one endpoint, each with its time limit. Whoever asks the same at the same time gets the same
 * text, to read for itself. Who gives up stops waiting; the request ends when nobody waits for it any more.
 */
export const inFlight = ({ exchange, timeoutMs, share }: InFlightOptions): InFlight => {
  const shared = new Map<string, UnderWay>();

  const start = (body: string, alone: boolean): UnderWay => {
    const started = exchange(body);
    const timer = setTimeout(() => started.abort(new Error(`no whole answer within ${timeoutMs} ms`)), timeoutMs);
    const underWay: UnderWay = { ...started, waiting: 0 };
    const end = (): void => {
      clearTimeout(timer);
      if (shared.get(body) === underWay) shared.delete(body);
    };
    started.answer.then(end, end);
    if (share && !alone) shared.set(body, underWay);
    return underWay;
  };

  const wait = (body: string, underWay: UnderWay, signal: AbortSignal): Promise<Exchanged> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        underWay.waiting -= 1;
        if (underWay.waiting === 0) {
          if (shared.get(body) === underWay) shared.delete(body);
          underWay.abort(signal.reason as Error);
        }
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
      underWay.answer.then(
        (answer) => {
          signal.removeEventListener('abort', leave);
          resolve(answer);
        },
        (error: unknown) => {
          signal.removeEventListener('abort', leave);
          reject(error as Error);
        },
      );
    });

  return async (body, alone, signal) => {
    if (signal?.aborted) throw signal.reason as Error;
    const underWay = (share && !alone && shared.get(body)) || start(body, alone);
    underWay.waiting += 1;
    return signal ? wait(body, underWay, signal) : underWay.answer;
  };
};
