import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { decodeTraces, type ReceivedSpan } from './decodeTraces.js';

/** A collector of traces, as far as tests need one. */
export type OtlpReceiver = {
  /** What the setting `OTLP_ENDPOINT` is to be. */
  readonly endpoint: string;
  /** All that has come, in the order in which it came. */
  readonly spans: () => readonly ReceivedSpan[];
  /** The headers of each request that was taken. */
  readonly headers: () => ReadonlyArray<IncomingMessage['headers']>;
  /** Waits until what has come is enough. A test that waits in vain ends by its own time limit. Rejects when nonsense comes. */
  readonly until: (isEnough: (spans: readonly ReceivedSpan[]) => boolean) => Promise<readonly ReceivedSpan[]>;
  readonly close: () => Promise<void>;
};

/** Answers a request itself, or says that it is to be taken. */
export type Treatment = (request: IncomingMessage, response: ServerResponse) => 'answered' | 'take';

type Waiting = { readonly look: () => void; readonly fail: (error: unknown) => void };

/** Takes OTLP over HTTP on any free port: JSON, compressed or not, to `/v1/traces`. All else is answered with 400 and remembered. */
export const startOtlpReceiver = async (treat: Treatment = () => 'take'): Promise<OtlpReceiver> => {
  const spans: ReceivedSpan[] = [];
  const headers: Array<IncomingMessage['headers']> = [];
  const waiting = new Set<Waiting>();
  let nonsense: unknown;
  const take = async (request: IncomingMessage): Promise<void> => {
    const body = await buffer(request);
    const { url, method, headers: given } = request;
    if (method !== 'POST' || url !== '/v1/traces') throw new Error(`${method} ${url} is not where traces go`);
    if (given['content-type'] !== 'application/json') throw new Error(`${given['content-type']} is not read here`);
    spans.push(...decodeTraces((given['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8')));
    headers.push(given);
  };
  const server = createServer((request, response) => {
    if (treat(request, response) === 'answered') return;
    take(request).then(
      () => {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
        for (const { look } of waiting) look();
      },
      (error: unknown) => {
        nonsense = error;
        response.writeHead(400).end();
        for (const { fail } of waiting) fail(error);
      },
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans: () => spans,
    headers: () => headers,
    until: (isEnough) =>
      new Promise((resolve, fail) => {
        if (nonsense !== undefined) fail(nonsense);
        const look = (): void => {
          if (!isEnough(spans)) return;
          waiting.delete(entry);
          resolve(spans);
        };
        const entry = { look, fail };
        waiting.add(entry);
        look();
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
