import { performance } from 'node:perf_hooks';

/** What the event loop did in a window. */
export type LoopWindow = {
  /** How much later than asked for it came back, or the longest that an answer waited for a turn in it: in the middle of all samples. */
  readonly delayMs: number;
  /** How much later than asked for it came back, at worst. */
  readonly worstDelayMs: number;
  /** The part of the time that it had something to do, 0 to 1. */
  readonly busy: number;
};

const sampleMs = 10;
const windowMs = 100;
/** One long block is not yet a loop that is always late. */
const fewestSamples = 3;

/**
 * Measures how late the event loop is, ten times a second, until it is stopped. `takeLongestWaitMs` tells how long a long
 * answer has waited for its turn since it was asked last: work that lets the loop come round makes nobody late but those who wait for theirs.
 */
export const watchLoop = (takeLongestWaitMs: () => number, onWindow: (window: LoopWindow) => void): (() => void) => {
  let delays: number[] = [];
  let worstDelayMs = 0;
  let windowStartedAt = performance.now();
  let sampledAt = windowStartedAt;
  let used = performance.eventLoopUtilization();
  const sample = (): void => {
    const at = performance.now();
    const lateMs = Math.max(0, at - sampledAt - sampleMs);
    worstDelayMs = Math.max(worstDelayMs, lateMs);
    delays.push(Math.max(lateMs, takeLongestWaitMs()));
    sampledAt = at;
    if (at - windowStartedAt < windowMs || delays.length < fewestSamples) return;
    const usedNow = performance.eventLoopUtilization();
    const { utilization: busy } = performance.eventLoopUtilization(usedNow, used);
    const sorted = delays.sort((one, other) => one - other);
    const delayMs = sorted[sorted.length >> 1] ?? 0;
    const window = { delayMs, worstDelayMs, busy };
    delays = [];
    worstDelayMs = 0;
    windowStartedAt = at;
    used = usedNow;
    onWindow(window);
  };
  const timer = setInterval(sample, sampleMs).unref();
  return () => clearInterval(timer);
};
