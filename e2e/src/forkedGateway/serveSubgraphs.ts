import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { noFaults } from '../differential/faults.js';
import type { Fixture } from '../differential/fixture.js';
import { keysOf } from '../differential/keys.js';
import { mockSubgraph } from '../differential/mockSubgraph.js';
import { supergraphOf } from '../differential/supergraphOf.js';

const circumstances = { faults: { seed: 'quiet', rates: noFaults }, time: { after: () => Promise.resolve() } };

export type ServedSubgraphs = {
  /** Knows where they are. */
  readonly supergraph: string;
  readonly close: () => void;
};

/** The imitated subgraphs of a fixture, over HTTP. */
export const serveSubgraphs = async (fixture: Fixture): Promise<ServedSubgraphs> => {
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
    const { port } = server.address() as AddressInfo;
    supergraph = supergraph.replace(`http://${name}.invalid/graphql`, `http://127.0.0.1:${port}/`);
  }
  return {
    supergraph,
    close: () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
};
