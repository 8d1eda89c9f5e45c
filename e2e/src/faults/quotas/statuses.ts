import { count } from '../goals/goal.js';
import type { Asked } from './messages.js';

/** How many requests of each client got which status, in words. */
export const statusesOf = (asked: readonly Asked[]): string => {
  const counts = new Map<string, number>();
  for (const { name, status } of asked) {
    const key = `${name} ${status === 0 ? 'none' : status}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, number]) => `${key}: ${count(number)}`).join(', ');
};
