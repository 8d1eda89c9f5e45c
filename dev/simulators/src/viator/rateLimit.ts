const windowMs = 10_000;

/** What is left of the requests that one endpoint may be asked, and in how many seconds one more is. */
export type Allowance = {
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
  readonly allowed: boolean;
};

/** Counts requests of each endpoint over rolling windows of ten seconds, as Viator does. */
export const createRateLimit = (limit: number, nowMs: () => number): ((endpoint: string) => Allowance) => {
  const times = new Map<string, number[]>();
  return (endpoint) => {
    const now = nowMs();
    const recent = (times.get(endpoint) ?? []).filter((time) => time > now - windowMs);
    const allowed = recent.length < limit;
    if (allowed) recent.push(now);
    times.set(endpoint, recent);
    const resetSeconds = Math.ceil(((recent[0] ?? now) + windowMs - now) / 1_000);
    return { limit, remaining: limit - recent.length, resetSeconds, allowed };
  };
};
