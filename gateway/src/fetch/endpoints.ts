import { openEndpoint, type Endpoint, type EndpointEvent, type EndpointOptions } from './endpoint.js';
import type { SubgraphRequest } from './instance.js';
import { openTurns } from './turns.js';

/** Told of a request to the endpoint of that name before it is sent. */
export type OnRequest = (endpoint: string, request: SubgraphRequest) => void;

/** Told of what happens at the endpoint of that name, or, after a slash, at its replica of that number. */
export type OnEvent = (endpoint: string, event: EndpointEvent) => void;

/** All endpoints of a gateway: opened one by one, closed together. */
export type Endpoints = {
  readonly open: (name: string, options: Omit<EndpointOptions, 'turns'>) => Endpoint['send'];
  readonly close: () => Promise<void>;
};

export const openEndpoints = (onRequest: OnRequest | undefined, onEvent: OnEvent): Endpoints => {
  const opened: Endpoint[] = [];
  const turns = openTurns(setImmediate);
  return {
    open: (name, options) => {
      const endpoint = openEndpoint({ ...options, turns }, (event, instance) =>
        onEvent(instance === 0 ? name : `${name}/replica-${instance}`, event),
      );
      opened.push(endpoint);
      if (!onRequest) return endpoint.send;
      return (request, signal) => {
        onRequest(name, request);
        return endpoint.send(request, signal);
      };
    },
    close: async () => {
      await Promise.all(opened.map((endpoint) => endpoint.close()));
    },
  };
};
