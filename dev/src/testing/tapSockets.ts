import { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { Seen } from './plantedSecrets.js';

/** Told of what comes over a socket, with the end of what came over it before. */
export type OnText = (text: string, seen: Seen) => void;

type Push = (chunk: unknown, encoding?: BufferEncoding) => boolean;
/** Node says of a connection that others have opened whose it is. */
type Tapped = Socket & { readonly server?: object | null };

const push = Duplex.prototype.push as Push;

/**
 * Lets somebody see all that other processes say over pipes and all that comes over connections that this process has opened,
 * whoever reads it and whether anybody does. Not seen is what comes over connections that others have opened: requests hold
 * secrets, and rightly so.
 */
export const tapSockets = (onText: OnText, tailCharacters: number): void => {
  const tails = new WeakMap<Socket, string>();
  const tapped = function (this: Tapped, chunk: unknown, encoding?: BufferEncoding): boolean {
    if (!this.server && (typeof chunk === 'string' || Buffer.isBuffer(chunk))) {
      const text = (tails.get(this) ?? '') + (typeof chunk === 'string' ? chunk : chunk.toString('latin1'));
      tails.set(this, text.slice(-tailCharacters));
      onText(text, this.remoteAddress === undefined ? 'output' : 'answer');
    }
    return push.call(this, chunk, encoding);
  };
  Socket.prototype.push = tapped;
};
