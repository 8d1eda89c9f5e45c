import { performance } from 'node:perf_hooks';

/** What the event loop did in a window. */
export type LoopWindow = {
  /** How much later than asked for it came back: in the middle of all samples, and at worst. */
  readonly delayMs: number;
  readonly worstDelayMs: number;
  /** The part of the time that it had something to do, 0 to 1. */
  readonly busy: number;
};

const sampleMs = 10;
const windowMs = 100;
/** One long block is not yet a loop that is always late. */
const fewestSamples = 3;

/** Measures how late the event loop is, ten times a second, until it is stopped. */
export const watchLoop = (onWindow: (window: LoopWindow) => void): (() => void) => {
  let delays: number[] = [];
  let windowStartedAt = performance.now();
  let sampledAt = windowStartedAt;
  let used = performance.eventLoopUtilization();
  const sample = (): void => {
    const at = performance.now();
    delays.push(Math.max(0, at - sampledAt - sampleMs));
    sampledAt = at;
    if (at - windowStartedAt < windowMs || delays.length < fewestSamples) return;
    const usedNow = performance.eventLoopUtilization();
    const { utilization: busy } = performance.eventLoopUtilization(usedNow, used);
    const sorted = delays.sort((one, other) => one - other);
    const delayMs = sorted[sorted.length >> 1] ?? 0;
    const worstDelayMs = sorted.at(-1) ?? 0;
    delays = [];
    windowStartedAt = at;
    used = usedNow;
    onWindow({ delayMs, worstDelayMs, busy });
  };
  const timer = setInterval(sample, sampleMs).unref();
  return () => clearInterval(timer);
};
