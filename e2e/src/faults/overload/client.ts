import { connect, type OnReadOpts, type Socket } from 'node:net';

/** What came back, read no further than needed to tell answers apart. `sentAt` is on the clock of `performance.now()`. */
export type Answer = { readonly status: number; readonly sentAt: number; readonly tookMs: number };

/** A connection that is kept alive, one request at a time. */
export type Client = {
  /** Calls back with the answer; undefined when there is none. */
  readonly ask: (request: Buffer, done: (answer: Answer | undefined) => void) => void;
  readonly close: () => void;
};

const headEnd = Buffer.from('\r\n\r\n');

/** A POST of JSON as bytes; `key` is that of a partner. */
export const requestBytes = (url: URL, body: string, key?: string): Buffer =>
  Buffer.from(
    `POST ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: application/json\r\naccept: application/json\r\n` +
      `${key === undefined ? '' : `authorization: Bearer ${key}\r\n`}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );

/**
 * What all connections read into, one after the other: a new piece of memory for each would be tens of megabytes a second, and
 * whoever is stopped to collect them would be taken for a gateway that is slow to answer.
 */
const received = Buffer.alloc(65_536);

/** Opens a connection. Cheaper than any library: so many are needed that asking must not cost more than being refused. */
export const openClient = (url: URL): Client => {
  let done: ((answer: Answer | undefined) => void) | undefined;
  let head: Buffer = Buffer.alloc(0);
  let status = 0;
  let missingBytes = 0;
  let sentAt = 0;

  const finish = (answer: Answer | undefined): void => {
    const told = done;
    done = undefined;
    status = 0;
    head = Buffer.alloc(0);
    told?.(answer);
  };
  const receive = (chunk: Buffer): void => {
    if (status > 0) missingBytes -= chunk.length;
    else {
      // A copy only where the head comes in parts: what is read into is used again.
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      const at = head.indexOf(headEnd);
      if (at < 0) {
        head = Buffer.from(head);
        return;
      }
      const text = head.toString('latin1', 0, at);
      status = Number(text.slice(9, 12));
      const length = Number(/content-length: *(\d+)/i.exec(text)?.[1]);
      missingBytes = length - (head.length - at - headEnd.length);
    }
    if (missingBytes <= 0) finish({ status, sentAt, tookMs: performance.now() - sentAt });
  };
  const onread: OnReadOpts = {
    buffer: received,
    callback: (length) => {
      receive(received.subarray(0, length));
      return true;
    },
  };
  const socket: Socket = connect({ port: Number(url.port), host: url.hostname, noDelay: true, onread });
  socket.on('error', () => undefined).on('close', () => finish(undefined));
  return {
    ask: (request, told) => {
      done = told;
      sentAt = performance.now();
      socket.write(request);
    },
    close: () => void socket.destroy(),
  };
};
