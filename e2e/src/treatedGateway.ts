import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What becomes of a request: it passes; it is lost, or its answer is, and the connection breaks; or it is kept and nobody
 * hears of it.
 */
export type Treatment = 'pass' | 'loseRequest' | 'loseAnswer' | 'keep';

/** What becomes of a request, by its text and its number, from 1; it waits until that is known. */
export type Choose = (body: string, number: number) => Treatment | Promise<Treatment>;

export type TreatedGateway = {
  readonly url: string;
  /** Where the gateway is, once it runs. */
  readonly isAt: (url: string) => void;
  /** Says what becomes of the requests from now on. */
  readonly treat: (choose: Choose) => void;
  /** Resolves when a request has been treated so. */
  readonly until: (treatment: Treatment) => Promise<void>;
  readonly close: () => Promise<void>;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

/** What carts say of themselves, and of the request that they ask for. */
const forwarded = ['authorization', 'tripgraph-act-for', 'traceparent', 'x-request-id'];

const forward = async (url: string, request: IncomingMessage, body: string): Promise<Response> => {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  for (const name of forwarded) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  return fetch(url, { method: 'POST', headers, body });
};

/** An HTTP proxy in front of a gateway that treats requests as it is told. */
export const startTreatedGateway = async (): Promise<TreatedGateway> => {
  let target = '';
  let count = 0;
  let choose: Choose = () => 'pass';
  const waiting: Array<{ readonly treatment: Treatment; readonly resolve: () => void }> = [];
  const note = (treatment: Treatment): void => {
    for (const each of waiting) if (each.treatment === treatment) each.resolve();
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    count += 1;
    const treatment = await choose(body, count);
    if (treatment === 'keep') return note(treatment);
    if (treatment === 'loseRequest') {
      request.socket.destroy();
      return note(treatment);
    }
    const answer = await forward(target, request, body);
    const text = await answer.text();
    if (treatment === 'loseAnswer') request.socket.destroy();
    else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
    note(treatment);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    isAt: (url) => (target = url),
    treat: (chosen) => {
      count = 0;
      choose = chosen;
    },
    until: (treatment) => new Promise((resolve) => waiting.push({ treatment, resolve })),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
