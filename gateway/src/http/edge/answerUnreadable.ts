import type { Socket } from 'node:net';
import type { ErrorCode } from '@tripgraph/errors/catalogue';
import { newRequestId } from '@tripgraph/telemetry/requestId';
import { requestIdHeader } from '../noteRequests.js';

const answers: Readonly<Record<string, readonly [status: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The headers are larger than 16 KiB.'],
};
const unreadable = ['400 Bad Request', 'This is not an HTTP request that can be read.'] as const;

/** Answers what is no HTTP request, or comes too slow, in the form and with the headers of any other answer. */
export const answerUnreadable =
  (headers: Readonly<Record<string, string>>) =>
  (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const [status, message] = answers[error.code ?? ''] ?? unreadable;
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
    if (socket.writable) socket.write(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`);
    socket.destroy(error);
  };
