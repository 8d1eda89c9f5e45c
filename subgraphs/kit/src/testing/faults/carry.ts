import type { Socket } from 'node:net';
import { delayed } from './delayed.js';
import type { Direction, SteadyFault } from './fault.js';
import { pace } from './paced.js';

/** How many bytes are let through, and the fault that keeps the others. */
export type Admitted = { readonly through: number; readonly cause?: SteadyFault };

/** What becomes of bytes on their way through a connection. */
export type Keeper = {
  /** What is wrong at the moment. */
  readonly fault: () => SteadyFault | undefined;
  readonly admit: (direction: Direction, bytes: Buffer) => Admitted;
  /** Ends the connection. */
  readonly cut: (cause: SteadyFault) => void;
  /** Keeps what is to be done for when a black hole closes. */
  readonly holdBack: (task: () => void) => void;
};

/** Carries what comes from one socket to another, as its keeper lets it, until the first has ended. */
export const carry = (direction: Direction, from: Socket, to: Socket, keeper: Keeper): void => {
  const { fault } = keeper;
  const later = delayed();
  const line = pace();
  const lateMs = (): number => {
    const now = fault();
    return now?.kind === 'latency' ? now.ms + Math.random() * now.jitterMs : 0;
  };
  const closeMs = (): number => {
    const now = fault();
    return now?.kind === 'slowClose' ? now.ms : 0;
  };
  const goOn = (): void => {
    if (fault()?.kind !== 'blackHole') from.resume();
  };
  const pass = (bytes: Buffer): void => {
    if (to.destroyed || to.write(bytes)) return;
    from.pause();
    to.once('drain', goOn);
  };
  const passSlowly = (bytes: Buffer, bytesPerSecond: number): void => {
    for (const [piece, waitMs] of line.pieces(bytes, bytesPerSecond)) later(waitMs, () => pass(piece));
    from.pause();
    later(line.waitMs(), goOn);
  };
  const send = (bytes: Buffer): void => {
    const now = fault();
    if (now?.kind === 'bandwidth' && now.direction === direction) passSlowly(bytes, now.bytesPerSecond);
    else later(lateMs(), () => pass(bytes));
  };
  from.on('data', (bytes: Buffer) => {
    const { through, cause } = keeper.admit(direction, bytes);
    const go = (): void => {
      if (through > 0) send(bytes.subarray(0, through));
      if (cause) later(0, () => keeper.cut(cause));
    };
    if (fault()?.kind === 'blackHole') keeper.holdBack(go);
    else go();
  });
  from.on('end', () => later(lateMs() + closeMs(), () => to.end()));
  // One that ended in order has said so before; what is still on its way to the other side is not thrown away.
  from.on('close', () => {
    if (!from.readableEnded && fault()?.kind !== 'blackHole') later(closeMs(), () => to.destroy());
  });
  from.on('error', () => undefined);
};
