import type { Socket } from 'node:net';
import { watchForCommit, watchForCommitted } from './commits.js';
import { delayed } from './delayed.js';
import type { Direction, Fault } from './fault.js';

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
  readonly onCut: (fault: Fault) => void;
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
  let fault: Fault | undefined;
  let bytesLeft = Infinity;
  /** What had been read when the black hole opened. */
  const heldBack: Array<() => void> = [];

  const destroy = (): void => {
    client.destroy();
    server.destroy();
  };
  const cut = (cause: Fault): void => {
    strikes.onCut(cause);
    for (const socket of [client, server]) {
      if (cause.kind === 'reset') socket.resetAndDestroy();
      // What was let through before arrives.
      else socket.destroySoon();
    }
  };
  const befall = (next: Fault | undefined): void => {
    if (fault?.kind === 'blackHole' && next?.kind !== 'blackHole') {
      for (const task of heldBack.splice(0)) task();
      client.resume();
      server.resume();
    }
    fault = next;
    if (next?.kind === 'cutAfter') bytesLeft = next.bytes;
    if (next?.kind === 'reset') cut(next);
    if (next?.kind !== 'blackHole') return;
    client.pause();
    server.pause();
  };

  /** How many of the bytes go through, and the fault that keeps the others. */
  const admit = (direction: Direction, bytes: Buffer): { readonly through: number; readonly cause?: Fault } => {
    const commitAt = direction === 'up' ? commitOf(bytes) : undefined;
    const committedAt = direction === 'down' ? committedOf(bytes) : undefined;
    if (direction === 'up') {
      const taken = strikes.take(bytes, commitAt !== undefined);
      if (taken) befall(taken);
    }
    if (fault?.kind === 'reset') return { through: 0 };
    if (fault?.kind === 'cutBeforeText' && direction === 'up' && bytes.includes(fault.text)) {
      return { through: 0, cause: fault };
    }
    if (fault?.kind === 'cutAfter' && fault.direction === direction) {
      bytesLeft -= bytes.length;
      if (bytesLeft < 0) return { through: bytes.length + bytesLeft, cause: fault };
    }
    if (fault?.kind === 'cutAtCommit') {
      const at = fault.when === 'before' ? commitAt : committedAt;
      if (at !== undefined) return { through: at, cause: fault };
    }
    return { through: bytes.length };
  };

  const join = (direction: Direction, from: Socket, to: Socket): void => {
    const later = delayed();
    const lateMs = (): number => (fault?.kind === 'latency' ? fault.ms + Math.random() * fault.jitterMs : 0);
    const pass = (bytes: Buffer): void => {
      if (to.destroyed || to.write(bytes)) return;
      from.pause();
      to.once('drain', () => fault?.kind !== 'blackHole' && from.resume());
    };
    from.on('data', (bytes: Buffer) => {
      const { through, cause } = admit(direction, bytes);
      const go = (): void => {
        if (through > 0) later(lateMs(), () => pass(bytes.subarray(0, through)));
        if (cause) later(0, () => cut(cause));
      };
      if (fault?.kind === 'blackHole') heldBack.push(go);
      else go();
    });
    const closeMs = (): number => (fault?.kind === 'slowClose' ? fault.ms : 0);
    from.on('end', () => later(lateMs() + closeMs(), () => to.end()));
    // One that ended in order has said so before; what is still on its way to the other side is not thrown away.
    from.on('close', () => {
      if (!from.readableEnded && fault?.kind !== 'blackHole') later(closeMs(), () => to.destroy());
    });
    from.on('error', () => undefined);
  };
  join('up', client, server);
  join('down', server, client);
  return { befall, destroy };
};
