import { decodeBase32, encodeBase32 } from './base32.js';
import { decodeBucket, encodeBucket } from './bucket.js';

/** The types whose ids name a bucket, with the prefix of each. */
export const prefixes = { Activity: 'act', Booking: 'bkg', Supplier: 'sup' } as const;

/** A global id taken apart: `<prefix>_<2 characters of bucket><26 characters of UUID>`. */
export type GlobalId = { readonly prefix: string; readonly bucket: number; readonly uuid: bigint };

const prefixPattern = /^[a-z]{3}$/;
const uuidLimit = 1n << 128n;

/** Writes a global id. Throws a RangeError for a prefix, bucket or UUID that no id can hold. */
export const encodeId = ({ prefix, bucket, uuid }: GlobalId): string => {
  if (!prefixPattern.test(prefix)) throw new RangeError(`prefix "${prefix}" is not three lower-case letters`);
  if (uuid < 0n || uuid >= uuidLimit) throw new RangeError('a UUID has 128 bits');
  return `${prefix}_${encodeBucket(bucket)}${encodeBase32(uuid, 128)}`;
};

/** The bucket that an id names, undefined for what is no id; the UUID is not looked at, which would take longest. */
export const bucketOfId = (text: string): number | undefined =>
  text.length === 32 && text[3] === '_' ? decodeBucket(text.slice(4, 6)) : undefined;

/** Reads a global id, or undefined when `text` is not one. Every id has exactly one spelling. */
export const decodeId = (text: string): GlobalId | undefined => {
  if (text.length !== 32 || text[3] !== '_') return undefined;
  const prefix = text.slice(0, 3);
  const bucket = decodeBucket(text.slice(4, 6));
  const uuid = decodeBase32(text.slice(6));
  if (!prefixPattern.test(prefix) || bucket === undefined || uuid === undefined || uuid >= uuidLimit) return undefined;
  return { prefix, bucket, uuid };
};
