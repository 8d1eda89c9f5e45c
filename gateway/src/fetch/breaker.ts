import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhenResult,
  SamplingBreaker,
  type IBreaker,
} from 'cockatiel';
import type { Reply } from './reply.js';

export type BreakerOptions = {
  /** After so many failures in a row the endpoint is no longer asked. */
  readonly consecutiveFailures: number;
  /** After this long one request may try whether it answers again. */
  readonly probeAfterMs: number;
  /** Told when the endpoint is no longer asked, and when it is asked again. */
  readonly onChange?: ((isAsked: boolean) => void) | undefined;
};

/** Runs `ask`, or replies at once while the endpoint fails. `hasLeft` says whether a failure is only that nobody waits. */
export type Breaker = (ask: () => Promise<Reply>, hasLeft: () => boolean) => Promise<Reply>;

/** More than half of at least ten requests within two seconds: a fault that comes and goes is seen, too. */
const sampling = { threshold: 0.5, duration: 2_000, minimumRps: 5 };

/** Opens when either of two breakers would. */
const either = (one: IBreaker, other: IBreaker): IBreaker => ({
  get state() {
    return [one.state, other.state];
  },
  set state(states: unknown) {
    [one.state, other.state] = states as [unknown, unknown];
  },
  success: (state) => {
    one.success(state);
    other.success(state);
  },
  failure: (state) => {
    const failures = [one.failure(state), other.failure(state)];
    return failures.includes(true);
  },
});

/** A request that came to nothing because nobody waits for it any more says nothing about the endpoint. */
class Left {
  constructor(readonly reply: Reply) {}
}

const notAsked: Reply = {
  kind: 'failed',
  code: 'UNAVAILABLE',
  reason: 'it has failed again and again and is not asked for a moment',
};

/**
 * A breaker for one endpoint. Whatever comes to no valid answer counts as a failure: refused and broken connections, time
 * limits, 5xx, bodies that are no GraphQL response. Errors in a valid answer do not. While it is open nothing is sent, so
 * that a mutation is then known not to have been carried out.
 */
export const openBreaker = ({ consecutiveFailures, probeAfterMs, onChange }: BreakerOptions): Breaker => {
  const policy = circuitBreaker(
    handleWhenResult((reply) => (reply as Reply).kind === 'failed'),
    {
      halfOpenAfter: probeAfterMs,
      breaker: either(new ConsecutiveBreaker(consecutiveFailures), new SamplingBreaker(sampling)),
    },
  );
  policy.onBreak(() => onChange?.(false));
  policy.onReset(() => onChange?.(true));
  return async (ask, hasLeft) => {
    // While one request probes, the others do not wait for what comes of it.
    if (policy.state === CircuitState.HalfOpen) return notAsked;
    try {
      return await policy.execute(async () => {
        const reply = await ask();
        // A probe whose client leaves has shown nothing, so the endpoint stays as it was: not asked.
        if (reply.kind === 'failed' && hasLeft() && policy.state === CircuitState.Closed) throw new Left(reply);
        return reply;
      });
    } catch (error) {
      if (error instanceof Left) return error.reply;
      return notAsked;
    }
  };
};
