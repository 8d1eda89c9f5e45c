import type { Socket } from 'node:net';
import type { ErrorCode } from '@tripgraph/errors/catalogue';
import { newRequestId } from '@tripgraph/telemetry/requestId';
import { fewPerRound } from '../fewPerRound.js';
import { requestIdHeader } from '../noteRequests.js';

const answers: Readonly<Record<string, readonly [status: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The headers are larger than 16 KiB.'],
};
const unreadable = ['400 Bad Request', 'This is not an HTTP request that can be read.'] as const;

/** To end a connection takes a fifth of a millisecond, most of it after it was told to. */
const endedPerRound = 3;
/** A second or two of a busy loop: thousands do not hold their places for longer. */
const mostRounds = 1_000;

const tell = (
  headers: Readonly<Record<string, string>>,
  [status, message]: readonly [string, string],
  socket: Socket,
): void => {
  if (!socket.writable) return;
  const extensions = { code: 'BAD_REQUEST' satisfies ErrorCode };
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  const head = {
    ...headers,
    [requestIdHeader]: newRequestId(),
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`);
};

/**
 * Answers what is no HTTP request, or comes too slow, in the form and with the headers of any other answer. Those who are slow are
 * found all at once and told so at once, and what they still send is not read; but two thousand that came in the same second are
 * ended a few in a round of the event loop, else all others would wait for that, up to half a second.
 */
export const answerUnreadable = (headers: Readonly<Record<string, string>>) => {
  const inTurn = fewPerRound({ few: endedPerRound, mostRounds, defer: setImmediate });
  return ({ code = '' }: NodeJS.ErrnoException, socket: Socket): void => {
    if (code === 'ECONNRESET' || socket.destroyed) return;
    tell(headers, answers[code] ?? unreadable, socket);
    if (code !== 'ERR_HTTP_REQUEST_TIMEOUT') socket.destroy();
    else {
      socket.pause();
      inTurn(() => socket.destroy());
    }
  };
};
