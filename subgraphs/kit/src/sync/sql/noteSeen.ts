import type { Statement } from '../../statement.js';

/** Notes that a full run has brought these keys; what was written of them stays. */
export const noteSeen = (source: string, run: number, keys: readonly string[]): Statement<never> => ({
  name: 'sync_note_seen',
  text: 'update sync_key set run = $2 where source = $1 and key = any ($3::text[]) and run <> $2',
  values: [source, run, keys],
});
