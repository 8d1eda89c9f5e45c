import type { Statement } from '../../statement.js';

/** Forgets keys that are deleted. */
export const forgetKeys = (source: string, keys: readonly string[]): Statement<never> => ({
  name: 'sync_forget_keys',
  text: 'delete from sync_key where source = $1 and key = any ($2::text[])',
  values: [source, keys],
});
