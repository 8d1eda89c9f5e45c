import type { Taken } from './pool.js';
import type { Quota } from './quota.js';

/** However much was spent: a pool that has forgotten the time closes nobody out for longer. */
const maximumBacklogMs = 600_000;

/**
 * One number a key: the time, on the clock of Redis, at which all that was taken out is back. It is forgotten then. What the clock says
 * is written with four decimals, since Lua's own way loses tenths of a millisecond.
 */
export const poolScript = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + clock[2] / 1000
local rate, capacity, spent, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local back = tonumber(redis.call('GET', KEYS[1]) or now) or now
local backlog = math.min(math.max(0, back - now) + spent / rate, ${maximumBacklogMs})
local granted = math.max(0, math.min(wanted, math.floor(capacity - backlog * rate)))
backlog = backlog + granted / rate
if backlog > 0 then
  redis.call('SET', KEYS[1], string.format('%.4f', now + backlog), 'PX', math.ceil(backlog))
end
return {granted, math.ceil(backlog)}
`;

export const poolArguments = ({ unitsPerMs, capacity }: Quota, spent: number, wanted: number): readonly string[] =>
  [unitsPerMs, capacity, spent, wanted].map(String);

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** What the script says; undefined when it says something else. Nobody is given more than was wanted. */
export const takenOf = (reply: unknown, wanted: number): Taken | undefined => {
  if (!Array.isArray(reply)) return undefined;
  const [granted, backlogMs]: readonly unknown[] = reply;
  if (!isCount(granted) || !isCount(backlogMs) || granted > wanted) return undefined;
  return { granted, backlogMs: Math.min(backlogMs, 2 * maximumBacklogMs) };
};
