import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** How much there is to do, at the moment that it is asked for. */
export type Load = {
  readonly limit: number;
  readonly running: number;
  readonly queued: number;
  /** Since the start. */
  readonly shed: Readonly<Record<'read' | 'booking', number>>;
  /** Whether more has been shed lately than in a burst. */
  readonly isShedding: boolean;
};

export type LoadMetrics = {
  /** Says whom to ask how much there is to do. */
  readonly watchLoad: (load: () => Load) => void;
  /** Counts how late the event loop was, at worst, in a window. */
  readonly countLoopDelay: (delayMs: number) => void;
};

/** The load of one gateway: read when it is asked for, so that requests do not pay for it. */
export const loadMetrics = (registry: Registry): LoadMetrics => {
  const delays = new Histogram({
    name: 'gateway_event_loop_delay_seconds',
    help: 'How late the event loop came back, at worst, in each tenth of a second.',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2],
    registers: [registry],
  });
  const gauge = (name: string, help: string, value: () => number): void => {
    const made: Gauge = new Gauge({ name, help, registers: [registry], collect: () => made.set(value()) });
  };
  return {
    countLoopDelay: (delayMs) => delays.observe(delayMs / 1_000),
    watchLoad: (load) => {
      gauge('gateway_running_requests', 'Requests that run.', () => load().running);
      gauge('gateway_queued_requests', 'Requests that wait for their turn.', () => load().queued);
      gauge('gateway_running_requests_limit', 'So many may run now; a fifth is for bookings.', () => load().limit);
      gauge('gateway_shedding', 'Whether requests are shed lately, more than a hundred in 5 s (1) or not (0).', () =>
        Number(load().isShedding),
      );
      const shed: Counter<'kind'> = new Counter({
        name: 'gateway_shed_total',
        help: 'Requests that were answered 503 because there was too much to do: read or booking.',
        labelNames: ['kind'],
        registers: [registry],
        collect: () => {
          shed.reset();
          for (const [kind, count] of Object.entries(load().shed)) shed.inc({ kind }, count);
        },
      });
    },
  };
};
