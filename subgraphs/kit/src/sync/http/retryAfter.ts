import type { AnswerHeaders } from './answerHeaders.js';

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110, 10.2.3); null where there is none that can be read. */
const retryAfterMs = (value: string | undefined, nowMs: number): number | null => {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  // Date.parse alone makes a date of nearly anything.
  const at = /^[A-Za-z]+, .+ GMT$/.test(value.trim()) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
};

/** Seconds from now on, or, where the number is that large, seconds since 1970. */
const resetMs = (value: string | undefined, nowMs: number): number | null => {
  if (value === undefined || !/^\d{1,10}(\.\d+)?$/.test(value.trim())) return null;
  const seconds = Number(value);
  return seconds > 1_000_000_000 ? Math.max(0, seconds * 1000 - nowMs) : seconds * 1000;
};

/**
 * How long a source is to be left alone after this answer, in milliseconds; null where it says nothing of it. Read are
 * Retry-After, and of what is left 0 in RateLimit (draft-ietf-httpapi-ratelimit-headers-10: `"default";r=0;t=30`), in
 * RateLimit-Remaining with RateLimit-Reset (draft 07, as Viator has them), and in the same with X- before it.
 */
export const pauseAskedMs = (headers: AnswerHeaders, nowMs: number): number | null => {
  const after = retryAfterMs(headers['retry-after'], nowMs);
  if (after !== null) return after;
  const policy = headers['ratelimit'] ?? '';
  if (/;\s*r=0\b/.test(policy)) return resetMs(/;\s*t=(\d+)/.exec(policy)?.[1], nowMs);
  for (const name of ['ratelimit', 'x-ratelimit']) {
    if (headers[`${name}-remaining`]?.trim() === '0') return resetMs(headers[`${name}-reset`], nowMs);
  }
  return null;
};
