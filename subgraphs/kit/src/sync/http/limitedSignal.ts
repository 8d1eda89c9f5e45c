/** Ends what its signal is given to. */
export type LimitedSignal = {
  readonly signal: AbortSignal;
  /** From now on there is so much time. */
  readonly extend: (ms: number) => void;
  /** Nobody needs it any more. */
  readonly end: () => void;
};

/** A signal that says stop when the caller does, or with a TimeoutError after a while. */
export const limitedSignal = (limitMs: number, caller: AbortSignal | undefined): LimitedSignal => {
  const late = new AbortController();
  const ring = (): void => late.abort(new DOMException('it took too long', 'TimeoutError'));
  let timer = setTimeout(ring, limitMs).unref();
  return {
    signal: caller ? AbortSignal.any([late.signal, caller]) : late.signal,
    extend: (ms) => {
      clearTimeout(timer);
      timer = setTimeout(ring, ms).unref();
    },
    end: () => clearTimeout(timer),
  };
};
