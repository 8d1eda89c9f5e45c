import type { RequestDatabase } from '@tripgraph/kit/database';
import { rowsForMetrics } from '@tripgraph/kit/metrics/rowsForMetrics';
import type { SubgraphMetrics } from '@tripgraph/kit/metrics/subgraphMetrics';
import { backlog, type BacklogRow } from './sql/backlog.js';
import type { Report } from './webhooks/report.js';

const changes = ['hold', 'extend', 'confirm', 'cancel'] as const;
const results = ['done', 'refused', 'failed'] as const;
const failures: ReadonlyArray<Report['kind']> = ['ATTEMPT_FAILED', 'GIVEN_UP', 'GIVEN_UP_OLD', 'DISABLED', 'BROKEN'];

export type BookingChange = (typeof changes)[number];

/** Told of what becomes of a change of a booking. `failed`: an error was thrown, of which the client was told. */
export type CountBooking = (change: BookingChange, result: (typeof results)[number]) => void;

/** Told of what becomes of bookings and webhooks. */
export type ActivitiesCounts = {
  readonly countBooking: CountBooking;
  readonly countReport: (report: Report) => void;
};

const seriesOf = (change: string, result: string): string => `${change} ${result}`;

/** What shards count beside what every subgraph does. `query` asks the database what waits. */
export const activitiesMetrics = (
  { counter, gauge }: Pick<SubgraphMetrics, 'counter' | 'gauge'>,
  query: RequestDatabase['query'],
): ActivitiesCounts => {
  const bookings = new Map<string, number>();
  const reports = new Map<Report['kind'], number>();
  const readBacklog = rowsForMetrics(query, backlog);
  counter({
    name: 'subgraph_bookings_total',
    help: 'Changes of bookings that partners asked for: hold, extend, confirm, cancel; by result: done, refused, failed.',
    read: () =>
      changes.flatMap((change) =>
        results.map((result) => ({ labels: { change, result }, value: bookings.get(seriesOf(change, result)) ?? 0 })),
      ),
  });
  counter({
    name: 'subgraph_webhook_failures_total',
    help: 'Webhooks that were not taken, by what came of it, in lower case what the log says: attempt_failed, given_up, given_up_old, disabled, broken.',
    read: () => failures.map((kind) => ({ labels: { kind: kind.toLowerCase() }, value: reports.get(kind) ?? 0 })),
  });
  const waiting = (name: `subgraph_${string}`, help: string, valueOf: (row: BacklogRow) => number): void =>
    gauge({ name, help, read: async () => (await readBacklog()).map((row) => ({ labels: {}, value: valueOf(row) })) });
  waiting('subgraph_holds', 'Bookings on hold whose time is not over; at most 100,000 are counted.', ({ holds }) =>
    Number(holds),
  );
  waiting(
    'subgraph_outbox_waiting',
    'Messages that were not given out to webhooks yet; at most 100,000 are counted.',
    ({ undispatched }) => Number(undispatched),
  );
  waiting(
    'subgraph_webhooks_waiting',
    'Webhooks that were not delivered yet; at most 100,000 are counted.',
    ({ deliveries }) => Number(deliveries),
  );
  waiting(
    'subgraph_webhooks_oldest_seconds',
    'How long the webhook that was not delivered for longest waits; 0 when none does.',
    ({ oldestSeconds }) => oldestSeconds ?? 0,
  );
  return {
    countBooking: (change, result) => {
      const series = seriesOf(change, result);
      bookings.set(series, (bookings.get(series) ?? 0) + 1);
    },
    countReport: ({ kind }) => void reports.set(kind, (reports.get(kind) ?? 0) + 1),
  };
};
