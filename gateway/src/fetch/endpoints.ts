import { openEndpoint, type Endpoint, type EndpointOptions, type SubgraphRequest } from './endpoint.js';

/** Told of a request to the endpoint of that name before it is sent. */
export type OnRequest = (endpoint: string, request: SubgraphRequest) => void;

/** All endpoints of a gateway: opened one by one, closed together. */
export type Endpoints = {
  readonly open: (name: string, url: string) => Endpoint['send'];
  readonly close: () => Promise<void>;
};

export const openEndpoints = (limits: Omit<EndpointOptions, 'url'>, onRequest: OnRequest | undefined): Endpoints => {
  const opened: Endpoint[] = [];
  return {
    open: (name, url) => {
      const endpoint = openEndpoint({ ...limits, url });
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
