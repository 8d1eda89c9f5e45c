import type { Server, Socket } from 'node:net';

export type StallLimits = {
  /** A client that takes nothing of what is written to it for so long is cut off. */
  readonly stallMs: number;
  readonly checkEveryMs: number;
};

/** A client that takes a little now and then has so many times `stallMs` for an answer. */
const stallsPerAnswer = 6;

/** How much had been written when it was last seen that not all of it was taken, and since when that is so. */
type Pending = { written: number; since: number };

const look = (socket: Socket, pending: Pending, stallMs: number): void => {
  if (socket.writableLength === 0) {
    pending.since = 0;
    return;
  }
  const now = performance.now();
  if (pending.since === 0 || pending.written !== socket.bytesWritten) {
    pending.since = now;
    pending.written = socket.bytesWritten;
    // Goes off unless something of it is taken; the server sets its own when the answer is through.
    socket.setTimeout(stallMs);
  } else if (now - pending.since > stallMs * stallsPerAnswer) socket.destroy();
};

/**
 * Cuts off clients that do not take their answers, which would stay in memory for as long as they please. What the
 * system has taken over from us is not seen: it is bounded by the size of its buffers.
 */
export const endStalledClients = (server: Server, { stallMs, checkEveryMs }: StallLimits): void => {
  const open = new Map<Socket, Pending>();
  server.on('connection', (socket) => {
    open.set(socket, { written: 0, since: 0 });
    socket.once('close', () => open.delete(socket));
  });
  const timer = setInterval(() => {
    for (const [socket, pending] of open) look(socket, pending, stallMs);
  }, checkEveryMs).unref();
  server.once('close', () => clearInterval(timer));
};
