import { canonicalJson } from '@tripgraph/kit/canonicalJson';
import { createHash } from 'node:crypto';

/** SHA-256 of what a partner asks for, whatever the order that its members came in. */
export const requestHash = (content: object): Buffer => createHash('sha256').update(canonicalJson(content)).digest();

export type ChainedEvent = { readonly content: string; readonly previousHash: Buffer; readonly hash: Buffer };

const start = Buffer.alloc(32);

/** The position of the first event that does not follow from the ones before it; undefined when the chain is whole. */
export const brokenLink = (events: readonly ChainedEvent[]): number | undefined => {
  const broken = events.findIndex(({ content, previousHash, hash }, index) => {
    const expected = events[index - 1]?.hash ?? start;
    const own = createHash('sha256').update(previousHash).update(content, 'utf8').digest();
    return !previousHash.equals(expected) || !hash.equals(own);
  });
  return broken < 0 ? undefined : broken;
};
