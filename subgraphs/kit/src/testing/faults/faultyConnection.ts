import type { Socket } from 'node:net';
import { carry, type Admitted, type Keeper } from './carry.js';
import { watchForCommit, watchForCommitted } from './commits.js';
import type { Direction, Fault, SteadyFault } from './fault.js';

export type FaultyConnection = {
  /** Lets a fault befall it from now on, instead of the one before; undefined: none. */
  readonly befall: (fault: Fault | undefined) => void;
  readonly destroy: () => void;
};

/** What a connection asks of its proxy. */
export type Strikes = {
  /** The fault that waits for a connection that sends these bytes, if any; `commits`: they make the server commit. */
  readonly take: (bytes: Buffer, commits: boolean) => Fault | undefined;
  /** Told when a fault has ended the connection. */
  readonly onCut: (fault: SteadyFault) => void;
  /** From 0 to 1: below its share, what befalls sometimes befalls. */
  readonly draw: () => number;
  /** Milliseconds. */
  readonly now: () => number;
};

/** Calls back once what a socket has been given has left, or cannot leave any more. */
const afterWriting = (socket: Socket, then: () => void): void => {
  if (socket.destroyed || socket.writableLength === 0) then();
  else socket.write(Buffer.alloc(0), then);
};

/** Joins a client with its server. `isPostgres`: commits are looked for. */
export const joinFaultily = (
  client: Socket,
  server: Socket,
  isPostgres: boolean,
  strikes: Strikes,
): FaultyConnection => {
  const commitOf = isPostgres ? watchForCommit() : () => undefined;
  const committedOf = isPostgres ? watchForCommitted() : () => undefined;
  let fault: SteadyFault | undefined;
  let sometimes: Extract<Fault, { kind: 'sometimes' }> | undefined;
  let bytesLeft = Infinity;
  let lastBytesAtMs = strikes.now();
  /** What had been read when the black hole opened. */
  const heldBack: Array<() => void> = [];

  const destroy = (): void => {
    client.destroy();
    server.destroy();
  };
  const reset = (): void => {
    client.resetAndDestroy();
    server.resetAndDestroy();
  };
  const end = (): void => {
    client.destroySoon();
    server.destroySoon();
  };
  /** What was let through before arrives, but for a reset at once. */
  const cut = (cause: SteadyFault): void => {
    strikes.onCut(cause);
    if (cause.kind === 'reset' || cause.kind === 'resetAfterIdle') reset();
    else if (cause.kind === 'resetAfter') afterWriting(cause.direction === 'up' ? server : client, reset);
    else end();
  };
  const suffer = (next: SteadyFault | undefined): void => {
    if (fault?.kind === 'blackHole' && next?.kind !== 'blackHole') {
      for (const task of heldBack.splice(0)) task();
      client.resume();
      server.resume();
    }
    fault = next;
    if (next?.kind === 'cutAfter' || next?.kind === 'resetAfter') bytesLeft = next.bytes;
    if (next?.kind === 'reset') cut(next);
    if (next?.kind !== 'blackHole') return;
    client.pause();
    server.pause();
  };
  const befall = (next: Fault | undefined): void => {
    sometimes = next?.kind === 'sometimes' ? next : undefined;
    suffer(next?.kind === 'sometimes' ? undefined : next);
  };
  const strike = (bytes: Buffer, commits: boolean): void => {
    const taken = strikes.take(bytes, commits);
    if (taken) befall(taken);
    if (sometimes) suffer(strikes.draw() < sometimes.share ? sometimes.fault : undefined);
  };

  const admit = (direction: Direction, bytes: Buffer): Admitted => {
    const idleMs = strikes.now() - lastBytesAtMs;
    lastBytesAtMs += idleMs;
    const commitAt = direction === 'up' ? commitOf(bytes) : undefined;
    const committedAt = direction === 'down' ? committedOf(bytes) : undefined;
    if (direction === 'up') strike(bytes, commitAt !== undefined);
    switch (fault?.kind) {
      case 'reset':
        return { through: 0 };
      case 'resetAfterIdle':
        return direction === 'up' && idleMs >= fault.idleMs ? { through: 0, cause: fault } : { through: bytes.length };
      case 'cutBeforeText':
        return direction === 'up' && bytes.includes(fault.text)
          ? { through: 0, cause: fault }
          : { through: bytes.length };
      case 'cutAfter':
      case 'resetAfter': {
        if (fault.direction !== direction) return { through: bytes.length };
        const through = Math.min(bytes.length, bytesLeft);
        bytesLeft -= through;
        return through < bytes.length ? { through, cause: fault } : { through };
      }
      case 'cutAtCommit': {
        const at = fault.when === 'before' ? commitAt : committedAt;
        return at === undefined ? { through: bytes.length } : { through: at, cause: fault };
      }
      default:
        return { through: bytes.length };
    }
  };

  const keeper: Keeper = { fault: () => fault, admit, cut, holdBack: (task) => heldBack.push(task) };
  carry('up', client, server, keeper);
  carry('down', server, client, keeper);
  return { befall, destroy };
};
