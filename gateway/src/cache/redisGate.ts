import type { Redis } from './redis.js';

export type GateOptions = {
  /** After so many failures in a row nothing is asked. */
  readonly failures: number;
  /** Nor when so many more replies have come too late than in time. */
  readonly lateReplies: number;
  /** So long after that, and then every so often, one asks to see how things are. */
  readonly probeAfterMs: number;
  /** More commands than these are not under way at once. */
  readonly maximumUnderWay: number;
  readonly nowMs: () => number;
  /** Told when nothing is asked any more, and when it is again. */
  readonly onChange: (isAsked: boolean) => void;
};

/** Decides what is sent to Redis. Unlike a breaker of promises it lets nobody wait for what a probe comes to. */
export type RedisGate = {
  /** Whether to ask now; whoever does says what came of it. */
  readonly mayRead: () => boolean;
  readonly mayWrite: () => boolean;
  readonly ended: (result: 'ok' | 'error' | 'late') => void;
  /** Counts a command for as long as it is under way. */
  readonly underWay: <Reply>(command: Promise<Reply>) => Promise<Reply>;
};

export const redisGate = ({ isReady }: Pick<Redis, 'isReady'>, options: GateOptions): RedisGate => {
  const { failures, lateReplies, probeAfterMs, maximumUnderWay, nowMs, onChange } = options;
  let failed = 0;
  let late = 0;
  let probeAtMs = 0;
  let commands = 0;
  const isOpen = (): boolean => failed < failures && late < lateReplies;
  const hasRoom = (): boolean => isReady() && commands < maximumUnderWay;
  const mayProbe = (): boolean => {
    if (nowMs() < probeAtMs) return false;
    probeAtMs = nowMs() + probeAfterMs;
    return true;
  };
  return {
    mayRead: () => hasRoom() && (isOpen() || mayProbe()),
    mayWrite: () => hasRoom() && isOpen(),
    ended: (result) => {
      const wasOpen = isOpen();
      if (result === 'late') late += 1;
      else if (result === 'error') failed += 1;
      else {
        failed = 0;
        late = Math.max(0, late - 1);
      }
      if (wasOpen === isOpen()) return;
      probeAtMs = nowMs() + probeAfterMs;
      onChange(isOpen());
    },
    underWay: (command) => {
      commands += 1;
      return command.finally(() => (commands -= 1));
    },
  };
};
