import type { Headers } from './keptHeaders.js';

/** A request for an operation, as GraphQL over HTTP has it. */
export type Operation = {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
};

/** Where GraphQL is served: by whom this page is. */
export const graphqlUrl = (): string => new URL('/graphql', window.location.href).href;

/** What the explorer asks for besides: what was done, and what it costs. */
const askedBesides: Headers = { 'tripgraph-trace': '1', 'tripgraph-cost': '1' };

/** So long an answer is waited for; the gateway gives up before. */
const patienceMs = 60_000;

/** Asks the gateway. Rejects with a sentence when what comes back is no JSON. */
export const askGateway = async (operation: Operation, headers: Headers, isTraced: boolean): Promise<unknown> => {
  const response = await fetch(graphqlUrl(), {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      ...(isTraced && askedBesides),
      ...headers,
    },
    body: JSON.stringify(operation),
    signal: AbortSignal.timeout(patienceMs),
  }).catch((error: unknown) => {
    throw new Error(`The gateway does not answer: ${(error as Error).message}`);
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`The gateway answers ${response.status} with something that is not JSON.`);
  }
};
