import type { AttemptRecord } from './record.js';
import { scopesText } from './scopes.js';

/** What came back: status and body, and what the header Cache-Control says. */
export type Exchanged = {
  readonly status: number;
  /**
   * UTF-8. A text only to whoever reads it, who has done with it at once: bytes are not moved when memory is tidied up, and many
   * may wait for them.
   */
  readonly bytes: Buffer;
  readonly cacheControl?: string | undefined;
  /** Whether it says, by the header Retry-After, not to come again at once. */
  readonly asksToWait?: boolean | undefined;
  /** Whether it says, by the header Content-Type, to be something else than JSON. */
  readonly isOtherFormat?: boolean | undefined;
};

/** Calls back later, when it is this caller's turn; `bytes` is how long the answer is that is read then. */
export type TakeTurn = (bytes: number, callback: () => void) => void;

/** One HTTP exchange under way. `abort` ends it; the answer then rejects with the reason. */
export type Started = { readonly answer: Promise<Exchanged>; readonly abort: (reason: Error) => void };

/** What is sent: a request's JSON text, the partner it is for, and whether it may follow a connection that broke. */
export type Message = {
  readonly body: string;
  readonly partner?: string | undefined;
  /** What whoever asks may do. */
  readonly scopes?: readonly string[] | undefined;
  /** What the client's request is called: of those that share one, it is the first one's. */
  readonly requestId?: string | undefined;
  readonly mayRepeat?: boolean | undefined;
  /** Whether it has been sent before, and may have been carried out then. */
  readonly isRepeat?: boolean | undefined;
  /** So long its answer is waited for: the subgraph is told, so that it does not work on for nobody. */
  readonly timeLeftMs?: number | undefined;
  /** Told what becomes of it; undefined when nobody wants to see that. */
  readonly attempt?: AttemptRecord | undefined;
};

/** Sends a message. The answer rejects when the exchange breaks off. */
export type Exchange = (message: Message) => Started;

export type InFlightOptions = {
  readonly exchange: Exchange;
  /** Whether equal requests that are under way at the same time are sent once. */
  readonly share: boolean;
  /** One after the other, those who wait for long answers get them. */
  readonly takeTurn: TakeTurn;
  /** Told of a request that was not sent because an equal one was under way. */
  readonly onShared?: () => void;
};

/** As much of an AbortSignal as waiting needs. */
export type Leaving = {
  readonly aborted: boolean;
  readonly reason: unknown;
  readonly addEventListener: (type: 'abort', listener: () => void) => void;
  readonly removeEventListener: (type: 'abort', listener: () => void) => void;
  /** When it will abort at the latest, on the clock of `performance.now()`. */
  readonly endsAtMs?: number | undefined;
};

export type Patience = {
  /** Mutations and the like are never shared. */
  readonly alone: boolean;
  /** From sending a request to the last byte of its answer. */
  readonly timeoutMs: number;
};

/** Sends a request. Rejects with the signal's reason when it aborts, and when its time is up. */
export type InFlight = (message: Message, patience: Patience, signal: Leaving | undefined) => Promise<Exchanged>;

type Waiter = { readonly resolve: (answer: Exchanged) => void; readonly reject: (error: unknown) => void };
type UnderWay = {
  readonly identity: string;
  readonly endsAtMs: number;
  readonly abort: (reason: Error) => void;
  readonly waiters: Set<Waiter>;
};

/** Up to here, all that is done with an answer takes about a millisecond. */
const longBytes = 32_768;

const slots = 4_096;
const hashedCharacters = 48;

/** A number for a request, from its length and its end, where the variables are. */
const slotOf = (identity: string): number => {
  let hash = identity.length;
  for (let index = Math.max(0, hash - hashedCharacters); index < identity.length; index += 1)
    hash = (Math.imul(hash, 31) + identity.charCodeAt(index)) | 0;
  return (hash ^ (hash >>> 12)) & (slots - 1);
};

/**
 * Two partners may be told different things, and so may those with other scopes, so they never share; neither these nor JSON
 * have a line break, so no two messages are one. What is asked for more than its like shares with its own kind only.
 */
