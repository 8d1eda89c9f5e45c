import { createHash } from 'node:crypto';
import type { QuarantinedRecord } from './sql/quarantineRecords.js';

const maximumRawBytes = 16 * 1024;
const maximumReasonChars = 1_000;
const maximumKeyChars = 200;

const halfCharacter = /\p{Cs}/u;

/** PostgreSQL's text holds anything but NUL; half a pair of surrogates is written as U+FFFD by whoever encodes it. */
const storable = (text: string): string => text.replaceAll('\0', '\uFFFD');

const cutBytes = (text: string, bytes: number): string => {
  const encoded = Buffer.from(text);
  // A character that is cut in two at the end is left out.
  return encoded.length <= bytes
    ? text
    : encoded
        .subarray(0, bytes)
        .toString('utf8')
        .replace(/\uFFFD$/, '');
};

/** What is wrong with a key; null when it may name a record. */
export const problemOfKey = (key: string): string | null => {
  if (key === '') return 'the key is empty';
  if (key.length > maximumKeyChars) return `the key is longer than ${maximumKeyChars} characters`;
  return /\p{Cc}/u.test(key) || halfCharacter.test(key) ? 'the key has control characters, or half a character' : null;
};

/** A record for quarantine, within its bounds. One whose key cannot be a key is named by a hash of it. */
export const quarantined = (key: string, reason: string, raw: string): QuarantinedRecord => ({
  key: problemOfKey(key) === null ? key : `sha256:${createHash('sha256').update(key).digest('hex')}`,
  reason: storable(reason.slice(0, maximumReasonChars)),
  raw: cutBytes(storable(raw.slice(0, maximumRawBytes)), maximumRawBytes),
});
