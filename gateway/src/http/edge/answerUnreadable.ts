import type { Socket } from 'node:net';
import type { ErrorCode } from '@tripgraph/errors/catalogue';
import { newRequestId } from '@tripgraph/telemetry/requestId';
import type { AnswerCounts } from '../countAnswers.js';
import { fewPerRound } from '../fewPerRound.js';
import { requestIdHeader } from '../noteRequests.js';

type Answer = { readonly status: number; readonly reason: string; readonly message: string };

const answers: Readonly<Record<string, Answer>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'Request Timeout', message: 'The request took too long to arrive.' },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    reason: 'Request Header Fields Too Large',
    message: 'The headers are larger than 16 KiB.',
  },
};
const unreadable: Answer = {
  status: 400,
  reason: 'Bad Request',
  message: 'This is not an HTTP request that can be read.',
};

/** To tell a client, or to end its connection, takes a tenth of a millisecond, most of it after it was told to. */
const fewInRound = 3;
/** Of each, a second or two of a busy loop: thousands do not hold their places for longer. */
const mostRounds = 1_000;

const textOf = (headers: Readonly<Record<string, string>>, { status, reason, message }: Answer): string => {
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
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}\r\n${body}`;
};

/**
 * Answers what is no HTTP request, or comes too slow, in the form and with the headers of any other answer, and counts it. Of those
 * who are slow nothing more is read as soon as it is seen; but two thousand that came in the same second are told a few in a round
 * of the event loop, and then ended likewise, else all others would wait for that, up to half a second.
 */
export const answerUnreadable = (
  headers: Readonly<Record<string, string>>,
  countStatus: AnswerCounts['countStatus'],
): ((error: NodeJS.ErrnoException, socket: Socket) => void) => {
  const inTurn = fewPerRound({ few: fewInRound, mostRounds, defer: setImmediate });
  const tell = (answer: Answer, socket: Socket): void => {
    if (!socket.writable) return;
    socket.write(textOf(headers, answer));
    countStatus(answer.status);
  };
  return ({ code = '' }, socket) => {
    if (code === 'ECONNRESET' || socket.destroyed) return;
    const answer = answers[code] ?? unreadable;
    if (answer.status !== 408) {
      tell(answer, socket);
      socket.destroy();
      return;
    }
    socket.pause();
    inTurn(() => {
      tell(answer, socket);
      // Not in the same round: the reset of a connection with something unread on it may overtake what was told.
      inTurn(() => socket.destroy());
    });
  };
};
