import type { IncomingMessage } from 'node:http';
import type { SimulatedRequest } from '../source.js';

const mostBodyBytes = 1024 * 1024;

const readBody = async (message: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of message as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBodyBytes) throw new RangeError(`the body is longer than ${mostBodyBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

/** A request with its first step taken off: `/viator/products?start=1` is `/products` of the source `viator`. */
export const readRequest = async (
  message: IncomingMessage,
): Promise<{ readonly source: string; readonly request: SimulatedRequest }> => {
  const url = new URL(message.url ?? '/', 'http://127.0.0.1');
  const [, source = '', path = '/'] = /^\/([^/]*)(\/.*)?$/.exec(url.pathname) ?? [];
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const body = await readBody(message);
  return { source, request: { method: message.method ?? 'GET', path, query: url.searchParams, headers, body } };
};
