import type { Statement } from '@tripgraph/kit/statement';

/** What waits, as the database has it; counts are of int8. */
export type BacklogRow = {
  readonly holds: bigint;
  readonly undispatched: bigint;
  readonly deliveries: bigint;
  /** Of the delivery that waits for longest; null when none does. */
  readonly oldestSeconds: number | null;
};

/** More than these are not counted: it would take too long to be asked every few seconds. */
const mostCounted = 100_000;

/** What waits: holds for their partners, messages of the outbox and deliveries for those who send them. */
export const backlog: Statement<BacklogRow> = {
  name: 'backlog',
  text: `
  select
    (
      select count(*)
      from (
        select from booking where status = 'ON_HOLD' and expires_at > clock_timestamp() limit ${mostCounted}
      ) as live
    ) as holds,
    (
      select count(*)
      from (select from outbox where dispatched_at is null limit ${mostCounted}) as waiting
    ) as undispatched,
    (
      select count(*)
      from (
        select from webhook_delivery where delivered_at is null and gave_up_at is null limit ${mostCounted}
      ) as waiting
    ) as deliveries,
    (
      select extract(epoch from clock_timestamp() - min(created_at))::float8
      from webhook_delivery
      where delivered_at is null and gave_up_at is null and created_at > '-infinity'
    ) as "oldestSeconds"`,
  values: [],
};
