import type { CommandResult, Redis } from './redis.js';
import { redisGate } from './redisGate.js';

/** Texts by name that several gateways share. It may forget, what it says is not yet believed, and it never fails. */
export type RedisTexts = {
  readonly read: (name: string) => Promise<string | undefined>;
  readonly write: (name: string, text: string) => void;
};

export type RedisTextsOptions = {
  /** Whoever has opened it has bounded how long a command takes. */
  readonly redis: Redis;
  /** What all names begin with there. */
  readonly prefix: string;
  /** So long after it was written a text is forgotten. */
  readonly forMs: number;
  readonly nowMs: () => number;
  readonly onCommand: (result: CommandResult, count: number) => void;
};

const gateLimits = { failures: 3, lateReplies: 20, probeAfterMs: 500, maximumUnderWay: 64 };

/** Keeps texts in a Redis that is left alone, but for a probe every half second, while it fails. */
export const redisTexts = ({ redis, prefix, forMs, nowMs, onCommand }: RedisTextsOptions): RedisTexts => {
  const gate = redisGate(redis, { ...gateLimits, nowMs, onChange: () => undefined });
  const ended = (result: 'ok' | 'error'): void => {
    gate.ended(result);
    onCommand(result, 1);
  };
  return {
    read: async (name) => {
      if (!gate.mayRead()) {
        onCommand('skipped', 1);
        return undefined;
      }
      try {
        const replies = await gate.underWay(redis.getMany([prefix + name]));
        ended('ok');
        const text: unknown = Array.isArray(replies) ? replies[0] : undefined;
        return typeof text === 'string' ? text : undefined;
      } catch {
        ended('error');
        return undefined;
      }
    },
    write: (name, text) => {
      if (!gate.mayWrite()) {
        onCommand('skipped', 1);
        return;
      }
      gate.underWay(redis.setMany([{ key: prefix + name, text, forMs }])).then(
        ([error]) => onCommand(error ? 'error' : 'ok', 1),
        () => ended('error'),
      );
    },
  };
};
