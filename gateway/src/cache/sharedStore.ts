import { digestOf, textOfKept } from './keptText.js';
import { redisKeyOf, type CommandResult, type Redis } from './redis.js';
import { redisGate, type RedisGate } from './redisGate.js';
import { redisReads } from './redisReads.js';
import type { Entry, Kept, NearStore, Store } from './store.js';

export type SharedStoreOptions = {
  readonly near: NearStore;
  readonly redis: Redis;
  /** So long is waited for what can be asked for elsewhere, too. */
  readonly waitMs: number;
  /** So long where there is nothing else to give. */
  readonly patientWaitMs: number;
  readonly nowMs: () => number;
  readonly onCommand: (result: CommandResult, count: number) => void;
  /** Told when Redis is no longer asked because it fails, and when it is again. */
  readonly onChange: (isAsked: boolean) => void;
};

/** Longer texts are not sent. */
const maximumTextCharacters = 1_000_000;
const gateLimits = { failures: 3, lateReplies: 20, probeAfterMs: 500, maximumUnderWay: 256 };

const send = async (redis: Redis, gate: RedisGate, entries: readonly Entry[]): Promise<ReadonlyArray<Error | null>> => {
  const texts = entries.flatMap(({ key, kept }) => {
    const digest = digestOf(key);
    const text = textOfKept(digest, kept);
    return text.length > maximumTextCharacters ? [] : [{ key: redisKeyOf(digest), text, forMs: kept.usableMs }];
  });
  return texts.length === 0 ? [] : gate.underWay(redis.setMany(texts));
};

/**
 * A store that several gateways share, each with its own memory before it. What is fresh in memory is given at once. For the
 * rest Redis is waited for a little while and no longer; what comes later is there for whoever asks next. After three failures
 * in a row, or twenty more late replies than others, it is left alone but for a probe every half second.
 */
export const sharedStore = ({
  near,
  redis,
  waitMs,
  patientWaitMs,
  nowMs,
  onCommand,
  onChange,
}: SharedStoreOptions): Store => {
  const gate = redisGate(redis, { ...gateLimits, nowMs, onChange });
  let writesAgainAtMs = 0;
  /** One that is full is not told again and again. */
  const onWritten = (errors: ReadonlyArray<Error | null>): void => {
    for (const error of errors) onCommand(error ? 'error' : 'ok', 1);
    if (errors.some((error) => error)) writesAgainAtMs = nowMs() + gateLimits.probeAfterMs;
  };
  /** What is known of now is newer; a time to come is that of a clock that goes wrong. */
  const isNews = ({ key, kept: { keptAtMs } }: Entry): boolean => {
    const [known] = near.read([key]);
    return keptAtMs <= nowMs() && (!known || known.keptAtMs < keptAtMs);
  };
  const onFound = (entries: readonly Entry[]): void => near.write(entries.filter(isNews));
  const fetch = redisReads({ redis, gate, onFound, onCommand });
  const isFresh = ({ keptAtMs, maxAgeMs }: Kept): boolean => nowMs() - keptAtMs < maxAgeMs;
  return {
    read: (keys, patient) => {
      const known = near.read(keys);
      const wanted = keys.filter((_key, index) => {
        const kept = known[index];
        return !kept || (!patient && !isFresh(kept));
      });
      if (wanted.length === 0) return known;
      return fetch(wanted, patient ? patientWaitMs : waitMs).then(() => near.read(keys));
    },
    write: (entries) => {
      near.write(entries);
      if (!gate.mayWrite() || nowMs() < writesAgainAtMs) onCommand('skipped', 1);
      else send(redis, gate, entries).then(onWritten, (error: Error) => onWritten([error]));
    },
  };
};
