import { z } from 'zod';
import { outcomeShape, suppliersShape } from './outcomeShape.js';
import type { Redis } from './redis.js';
import type { SharedSessions } from './sharedSessions.js';

export type RedisSessionsOptions = { readonly joinMs: number; readonly lifetimeMs: number };

const searchKey = (digest: string): string => `tripgraph:offers:search:${digest}`;
const sessionKey = (id: string): string => `tripgraph:offers:session:${id}`;
const outcomeField = 'of:';
const suppliersField = 'suppliers';

/** More of what came of one supplier is not shared. */
const longestOutcome = 512 * 1024;

/** One of all who claim a search at once has its session begun; the session is there before anybody is told of it. */
const claimScript = `
local there = redis.call('get', KEYS[1])
if there then return there end
redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('hset', KEYS[2], '${suppliersField}', ARGV[4])
redis.call('pexpire', KEYS[2], ARGV[3])
return ARGV[1]`;

/** A session that has ended does not come back without an end. */
const putScript = `
if redis.call('exists', KEYS[1]) == 0 then return 0 end
return redis.call('hset', KEYS[1], ARGV[1], ARGV[2])`;

/** Sessions in a Redis that all processes ask. How old one is follows from when it ends: by one clock, that of the Redis. */
export const redisSessions = (redis: Redis, { joinMs, lifetimeMs }: RedisSessionsOptions): SharedSessions => ({
  claim: async (digest, id, suppliers) => {
    const values = [id, String(joinMs), String(lifetimeMs), JSON.stringify(suppliers)];
    return z.string().parse(await redis.runScript(claimScript, [searchKey(digest), sessionKey(id)], values));
  },
  put: async (id, supplier, outcome) => {
    const text = JSON.stringify(outcome);
    const shared = text.length <= longestOutcome ? text : JSON.stringify({ kind: 'FAILED' });
    await redis.runScript(putScript, [sessionKey(id)], [`${outcomeField}${supplier}`, shared]);
  },
  read: async (id, known) => {
    const key = sessionKey(id);
    const [leftMs, fields] = await Promise.all([redis.pttl(key), redis.hkeys(key)]);
    if (leftMs < 0 || !fields.includes(suppliersField)) return null;
    const news = fields.filter(
      (field) => field.startsWith(outcomeField) && !known.has(field.slice(outcomeField.length)),
    );
    const [suppliers, ...outcomes] = await redis.hmget(key, [suppliersField, ...news]);
    if (typeof suppliers !== 'string') return null;
    return {
      suppliers: suppliersShape.parse(JSON.parse(suppliers)),
      ageMs: Math.max(0, lifetimeMs - leftMs),
      outcomes: new Map(
        outcomes.flatMap((text, index) => {
          const supplier = (news[index] ?? '').slice(outcomeField.length);
          return typeof text === 'string' ? [[supplier, outcomeShape.parse(JSON.parse(text))] as const] : [];
        }),
      ),
    };
  },
});
