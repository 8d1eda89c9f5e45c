import type { ScaleModel } from './model.js';

/** What one process of the gateway knows of one shard. */
export type Endpoint = {
  /** Whether it is asked now; what is asked is `answered` or `failed` later. */
  readonly ask: (nowMs: number) => boolean;
  readonly answered: (nowMs: number) => void;
  readonly failed: (nowMs: number) => void;
};

/** More than half of at least ten within two seconds: docs/traffic.md. */
const windowMs = 2_000;
const leastOfWindow = 10;

/** What came of requests in the last two seconds. */
const recent = () => {
  let outcomes: { readonly atMs: number; readonly isFailure: boolean }[] = [];
  let head = 0;
  let failures = 0;
  const forgetOlder = (atMs: number): void => {
    for (let oldest = outcomes[head]; oldest && oldest.atMs < atMs; oldest = outcomes[head]) {
      if (oldest.isFailure) failures -= 1;
      head += 1;
    }
    if (head * 2 <= outcomes.length) return;
    outcomes = outcomes.slice(head);
    head = 0;
  };
  return {
    add: (atMs: number, isFailure: boolean): void => {
      forgetOlder(atMs - windowMs);
      outcomes.push({ atMs, isFailure });
      if (isFailure) failures += 1;
    },
    areMostlyFailures: (): boolean => {
      const count = outcomes.length - head;
      return count >= leastOfWindow && failures * 2 > count;
    },
    forget: (): void => {
      outcomes = [];
      head = failures = 0;
    },
  };
};

/** The bound and the breaker of docs/traffic.md. */
export const endpoint = ({ maxRunning, breaker }: Pick<ScaleModel, 'maxRunning' | 'breaker'>): Endpoint => {
  const outcomes = recent();
  let running = 0;
  let inARow = 0;
  let heardAtMs = 0;
  let isOpen = false;
  let probeAtMs = 0;
  const open = (nowMs: number): void => {
    isOpen = true;
    probeAtMs = nowMs + breaker.probeAfterMs;
  };
  return {
    ask: (nowMs) => {
      if (running >= maxRunning) return false;
      if (running === 0) heardAtMs = nowMs;
      if (!isOpen && running >= breaker.failures && nowMs - heardAtMs > breaker.silentAfterMs) open(nowMs);
      if (isOpen && nowMs < probeAtMs) return false;
      if (isOpen) probeAtMs = nowMs + breaker.probeAfterMs;
      running += 1;
      return true;
    },
    answered: (nowMs) => {
      running -= 1;
      inARow = 0;
      heardAtMs = nowMs;
      outcomes.add(nowMs, false);
      if (isOpen) outcomes.forget();
      isOpen = false;
    },
    failed: (nowMs) => {
      running -= 1;
      inARow += 1;
      outcomes.add(nowMs, true);
      const isBroken = inARow >= breaker.failures || outcomes.areMostlyFailures();
      if (!isOpen && isBroken && breaker.failures < Infinity) open(nowMs);
    },
  };
};
