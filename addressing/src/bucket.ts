import { alphabet } from './base32.js';

/** Fixed for good: two base32 characters name 1,024 buckets, and every id carries one. */
export const bucketCount = 1024;

/** A bucket as the two characters that an id carries. Throws a RangeError outside 0..1023. */
export const encodeBucket = (bucket: number): string => {
  if (!Number.isInteger(bucket) || bucket < 0 || bucket >= bucketCount) {
    throw new RangeError(`bucket ${bucket} is not a whole number from 0 to ${bucketCount - 1}`);
  }
  return `${alphabet[bucket >> 5]}${alphabet[bucket & 31]}`;
};

/** The bucket that two characters name, or undefined when they name none. */
export const decodeBucket = (text: string): number | undefined => {
  if (text.length !== 2) return undefined;
  const high = alphabet.indexOf(text.charAt(0));
  const low = alphabet.indexOf(text.charAt(1));
  return high < 0 || low < 0 ? undefined : high * 32 + low;
};

/**
 * The bucket chosen once for something that has a natural key, such as a supplier's name in its home system.
 * FNV-1a over UTF-16 code units with a final mix (MurmurHash3's), so that similar keys spread evenly.
 */
export const bucketOfNaturalKey = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % bucketCount;
};
