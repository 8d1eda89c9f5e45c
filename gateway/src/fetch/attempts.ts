import type { Budget } from './budget.js';
import type { Leaving } from './inFlight.js';
import type { Instance, Send, SubgraphRequest } from './instance.js';
import type { AttemptKind } from './record.js';
import type { Reply } from './reply.js';

/** What is done besides asking once. */
export type AttemptEvent =
  /** A query was sent again because its connection broke or the server could not. */
  | 'retried'
  /** A query went to a replica because the first instance is not asked. */
  | 'failedOver'
  /** A query went to a replica, too, because the first instance takes longer than it mostly does. */
  | 'hedged';

export type Replica = Pick<Instance, 'send'> & {
  /** Whether it may be asked in the name of partners, who must read what they have written. */
  readonly servesPartners: boolean;
};

export type AttemptOptions = {
  readonly first: Pick<Instance, 'send' | 'p95Ms'>;
  readonly replicas: readonly Replica[];
  /** So many queries may be sent again. */
  readonly retries: Budget;
  /** So many queries may be sent to a replica, too, when the first instance is slow. */
  readonly hedges: Budget;
  readonly onEvent: (event: AttemptEvent) => void;
};

const kinds = { retried: 'retry', failedOver: 'failover', hedged: 'hedge' } as const satisfies Record<
  AttemptEvent,
  AttemptKind
>;

/** The soonest that a second instance is asked: what takes less is not slow. */
const minimumHedgeDelayMs = 2;

/** One of two requests for one answer: it ends when nobody waits for it any more, or when the other has the answer. */
class Attempt implements Leaving {
  aborted = false;
  reason: unknown = undefined;
  readonly endsAtMs: number | undefined;
  #listener: (() => void) | undefined;

  constructor(parent: Leaving | undefined) {
    this.endsAtMs = parent?.endsAtMs;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listener = listener;
  }

  removeEventListener(): void {
    this.#listener = undefined;
  }

  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.#listener?.();
  }
}

/** The first instance has the number 0, replicas have those after it. */
type NumberedReplica = Replica & { readonly instance: number };

/** A request as an instance is sent it; where it is recorded, what becomes of it there is told apart. */
const attempted = (request: SubgraphRequest, kind: AttemptKind, instance: number): SubgraphRequest =>
  request.record ? { ...request, attempt: request.record.attempt(kind, instance) } : request;

const isOver = (signal: Leaving | undefined): boolean => signal?.aborted === true;

/** Asks one instance, and a query that may be asked again once more if the budget allows. */
const askOne =
  ({ first, retries, onEvent }: AttemptOptions): Send =>
  (request, signal) => {
    if (request.isMutation) return first.send(attempted(request, 'first', 0), signal);
    retries.earn();
    return first.send(attempted(request, 'first', 0), signal).then((reply) => {
      const isWorthIt = reply.kind === 'failed' && reply.again === 'anywhere' && !isOver(signal);
      if (!isWorthIt || !retries.spend()) return reply;
      onEvent('retried');
      return first.send(attempted(request, 'retry', 0), signal);
    });
  };

/** Asks the first instance, and, at most once, another: when the first cannot, or when it is slow. */
const askTwo = (
  { first, retries, hedges, onEvent }: AttemptOptions,
  second: NumberedReplica,
  request: SubgraphRequest,
  signal: Leaving | undefined,
): Promise<Reply> =>
  new Promise((resolve) => {
    const attempts: Attempt[] = [];
    let underWay = 0;
    let hedge: NodeJS.Timeout | undefined;
    const leave = (): void => attempts.forEach((attempt) => attempt.abort(signal?.reason));
    const end = (reply: Reply): void => {
      clearTimeout(hedge);
      signal?.removeEventListener('abort', leave);
      attempts.forEach((attempt) => attempt.abort(new Error('another instance has answered')));
      resolve(reply);
    };
    const start = (send: Send, kind: AttemptKind, instance: number): void => {
      const attempt = new Attempt(signal);
      attempts.push(attempt);
      underWay += 1;
      void send(attempted(request, kind, instance), attempt).then((reply) => {
        underWay -= 1;
        if (reply.kind === 'answered') end(reply);
        else if (!goesOn(reply) && underWay === 0) end(reply);
      });
    };
    const startSecond = (event: AttemptEvent): true => {
      clearTimeout(hedge);
      onEvent(event);
      start(second.send, kinds[event], second.instance);
      return true;
    };
    const goesOn = ({ again }: Extract<Reply, { kind: 'failed' }>): boolean => {
      if (attempts.length > 1 || isOver(signal) || again === undefined) return false;
      if (again === 'elsewhere') return startSecond('failedOver');
      return retries.spend() && startSecond('retried');
    };
    signal?.addEventListener('abort', leave);
    const p95Ms = first.p95Ms();
    if (p95Ms !== undefined) {
      const hedgeNow = (): void => void (attempts.length === 1 && hedges.spend() && startSecond('hedged'));
      hedge = setTimeout(hedgeNow, Math.max(minimumHedgeDelayMs, p95Ms));
    }
    start(first.send, 'first', 0);
  });

/**
 * Sends mutations once, to the first instance, and queries at most twice: again when the connection broke or the server
 * could not, within a budget; to a replica, where there is one, also when the first instance is not asked or takes longer
 * than 19 of 20 answers did. The first answer counts.
 */
export const withAttempts = (options: AttemptOptions): Send => {
  const { replicas, retries, hedges } = options;
  const alone = askOne(options);
  if (replicas.length === 0) return alone;
  const numbered = replicas.map((replica, index): NumberedReplica => ({ ...replica, instance: index + 1 }));
  let turn = 0;
  return (request, signal) => {
    const able = numbered.filter(({ servesPartners }) => servesPartners || request.partner === undefined);
    const replica = able[(turn += 1) % able.length];
    if (request.isMutation || !replica || signal?.aborted) return alone(request, signal);
    retries.earn();
    hedges.earn();
    return askTwo(options, replica, request, signal);
  };
};
