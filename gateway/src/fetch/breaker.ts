import { CircuitState, ConsecutiveBreaker, SamplingBreaker } from 'cockatiel';

export type BreakerOptions = {
  /** After so many failures in a row the endpoint is no longer asked. */
  readonly consecutiveFailures: number;
  /** About every so often one request may try whether it answers again, whether or not the try before it has ended. */
  readonly probeAfterMs: number;
};

/** What becomes of a request: it is one of all, or a try at an endpoint that is not asked; `refused`: nothing is sent. */
export type Admission = 'asked' | 'probe' | 'refused';

/** What a request has shown: `nothing` when nobody waited for its end, or when its connection may have been kept too long. */
export type Shown = 'good' | 'bad' | 'nothing';

export type Breaker = {
  readonly admit: () => Admission;
  /** Told once for each request that was admitted. */
  readonly note: (admission: Admission, shown: Shown) => void;
  /** The endpoint is silent: it is no longer asked from now on. */
  readonly open: () => void;
  readonly state: () => BreakerState;
};

/** `half-open`: the endpoint is not asked, and a try is under way. */
export type BreakerState = 'closed' | 'half-open' | 'open';

export type BreakerPorts = {
  /** Told when the endpoint is no longer asked, and when it is asked again. */
  readonly onChange?: ((isAsked: boolean) => void) | undefined;
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
  /** From 0 to below 1. */
  readonly random?: () => number;
};

/** More than half of at least ten requests within two seconds: a fault that comes and goes is seen, too. */
const sampling = { threshold: 0.5, duration: 2_000, minimumRps: 5 };

/** Tries come so much earlier or later than said, so that several gateways do not come all at once. */
const jitter = 0.2;

/** Tries under way at a time: those that hang must neither hold up the next nor become many. */
const maximumProbes = 8;

/**
 * Decides whether an endpoint is asked. Whether it fails is decided by cockatiel's two breakers, failures in a row and a
 * share of all; the state is ours because cockatiel lets one try through at a time, and one that hangs would hold up the
 * others for a whole time limit after the endpoint is well again.
 */
export const openBreaker = (
  { consecutiveFailures, probeAfterMs }: BreakerOptions,
  { onChange, now = () => performance.now(), random = Math.random }: BreakerPorts = {},
): Breaker => {
  const inARow = new ConsecutiveBreaker(consecutiveFailures);
  const ofAll = new SamplingBreaker(sampling);
  let isAsked = true;
  let nextProbeAtMs = 0;
  let probes = 0;

  const waitForProbe = (): void => {
    nextProbeAtMs = now() + probeAfterMs * (1 - jitter * random());
  };
  const open = (): void => {
    if (!isAsked) return;
    isAsked = false;
    waitForProbe();
    onChange?.(false);
  };
  const close = (): void => {
    isAsked = true;
    inARow.success();
    ofAll.success(CircuitState.HalfOpen);
    onChange?.(true);
  };

  return {
    open,
    state: () => {
      if (isAsked) return 'closed';
      return probes > 0 ? 'half-open' : 'open';
    },
    admit: () => {
      if (isAsked) return 'asked';
      if (probes >= maximumProbes || now() < nextProbeAtMs) return 'refused';
      probes += 1;
      waitForProbe();
      return 'probe';
    },
    note: (admission, shown) => {
      if (admission === 'probe') probes -= 1;
      if (!isAsked) {
        if (admission === 'probe' && shown === 'good') close();
        return;
      }
      if (shown === 'nothing') return;
      if (shown === 'good') {
        inARow.success();
        ofAll.success(CircuitState.Closed);
        return;
      }
      const failed = [inARow.failure(), ofAll.failure(CircuitState.Closed)];
      if (failed.includes(true)) open();
    },
  };
};