const identityOf = ({ body, partner, scopes, attempt }: Message): string => {
  const said = scopesText(scopes);
  if (attempt?.asksForMore) return `\n\n${partner ?? ''}\n${said}\n${body}`;
  if (said !== '') return `${partner ?? ''}\n${said}\n${body}`;
  return partner === undefined ? body : `${partner}\n${body}`;
};

/**
 * Requests under way to one endpoint, each with its time limit. Whoever asks the same for the same partner, with the same scopes, at
 * the same time gets the same bytes, to read for itself. Who gives up stops waiting; the request ends when nobody waits for it any more.
 *
 * What is under way stands in a table of fixed size; two requests that meet in one slot are sent both. A Map would be
 * refilled into a new table all the time, and as each table refers to its successor, none that has grown old, nor anything
 * that was under way when it was left, is collected with the young: that made collections three times as long.
 */
export const inFlight = ({ exchange, share, takeTurn, onShared }: InFlightOptions): InFlight => {
  const shared = new Array<UnderWay | undefined>(slots).fill(undefined);

  const forget = (slot: number, underWay: UnderWay): void => {
    if (shared[slot] === underWay) shared[slot] = undefined;
  };

  const start = (message: Message, timeoutMs: number, identity: string, slot: number): UnderWay => {
    const { body, partner, scopes, requestId, mayRepeat, isRepeat, attempt } = message;
    // Not spread: that takes microseconds, of each request to a subgraph.
    const timed = { body, partner, scopes, requestId, mayRepeat, isRepeat, timeLeftMs: timeoutMs, attempt };
    const { answer, abort } = exchange(timed);
    const timer = setTimeout(() => abort(new Error(`no whole answer within ${timeoutMs} ms`)), timeoutMs);
    const endsAtMs = performance.now() + timeoutMs;
    const underWay: UnderWay = { identity, endsAtMs, abort, waiters: new Set() };
    const end = (): void => {
      clearTimeout(timer);
      forget(slot, underWay);
    };
    answer.then(
      (exchanged) => {
        end();
        const isLong = exchanged.bytes.length > longBytes;
        for (const { resolve } of underWay.waiters)
          if (isLong) takeTurn(exchanged.bytes.length, () => resolve(exchanged));
          else resolve(exchanged);
      },
      (error: unknown) => {
        end();
        for (const { reject } of underWay.waiters) reject(error);
      },
    );
    if (slot >= 0) shared[slot] ??= underWay;
    return underWay;
  };

  const wait = (slot: number, underWay: UnderWay, signal: Leaving): Promise<Exchanged> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        underWay.waiters.delete(waiter);
        if (underWay.waiters.size === 0) {
          forget(slot, underWay);
          underWay.abort(signal.reason as Error);
        }
        reject(signal.reason as Error);
      };
      const waiter: Waiter = {
        resolve: (answer) => {
          signal.removeEventListener('abort', leave);
          resolve(answer);
        },
        reject: (error) => {
          signal.removeEventListener('abort', leave);
          reject(error as Error);
        },
      };
      underWay.waiters.add(waiter);
      signal.addEventListener('abort', leave);
    });

  /** What has little time left in comparison is not waited for: it would end for a reason that is not the newcomer's. */
  const canWait = (known: UnderWay, timeoutMs: number): boolean => known.endsAtMs - performance.now() >= timeoutMs / 2;

  return (message, { alone, timeoutMs }, signal) => {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const isShared = share && !alone;
    const identity = isShared ? identityOf(message) : '';
    const slot = isShared ? slotOf(identity) : -1;
    const known = isShared ? shared[slot] : undefined;
    const joined = known?.identity === identity && canWait(known, timeoutMs) ? known : undefined;
    if (joined) {
      onShared?.();
      message.attempt?.joins();
    }
    const underWay = joined ?? start(message, timeoutMs, identity, slot);
    if (signal) return wait(slot, underWay, signal);
    return new Promise((resolve, reject) => underWay.waiters.add({ resolve, reject }));
  };
};
