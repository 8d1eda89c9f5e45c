import { digestOf, keptOfText } from './keptText.js';
import { redisKeyOf, type CommandResult, type Redis } from './redis.js';
import type { RedisGate } from './redisGate.js';
import type { Entry } from './store.js';

/** Reads what is kept under these keys within a time, and hands over what is found whenever it comes. */
export type RedisReads = (keys: readonly string[], waitMs: number) => Promise<void>;

export type RedisReadsOptions = {
  readonly redis: Redis;
  readonly gate: RedisGate;
  readonly onFound: (entries: readonly Entry[]) => void;
  readonly onCommand: (result: CommandResult, count: number) => void;
};

type Read = { readonly entries: readonly Entry[]; readonly invalid: number };

/** What replies say of the keys of these digests, in their order. */
const readReplies = (digests: ReadonlyMap<string, string>, replies: unknown): Read => {
  if (!Array.isArray(replies) || replies.length !== digests.size) return { entries: [], invalid: 1 };
  const entries: Entry[] = [];
  let invalid = 0;
  [...digests].forEach(([key, digest], index) => {
    const reply: unknown = replies[index];
    if (reply === null) return;
    const kept = typeof reply === 'string' ? keptOfText(digest, reply) : undefined;
    if (kept) entries.push({ key, kept });
    else invalid += 1;
  });
  return { entries, invalid };
};

type Outcome = 'ok' | 'error';

/** Resolves with `late` after so long. When this process was busy a reply may be there unread: it is read before that. */
const lateAfter = (waitMs: number, promise: Promise<Outcome>): Promise<Outcome | 'late'> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => setImmediate(() => resolve('late')), waitMs);
    void promise.then((result) => {
      clearTimeout(timer);
      resolve(result);
    });
  });

export const redisReads = ({ redis, gate, onFound, onCommand }: RedisReadsOptions): RedisReads => {
  const ask = async (digests: ReadonlyMap<string, string>): Promise<Outcome> => {
    try {
      const replies = await gate.underWay(redis.getMany([...digests.values()].map(redisKeyOf)));
      const { entries, invalid } = readReplies(digests, replies);
      if (invalid > 0) onCommand('invalid', invalid);
      onFound(entries);
      return 'ok';
    } catch {
      return 'error';
    }
  };
  const end = (result: Outcome | 'late'): void => {
    gate.ended(result);
    onCommand(result, 1);
  };
  return async (keys, waitMs) => {
    if (!gate.mayRead()) {
      onCommand('skipped', 1);
      return;
    }
    const digests = new Map(keys.map((key) => [key, digestOf(key)]));
    const asked = ask(digests);
    const result = await lateAfter(waitMs, asked);
    end(result);
    if (result === 'late') void asked.then((outcome) => outcome === 'error' && end(outcome));
  };
};
