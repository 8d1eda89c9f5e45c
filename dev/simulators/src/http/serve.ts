import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { TimedReply } from '../mode.js';
import type { Simulation } from '../simulation.js';
import { jsonReply, type SimulatedReply } from '../source.js';
import { control } from './control.js';
import { readRequest } from './readRequest.js';

export type ServedSimulation = {
  /** Such as `http://127.0.0.1:4080`; a source is at `<url>/<name>`. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

const at = (reply: SimulatedReply): TimedReply => ({ reply, afterMs: 0 });

const answer = async (simulation: Simulation, message: IncomingMessage): Promise<TimedReply> => {
  const { source, request } = await readRequest(message);
  if (source === 'health') return at(jsonReply(200, { ready: true }));
  if (source === 'control') return at(control(simulation, request));
  const answered = simulation.answer(source, request);
  return (
    answered ?? at(jsonReply(404, { error: `There is no source ${source}; there are ${simulation.names.join(', ')}.` }))
  );
};

const send = async (response: ServerResponse, { status, headers = {}, body }: SimulatedReply): Promise<void> => {
  const isWhole = typeof body === 'string' || body instanceof Uint8Array;
  response.writeHead(status, { ...headers, ...(isWhole && { 'content-length': Buffer.byteLength(body) }) });
  if (isWhole) response.end(body);
  else await pipeline(Readable.from(body, { objectMode: true }), response);
};

const respond = async (
  simulation: Simulation,
  message: IncomingMessage,
  response: ServerResponse,
  closing: AbortSignal,
): Promise<void> => {
  const timed = await answer(simulation, message);
  // The connection stays open until the client or the server gives up.
  if (timed === null) return;
  if (timed.afterMs > 0) await wait(timed.afterMs, undefined, { signal: closing });
  await send(response, timed.reply);
};

/** Serves sources at one port of `host`. Closing ends running requests at once. */
export const serveSimulation = async (
  simulation: Simulation,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<ServedSimulation> => {
  const closing = new AbortController();
  const server = createServer((message, response) => {
    respond(simulation, message, response, closing.signal).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
