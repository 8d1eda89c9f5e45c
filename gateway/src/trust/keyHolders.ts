import { timingSafeEqual } from 'node:crypto';
import type { KeyHash } from './keyHash.js';
import type { Partner } from './partner.js';

/** What looking up a key does, to be counted by a test. */
export type LookupPorts = { readonly hash: KeyHash; readonly isEqual: (one: Buffer, other: Buffer) => boolean };

/** Compared with for a key that nobody has; no hash of 32 bytes is known to be this. */
const nobodysHash = Buffer.alloc(32);

/**
 * Finds the partner of a key. Which entry is looked at depends on the key's hash alone, which nobody can tell who does not
 * know the pepper, so the time it takes says nothing of how near a guess is; a key that nobody has costs what a known one does.
 */
export const keyHolders = (
  partners: readonly Partner[],
  hash: KeyHash,
  isEqual: LookupPorts['isEqual'] = timingSafeEqual,
): ((key: string) => Partner | undefined) => {
  const holders = new Map<string, { readonly partner: Partner | undefined; readonly known: Buffer }>();
  for (const partner of partners)
    for (const known of partner.keyHashes) holders.set(known.toString('latin1'), { partner, known });
  const nobody = { partner: undefined, known: nobodysHash };
  return (key) => {
    const hashed = hash(key);
    const { partner, known } = holders.get(hashed.toString('latin1')) ?? nobody;
    return isEqual(known, hashed) ? partner : undefined;
  };
};
