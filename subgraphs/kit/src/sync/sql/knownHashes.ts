import type { Statement } from '../../statement.js';

/** Those of the keys that were written, with the hash of what was written last. */
export const knownHashes = (
  source: string,
  keys: readonly string[],
): Statement<{ readonly key: string; readonly hash: Buffer }> => ({
  name: 'sync_known_hashes',
  text: 'select key, hash from sync_key where source = $1 and key = any ($2::text[])',
  values: [source, keys],
});
