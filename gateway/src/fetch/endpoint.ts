import { withAttempts, type AttemptEvent } from './attempts.js';
import { openBudget } from './budget.js';
import { openInstance, type InstanceEvent, type InstanceOptions, type InstanceState, type Send } from './instance.js';
import { outcomeOf, type Outcome } from './outcome.js';
import type { Leaving } from './inFlight.js';
import { askReplicaLag } from './replicaLag.js';
import type { Reply } from './reply.js';

export type EndpointOptions = InstanceOptions & {
  /** Further processes that answer the same; queries alone are sent to them. */
  readonly replicas?: readonly ReplicaOptions[] | undefined;
  /** More requests than this are not under way at a time: what is slow must not hold all that the gateway can carry. */
  readonly maxRunning: number;
  /** So many queries of a hundred may be sent again when their connection broke or the server could not. */
  readonly retryPercent: number;
  /** So many queries of a hundred may be sent to a replica, too, when the first instance is slow. */
  readonly hedgePercent: number;
};

export type ReplicaOptions = Pick<InstanceOptions, 'url'> & {
  /** Whether it knows at once what was written, and so may be asked in the name of partners. */
  readonly servesPartners: boolean;
};

/** What happens at an endpoint besides requests and answers; `refused`: too many requests were under way. */
export type EndpointEvent = AttemptEvent | InstanceEvent | 'refused';

/** Told of an event at the instance of that number: 0 is the first, the others are replicas. */
export type OnEndpointEvent = (event: EndpointEvent, instance: number) => void;

/** Told of what happens at an endpoint, while it happens: it is quick, and never throws. */
export type EndpointWatch = {
  readonly onEvent?: OnEndpointEvent;
  /** Told what came of each request, and how long that took. */
  readonly onEnd?: (outcome: Outcome, tookMs: number) => void;
};

/** How an endpoint is, at the moment that it is asked for. */
export type EndpointState = {
  /** Requests under way, and how many may be. */
  readonly running: number;
  readonly maxRunning: number;
  /** The first instance, and its replicas. */
  readonly instances: readonly InstanceState[];
};

/** A subgraph or a shard, wherever it is answered. */
export type Endpoint = {
  readonly send: Send;
  readonly state: () => EndpointState;
  /** How far behind each replica is, in ms; null of one that does not say. It asks them. */
  readonly replicaLagsMs: () => Promise<ReadonlyArray<number | null>>;
  readonly close: () => Promise<void>;
};

const tooMany: Reply = {
  kind: 'failed',
  code: 'UNAVAILABLE',
  reason: 'as many requests as it may have are under way',
};

/** Opens what answers for one subgraph or shard, with the bounds that hold for it. */
export const openEndpoint = (options: EndpointOptions, watch: EndpointWatch = {}): Endpoint => {
  const { replicas = [], maxRunning, retryPercent, hedgePercent } = options;
  const { onEvent = () => undefined, onEnd } = watch;
  const open = (url: string, instance: number) =>
    openInstance({ ...options, url }, (event) => onEvent(event, instance));
  const first = open(options.url, 0);
  const others = replicas.map(({ url, servesPartners }, index) => ({ ...open(url, index + 1), servesPartners }));
  const attempt = withAttempts({
    first,
    replicas: others,
    retries: openBudget(retryPercent),
    hedges: openBudget(hedgePercent),
    onEvent: (event) => onEvent(event, 0),
  });
  let running = 0;
  const end = (reply: Reply, startedAtMs: number, signal: Leaving | undefined): Reply => {
    running -= 1;
    onEnd?.(outcomeOf(reply, signal), performance.now() - startedAtMs);
    return reply;
  };
  return {
    send: (request, signal) => {
      if (running >= maxRunning) {
        onEvent('refused', 0);
        onEnd?.('refused', 0);
        return Promise.resolve(tooMany);
      }
      running += 1;
      const startedAtMs = performance.now();
      return attempt(request, signal).then((reply) => end(reply, startedAtMs, signal));
    },
    state: () => ({ running, maxRunning, instances: [first, ...others].map((instance) => instance.state()) }),
    replicaLagsMs: () => Promise.all(replicas.map(({ url }) => askReplicaLag(url))),
    close: async () => {
      await Promise.all([first, ...others].map((instance) => instance.close()));
    },
  };
};
