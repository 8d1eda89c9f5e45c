import { connect, type Socket } from 'node:net';
import { readResponse, type HttpResponse } from './readResponse.js';

/** What came back, and after how many milliseconds: its first byte, and all of it. */
export type Timed = HttpResponse & { readonly firstByteMs: number; readonly totalMs: number };

/** One connection that is kept alive; one request at a time. */
export type Connection = {
  /** Calls back with the response or with why there is none; then it may be called again. */
  readonly ask: (request: Buffer, done: (answer: Timed | Error) => void) => void;
  readonly close: () => void;
};

/** A POST of JSON as bytes, with the key that the address has as a password. */
export const requestBytes = (url: URL, body: string): Buffer => {
  const key = url.password === '' ? '' : `authorization: Bearer ${url.password}\r\n`;
  return Buffer.from(
    `POST ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: application/json\r\naccept: application/json\r\n` +
      `${key}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
};

/** Opens a connection; it opens itself again when the server has closed it. */
export const openConnection = (url: URL): Connection => {
  let socket: Socket | undefined;
  let waiting: ((answer: Timed | Error) => void) | undefined;
  let received: Buffer | undefined;
  let sentAt = 0;
  let firstByteMs = 0;

  const finish = (answer: Timed | Error): void => {
    const done = waiting;
    waiting = undefined;
    received = undefined;
    done?.(answer);
  };
  const receive = (chunk: Buffer): void => {
    const now = performance.now();
    if (received === undefined) firstByteMs = now - sentAt;
    received = received === undefined ? chunk : Buffer.concat([received, chunk]);
    try {
      const response = readResponse(received);
      if (response) finish({ ...response, firstByteMs, totalMs: now - sentAt });
    } catch (error) {
      finish(error as Error);
    }
  };
  const open = (): Socket => {
    const opened = connect(Number(url.port), url.hostname).setNoDelay(true).on('data', receive);
    opened.on('error', () => undefined);
    opened.on('close', () => {
      if (socket !== opened) return;
      socket = undefined;
      finish(new Error('the connection was closed before the answer'));
    });
    return opened;
  };
  return {
    ask: (request, done) => {
      waiting = done;
      socket ??= open();
      sentAt = performance.now();
      socket.write(request);
    },
    close: () => {
      const opened = socket;
      socket = undefined;
      opened?.destroy();
    },
  };
};
