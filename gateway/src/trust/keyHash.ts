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

/** No key: nobody can ask with what this is the hash of. */
const noKey = 'tells one pepper from another';

/**
 * What a partners file holds of the pepper with which its keys were hashed, so that another one is noticed: 32 bits, too few to
 * find a pepper by.
 */
export const pepperCheckOf = (hash: KeyHash): string => hash(noKey).toString('hex').slice(0, 8);

/** Said of a file whose check value is that of another pepper. */
export const anotherPepper =
  'GATEWAY_KEY_PEPPER is not the secret with which the keys of this file were hashed, so that no key would be known. Set that ' +
  'one. If it is lost, remove this line and give every partner a new key: `partners rotate`';

/** How lists and commands name a stored key: the beginning of its hash. */
export const fingerprintOf = (hash: string): string => hash.slice(0, 8);
