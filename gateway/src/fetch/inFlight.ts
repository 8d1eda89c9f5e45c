/** What came back: status and text. */
export type Exchanged = { readonly status: number; readonly text: string };

/** One HTTP exchange under way. `abort` ends it; the answer then rejects with the reason. */
export type Started = { readonly answer: Promise<Exchanged>; readonly abort: (reason: Error) => void };

/** What is sent: a request's JSON text, the partner it is for, and whether it may follow a connection that broke. */
export type Message = {
  readonly body: string;
  readonly partner?: string | undefined;
  readonly mayRepeat?: boolean | undefined;
};

/** Sends a message. The answer rejects when the exchange breaks off. */
export type Exchange = (message: Message) => Started;

export type InFlightOptions = {
  readonly exchange: Exchange;
  /** From sending a request to the last byte of its answer. */
  readonly timeoutMs: number;
  /** Whether equal requests that are under way at the same time are sent once. */
  readonly share: boolean;
};

/** Sends a request. `alone` ones, such as mutations, are never shared. Rejects with the signal's reason when it aborts. */
export type InFlight = (message: Message, alone: boolean, signal: AbortSignal | undefined) => Promise<Exchanged>;

type UnderWay = Started & { waiting: number };

/** Two partners may be told different things, so they never share; JSON has no line break, so no two messages are one. */
const identityOf = ({ body, partner }: Message): string => (partner === undefined ? body : `${partner}\n${body}`);

/**
 * Requests under way to one endpoint, each with its time limit. Whoever asks the same for the same partner at the same
 * time gets the same text, to read for itself. Who gives up stops waiting; the request ends when nobody waits for it any more.
 */
export const inFlight = ({ exchange, timeoutMs, share }: InFlightOptions): InFlight => {
  const shared = new Map<string, UnderWay>();

  const start = (message: Message, identity: string, alone: boolean): UnderWay => {
    const started = exchange(message);
    const timer = setTimeout(() => started.abort(new Error(`no whole answer within ${timeoutMs} ms`)), timeoutMs);
    const underWay: UnderWay = { ...started, waiting: 0 };
    const end = (): void => {
      clearTimeout(timer);
      if (shared.get(identity) === underWay) shared.delete(identity);
    };
    started.answer.then(end, end);
    if (share && !alone) shared.set(identity, underWay);
    return underWay;
  };

  const wait = (identity: string, underWay: UnderWay, signal: AbortSignal): Promise<Exchanged> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        underWay.waiting -= 1;
        if (underWay.waiting === 0) {
          if (shared.get(identity) === underWay) shared.delete(identity);
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

  return async (message, alone, signal) => {
    if (signal?.aborted) throw signal.reason as Error;
    const identity = identityOf(message);
    const underWay = (share && !alone && shared.get(identity)) || start(message, identity, alone);
    underWay.waiting += 1;
    return signal ? wait(identity, underWay, signal) : underWay.answer;
  };
};
