import { createHash } from 'node:crypto';
import { isObject } from './answered.js';
import type { Kept } from './store.js';

/** Values say which form they have, and whose they are: a reply that came for another request is known by it. */
const head = /^1 ([\w-]{43}) (\d{1,15}) (\d{1,10}) (\d{1,10})\n/;
/** As deep as answers of subgraphs may be. */
const maximumDepth = 1_000;

/** What stands for a key outside: 256 bits of it. It shows nothing of what was asked, or by whom. */
export const digestOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** A part as text, to be kept under the key of that digest. */
export const textOfKept = (digest: string, { text, keptAtMs, maxAgeMs, usableMs }: Kept): string =>
  `1 ${digest} ${keptAtMs} ${maxAgeMs} ${usableMs}\n${text}`;

const isDeeperThan = (depth: number, value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeperThan(depth - 1, inner));
};

const isAnswer = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && !isDeeperThan(maximumDepth, value);
  } catch {
    return false;
  }
};

/** Reads such a text; undefined for anything else, such as a part that is kept under another key. */
export const keptOfText = (digest: string, value: string): Kept | undefined => {
  const [whole, whose, keptAtMs, maxAgeMs, usableMs] = head.exec(value) ?? [];
  if (whole === undefined || whose !== digest) return undefined;
  const text = value.slice(whole.length);
  if (!isAnswer(text)) return undefined;
  return { text, keptAtMs: Number(keptAtMs), maxAgeMs: Number(maxAgeMs), usableMs: Number(usableMs) };
};
