import { alphabet } from '@tripgraph/addressing/base32';
import { encodeBucket } from '@tripgraph/addressing/bucket';
import { randomBytes } from 'node:crypto';

const randomCharacters = 8;

/**
 * A code for people, such as `3K7QWX9ABC`: the bucket, so that no two shards write the same one, and 40 random bits. A shard
 * refuses one that it has, and another is drawn.
 */
export const drawSupplierReference = (bucket: number): string => {
  const drawn = [...randomBytes(randomCharacters)].map((byte) => alphabet[byte & 31]);
  return `${encodeBucket(bucket)}${drawn.join('')}`.toUpperCase();
};

/** A reference as somebody typed it: case, spaces and hyphens aside, and look-alikes read as base32 reads them. */
export const readSupplierReference = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
