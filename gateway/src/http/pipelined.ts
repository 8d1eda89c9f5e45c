import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A connection on which more requests wait for those before them is closed. */
const maximumWaiting = 16;

/**
 * Takes up the requests of one connection one after the other. HTTP lets a client send several before it has an answer, and
 * Node takes them all up at once: whoever asks so for long answers, and perhaps reads none, has all of them made in one go,
 * while everybody else waits. So a request waits until the system has taken over the answer before it.
 */
export const oneAfterTheOther = (listener: RequestListener): RequestListener => {
  const waitingOn = new WeakMap<Socket, number>();
  return (request: IncomingMessage, response: ServerResponse & { req: IncomingMessage }) => {
    // Node gives a response its socket when the one before it is through.
    if (response.socket) {
      listener(request, response);
      return;
    }
    const { socket } = request;
    const waiting = (waitingOn.get(socket) ?? 0) + 1;
    waitingOn.set(socket, waiting);
    if (waiting > maximumWaiting) {
      socket.destroy();
      return;
    }
    response.once('socket', () => {
      waitingOn.set(socket, (waitingOn.get(socket) ?? 1) - 1);
      listener(request, response);
    });
  };
};
