import {
  openEndpoint,
  type Endpoint,
  type EndpointOptions,
  type EndpointState,
  type EndpointWatch,
} from './endpoint.js';
import type { TakeTurn } from './inFlight.js';
import type { SubgraphRequest } from './instance.js';

/** Told of a request to the endpoint of that name before it is sent. */
export type OnRequest = (endpoint: string, request: SubgraphRequest) => void;

/** Who answers there: a subgraph, or one of its shards. */
export type EndpointName = { readonly subgraph: string; readonly shard?: string };

/** All endpoints of a gateway: opened one by one, closed together. */
export type Endpoints = {
  readonly open: (name: EndpointName, options: Omit<EndpointOptions, 'takeTurn'>) => Endpoint['send'];
  /** How each of them is, at the moment that it is asked for. */
  readonly states: () => ReadonlyArray<EndpointName & EndpointState>;
  /** How far behind the replicas of each are, in the same order, as they say when they are asked. */
  readonly replicaLagsMs: () => Promise<ReadonlyArray<ReadonlyArray<number | null>>>;
  readonly close: () => Promise<void>;
};

/** Opens endpoints, each with somebody who is told of what happens there. */
export const openEndpoints = (
  onRequest: OnRequest | undefined,
  watch: (name: EndpointName) => EndpointWatch,
  takeTurn: TakeTurn,
): Endpoints => {
  const opened: Array<{ readonly name: EndpointName; readonly endpoint: Endpoint }> = [];
  return {
    open: (name, options) => {
      const endpoint = openEndpoint({ ...options, takeTurn }, watch(name));
      opened.push({ name, endpoint });
      if (!onRequest) return endpoint.send;
      const text = name.shard ?? name.subgraph;
      return (request, signal) => {
        onRequest(text, request);
        return endpoint.send(request, signal);
      };
    },
    states: () => opened.map(({ name, endpoint }) => ({ ...name, ...endpoint.state() })),
    replicaLagsMs: () => Promise.all(opened.map(({ endpoint }) => endpoint.replicaLagsMs())),
    close: async () => {
      await Promise.all(opened.map(({ endpoint }) => endpoint.close()));
    },
  };
};
