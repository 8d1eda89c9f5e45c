import { Pool } from 'undici';
import { openBreaker, type Admission, type Breaker, type BreakerOptions, type BreakerState } from './breaker.js';
import { exchangeOver } from './exchange.js';
import { reasonToShow } from './exchangeFailed.js';
import { isGood, isOfStale, replyOfAnswer, replyOfFailure, shownByFailure } from './judgeExchange.js';
import { inFlight, type Leaving, type Message, type TakeTurn } from './inFlight.js';
import { openLatencies } from './latencies.js';
import { openRecentCounts } from './recentCounts.js';
import { repeatOnce } from './repeatOnce.js';
import type { SentRecord } from './record.js';
import { renewedConnections } from './renewedPool.js';
import type { Answered, Reply } from './reply.js';
import type { Sign } from './signature.js';
import { watchSilence } from './silence.js';

/** A GraphQL request over HTTP. */
export type SubgraphRequest = Message & {
  /** Never shared, and sent once unless it `mayRepeat`. */
  readonly isMutation: boolean;
  /** Whether a reply has what was asked for; one that has not is handed on, but shows that the instance fails. */
  readonly isSound?: ((reply: Answered) => boolean) | undefined;
  /** Told what becomes of it at all instances; undefined when nobody wants to see that. */
  readonly record?: SentRecord | undefined;
};

/** Sends a request and never rejects: what goes wrong is part of the reply. */
export type Send = (request: SubgraphRequest, signal?: Leaving) => Promise<Reply>;

export type InstanceOptions = {
  readonly url: string;
  readonly connectTimeoutMs: number;
  /** From sending a request to the first line of its answer. */
  readonly headerTimeoutMs: number;
  /** From sending a request to the last byte of its answer; a request's own deadline may be sooner. */
  readonly requestTimeoutMs: number;
  readonly maxConnections: number;
  /** A longer answer is cut off and counts as none. */
  readonly maxAnswerBytes: number;
  /** Whether equal queries that are under way at the same time are sent once. */
  readonly shareInFlight: boolean;
  /** The long answers of all instances take turns. */
  readonly takeTurn: TakeTurn;
  /** Without it requests are not signed. */
  readonly sign?: Sign | undefined;
  /** Without it the instance is asked however often it fails. */
  readonly breaker?: InstanceBreaker | undefined;
};

export type InstanceBreaker = BreakerOptions & {
  /** With as many requests under way as may fail in a row, so long a silence counts as failure; 0: it never does. */
  readonly silentAfterMs: number;
};

/** What happens at an instance; `shared`: a query was not sent, an equal one was under way; `repeated`: a mutation was sent again. */
export type InstanceEvent = 'opened' | 'closed' | 'shared' | 'repeated';

/** How an instance is, at the moment that it is asked for. */
export type InstanceState = {
  readonly breaker: BreakerState;
  /** Open sockets, those of them that are idle, and requests that wait for one. */
  readonly connections: { readonly open: number; readonly idle: number; readonly waiting: number };
  /** Over the last seconds. */
  readonly requestsPerSecond: number;
  /** Of requests that show that it fails. */
  readonly errorsPerSecond: number;
  /** Of its last answers; undefined as long as there was none. */
  readonly p50Ms: number | undefined;
  readonly p95Ms: number | undefined;
};

/** One process that answers for a subgraph or a shard. */
export type Instance = {
  readonly send: Send;
  /** In 19 of 20 answers it takes less; undefined while too little is known. */
  readonly p95Ms: () => number | undefined;
  readonly state: () => InstanceState;
  readonly close: () => Promise<void>;
};

const notAsked = {
  kind: 'failed',
  code: 'UNAVAILABLE',
  reason: 'it has failed again and again and is not asked for a moment',
  again: 'elsewhere',
} as const satisfies Reply;

const reasonAgainst = (reply: Reply): string | undefined => {
  if (reply.kind === 'failed') return reply.reason;
  return reply.isSound === false ? 'it lacks something that was asked for' : undefined;
};

