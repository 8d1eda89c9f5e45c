import { ExchangeFailed } from './exchangeFailed.js';
import type { Exchange, Exchanged } from './inFlight.js';

/** The second failure, which must not make the first request unsent, nor excuse what the first has shown. */
const afterAnother = (error: unknown, { failure: first }: ExchangeFailed): unknown => {
  if (!(error instanceof ExchangeFailed)) return error;
  const { sent, connectionBroke, mayBeStale } = error.failure;
  const both = { sent: sent || first.sent, connectionBroke, mayBeStale: mayBeStale && first.mayBeStale };
  return new ExchangeFailed(error.message, both, error.code);
};

/**
 * Sends a message that `mayRepeat` a second time, and no more, when the connection broke or was refused: the answer was
 * lost, and asking again is how to learn it. Never after a time limit, after an abort, or after a whole answer of any kind.
 */
export const repeatOnce =
  (exchange: Exchange, onRepeat?: () => void): Exchange =>
  (message) => {
    if (!message.mayRepeat) return exchange(message);
    let current = exchange(message);
    let aborted = false;
    const again = async (error: unknown): Promise<Exchanged> => {
      if (aborted || !(error instanceof ExchangeFailed) || !error.failure.connectionBroke) throw error;
      onRepeat?.();
      message.attempt?.repeats();
      current = exchange(error.failure.sent ? { ...message, isRepeat: true } : message);
      return current.answer.catch((second: unknown) => {
        throw afterAnother(second, error);
      });
    };
    return {
      answer: current.answer.catch(again),
      abort: (reason) => {
        aborted = true;
        current.abort(reason);
      },
    };
  };
