import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { noFaults } from '../differential/faults.js';
import type { Fixture } from '../differential/fixture.js';
import { keysOf } from '../differential/keys.js';
import { mockSubgraph } from '../differential/mockSubgraph.js';
import { supergraphOf } from '../differential/supergraphOf.js';
import type { FromGateway, ToGateway } from './messages.js';
import type { HostileOperation } from './operations.js';

export type Measured = {
  readonly status: number;
  /** The code of the first error, if there is one. */
  readonly code: string | undefined;
  readonly blockedMs: number;
  /** How long the calibration took before and after, whichever was longer. */
  readonly calibrationMs: number;
};

export type MeasuredGateway = {
  readonly measure: (operation: HostileOperation) => Promise<Measured>;
  readonly close: () => Promise<void>;
};

// The process runs what the compiler wrote, also when this file is read from its source.
const processFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/eventLoop/gatewayProcess.js' : './gatewayProcess.js',
  import.meta.url,
);

const circumstances = { faults: { seed: 'quiet', rates: noFaults }, time: { after: () => Promise.resolve() } };

/** The fixture's subgraphs over HTTP, and a supergraph that knows where they are. */
const serveSubgraphs = async (fixture: Fixture): Promise<{ supergraph: string; servers: Server[] }> => {
  const keys = keysOf(fixture);
  const servers: Server[] = [];
  let supergraph = supergraphOf(fixture);
  for (const [name, sdl] of Object.entries(fixture.subgraphs)) {
    const send = mockSubgraph(name, sdl, keys)(() => circumstances);
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        void send({ body: Buffer.concat(parts).toString('utf8'), isMutation: false }).then((answer) =>
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
        );
      });
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    servers.push(server);
    supergraph = supergraph.replace(
      `http://${name}.invalid/graphql`,
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    );
  }
  return { supergraph, servers };
};

/** Starts a gateway in a process of its own over subgraphs in this one, and warms it. */
export const startMeasuredGateway = async (fixture: Fixture): Promise<MeasuredGateway> => {
  const { supergraph, servers } = await serveSubgraphs(fixture);
  const child = fork(processFile, { execArgv: [] });
  const tell = async <Kind extends FromGateway['kind']>(
    message: ToGateway,
    kind: Kind,
  ): Promise<Extract<FromGateway, { kind: Kind }>> => {
    child.send(message);
    const [reply] = (await once(child, 'message')) as [FromGateway];
    if (reply.kind !== kind) throw new Error(`the gateway's process says ${reply.kind} to ${message.kind}`);
    return reply as Extract<FromGateway, { kind: Kind }>;
  };
  const { url } = await tell({ kind: 'start', supergraph }, 'started');
  let asked = 0;
  const ask = async ({ query, operationName, variables }: Omit<HostileOperation, 'name' | 'outcome'>) => {
    asked += 1;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      // A comment makes it another document: what is known already costs nothing.
      body: JSON.stringify({ query: `${query}#${asked}`, operationName, variables }),
    });
    const { errors = [] } = (await response.json()) as { errors?: Array<{ extensions: { code: string } }> };
    return { status: response.status, code: errors[0]?.extensions.code };
  };
  const calibrate = async (): Promise<number> => (await tell({ kind: 'calibrate' }, 'calibrated')).tookMs;
  for (let round = 0; round < 40; round += 1) {
    await ask({ query: `{ t { a${round}: id name stars next { name stars } } any { ... on T${round % 20} { id } } }` });
    await calibrate();
  }
  return {
    measure: async (operation) => {
      const before = await calibrate();
      await tell({ kind: 'measure' }, 'measuring');
      const answer = await ask(operation);
      const { blockedMs } = await tell({ kind: 'stop measuring' }, 'measured');
      return { ...answer, blockedMs, calibrationMs: Math.max(before, await calibrate()) };
    },
    close: async () => {
      child.disconnect();
      await once(child, 'exit');
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
};