const openPool = ({
  url,
  maxConnections,
  connectTimeoutMs,
  headerTimeoutMs,
  requestTimeoutMs,
}: InstanceOptions): Pool =>
  new Pool(new URL(url).origin, {
    connections: maxConnections,
    pipelining: 1,
    connect: { timeout: connectTimeoutMs },
    // Shorter than the 75 s that the subgraph kit keeps idle connections, so that no request meets a closing socket. A server
    // that says in the header Keep-Alive that it keeps them for less is believed, with two seconds to spare; one that says
    // more is not: those two seconds are short when this process is busy.
    keepAliveTimeout: 30_000,
    keepAliveMaxTimeout: 30_000,
    headersTimeout: headerTimeoutMs,
    bodyTimeout: requestTimeoutMs,
  });

const openInstanceBreaker = (
  options: InstanceBreaker | undefined,
  onEvent: (event: InstanceEvent) => void,
): Breaker | undefined =>
  options && openBreaker(options, { onChange: (isAsked) => onEvent(isAsked ? 'closed' : 'opened') });

/** The sockets to one process: pooled, each wait and each answer bounded, and left alone while it fails. */
export const openInstance = (options: InstanceOptions, onEvent: (event: InstanceEvent) => void): Instance => {
  const { requestTimeoutMs, maxAnswerBytes, shareInFlight } = options;
  const { pathname, search } = new URL(options.url);
  const pool = renewedConnections(() => openPool(options));
  const breaker = openInstanceBreaker(options.breaker, onEvent);
  const plain = exchangeOver(pool, `${pathname}${search}`, maxAnswerBytes, options.sign);
  const watch =
    breaker && options.breaker && options.breaker.silentAfterMs > 0
      ? watchSilence(plain, {
          minimumUnderWay: options.breaker.consecutiveFailures,
          silentAfterMs: options.breaker.silentAfterMs,
          onSilence: breaker.open,
        })
      : undefined;
  const ask = inFlight({
    exchange: repeatOnce(watch?.exchange ?? plain, () => onEvent('repeated')),
    share: shareInFlight,
    takeTurn: options.takeTurn,
    onShared: () => onEvent('shared'),
  });
  const latencies = openLatencies();
  const counts = openRecentCounts();

  const send = (request: SubgraphRequest, admission: Admission, signal: Leaving | undefined): Promise<Reply> => {
    const { isMutation } = request;
    const startedAtMs = performance.now();
    const timeoutMs = Math.max(1, Math.min(requestTimeoutMs, (signal?.endsAtMs ?? Infinity) - startedAtMs));
    return ask(request, { alone: isMutation, timeoutMs }, signal).then(
      (exchanged) => {
        const reply = replyOfAnswer(exchanged, request);
        const shown = isGood(reply, exchanged) ? 'good' : 'bad';
        const endedAtMs = performance.now();
        if (shown === 'good') latencies.note(endedAtMs - startedAtMs);
        counts.note(endedAtMs, shown === 'good');
        breaker?.note(admission, shown);
        request.attempt?.ends(exchanged.bytes.length, reasonAgainst(reply));
        return reply;
      },
      (error: unknown) => {
        const shown = shownByFailure(error, timeoutMs >= requestTimeoutMs / 2, signal);
        if (shown !== 'nothing' || isOfStale(error)) counts.note(performance.now(), shown === 'good');
        breaker?.note(admission, shown);
        request.attempt?.ends(0, reasonToShow(error));
        return replyOfFailure(error, isMutation);
      },
    );
  };
  return {
    send: (request, signal) => {
      const admission = breaker?.admit() ?? 'asked';
      if (admission !== 'refused') return send(request, admission, signal);
      request.attempt?.ends(0, notAsked.reason);
      return Promise.resolve(notAsked);
    },
    p95Ms: latencies.p95Ms,
    state: () => {
      const { connected: open, free: idle, queued: waiting } = pool.stats;
      const { requests, errors } = counts.perSecond(performance.now());
      return {
        breaker: breaker?.state() ?? 'closed',
        connections: { open, idle, waiting },
        requestsPerSecond: requests,
        errorsPerSecond: errors,
        // Sorted for who reads them: metrics read the rest of it, of each instance again and again.
        get p50Ms() {
          return latencies.percentileMs(50);
        },
        get p95Ms() {
          return latencies.percentileMs(95);
        },
      };
    },
    close: () => {
      watch?.stop();
      return pool.close();
    },
  };
};
