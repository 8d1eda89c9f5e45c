import type { Statement } from '@tripgraph/kit/statement';

/** What two transactions of one partner and uuid exclude each other by, until they end; `partner` and `uuid` are parameters. */
export const uuidLock = (partner: string, uuid: string): string =>
  `pg_advisory_xact_lock(hashtextextended(${partner}::text || ' ' || ${uuid}::text, 0))`;

/** Waits until no other transaction is making a hold of this uuid. */
export const lockUuid = (partner: string, uuid: string): Statement<{ readonly locked: unknown }> => ({
  name: 'lock_uuid',
  text: `select ${uuidLock('$1', '$2')} as locked`,
  values: [partner, uuid],
});
