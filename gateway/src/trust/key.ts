import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Where a key is for; it is told by its look, so that nobody tries things out with the wrong one. */
export const keyEnvironments = ['live', 'test'] as const;
export type KeyEnvironment = (typeof keyEnvironments)[number];

/**
 * Base 62: a double click takes a key whole, since it has no sign that ends a word, and six digits hold the 32 bits of a
 * checksum; of base 32 they would hold 30.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = BigInt(digits.length);
const randomBytesOfKey = 20;
/** As many digits as 160 bits take. */
const randomDigits = 27;
const checksumDigits = 6;

const keyShape = new RegExp(`^tpk_(${keyEnvironments.join('|')})_[0-9A-Za-z]{${randomDigits + checksumDigits}}$`);

const inBase62 = (number: bigint, length: number): string => {
  let text = '';
  for (let rest = number; text.length < length; rest /= base) text = digits.charAt(Number(rest % base)) + text;
  return text;
};

/** Each request with a key comes to this: numbers are quicker than what holds 160 bits. */
const checksumOf = (unchecked: string): string => {
  let text = '';
  for (let rest = crc32(unchecked); text.length < checksumDigits; rest = Math.floor(rest / digits.length))
    text = digits.charAt(rest % digits.length) + text;
  return text;
};

/** A key of 160 random bits, such as `tpk_live_…`, with the CRC-32 of all before it at its end. */
export const newKey = (environment: KeyEnvironment, random: Buffer = randomBytes(randomBytesOfKey)): string => {
  const unchecked = `tpk_${environment}_${inBase62(BigInt(`0x${random.toString('hex')}`), randomDigits)}`;
  return unchecked + checksumOf(unchecked);
};

/** Whether a text can be a key at all: one that is mistyped or cut off cannot. */
export const isKey = (text: string): boolean =>
  keyShape.test(text) && text.endsWith(checksumOf(text.slice(0, -checksumDigits)));
