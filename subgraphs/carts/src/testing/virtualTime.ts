import type { Time } from '../saga/time.js';

export type VirtualTime = Time & {
  readonly advance: (ms: number) => void;
  /** Runs something when time has come so far. */
  readonly at: (date: Date, run: () => void) => void;
};

/** A clock that moves when it is told to, and when somebody pauses. */
export const virtualTime = (): VirtualTime => {
  let nowMs = Date.parse('2026-04-01T09:00:00Z');
  let planned: Array<{ readonly atMs: number; readonly run: () => void }> = [];
  const advance = (ms: number): void => {
    nowMs += ms;
    const due = planned.filter(({ atMs }) => atMs <= nowMs);
    planned = planned.filter(({ atMs }) => atMs > nowMs);
    for (const { run } of due) run();
  };
  return {
    now: () => new Date(nowMs),
    pause: async (ms) => advance(ms),
    advance,
    at: (date, run) => void planned.push({ atMs: date.getTime(), run }),
  };
};
