import { setTimeout as pause } from 'node:timers/promises';

export type FlushOptions = {
  /** One at a time. Never rejects. */
  readonly flush: () => Promise<void>;
  readonly everyMs: number;
  /** The last flush is waited for so long at most. */
  readonly stopLimitMs: number;
  /** The time of day, in ms since 1970. */
  readonly nowMs: () => number;
};

const dayMs = 86_400_000;

/** The day of a time, such as 2026-11-29, in UTC. */
export const dayOf = (nowMs: number): string => new Date(nowMs).toISOString().slice(0, 10);

/** Flushes every so often, and at midnight in UTC, so that what is flushed is of one day. Returns how to flush the last time. */
export const flushRegularly = ({
  flush,
  everyMs,
  stopLimitMs,
  nowMs,
}: FlushOptions): { readonly stop: () => Promise<void> } => {
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const schedule = (): void => {
    if (stopped) return;
    const untilMidnightMs = dayMs - (nowMs() % dayMs);
    timer = setTimeout(
      () => {
        running = flush();
        void running.then(schedule);
      },
      Math.min(everyMs, untilMidnightMs),
    ).unref();
  };
  schedule();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await Promise.race([running.then(flush), pause(stopLimitMs, undefined, { ref: false })]);
    },
  };
};
