import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a server answered, and to what. */
export type Exchanged = {
  readonly requestBody: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** What the client is told instead. */
export type Rewritten = {
  /** Without it the server's. */
  readonly status?: number;
  /** Besides the server's, or instead of them. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer | Iterable<Buffer>;
  /** What the header says of the body: the truth (without it), nothing, so that it comes in chunks, or so many bytes. */
  readonly contentLength?: 'none' | number;
  /** The connection ends after the body. */
  readonly hangUp?: boolean;
};

/** Decides what becomes of an answer; undefined leaves it as it is. */
export type Rewrite = (exchanged: Exchanged) => Rewritten | undefined;

export type RewritingProxy = {
  /** The server's URL through the proxy. */
  readonly url: string;
  /** From now on answers are rewritten so; undefined: not at all. */
  readonly rewrite: (rule: Rewrite | undefined) => void;
  /** How many answers were. */
  readonly rewritten: () => number;
  readonly close: () => Promise<void>;
};

const textOf = async (message: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

/** About one connection, or about how a body is written, and so not to be passed on. */
const ofTheConnection = new Set(['connection', 'keep-alive', 'content-length', 'transfer-encoding', 'host']);
const passedOn = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheConnection.has(name)));

const write = async (response: ServerResponse, exchanged: Exchanged, rewritten: Rewritten): Promise<void> => {
  const { status = exchanged.status, headers = {}, body, contentLength, hangUp = false } = rewritten;
  const whole = typeof body === 'string' || Buffer.isBuffer(body);
  const length = contentLength ?? (whole ? Buffer.byteLength(body) : 'none');
  response.writeHead(status, {
    ...passedOn(exchanged.headers),
    ...headers,
    ...(length !== 'none' && { 'content-length': length }),
  });
  if (whole) response.write(body);
  else await pipeline(Readable.from(body), response, { end: false });
  if (hangUp) response.socket?.destroySoon();
  else response.end();
};

/**
 * An HTTP proxy on loopback in front of the server at `serverUrl` that answers something else than the server, as it is
 * told: other words, other values, another length than it says. What clients ask goes on unchanged.
 */
export const startRewritingProxy = async (serverUrl: string): Promise<RewritingProxy> => {
  const agent = new Agent({ keepAlive: true });
  let rule: Rewrite | undefined;
  let rewritten = 0;

  const forward = async (incoming: IncomingMessage, requestBody: string): Promise<Exchanged> => {
    const { method = 'POST', headers } = incoming;
    const url = new URL(incoming.url ?? '/', serverUrl);
    const sent = request(url, { method, agent, headers: { ...passedOn(headers) } });
    sent.end(requestBody);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return { requestBody, status: answer.statusCode ?? 0, headers: answer.headers, body: await textOf(answer) };
  };
  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const exchanged = await forward(incoming, await textOf(incoming));
    const instead = rule?.(exchanged);
    if (instead) rewritten += 1;
    await write(response, exchanged, instead ?? { body: exchanged.body });
  };
  const server = createServer((incoming, response) => {
    // Without a server there is no answer, and one that the client cuts off needs no end.
    serve(incoming, response).catch(() => incoming.socket.destroy());
  });
  server.keepAliveTimeout = 75_000;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(serverUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    rewrite: (next) => (rule = next),
    rewritten: () => rewritten,
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
