import { createHmac, createSecretKey, randomBytes } from 'node:crypto';

/** Makes of a key what is stored of it. */
export type KeyHash = (key: string) => Buffer;

/**
 * HMAC-SHA256 with a pepper that stands beside no partners file: who has read the file can neither ask nor try keys out. Keys
 * are random enough to need no slow hash. Without a pepper no key has a hash that stands anywhere.
 */
export const keyHash = (pepper: string | undefined): KeyHash => {
  const secret = createSecretKey(pepper === undefined ? randomBytes(32) : Buffer.from(pepper));
  return (key) => createHmac('sha256', secret).update(key).digest();
};

/** How lists and commands name a stored key: the beginning of its hash. */
export const fingerprintOf = (hash: string): string => hash.slice(0, 8);
