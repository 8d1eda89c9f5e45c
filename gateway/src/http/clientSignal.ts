import type { ServerResponse } from 'node:http';

/** Why a signal aborts whose client has gone away. */
export const clientHasLeft = 'the client has left';

/** As much of an AbortSignal as those who wait need. */
export type Leaving = {
  readonly aborted: boolean;
  readonly reason: unknown;
  readonly addEventListener: (type: 'abort', listener: () => void) => void;
  readonly removeEventListener: (type: 'abort', listener: () => void) => void;
  /** When it will abort at the latest, on the clock of `performance.now()`. */
  readonly endsAtMs?: number | undefined;
};

/** A signal that costs next to nothing until it aborts; Node's own take a tenth of the time of a small request. */
class ClientSignal implements Leaving {
  aborted = false;
  reason: unknown = undefined;
  readonly #listeners = new Set<() => void>();

  constructor(readonly endsAtMs: number) {}

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  abort(reason: Error): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }
}

/** A signal that aborts when the client goes away before it has the whole answer, and when `deadlineMs` have passed. */
export const clientSignal = (response: ServerResponse, deadlineMs: number): Leaving => {
  const signal = new ClientSignal(performance.now() + deadlineMs);
  const deadline = setTimeout(() => signal.abort(new Error('the deadline of the request has passed')), deadlineMs);
  const leave = (): void => {
    clearTimeout(deadline);
    if (!response.writableFinished) signal.abort(new Error(clientHasLeft));
  };
  if (response.destroyed) leave();
  else response.once('close', leave);
  return signal;
};
