import type { Statement } from '../../statement.js';

/** A record that does not go in, and why. */
export type QuarantinedRecord = { readonly key: string; readonly reason: string; readonly raw: string };

/** Puts records in quarantine, or notes that they came again. */
export const quarantineRecords = (
  source: string,
  run: number,
  records: readonly QuarantinedRecord[],
): Statement<never> => ({
  name: 'sync_quarantine_records',
  text: `
    insert into sync_quarantine (source, key, reason, raw, run)
    select $1, key, reason, raw, $2 from unnest($3::text[], $4::text[], $5::text[]) as found (key, reason, raw)
    on conflict (source, key) do update
    set reason = excluded.reason, raw = excluded.raw, run = excluded.run, last_seen_at = now(), seen = sync_quarantine.seen + 1`,
  values: [
    source,
    run,
    records.map(({ key }) => key),
    records.map(({ reason }) => reason),
    records.map(({ raw }) => raw),
  ],
});
