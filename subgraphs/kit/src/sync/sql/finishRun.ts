import type { Statement } from '../../statement.js';

/** Notes that a run has come to its end: what the source held at its beginning is in. */
export const finishRun = (source: string, full: boolean): Statement<never> => ({
  name: 'sync_finish_run',
  text: `
    update sync_state
    set mode = 'DELTA', current_to = began_at, finished_at = now(),
      full_finished_at = case when $2 then now() else full_finished_at end
    where source = $1`,
  values: [source, full],
});
