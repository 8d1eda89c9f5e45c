import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { SubgraphRequest } from './mockSubgraph.js';

/** The gateway sends far less. */
const maximumBodyBytes = 16 * 1024 * 1024;

/** A server on this machine alone, which ends with its connections. */
export type LocalServer = { readonly url: string; readonly port: number; readonly close: () => Promise<void> };

/** Listens on 127.0.0.1. Rejects when the port is taken; 0 takes a free one. */
export const listenLocally = async (listener: RequestListener, port: number): Promise<LocalServer> => {
  const server: Server = createServer(listener);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/`,
    port: taken,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maximumBodyBytes) throw new Error(`a body of more than ${maximumBodyBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** How a mock subgraph is served. */
export type Served = {
  readonly answer: (request: SubgraphRequest) => ExecutionResult;
  /** While this is true, connections are broken off, as by a process that is gone. */
  readonly fails: () => boolean;
  readonly latencyMs: number;
};

/** Serves a subgraph over HTTP. What cannot be read or answered breaks its connection off. */
export const serveSubgraph = ({ answer, fails, latencyMs }: Served): Promise<LocalServer> =>
  listenLocally((request, response) => {
    const respond = async (): Promise<void> => {
      const body = await readBody(request);
      if (latencyMs > 0) await setTimeout(latencyMs, undefined, { ref: false });
      if (fails()) throw new Error('it is to fail');
      const result = answer(JSON.parse(body) as SubgraphRequest);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    };
    respond().catch(() => request.socket.destroy());
  }, 0);
