import type { StalePart } from '../shards/answer.js';

/** An answer names no more stale parts than these; then one without steps says that any part may be as old as it says. */
const maximumParts = 500;

/** Adds a stale part to those of an answer. */
export const addStale = (parts: StalePart[], part: StalePart): void => {
  if (parts.length < maximumParts) {
    parts.push(part);
    return;
  }
  const ageSeconds = Math.max(part.ageSeconds, parts[maximumParts]?.ageSeconds ?? 0);
  parts[maximumParts] = { path: [], ageSeconds };
};
