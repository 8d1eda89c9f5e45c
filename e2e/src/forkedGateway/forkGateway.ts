import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Fixture } from '../differential/fixture.js';
import type { FromGateway, ToGateway } from './messages.js';
import { serveSubgraphs } from './serveSubgraphs.js';

export type AskedOperation = {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
};

/** A gateway in a process of its own, so that nothing but requests and what it is told keeps it busy. */
export type ForkedGateway = {
  /** HTTP status, and code and message of the first error if there is one. */
  readonly ask: (
    operation: AskedOperation,
    signal?: AbortSignal,
  ) => Promise<{ readonly status: number; readonly code: string | undefined; readonly message: string | undefined }>;
  /** Tells the process something and waits for what it says to it. One at a time. */
  readonly tell: <Kind extends FromGateway['kind']>(
    message: ToGateway,
    kind: Kind,
  ) => Promise<Extract<FromGateway, { kind: Kind }>>;
  readonly close: () => Promise<void>;
};

// The process runs what the compiler wrote, also when this file is read from its source.
const processFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/forkedGateway/main.js' : './main.js',
  import.meta.url,
);

/** Starts a gateway with these settings in a process of its own, over a fixture's subgraphs in this one. */
export const forkGateway = async (
  fixture: Fixture,
  environment: Readonly<Record<string, string>>,
): Promise<ForkedGateway> => {
  const subgraphs = await serveSubgraphs(fixture);
  const child = fork(processFile, { execArgv: ['--expose-gc'] });
  const tell: ForkedGateway['tell'] = async (message, kind) => {
    child.send(message);
    const [reply] = (await once(child, 'message')) as [FromGateway];
    if (reply.kind !== kind) throw new Error(`the gateway's process says ${reply.kind} to ${message.kind}`);
    return reply as Extract<FromGateway, { kind: typeof kind }>;
  };
  const { url } = await tell({ kind: 'start', supergraph: subgraphs.supergraph, environment }, 'started');
  return {
    tell,
    ask: async (operation, signal) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify(operation),
        ...(signal && { signal }),
      });
      const { errors = [] } = (await response.json()) as {
        errors?: Array<{ message: string; extensions: { code: string } }>;
      };
      return { status: response.status, code: errors[0]?.extensions.code, message: errors[0]?.message };
    },
    close: async () => {
      child.disconnect();
      await once(child, 'exit');
      subgraphs.close();
    },
  };
};
