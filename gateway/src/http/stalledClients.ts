import type { Server, Socket } from 'node:net';

export type StallLimits = {
  /** A client that takes nothing of what is written to it for so long is cut off. */
  readonly stallMs: number;
  readonly checkEveryMs: number;
};

/** A client that takes a little now and then has so many times `stallMs` for an answer. */
const stallsPerAnswer = 6;

/**
 * How much had been written when it was last seen that not all of it was taken, and since when that is so; `isTimed` once the
 * time runs in which something has to be taken.
 */
type Pending = { written: number; since: number; isTimed: boolean };

/**
 * When a socket's time is up, Node compares what is not taken with what it was the time before and, the first time, with all
 * that was written. So the first time is none: else the part that went into the system's buffers would count as taken for
 * `stallMs` more.
 */
const comparedAfterMs = 1;

const look = (socket: Socket, pending: Pending, stallMs: number): void => {
  if (socket.writableLength === 0) {
    pending.since = 0;
    return;
  }
  const now = performance.now();
  if (pending.since === 0 || pending.written !== socket.bytesWritten) {
    pending.since = now;
    pending.written = socket.bytesWritten;
    pending.isTimed = false;
    socket.setTimeout(comparedAfterMs);
  } else if (now - pending.since > stallMs * stallsPerAnswer) socket.destroy();
};

/** A socket's time is up, in which nothing was taken, or nothing came. */
const endOfTime = (socket: Socket, pending: Pending | undefined, stallMs: number): void => {
  if (!pending || pending.since === 0 || (pending.isTimed && socket.writableLength > 0)) {
    socket.destroy();
    return;
  }
  if (socket.writableLength === 0) pending.since = 0;
  pending.isTimed = true;
  // The server sets its own when the answer is through.
  socket.setTimeout(stallMs);
};

/**
 * Cuts off clients that do not take their answers, which would stay in memory for as long as they please. What the
 * system has taken over from us is not seen: it is bounded by the size of its buffers.
 */
export const endStalledClients = (server: Server, { stallMs, checkEveryMs }: StallLimits): void => {
  const open = new Map<Socket, Pending>();
  server.on('connection', (socket) => {
    open.set(socket, { written: 0, since: 0, isTimed: false });
    socket.once('close', () => open.delete(socket));
  });
  server.on('timeout', (socket: Socket) => endOfTime(socket, open.get(socket), stallMs));
  const timer = setInterval(() => {
    for (const [socket, pending] of open) look(socket, pending, stallMs);
  }, checkEveryMs).unref();
  server.once('close', () => clearInterval(timer));
};
