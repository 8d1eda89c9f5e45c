import { newKey } from '../trust/key.js';
import { keyHash } from '../trust/keyHash.js';
import { partnerDefaults, type Partner } from '../trust/partner.js';

/** The pepper of gateways in tests; a run fails in which it is seen anywhere. */
export const testPepper = 'planted-secret: a pepper for tests';

/** What gateways sign with in tests, and subgraphs know: no more to be seen than a pepper. */
export const testSubgraphSecret = 'planted-secret-of-gateway-and-subgraphs';

/** What a partners file holds of a key. */
export const hashOf = keyHash(testPepper);

/** The same key for the same name of up to 20 letters, always. */
export const keyOf = (name: string): string => newKey('test', Buffer.from(name.padEnd(20, '.')));

/** A partner that has the key of its name. */
export const partnerNamed = (name: string, more: Partial<Partner> = {}): Partner => ({
  name,
  ...partnerDefaults,
  keyHashes: [hashOf(keyOf(name))],
  ...more,
});
