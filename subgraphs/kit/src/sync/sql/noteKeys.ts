import type { Statement } from '../../statement.js';

/** Notes what was written of each key, and that this full run has brought it. */
export const noteKeys = (
  source: string,
  run: number,
  keys: readonly string[],
  hashes: readonly Buffer[],
): Statement<never> => ({
  name: 'sync_note_keys',
  text: `
    insert into sync_key (source, key, hash, run)
    select $1, key, hash, $2 from unnest($3::text[], $4::bytea[]) as noted (key, hash)
    on conflict (source, key) do update set hash = excluded.hash, run = excluded.run`,
  values: [source, run, keys, hashes],
});
