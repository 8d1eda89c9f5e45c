import { setTimeout as pause } from 'node:timers/promises';
import type { Span } from '../span.js';
import type { Sender } from './sender.js';

export type DeliveryOptions = {
  /** How long it waits at least before it tries again. */
  readonly pauseMs: number;
  /** Told when spans cannot be sent any more that could be before. */
  readonly onFailing?: ((reason: string) => void) | undefined;
  /** From then on nothing is tried again. */
  readonly closed: AbortSignal;
  /** From then on no answer is waited for. */
  readonly ended: AbortSignal;
};

const maximumAttempts = 3;

/** Sends a batch until it is taken, three times at most; says whether it was. Batches are handed over one after the other. */
export const deliverWith = (
  { send }: Sender,
  { pauseMs, onFailing, closed, ended }: DeliveryOptions,
): ((batch: readonly Span[]) => Promise<boolean>) => {
  let isFailing = false;
  return async (batch) => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await send(batch, ended);
      if (outcome.kind !== 'taken' && !isFailing) onFailing?.(outcome.reason);
      isFailing = outcome.kind !== 'taken';
      if (outcome.kind !== 'unanswered') return outcome.kind === 'taken';
      if (attempt === maximumAttempts || closed.aborted) return false;
      const waitMs = Math.max(pauseMs, outcome.afterMs);
      await pause(waitMs, undefined, { signal: closed, ref: false }).catch(() => undefined);
    }
  };
};
