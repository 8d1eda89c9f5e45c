import type { BreakerOptions } from './breaker.js';
import { openEndpoint, type Endpoint, type EndpointOptions, type SubgraphRequest } from './endpoint.js';

/** Told of a request to the endpoint of that name before it is sent. */
export type OnRequest = (endpoint: string, request: SubgraphRequest) => void;

/** Told when the endpoint of that name is no longer asked because it fails, and when it is asked again. */
export type OnBreaker = (endpoint: string, isAsked: boolean) => void;

/** What holds for every endpoint of a gateway. */
export type EndpointLimits = Omit<EndpointOptions, 'url' | 'breaker'> & {
  readonly breaker: Omit<BreakerOptions, 'onChange'> | undefined;
};

/** All endpoints of a gateway: opened one by one, closed together. */
export type Endpoints = {
  readonly open: (name: string, url: string) => Endpoint['send'];
  readonly close: () => Promise<void>;
};

export const openEndpoints = (
  limits: EndpointLimits,
  onRequest: OnRequest | undefined,
  onBreaker: OnBreaker,
): Endpoints => {
  const opened: Endpoint[] = [];
  return {
    open: (name, url) => {
      const breaker = limits.breaker && { ...limits.breaker, onChange: (isAsked: boolean) => onBreaker(name, isAsked) };
      const endpoint = openEndpoint({ ...limits, url, breaker });
      opened.push(endpoint);
      return (request, signal) => {
        onRequest?.(name, request);
        return endpoint.send(request, signal);
      };
    },
    close: async () => {
      await Promise.all(opened.map((endpoint) => endpoint.close()));
    },
  };
};
